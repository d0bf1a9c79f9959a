package vn.danhgia.domain.dossier;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A change of post that bears on the rating (II.8.1a to c). Recorded with its day; what follows from it is counted by {@code rating}.
 *
 * @param on first day in the new post, or under the new structure; a day in Vietnam
 * @param oldUnit code of the unit that was left, of this commune or not; for a move only (II.8.1b)
 */
public record PositionChange(Kind kind, LocalDate on, Optional<String> oldUnit) {

    public PositionChange {
        // What was recorded before the unit was asked for does not name it.
        oldUnit = oldUnit == null ? Optional.empty() : oldUnit;
    }

    /** A change that leaves no unit. */
    public PositionChange(Kind kind, LocalDate on) {
        this(kind, on, Optional.empty());
    }


    /** Which case it is. */
    public enum Kind {
        /** a) A higher post in the same unit: both posts' results count (R-8.1-1). */
        PROMOTED_IN_UNIT,
        /** b) To another unit: the old one sends its remarks (R-8.1-2). */
        MOVED,
        /** c) By restructuring: results from then on count (R-8.1-3). */
        RESTRUCTURED
    }
}

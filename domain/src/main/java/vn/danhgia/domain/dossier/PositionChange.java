package vn.danhgia.domain.dossier;

import java.time.LocalDate;

/**
 * A change of post that bears on the rating (II.8.1a to c). Recorded with its day; what follows from it is counted by {@code rating}.
 *
 * @param on first day in the new post, or under the new structure; a day in Vietnam
 */
public record PositionChange(Kind kind, LocalDate on) {

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

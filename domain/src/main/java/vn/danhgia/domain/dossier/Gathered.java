package vn.danhgia.domain.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.danhgia.domain.rating.Completion;
import vn.danhgia.domain.rating.Corruption;
import vn.danhgia.domain.rating.KeyTasks;
import vn.danhgia.domain.rating.Known;
import vn.danhgia.domain.rating.Violation;

/**
 * What others know of a person and the dossier does not: gathered from the catalogue, the unit's report and UBKT's list as they stand at one moment.
 * Confidential wherever it is remembered.
 *
 * @param cutOff       day up to which results count (II.4.4a, footnote 2; C-15), in Vietnam
 * @param on           day on which it was gathered, in Vietnam; not before the cut-off counts as the cut-off
 * @param completion   of the person's own catalogue
 * @param keyTasks     by the three degrees; awaited while one of them has none
 * @param violations   on UBKT's list (III.5.1)
 * @param degeneration concluded in the quarter (II.4.4c)
 * @param corruption   in the person's direct scope (II.4.4d)
 * @param inspected    under inspection for signs of violation (II.8.1d)
 * @param collective   of the unit's tasks and targets (II.7.3)
 */
public record Gathered(LocalDate cutOff, LocalDate on, Known<Completion> completion, Known<KeyTasks> keyTasks, Known<List<Violation>> violations,
                       Known<Boolean> degeneration, Known<Corruption> corruption, Known<Boolean> inspected, Known<Completion> collective) {

    public Gathered {
        Objects.requireNonNull(cutOff, "cutOff");
        Objects.requireNonNull(on, "on");
    }

    /** The day on which II.8.1 is asked: the cut-off at the earliest, never after the quarter's end. */
    LocalDate asked() {
        return on.isBefore(cutOff) ? cutOff : on;
    }

    /** The same but for the day: nothing new is known. */
    boolean saysTheSameAs(Gathered other) {
        return new Gathered(cutOff, other.on, completion, keyTasks, violations, degeneration, corruption, inspected, collective).equals(other);
    }

    /** Never what it says: this text may reach a log. */
    @Override
    public String toString() {
        return "Gathered";
    }
}

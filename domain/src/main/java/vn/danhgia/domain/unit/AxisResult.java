package vn.danhgia.domain.unit;

import java.util.List;
import vn.danhgia.domain.rating.Completion;
import vn.danhgia.domain.workcatalogue.Axis;

/**
 * What a collective was assigned and did on one of the six axes (I.2.2, III.2.3, III.4.3).
 *
 * @param assigned tasks and targets assigned by the competent level, not negative
 * @param done     of these, done
 * @param excused  of these, not done for force majeure (II.7.3); counts once the competent level has confirmed the report
 */
public record AxisResult(Axis axis, int assigned, int done, int excused) {

    public AxisResult {
        if (axis == null || assigned < 0 || done < 0 || excused < 0) {
            throw new IllegalArgumentException("an axis and counts that are not negative: " + axis);
        }
    }

    boolean addsUp() {
        return (long) done + excused <= assigned;
    }

    /** All axes together. */
    static Completion total(List<AxisResult> axes) {
        return new Completion(
                axes.stream().mapToInt(AxisResult::assigned).sum(),
                axes.stream().mapToInt(AxisResult::done).sum(),
                axes.stream().mapToInt(AxisResult::excused).sum());
    }
}

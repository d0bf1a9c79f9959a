package vn.danhgia.domain.rating;

import java.util.List;
import java.util.Objects;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.shared.Quarter;

/**
 * All that bears on a person's ceiling in a quarter, each with its source. Confidential wherever it is remembered.
 *
 * @param standing     whether and on what the person is rated (II.8.1)
 * @param completion   of the person's own catalogue
 * @param exceeding    what went beyond the requirement (II.1.3)
 * @param keyTasks     by the three degrees (II.5.3); awaited while one of them has no degree
 * @param violations   on UBKT's list (III.5.1); an empty list is a declaration
 * @param degeneration concluded by the competent level in the quarter (II.4.4c)
 * @param corruption   in the person's direct scope (II.4.4d)
 * @param duty         what the person answers for in the unit
 * @param collective   of the unit's tasks and targets (II.7.3); without effect for who has no part in a leadership
 */
public record Facts(Quarter quarter, Known<Standing> standing, Known<Score> score, Known<Completion> completion, Known<Exceeding> exceeding,
                    Known<KeyTasks> keyTasks, Known<List<Violation>> violations, Known<Boolean> degeneration, Known<Corruption> corruption, Duty duty,
                    Known<Completion> collective) {

    public Facts {
        Objects.requireNonNull(quarter, "quarter");
        Objects.requireNonNull(duty, "duty");
    }
}

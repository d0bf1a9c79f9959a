package vn.danhgia.domain.rating;

import java.util.Optional;
import vn.danhgia.domain.shared.Points;

/**
 * All that bears on a person's ceiling, each with its source.
 *
 * @param notRated     present when one of the cases of II.8.1d holds
 * @param score        total, unrounded
 * @param completion   of the person's own catalogue
 * @param outstanding  a result named as outstanding or beyond what was asked, with evidence (R-1.3-2)
 * @param discipline   duty-related discipline at khiển trách or more decided in the quarter (II.4.4b)
 * @param degeneration concluded by the competent level (II.4.4c)
 * @param corruption   in the person's direct scope (II.4.4d)
 * @param duty         what the person answers for in the unit
 * @param collective   of the unit's tasks and targets (II.7.3)
 */
public record Facts(Optional<NotRated> notRated, Known<Points> score, Known<Completion> completion, Known<Boolean> outstanding,
                    Known<Boolean> discipline, Known<Boolean> degeneration, Known<Corruption> corruption, Duty duty, Known<Completion> collective) {
}

package vn.danhgia.domain.rating;

import static vn.danhgia.domain.shared.Guard.require;

import java.util.List;
import java.util.stream.Stream;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.RejectionCode;

/**
 * What a ceiling lets a body propose and decide (C-7b). The body chooses among the levels up to the ceiling; a lower one is always its own to choose.
 * Who may vote, and by what majority, is for the meeting.
 */
public final class CeilingPolicy {

    private CeilingPolicy() {
    }

    /**
     * Step 3 (II.5.3): a provisional ceiling is enough.
     *
     * @param ground written ground; blank when there is none
     */
    public static List<Guard> proposing(Ceiling ceiling, Level wanted, String ground, RatingRules rules) {
        return List.of(
                // R-8.1-4 (II.8.1d): no level of any kind.
                require(() -> ceiling.outcome() != Ceiling.Outcome.NOT_RATED, RejectionCode.NOT_RATED_THIS_QUARTER),
                // C-7b: the conditions of II.4 are "phải".
                require(() -> !ceiling.isExceededBy(wanted) || rules.read(Reading.AboveTheCeiling.ALLOWED_WITH_GROUND),
                        RejectionCode.ABOVE_THE_CEILING,
                        wanted),
                require(() -> !ceiling.isExceededBy(wanted) || !ground.isBlank(), RejectionCode.ABOVE_THE_CEILING_WITHOUT_GROUND, wanted),
                // C-1, II.4.3: the plan names no level for this case, so the body says why it is this one.
                require(() -> ceiling.outcome() != Ceiling.Outcome.NO_FITTING_LEVEL || !ground.isBlank(), RejectionCode.FOUND_LEVEL_WITHOUT_GROUND),
                // R-4.4-6 (II.4.4, last paragraph): weighed and answered for.
                require(() -> !ceiling.discretion() || !ground.isBlank(), RejectionCode.WEIGHED_WITHOUT_GROUND));
    }

    /** Step 4 (II.5.4): the same, on a ceiling in which everything is known (R-III.5.1-1, C-20). */
    public static List<Guard> deciding(Ceiling ceiling, Level wanted, String ground, RatingRules rules) {
        return Stream.concat(
                Stream.of(require(ceiling::mayBeDecidedOn, RejectionCode.CEILING_PROVISIONAL)),
                proposing(ceiling, wanted, ground, rules).stream()).toList();
    }
}

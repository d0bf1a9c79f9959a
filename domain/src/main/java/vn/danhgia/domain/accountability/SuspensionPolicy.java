package vn.danhgia.domain.accountability;

import static vn.danhgia.domain.shared.Guard.require;

import java.util.List;
import vn.danhgia.domain.accountability.SuspensionCommand.AnswerSuspension;
import vn.danhgia.domain.accountability.SuspensionCommand.ProposeSuspension;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.RejectionCode;

/** The clauses of II.7.1 about suspension, one guard each. */
final class SuspensionPolicy {

    private SuspensionPolicy() {
    }

    /** R-7.1-1: the head of the person's unit, not about himself or herself, with signs and grounds. */
    static List<Guard> proposal(Suspension state, ProposeSuspension propose, Act act) {
        return List.of(
                require(() -> state.id() == null, RejectionCode.ALREADY_EXISTS, propose.suspension()),
                require(() -> act.by().is(propose.head()), RejectionCode.NOT_THE_HEAD),
                require(() -> !propose.head().equals(propose.person()), RejectionCode.RECUSED),
                require(() -> !propose.signs().isEmpty(), RejectionCode.FIELD_MISSING, "signs"),
                require(() -> !propose.ground().isBlank(), RejectionCode.FIELD_MISSING, "ground"));
    }

    /** R-7.1-1: BTV answers; neither the one proposed for suspension nor the one who proposed it takes part (C-11, R-7.1-2). */
    static List<Guard> answer(Suspension state, AnswerSuspension answer, Act act) {
        return List.of(
                require(() -> state.id() != null, RejectionCode.NOT_FOUND, answer.suspension()),
                require(() -> act.by().sitsIn(state.authority()), RejectionCode.NOT_COMPETENT),
                require(() -> !act.by().is(state.person()) && !act.by().is(state.proposer()), RejectionCode.RECUSED),
                require(() -> state.answer().isEmpty(), RejectionCode.CASE_CONCLUDED),
                require(() -> !answer.ground().isBlank(), RejectionCode.FIELD_MISSING, "ground"));
    }
}

package vn.danhgia.domain.accountability;

import static vn.danhgia.domain.shared.Guard.require;

import java.util.List;
import vn.danhgia.domain.accountability.AccountabilityCommand.ChooseMeasure;
import vn.danhgia.domain.accountability.AccountabilityCommand.ExplainProposal;
import vn.danhgia.domain.accountability.AccountabilityCommand.OpenAccountability;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.shared.AccountabilityId;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.RejectionCode;

/** The clauses of II.7.2, one guard each; the lists are the clause's table of contents. */
final class AccountabilityPolicy {

    private AccountabilityPolicy() {
    }

    /**
     * R-7.2-1: the proposal was higher, and it was higher because conditions were not met. Quota, vote and other grounds are nobody's fault; a
     * proposal that was too low has no consequence in the plan.
     */
    static boolean headAnswersFor(Level proposed, Level decided, DecisionReason reason) {
        boolean proposedHigher = proposed.compareTo(decided) < 0;
        return proposedHigher && reason == DecisionReason.CONDITIONS;
    }

    static List<Guard> opening(Accountability state, OpenAccountability open, Act act) {
        return List.of(
                require(() -> act.by().isSystem(), RejectionCode.SYSTEM_ONLY),
                require(() -> state.id() == null, RejectionCode.ALREADY_EXISTS, open.item()),
                require(() -> !open.failed().isEmpty(), RejectionCode.CONDITIONS_NOT_NAMED));
    }

    /** C-17: the head has the word, and nobody for him or her. */
    static List<Guard> explanation(Accountability state, ExplainProposal explain, Act act) {
        return List.of(
                exists(state, explain.item()),
                require(() -> act.by().is(state.head()), RejectionCode.NOT_THE_ONE_ASKED),
                open(state),
                require(() -> !explain.words().isBlank(), RejectionCode.FIELD_MISSING, "words"));
    }

    /** R-7.2-2: BTV alone, the head stepping out (C-11); whatever burdens the head has a ground (R-7.1-2). */
    static List<Guard> choice(Accountability state, ChooseMeasure choose, Act act) {
        return List.of(
                exists(state, choose.item()),
                require(() -> act.by().sitsIn(state.authority()), RejectionCode.NOT_COMPETENT),
                require(() -> !act.by().is(state.head()), RejectionCode.RECUSED),
                open(state),
                require(() -> choose.measure() == Measure.NOTHING || !choose.ground().isBlank(), RejectionCode.FIELD_MISSING, "ground"));
    }

    private static Guard exists(Accountability state, AccountabilityId id) {
        return require(() -> state.id() != null, RejectionCode.NOT_FOUND, id);
    }

    private static Guard open(Accountability state) {
        return require(() -> state.outcome().isEmpty(), RejectionCode.CASE_CONCLUDED);
    }
}

package vn.danhgia.domain.decision;

import java.util.Optional;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.meeting.VotingRules;
import vn.danhgia.domain.shared.Level;

/** Which reason fits a decided level beside the proposed one (R-7.2-1). */
public final class Reasons {

    private Reasons() {
    }

    /**
     * The reason decides whether a head answers for the proposal. A proposal beyond what the data allow was made without its conditions, and no other reason
     * may hide that, nor is it one where no condition fails; the quota is never a vote's reason.
     */
    public static boolean fit(DecisionReason reason, Level level, Optional<Level> proposed, Optional<Level> ceiling) {
        if (proposed.isEmpty() || proposed.get() == level) {
            return reason == DecisionReason.AS_PROPOSED;
        }
        if (level.compareTo(proposed.get()) < 0) {
            return reason == DecisionReason.VOTE || reason == DecisionReason.OTHER;
        }
        return VotingRules.isAbove(proposed.get(), ceiling)
                ? reason == DecisionReason.CONDITIONS
                : reason == DecisionReason.VOTE || reason == DecisionReason.OTHER;
    }
}

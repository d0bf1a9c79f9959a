package vn.danhgia.domain.accountability;

import java.util.List;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.rating.Condition;
import vn.danhgia.domain.shared.AccountabilityId;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;

/** What can be asked of a 7.2 item. */
public sealed interface AccountabilityCommand {

    AccountabilityId item();

    /**
     * The flow asks after every decision; whether it opens anything is decided here (R-7.2-1). How the head voted is not asked: it is secret, and the
     * head answers for the proposal though outvoted (C-17).
     *
     * @param head      head of the collective that proposed
     * @param authority competent level that chooses the measure: BTV
     * @param failed    conditions not met for the proposed level
     */
    record OpenAccountability(AccountabilityId item, PersonId head, BodyId authority, Level proposed, Level decided, DecisionReason reason,
                              List<Condition.Name> failed) implements AccountabilityCommand {
        public OpenAccountability {
            failed = List.copyOf(failed);
        }
    }

    /** The head explains; may do so again until the item is concluded. */
    record ExplainProposal(AccountabilityId item, String words) implements AccountabilityCommand {
    }

    /** BTV chooses (R-7.2-2). */
    record ChooseMeasure(AccountabilityId item, Measure measure, String ground) implements AccountabilityCommand {
    }
}

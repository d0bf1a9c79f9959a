package vn.danhgia.domain.accountability;

import java.util.List;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.SuspensionId;

/** What can be asked of a proposal to suspend. */
public sealed interface SuspensionCommand {

    SuspensionId suspension();

    /**
     * A head proposes (R-7.1-1).
     *
     * @param head      head of the person's unit, from its responsibilities, never from a form
     * @param authority BTV, from the rule set
     */
    record ProposeSuspension(SuspensionId suspension, PersonId person, PersonId head, BodyId authority, List<Sign> signs, String ground)
            implements SuspensionCommand {
        public ProposeSuspension {
            signs = List.copyOf(signs);
        }
    }

    /** BTV has considered it. */
    record AnswerSuspension(SuspensionId suspension, boolean agreed, String ground) implements SuspensionCommand {
    }
}

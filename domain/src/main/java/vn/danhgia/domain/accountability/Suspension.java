package vn.danhgia.domain.accountability;

import java.util.Optional;
import vn.danhgia.domain.accountability.SuspensionCommand.AnswerSuspension;
import vn.danhgia.domain.accountability.SuspensionCommand.ProposeSuspension;
import vn.danhgia.domain.accountability.SuspensionEvent.SuspensionConsidered;
import vn.danhgia.domain.accountability.SuspensionEvent.SuspensionProposed;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.SuspensionId;

/**
 * A head's proposal to suspend somebody from work for a time (II.7.1): recorded and routed to BTV, at any time, outside the rating. Nothing here
 * bears on a level.
 *
 * @param id       null before it was proposed
 * @param person   whom it is about
 * @param proposer the head
 * @param answer   BTV's, once given
 */
public record Suspension(SuspensionId id, PersonId person, PersonId proposer, BodyId authority, Confidential<SuspensionGrounds> grounds,
                         Optional<Confidential<SuspensionAnswer>> answer) {

    public static final Suspension ABSENT = new Suspension(null, null, null, null, null, Optional.empty());

    public static Decision<SuspensionEvent> decide(Suspension state, SuspensionCommand command, Act act) {
        if (command instanceof ProposeSuspension propose) {
            return Decision.unless(SuspensionPolicy.proposal(state, propose, act), () -> Decision.accept(
                    new SuspensionProposed(propose.suspension(), propose.person(), propose.authority(),
                            new Confidential<>(propose.person(), new SuspensionGrounds(propose.signs(), propose.ground())),
                            act.person(), act.now())));
        }
        AnswerSuspension answer = (AnswerSuspension) command;
        return Decision.unless(SuspensionPolicy.answer(state, answer, act), () -> Decision.accept(
                new SuspensionConsidered(state.id, state.authority, new Confidential<>(state.person, new SuspensionAnswer(answer.agreed(),
                        answer.ground())), act.person(), act.now())));
    }

    public static Suspension evolve(Suspension state, SuspensionEvent event) {
        if (event instanceof SuspensionProposed proposed) {
            return new Suspension(proposed.suspension(), proposed.person(), proposed.by(), proposed.authority(), proposed.grounds(),
                    Optional.empty());
        }
        return new Suspension(state.id, state.person, state.proposer, state.authority, state.grounds,
                Optional.of(((SuspensionConsidered) event).answer()));
    }
}

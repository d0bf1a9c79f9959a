package vn.danhgia.domain.accountability;

import java.util.Optional;
import vn.danhgia.domain.accountability.AccountabilityCommand.ChooseMeasure;
import vn.danhgia.domain.accountability.AccountabilityCommand.ExplainProposal;
import vn.danhgia.domain.accountability.AccountabilityCommand.OpenAccountability;
import vn.danhgia.domain.accountability.AccountabilityEvent.AccountabilityOpened;
import vn.danhgia.domain.accountability.AccountabilityEvent.MeasureChosen;
import vn.danhgia.domain.accountability.AccountabilityEvent.ProposalExplained;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.shared.AccountabilityId;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;

/**
 * What a head answers for because a level was proposed whose conditions were not met (II.7.2).
 *
 * @param id          null before opening
 * @param head        who answers
 * @param authority   who chooses the measure
 * @param shortfall   conditions not met, about the person rated
 * @param explanation the head's words, once given
 * @param outcome     what BTV chose, once it has
 */
public record Accountability(AccountabilityId id, PersonId head, BodyId authority, Confidential<Shortfall> shortfall,
                             Optional<Confidential<String>> explanation, Optional<Confidential<Chosen>> outcome) {

    public static final Accountability ABSENT = new Accountability(null, null, null, null, Optional.empty(), Optional.empty());

    /** Whether a decision calls for a 7.2 item: asked again when it is replaced (R-7.2-1). */
    public static boolean isCalledFor(Level proposed, Level decided, DecisionReason reason) {
        return AccountabilityPolicy.headAnswersFor(proposed, decided, reason);
    }

    /** A decision for which no head answers opens nothing, and that is no refusal: the flow asks after every decision. */
    public static Decision<AccountabilityEvent> decide(Accountability state, AccountabilityCommand command, Act act) {
        if (command instanceof OpenAccountability open) {
            if (!isCalledFor(open.proposed(), open.decided(), open.reason())) {
                return Decision.accept();
            }
            return Decision.unless(AccountabilityPolicy.opening(state, open, act), () -> Decision.accept(
                    new AccountabilityOpened(open.item(), open.head(), open.authority(), open.proposed(), open.decided(),
                            new Confidential<>(open.item().person(), new Shortfall(open.failed())), act.now())));
        }
        if (command instanceof ExplainProposal explain) {
            return Decision.unless(AccountabilityPolicy.explanation(state, explain, act), () -> Decision.accept(
                    new ProposalExplained(state.id, new Confidential<>(state.head, explain.words()), act.now())));
        }
        ChooseMeasure choose = (ChooseMeasure) command;
        return Decision.unless(AccountabilityPolicy.choice(state, choose, act), () -> Decision.accept(
                new MeasureChosen(state.id, state.authority, new Confidential<>(state.head, new Chosen(choose.measure(), choose.ground())),
                        state.explanation.isPresent(), act.person(), act.now())));
    }

    public static Accountability evolve(Accountability state, AccountabilityEvent event) {
        if (event instanceof AccountabilityOpened opened) {
            return new Accountability(opened.item(), opened.head(), opened.authority(), opened.shortfall(), Optional.empty(), Optional.empty());
        }
        if (event instanceof ProposalExplained explained) {
            return new Accountability(state.id, state.head, state.authority, state.shortfall, Optional.of(explained.words()), state.outcome);
        }
        return new Accountability(state.id, state.head, state.authority, state.shortfall, state.explanation,
                Optional.of(((MeasureChosen) event).chosen()));
    }
}

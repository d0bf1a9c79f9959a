package vn.danhgia.domain.feedback;

import java.util.Optional;
import vn.danhgia.domain.feedback.IssueCommand.AnswerIssue;
import vn.danhgia.domain.feedback.IssueCommand.TakeUpInEdition;
import vn.danhgia.domain.feedback.IssueCommand.TellIssue;
import vn.danhgia.domain.feedback.IssueEvent.IssueAnswered;
import vn.danhgia.domain.feedback.IssueEvent.IssueTakenUp;
import vn.danhgia.domain.feedback.IssueEvent.IssueTold;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.IssueId;
import vn.danhgia.domain.shared.PersonId;

/**
 * An issue or obstacle on its way to an answer.
 *
 * @param id      null before it was told
 * @param from    who told of it
 * @param clause  of the plan; empty when it is about none in particular
 * @param answer  BXDĐ's latest, once given
 * @param edition of the rules that takes it up, once named
 */
public record Issue(IssueId id, BodyId organiser, PersonId from, Optional<String> clause, Optional<Confidential<String>> answer,
                    Optional<String> edition) {

    public static final Issue ABSENT = new Issue(null, null, null, Optional.empty(), Optional.empty(), Optional.empty());

    /** Tracked until it is answered (R-END-2). */
    public boolean isOpen() {
        return id != null && answer.isEmpty();
    }

    public static Decision<IssueEvent> decide(Issue state, IssueCommand command, Act act) {
        if (command instanceof TellIssue tell) {
            return Decision.unless(IssuePolicy.telling(state, tell, act), () -> Decision.accept(
                    new IssueTold(tell.issue(), tell.organiser(), Optional.of(tell.clause().strip()).filter(clause -> !clause.isEmpty()),
                            new Confidential<>(act.person(), tell.words()), act.person(), act.now())));
        }
        if (command instanceof AnswerIssue answer) {
            return Decision.unless(IssuePolicy.answer(state, answer, act), () -> Decision.accept(
                    new IssueAnswered(state.id, new Confidential<>(state.from, answer.words()), act.person(), act.now())));
        }
        TakeUpInEdition takeUp = (TakeUpInEdition) command;
        return Decision.unless(IssuePolicy.takingUp(state, takeUp, act), () -> Decision.accept(
                new IssueTakenUp(state.id, takeUp.edition(), act.person(), act.now())));
    }

    public static Issue evolve(Issue state, IssueEvent event) {
        if (event instanceof IssueTold told) {
            return new Issue(told.issue(), told.organiser(), told.by(), told.clause(), Optional.empty(), Optional.empty());
        }
        if (event instanceof IssueAnswered answered) {
            return new Issue(state.id, state.organiser, state.from, state.clause, Optional.of(answered.words()), state.edition);
        }
        return new Issue(state.id, state.organiser, state.from, state.clause, state.answer, Optional.of(((IssueTakenUp) event).edition()));
    }
}

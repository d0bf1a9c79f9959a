package vn.danhgia.domain.accountability;

import static vn.danhgia.domain.shared.Guard.require;

import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.accountability.ExplanationCommand.DemandExplanation;
import vn.danhgia.domain.accountability.ExplanationCommand.GiveExplanation;
import vn.danhgia.domain.accountability.ExplanationEvent.ExplanationDemanded;
import vn.danhgia.domain.accountability.ExplanationEvent.ExplanationGiven;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.ExplanationId;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.RejectionCode;

/**
 * An explanation that a body asked of somebody who overrode something (II.7.1 "trách nhiệm giải trình", R-7.1-2). The override itself carries
 * actor, ground and time where it happened.
 *
 * @param id    null before it was asked for
 * @param from  who is asked
 * @param words the answer, once given
 */
public record Explanation(ExplanationId id, PersonId from, String subject, Confidential<String> question, Optional<Confidential<String>> words) {

    public static final Explanation ABSENT = new Explanation(null, null, null, null, Optional.empty());

    public static Decision<ExplanationEvent> decide(Explanation state, ExplanationCommand command, Act act) {
        if (command instanceof DemandExplanation demand) {
            return Decision.unless(demand(state, demand, act), () -> Decision.accept(
                    new ExplanationDemanded(demand.explanation(), demand.from(), demand.authority(), demand.subject(),
                            new Confidential<>(demand.from(), demand.question()), act.person(), act.now())));
        }
        GiveExplanation give = (GiveExplanation) command;
        return Decision.unless(answer(state, give, act), () -> Decision.accept(
                new ExplanationGiven(state.id, new Confidential<>(state.from, give.words()), act.now())));
    }

    public static Explanation evolve(Explanation state, ExplanationEvent event) {
        if (event instanceof ExplanationDemanded demanded) {
            return new Explanation(demanded.explanation(), demanded.from(), demanded.subject(), demanded.question(), Optional.empty());
        }
        return new Explanation(state.id, state.from, state.subject, state.question, Optional.of(((ExplanationGiven) event).words()));
    }

    /** R-7.1-2: a body asks; nobody asks himself or herself. */
    private static List<Guard> demand(Explanation state, DemandExplanation demand, Act act) {
        return List.of(
                require(() -> state.id == null, RejectionCode.ALREADY_EXISTS, demand.explanation()),
                require(() -> act.by().sitsIn(demand.authority()), RejectionCode.NOT_COMPETENT),
                require(() -> !act.by().is(demand.from()), RejectionCode.RECUSED),
                require(() -> !demand.subject().isBlank(), RejectionCode.FIELD_MISSING, "subject"),
                require(() -> !demand.question().isBlank(), RejectionCode.FIELD_MISSING, "question"));
    }

    private static List<Guard> answer(Explanation state, GiveExplanation give, Act act) {
        return List.of(
                require(() -> state.id != null, RejectionCode.NOT_FOUND, give.explanation()),
                require(() -> act.by().is(state.from), RejectionCode.NOT_THE_ONE_ASKED),
                require(() -> state.words.isEmpty(), RejectionCode.CASE_CONCLUDED),
                require(() -> !give.words().isBlank(), RejectionCode.FIELD_MISSING, "words"));
    }
}

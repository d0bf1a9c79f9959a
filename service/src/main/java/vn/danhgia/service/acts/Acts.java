package vn.danhgia.service.acts;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.processes.command.Commands;
import vn.danhgia.processes.command.Overtaken;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.tasks.Actions;
import vn.danhgia.processes.tasks.Answer;
import vn.danhgia.processes.tasks.Fingerprints;

/** Sends a person's act that is no task's; the flows hear of it by the event. */
@Component
public class Acts {

    private final Commands commands;
    private final Actions actions;
    private final Fingerprints fingerprints;
    private final TransactionTemplate transaction;

    Acts(Commands commands, Actions actions, Fingerprints fingerprints, PlatformTransactionManager transactions) {
        this.commands = commands;
        this.actions = actions;
        this.fingerprints = fingerprints;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * An act that a person sends.
     *
     * @param what    names the kind of act
     * @param subject what it is about, known before it is done: sent again, it must be the same
     * @param typed   what the person typed, by which the same act is known again
     */
    public record Sent(String what, String subject, Object command, Map<String, List<String>> typed, Actor by, String actionId) {
    }

    /** Sent twice with one action id, it is done once. Somebody faster on the same aggregate: asked once more against what is then true. */
    public Answer record(Sent act) throws Refused {
        return record(act, () -> { });
    }

    /** The same; what follows from the act is done in its transaction. */
    public Answer record(Sent act, Runnable consequence) throws Refused {
        return record(act, act.subject(), consequence);
    }

    /** The same, where what comes about has an id of its own. */
    public Answer record(Sent act, String outcome) throws Refused {
        return record(act, outcome, () -> { });
    }

    private Answer record(Sent act, String outcome, Runnable consequence) throws Refused {
        try {
            return tryToRecord(act, outcome, consequence);
        } catch (ConcurrencyFailureException | Overtaken somebodyWasFaster) {
            return tryToRecord(act, outcome, consequence);
        }
    }

    private Answer tryToRecord(Sent act, String outcome, Runnable consequence) throws Refused {
        AtomicReference<Refused> refusal = new AtomicReference<>();
        Answer answer = transaction.execute(status -> {
            try {
                Actions.Act sent = new Actions.Act(act.actionId(), act.by(), act.what() + " " + act.subject(), fingerprints.of(act.typed()));
                return actions.once(sent, new Answer(outcome, act.what()), () -> {
                    commands.byPerson(act.command(), act.by(), act.actionId());
                    consequence.run();
                });
            } catch (Refused refused) {
                refusal.set(refused);
                status.setRollbackOnly();
                return null;
            }
        });
        if (refusal.get() != null) {
            throw refusal.get();
        }
        return answer;
    }
}

package vn.danhgia.service.dossiers;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.domain.dossier.DossierCommand;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.processes.command.Commands;
import vn.danhgia.processes.command.Overtaken;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.tasks.Actions;
import vn.danhgia.processes.tasks.Answer;
import vn.danhgia.processes.tasks.Fingerprints;

/** Sends one of the special cases of II.8.1 to its dossier; the flow hears of it by the event. */
@Component
public class SpecialCases {

    private static final String WHAT = "special-case";

    private final Commands commands;
    private final Actions actions;
    private final Fingerprints fingerprints;
    private final TransactionTemplate transaction;

    SpecialCases(Commands commands, Actions actions, Fingerprints fingerprints, PlatformTransactionManager transactions) {
        this.commands = commands;
        this.actions = actions;
        this.fingerprints = fingerprints;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Sent twice with one action id, it is done once. Somebody faster on the same dossier: asked once more against what is then true.
     *
     * @param typed what the person typed, by which the same act is known again
     */
    public Answer record(DossierCommand command, Map<String, List<String>> typed, Actor by, String actionId) throws Refused {
        try {
            return tryToRecord(command, typed, by, actionId);
        } catch (ConcurrencyFailureException | Overtaken somebodyWasFaster) {
            return tryToRecord(command, typed, by, actionId);
        }
    }

    private Answer tryToRecord(DossierCommand command, Map<String, List<String>> typed, Actor by, String actionId) throws Refused {
        AtomicReference<Refused> refusal = new AtomicReference<>();
        Answer answer = transaction.execute(status -> {
            try {
                return actions.once(actionId, by, WHAT + " " + command.dossier(), fingerprints.of(typed), () -> {
                    commands.byPerson(command, by, actionId);
                    return new Answer(command.dossier().toString(), WHAT);
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

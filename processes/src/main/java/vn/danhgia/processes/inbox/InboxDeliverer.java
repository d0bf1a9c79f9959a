package vn.danhgia.processes.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.processes.command.Commune;
import vn.danhgia.processes.engine.EngineRows;

/**
 * Hands letters over, one a transaction: the row's mark and the process's step commit together or not at all. It first asks who waits:
 * catching the engine's mismatch exception would leave the transaction rollback-only.
 */
@Component
public class InboxDeliverer {

    private static final Logger LOG = LoggerFactory.getLogger(InboxDeliverer.class);

    private final InboxTable table;
    private final RuntimeService runtime;
    private final EngineRows rows;
    private final TransactionTemplate transaction;

    public InboxDeliverer(InboxTable table, RuntimeService runtime, EngineRows rows, PlatformTransactionManager transactions) {
        this.table = table;
        this.runtime = runtime;
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Delivers until nothing is due; true when anything was. */
    public boolean deliverDue() {
        boolean any = false;
        while (deliverOne()) {
            any = true;
        }
        return any;
    }

    private boolean deliverOne() {
        long[] inHand = {-1};
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<InboxTable.Waiting> due = table.takeDue();
                due.ifPresent(waiting -> {
                    inHand[0] = waiting.id();
                    deliver(waiting);
                });
                return due.isPresent();
            }));
        } catch (RuntimeException e) {
            if (inHand[0] < 0) {
                throw e;
            }
            // Whatever it was, the letter keeps the reason and makes way for those behind it.
            LOG.warn("letter {} could not be handed over, it is offered again later", inHand[0], e);
            transaction.executeWithoutResult(status -> table.backOff(inHand[0], e.getClass().getSimpleName()));
            return true;
        }
    }

    private void deliver(InboxTable.Waiting waiting) {
        Letter letter = waiting.letter();
        if (letter.starts()) {
            start(letter);
            table.delivered(waiting.id());
            return;
        }
        List<String> listeners = rows.waitingFor(letter.message(), letter.process(), letter.businessKey());
        if (listeners.size() == 1) {
            runtime.messageEventReceived(letter.message(), listeners.get(0), new HashMap<>(letter.variables()));
            table.delivered(waiting.id());
        } else {
            table.backOff(waiting.id(), listeners.isEmpty() ? "nobody waits" : listeners.size() + " wait");
        }
    }

    /** One instance stands for one aggregate: a second start finds the first. */
    private void start(Letter letter) {
        if (rows.runs(letter.process(), letter.businessKey())) {
            return;
        }
        ProcessInstantiationBuilder builder = runtime.createProcessInstanceByKey(letter.process()).businessKey(letter.businessKey())
                .setVariable(Commune.VARIABLE, letter.businessKey().substring(0, letter.businessKey().indexOf(':')));
        letter.variables().forEach(builder::setVariable);
        builder.execute();
    }
}

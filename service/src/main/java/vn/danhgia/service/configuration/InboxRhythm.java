package vn.danhgia.service.configuration;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import vn.danhgia.processes.inbox.InboxDeliverer;
import vn.danhgia.processes.inbox.Postman;

/**
 * Looks into the process inbox when this node has written letters, and several times a second for those of others and for those to be offered again; nodes
 * share the work by skipping each other's rows.
 */
@Component
@ConditionalOnProperty(name = "danhgia.inbox.enabled", matchIfMissing = true)
class InboxRhythm implements Postman {

    private final InboxDeliverer deliverer;
    private final ThreadPoolTaskScheduler threads;
    private final AtomicBoolean called = new AtomicBoolean();

    InboxRhythm(InboxDeliverer deliverer, ThreadPoolTaskScheduler threads) {
        this.deliverer = deliverer;
        this.threads = threads;
    }

    @Override
    public void lettersAreWaiting() {
        if (called.compareAndSet(false, true)) {
            try {
                threads.execute(this::deliver);
            } catch (TaskRejectedException shuttingDown) {
                called.set(false);
            }
        }
    }

    @Scheduled(fixedDelayString = "${danhgia.inbox.every-ms:200}")
    synchronized void deliver() {
        called.set(false);
        deliverer.deliverDue();
    }
}

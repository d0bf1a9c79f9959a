package vn.danhgia.service.configuration;

import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import vn.danhgia.processes.inbox.InboxDeliverer;
import vn.danhgia.processes.inbox.Postman;

/**
 * Looks into the process inbox when this node has written letters, and several times a second for those of others and for those to be offered again. Hands of
 * one node and of several share the work by skipping each other's rows.
 */
@Component
@ConditionalOnProperty(name = "danhgia.inbox.enabled", matchIfMissing = true)
class InboxRhythm implements Postman {

    private final InboxDeliverer deliverer;
    private final ThreadPoolTaskScheduler threads;
    private final Semaphore idle;

    InboxRhythm(InboxDeliverer deliverer, ThreadPoolTaskScheduler threads, @Value("${danhgia.inbox.hands:2}") int hands) {
        this.deliverer = deliverer;
        this.threads = threads;
        this.idle = new Semaphore(hands);
    }

    /** A hand that is at work looks again before it rests; what it misses at that moment is found at the next look. */
    @Override
    public void lettersAreWaiting() {
        if (idle.availablePermits() > 0) {
            try {
                threads.execute(this::deliver);
            } catch (TaskRejectedException shuttingDown) {
                // Whoever starts next finds the letter.
            }
        }
    }

    @Scheduled(fixedDelayString = "${danhgia.inbox.every-ms:200}")
    void deliver() {
        if (idle.tryAcquire()) {
            try {
                deliverer.deliverDue();
            } finally {
                idle.release();
            }
        }
    }
}

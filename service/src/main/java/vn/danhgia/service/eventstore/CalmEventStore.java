package vn.danhgia.service.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * Lets its readers take a breath between two looks for news, so that what comes closely together is fetched together: under load, looking after every single
 * commit costs more than the news.
 */
final class CalmEventStore extends EmbeddedEventStore {

    /** How often readers look by themselves, for what other nodes have written. */
    private static final Duration ROUND = Duration.ofMillis(250);

    private final ScheduledExecutorService waking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "event-readers-wake");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean planned = new AtomicBoolean();
    private final Duration breath;

    /** @param breath how much later than its commit a reader of this node may see an event */
    CalmEventStore(Builder builder, Duration breath) {
        super(builder.fetchDelay(ROUND.toMillis()));
        this.breath = breath;
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        if (planned.compareAndSet(false, true)) {
            try {
                waking.schedule(this::wake, breath.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException shuttingDown) {
                planned.set(false);
            }
        }
    }

    private void wake() {
        planned.set(false);
        super.afterCommit(List.of());
    }

    @Override
    public void shutDown() {
        waking.shutdown();
        super.shutDown();
    }
}

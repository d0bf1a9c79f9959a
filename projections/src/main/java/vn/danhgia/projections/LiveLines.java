package vn.danhgia.projections;

import java.time.Duration;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The live generation, written by the view's stream: what a batch of events does to a line is written once, before the batch is committed. After a failure
 * each event is written for itself for a while, so that it is known which one fails and only that one is parked.
 */
public final class LiveLines<L> {

    private static final Duration CAREFUL_FOR = Duration.ofMinutes(2);

    private final View<L> view;
    private final Generations generations;
    private volatile long carefulUntil = System.nanoTime();

    public LiveLines(View<L> view, Generations generations) {
        this.view = view;
        this.generations = generations;
    }

    /** Within the batch that the stream is handling. */
    public void take(Object event, long sequence) {
        Lines<L> lines = ofThisBatch();
        lines.take(event, sequence);
        if (carefulUntil - System.nanoTime() > 0) {
            write(lines);
        }
    }

    /** All of them, for a stream that begins again. */
    public void forget() {
        view.forget(generations.live(view.name()));
    }

    private Lines<L> ofThisBatch() {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        return batch.getOrComputeResource(view.name() + "/lines", key -> {
            Lines<L> lines = Lines.of(view, generations.held(view.name()));
            batch.onPrepareCommit(ending -> write(lines));
            return lines;
        });
    }

    private void write(Lines<L> lines) {
        try {
            lines.write();
        } catch (RuntimeException failure) {
            carefulUntil = System.nanoTime() + CAREFUL_FOR.toNanos();
            throw failure;
        }
    }
}

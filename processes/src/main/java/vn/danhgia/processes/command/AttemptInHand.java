package vn.danhgia.processes.command;

import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Carries an attempt from the task desk to the step behind the task, in memory and on one thread. Not a variable of the engine, not even a transient
 * one: the engine wants a serializer for those too, and what a serializer can write may one day be written.
 */
@Component
public class AttemptInHand {

    private final ThreadLocal<Attempt> inHand = new ThreadLocal<>();

    /** Has the work done with the attempt in hand, and puts it away whatever happens. */
    public void during(Attempt attempt, Runnable work) {
        inHand.set(attempt);
        try {
            work.run();
        } finally {
            inHand.remove();
        }
    }

    /** Taken once: a second step in the same transaction is a step of its own and finds nothing. */
    Optional<Attempt> take() {
        Attempt attempt = inHand.get();
        inHand.remove();
        return Optional.ofNullable(attempt);
    }
}

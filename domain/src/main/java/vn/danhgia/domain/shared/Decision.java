package vn.danhgia.domain.shared;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a decider answers to a command: the events that happened, or why not. Nothing in between.
 *
 * @param <E> the aggregate's events
 */
public sealed interface Decision<E> {

    record Accepted<E>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Refused<E>(Rejection rejection) implements Decision<E> {
    }

    @SafeVarargs
    static <E> Decision<E> accept(E... events) {
        return new Accepted<>(List.of(events));
    }

    static <E> Decision<E> refuse(RejectionCode code, Object... arguments) {
        return new Refused<>(Rejection.of(code, arguments));
    }

    /** The first guard that speaks refuses; otherwise the events. */
    static <E> Decision<E> unless(List<Guard> guards, Supplier<Decision<E>> otherwise) {
        for (Guard guard : guards) {
            var rejection = guard.objection();
            if (rejection.isPresent()) {
                return new Refused<>(rejection.get());
            }
        }
        return otherwise.get();
    }
}

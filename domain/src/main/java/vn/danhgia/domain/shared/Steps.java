package vn.danhgia.domain.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import vn.danhgia.domain.shared.Decision.Accepted;
import vn.danhgia.domain.shared.Decision.Refused;

/** Several commands to one aggregate as one act: each is decided on what those before it have made of it; one refusal refuses them all. */
public final class Steps {

    private Steps() {
    }

    /** @param commands in the order in which they are to happen */
    public static <S, C, E> Decision<E> inOneGo(S state, List<? extends C> commands, BiFunction<S, C, Decision<E>> decide,
                                                BiFunction<S, E, S> evolve) {
        List<E> all = new ArrayList<>();
        S now = state;
        for (C command : commands) {
            Decision<E> decision = decide.apply(now, command);
            if (decision instanceof Refused<E> refused) {
                return refused;
            }
            for (E event : ((Accepted<E>) decision).events()) {
                all.add(event);
                now = evolve.apply(now, event);
            }
        }
        return new Accepted<>(all);
    }
}

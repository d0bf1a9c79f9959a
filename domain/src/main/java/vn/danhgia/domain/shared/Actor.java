package vn.danhgia.domain.shared;

import java.util.Optional;
import java.util.Set;

/**
 * Who acts: a signed-in person with the bodies he or she sits in at this moment, or the system carrying on a flow.
 *
 * @param person empty for the system
 * @param bodies never null; empty for the system
 */
public record Actor(Optional<PersonId> person, Set<BodyId> bodies) {

    /** A flow that carries on by itself: it may open and announce, never rate, propose or decide. */
    public static final Actor SYSTEM = new Actor(Optional.empty(), Set.of());

    public Actor {
        bodies = Set.copyOf(bodies);
    }

    public static Actor person(PersonId person, Set<BodyId> bodies) {
        return new Actor(Optional.of(person), bodies);
    }

    public boolean is(PersonId other) {
        return person.filter(other::equals).isPresent();
    }

    public boolean sitsIn(BodyId body) {
        return bodies.contains(body);
    }

    public boolean isSystem() {
        return person.isEmpty();
    }
}

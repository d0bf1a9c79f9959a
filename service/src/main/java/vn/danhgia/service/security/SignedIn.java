package vn.danhgia.service.security;

import java.util.Set;
import java.util.stream.Collectors;

import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.PersonId;

/**
 * The person behind the present request.
 *
 * @param personId      person id, {@code commune:code}; the engine's user id
 * @param commune       the part before the colon; the engine's tenant
 * @param bodies        ids of the bodies the person belongs to now; the engine's group ids
 * @param displayName   family name first, as Vietnamese names are written
 * @param administrator belongs to the administrators' group of this installation
 */
public record SignedIn(String personId, String commune, Set<String> bodies, String displayName, boolean administrator) {

    public SignedIn {
        bodies = Set.copyOf(bodies);
    }

    /** The same person as the domain knows actors; groups of the installation, such as administrators, are no bodies of a commune. */
    public Actor actor() {
        return Actor.person(PersonId.parse(personId),
                bodies.stream().filter(id -> id.startsWith(commune + ":")).map(BodyId::parse).collect(Collectors.toSet()));
    }
}

package vn.danhgia.service.security;

import java.util.Set;

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
}

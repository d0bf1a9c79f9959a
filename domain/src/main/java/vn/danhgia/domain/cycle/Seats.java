package vn.danhgia.domain.cycle;

import java.util.Map;
import java.util.Set;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.PersonId;

/**
 * Who sits where on the day for which a quarter is checked.
 *
 * @param filled  bodies with at least one member; the leadership of a unit is a body
 * @param chaired those of them that have a chair; of a unit, its head
 * @param alone   the only member of those that have just one
 */
public record Seats(Set<BodyId> filled, Set<BodyId> chaired, Map<BodyId, PersonId> alone) {

    public Seats {
        filled = Set.copyOf(filled);
        chaired = Set.copyOf(chaired);
        alone = Map.copyOf(alone);
    }
}

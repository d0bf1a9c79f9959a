package vn.danhgia.domain.cycle;

import java.util.Set;
import vn.danhgia.domain.shared.BodyId;

/**
 * Who sits where on the day for which a quarter is checked.
 *
 * @param filled  bodies with at least one member; the leadership of a unit is a body
 * @param chaired those of them that have a chair; of a unit, its head
 */
public record Seats(Set<BodyId> filled, Set<BodyId> chaired) {

    public Seats {
        filled = Set.copyOf(filled);
        chaired = Set.copyOf(chaired);
    }
}

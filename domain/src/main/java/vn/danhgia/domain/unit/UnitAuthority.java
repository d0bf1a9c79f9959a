package vn.danhgia.domain.unit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;

/**
 * Who may do what with a unit's quarter, frozen when it opens.
 *
 * @param leadership leadership of the unit (II.5.3, III.2)
 * @param reporters  further bodies that may report the result: VPĐU, VP HĐND-UBND (III.4.3, III.6)
 * @param confirmer  competent level that confirms the result and its force majeure (II.7.3)
 * @param organiser  BXDĐ (III.3)
 * @param digital    standing members of the steering committee for digital transformation (III.1.2)
 */
public record UnitAuthority(BodyId leadership, List<BodyId> reporters, BodyId confirmer, BodyId organiser, BodyId digital) {

    public UnitAuthority {
        reporters = List.copyOf(reporters);
    }

    /** The body for which the actor reports; empty for everybody else. */
    Optional<BodyId> reporting(Actor actor) {
        return Stream.concat(Stream.of(leadership), reporters.stream()).filter(actor::sitsIn).findFirst();
    }
}

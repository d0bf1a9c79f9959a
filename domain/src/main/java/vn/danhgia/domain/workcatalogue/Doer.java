package vn.danhgia.domain.workcatalogue;

import java.util.Optional;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.PersonId;

/**
 * Somebody who leads or co-ordinates a task: a person or a unit, by id (I.2.1, R-I.2.1-3).
 *
 * @param person present for a person
 * @param unit   present for a unit; exactly one of the two is
 */
public record Doer(Optional<PersonId> person, Optional<BodyId> unit) {

    public Doer {
        if (person.isPresent() == unit.isPresent()) {
            throw new IllegalArgumentException("either a person or a unit: " + person + ", " + unit);
        }
    }

    public static Doer person(PersonId id) {
        return new Doer(Optional.of(id), Optional.empty());
    }

    public static Doer unit(BodyId id) {
        return new Doer(Optional.empty(), Optional.of(id));
    }
}

package vn.danhgia.domain.unit;

import java.util.Optional;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;

/**
 * A line of Mẫu 4 about a cadre whom the unit itself manages and rates (III.2.5).
 *
 * @param level empty when the unit did not rate this person
 */
public record OwnCadre(PersonId person, Optional<Level> level) {
}

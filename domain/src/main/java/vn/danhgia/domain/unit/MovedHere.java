package vn.danhgia.domain.unit;

import java.util.Optional;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.PersonId;

/**
 * Somebody who came to this unit less than two months ago, and what the old unit says (II.8.1b).
 *
 * @param oldUnit code of the unit he or she left, of this commune or not
 * @param remarks empty while the old unit has not sent them: a warning, never a block
 * @param late    they came at or after their limit
 */
public record MovedHere(PersonId person, String oldUnit, Optional<Confidential<String>> remarks, boolean late) {
}

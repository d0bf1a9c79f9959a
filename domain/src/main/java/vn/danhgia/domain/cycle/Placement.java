package vn.danhgia.domain.cycle;

import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.shared.PersonId;

/**
 * Where a person stands in the roster snapshot, and who holds authority over him or her for this quarter.
 *
 * @param unit     code of the unit where he or she works
 * @param position position class of the authority matrix, of the highest post (R-2.1-2)
 */
public record Placement(PersonId person, String unit, String position, AuthorityRoute route) {
}

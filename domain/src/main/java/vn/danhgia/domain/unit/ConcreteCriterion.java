package vn.danhgia.domain.unit;

import vn.danhgia.domain.shared.Points;

/**
 * A criterion as a unit makes it concrete for its block, branch or posts (II.1.4, II.3.2, III.2.2).
 *
 * @param code    the unit's own
 * @param refines code of the criterion of the common frame
 * @param text    what it asks
 * @param most    most points
 */
public record ConcreteCriterion(String code, String refines, String text, Points most) {
}

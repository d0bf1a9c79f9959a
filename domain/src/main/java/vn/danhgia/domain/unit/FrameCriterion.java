package vn.danhgia.domain.unit;

import vn.danhgia.domain.shared.Points;

/**
 * One criterion of BTV's common frame (II.3.1).
 *
 * @param code  how the frame calls it
 * @param group group of criteria it belongs to
 * @param most  most points
 */
public record FrameCriterion(String code, String group, Points most) {
}

package vn.danhgia.domain.ruleset;

import vn.danhgia.domain.shared.Points;

/**
 * One criterion of the common frame (khung tiêu chí chung, II.3.1), the same for the quarter and the year (R-I.2.2-1).
 *
 * @param code  names the line, in the form and in every event; lower-case letters, digits, hyphens
 * @param group code of the group that it stands under
 * @param max   most points, above zero
 */
public record Criterion(String code, String group, Points max) {

    public Criterion {
        if (code == null || !code.matches("[a-z0-9][a-z0-9-]{0,39}") || group == null || !group.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("not codes of a criterion and its group: " + code + ", " + group);
        }
        if (max.value().signum() == 0) {
            throw new IllegalArgumentException("criterion " + code + " gives no points");
        }
    }
}

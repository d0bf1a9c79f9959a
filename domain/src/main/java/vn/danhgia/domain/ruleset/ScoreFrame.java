package vn.danhgia.domain.ruleset;

import vn.danhgia.domain.shared.Points;

/**
 * How the hundred points are shared out (R-I.2.1-1): results weigh more than common criteria.
 *
 * @param common  most points for the common criteria, by default 30
 * @param results most points for the results, by default 70
 */
public record ScoreFrame(Points common, Points results) {

    public ScoreFrame {
        if (!common.plus(results).equals(Points.of("100")) || !results.isMoreThan(common)) {
            throw new IllegalArgumentException("common + results must be 100 and results weigh more: " + common + " + " + results);
        }
    }
}

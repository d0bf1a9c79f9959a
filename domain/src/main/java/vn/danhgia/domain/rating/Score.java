package vn.danhgia.domain.rating;

import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Threshold;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Points;

/**
 * A score (tổng điểm): common criteria and results, added exactly (R-I.2.1-1). Nothing ever alters it: a ceiling below its band leaves it as it is
 * (C-4).
 *
 * @param common  points of the common criteria; its share is guarded where it is handed in
 * @param results points of the results
 */
public record Score(Points common, Points results) {

    /** @throws IllegalArgumentException when both together are more than 100 */
    public Score {
        common.plus(results);
    }

    public Points total() {
        return common.plus(results);
    }

    /** Whether the total reaches a limit; unrounded (C-22: 89.95 does not reach 90). */
    public boolean reaches(Threshold limit, RatingRules rules) {
        return total().compareTo(rules.thresholds().points(limit)) >= 0;
    }

    /** The level in whose band the total lies, by points alone (II.4): the ceiling asks for more. */
    public Level band(RatingRules rules) {
        if (reaches(Threshold.EXCELLENT_FROM_POINTS, rules)) {
            return Level.EXCELLENT;
        }
        if (reaches(Threshold.GOOD_FROM_POINTS, rules)) {
            return Level.GOOD;
        }
        return reaches(Threshold.COMPLETED_FROM_POINTS, rules) ? Level.COMPLETED : Level.NOT_COMPLETED;
    }
}

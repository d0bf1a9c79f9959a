package vn.danhgia.domain.meeting;

import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Threshold;

/**
 * When a meeting may vote (C-7): a share of those entitled is present, two thirds unless the rule set says otherwise.
 *
 * @param numerator   not negative, not more than the denominator
 * @param denominator positive
 */
public record Quorum(int numerator, int denominator) {

    public Quorum {
        if (numerator < 0 || denominator < 1 || numerator > denominator) {
            throw new IllegalArgumentException("the quorum is a share of those entitled: " + numerator + "/" + denominator);
        }
    }

    public static Quorum of(RatingRules rules) {
        return new Quorum(rules.number(Threshold.QUORUM_NUMERATOR), rules.number(Threshold.QUORUM_DENOMINATOR));
    }

    /** Fewest present among so many entitled: the share, rounded up. */
    public int needed(int entitled) {
        return (numerator * entitled + denominator - 1) / denominator;
    }

    public boolean holds(int present, int entitled) {
        return present >= needed(entitled);
    }
}

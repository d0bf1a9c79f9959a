package vn.danhgia.domain.rating;

import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.ruleset.Threshold;

/**
 * How many of a group of similar positions may be EXCELLENT (II.4.1, R-4.1-2, R-4.1-3): at most a fifth of those rated GOOD, half rounded up.
 * The base shrinks with every GOOD that becomes EXCELLENT, so the two are solved together. {@link QuotaReport} applies it to persons.
 */
public final class Quota {

    private Quota() {
    }

    /** Round half up of the share (C-2): {@code (percent * base + 50) / 100} in integers. The rounding wins over "không vượt quá". */
    public static int cap(int base, RatingRules rules) {
        return (rules.readings().of(Reading.QuotaShare.class).percent() * base + 50) / 100;
    }

    /** Of how many the share is taken (C-2). */
    public static int base(int excellent, int good, RatingRules rules) {
        return rules.read(Reading.QuotaBase.GOOD_OR_BETTER) ? good + excellent : good;
    }

    /** Whether so many EXCELLENT beside so many GOOD keep to the quota. */
    public static boolean holds(int excellent, int good, RatingRules rules) {
        return excellent <= cap(base(excellent, good, rules), rules);
    }

    /** The most that may be EXCELLENT of so many that are finally EXCELLENT or GOOD. */
    public static int most(int goodOrBetter, RatingRules rules) {
        return mostBeside(0, goodOrBetter, rules);
    }

    /**
     * The most that may be EXCELLENT of so many beside some whose place is theirs already and is taken from the quota (C-3, within it).
     *
     * @param placed       EXCELLENT by the exception of small units
     * @param goodOrBetter the others that are finally EXCELLENT or GOOD
     */
    static int mostBeside(int placed, int goodOrBetter, RatingRules rules) {
        int most = 0;
        while (most < goodOrBetter && holds(placed + most + 1, goodOrBetter - most - 1, rules)) {
            most++;
        }
        return most;
    }

    /**
     * The exception of a place with fewer than five leaders, all of them rated GOOD or better: one may be EXCELLENT if eligible (II.4.1, R-4.1-4,
     * C-3).
     *
     * @param leaders      leaders of the place at the cut-off, rated or not
     * @param goodOrBetter of the rated, those whose data and proposal are GOOD or better
     * @param rated        rated leaders of the place
     * @param eligible     of these, those whose ceiling is EXCELLENT
     */
    public static boolean smallUnitException(int leaders, int goodOrBetter, int rated, int eligible, RatingRules rules) {
        return leaders < rules.number(Threshold.SMALL_UNIT_BELOW_LEADERS) && goodOrBetter == rated && eligible > 0;
    }
}

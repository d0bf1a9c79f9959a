package vn.danhgia.domain.rating;

/**
 * How many of a group of similar positions may be EXCELLENT (II.4.1, R-4.1-2, R-4.1-3): at most a fifth of those rated GOOD, half rounded up.
 * The base shrinks with every GOOD that becomes EXCELLENT, so the two are solved together.
 */
public final class Quota {

    private Quota() {
    }

    /** Round half up of the share: {@code (percent * base + 50) / 100} in integers. */
    public static int cap(int base, Readings.QuotaShare share) {
        return (share.percent() * base + 50) / 100;
    }

    /** Whether so many EXCELLENT beside so many GOOD keep to the quota. */
    public static boolean holds(int excellent, int good, Readings readings) {
        int base = readings.base() == Readings.QuotaBase.FINAL_GOOD ? good : good + excellent;
        return excellent <= cap(base, readings.share());
    }

    /** The most that may be EXCELLENT of so many that are finally EXCELLENT or GOOD. */
    public static int most(int goodOrBetter, Readings readings) {
        int most = 0;
        while (most < goodOrBetter && holds(most + 1, goodOrBetter - most - 1, readings)) {
            most++;
        }
        return most;
    }

    /**
     * The exception of a place with fewer than five leaders, all of them rated GOOD or better: one may be EXCELLENT if eligible (II.4.1, R-4.1-4, C-3).
     *
     * @param leaders      filled leading posts of the place
     * @param goodOrBetter of the rated, those whose data and proposal are GOOD or better
     * @param rated        rated leaders of the place
     * @param eligible     of these, those whose ceiling is EXCELLENT
     */
    public static boolean smallUnitException(int leaders, int goodOrBetter, int rated, int eligible) {
        return leaders < 5 && rated > 0 && goodOrBetter == rated && eligible > 0;
    }
}

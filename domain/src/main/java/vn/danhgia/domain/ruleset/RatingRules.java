package vn.danhgia.domain.ruleset;

/**
 * What a rule set gives to those who rate: how contested places are read, and the numbers.
 *
 * @param readings   one alternative a question
 * @param thresholds points, percentages, counts
 */
public record RatingRules(Readings readings, Thresholds thresholds) {

    /** The plan of 2026 with every default. */
    public static final RatingRules DEFAULT = new RatingRules(Readings.defaultsBut(), Thresholds.OF_THE_PLAN);

    public static RatingRules reading(Reading... others) {
        return new RatingRules(Readings.defaultsBut(others), Thresholds.OF_THE_PLAN);
    }

    /** Whether a contested place is read in this way. */
    public boolean read(Reading reading) {
        return readings.are(reading);
    }

    public int number(Threshold threshold) {
        return thresholds.of(threshold);
    }
}

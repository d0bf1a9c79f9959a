package vn.danhgia.domain.ruleset;

import java.util.Map;
import vn.danhgia.domain.shared.Points;

/**
 * The plan's numbers in force.
 *
 * @param values every threshold, not negative; points in order
 */
public record Thresholds(Map<Threshold, Integer> values) {

    /** The numbers of the plan of 2026. */
    public static final Thresholds OF_THE_PLAN = new Thresholds(Map.ofEntries(
            Map.entry(Threshold.EXCELLENT_FROM_POINTS, 90), Map.entry(Threshold.GOOD_FROM_POINTS, 70), Map.entry(Threshold.COMPLETED_FROM_POINTS, 50),
            Map.entry(Threshold.COLLECTIVE_FROM_PERCENT, 70), Map.entry(Threshold.SMALL_UNIT_BELOW_LEADERS, 5),
            Map.entry(Threshold.WHOLE_UNIT_UP_TO_LEADERS, 3), Map.entry(Threshold.QUORUM_NUMERATOR, 2), Map.entry(Threshold.QUORUM_DENOMINATOR, 3),
            Map.entry(Threshold.EXCEEDING_FROM_PERCENT, 30), Map.entry(Threshold.DOCUMENTS_UP_TO_PERCENT, 50),
            Map.entry(Threshold.WATCH_FROM_QUARTERS, 2), Map.entry(Threshold.LONG_ABSENCE_MONTHS, 2), Map.entry(Threshold.FIRST_APPOINTMENT_MONTHS, 1)));

    public Thresholds {
        values = Map.copyOf(values);
        for (Threshold threshold : Threshold.values()) {
            Integer value = values.get(threshold);
            if (value == null || value < 0) {
                throw new IllegalArgumentException("no number for " + threshold + ": " + value);
            }
        }
        if (values.get(Threshold.EXCELLENT_FROM_POINTS) > 100 || values.get(Threshold.EXCELLENT_FROM_POINTS) <= values.get(Threshold.GOOD_FROM_POINTS)
                || values.get(Threshold.GOOD_FROM_POINTS) <= values.get(Threshold.COMPLETED_FROM_POINTS)) {
            throw new IllegalArgumentException("points of the levels must fall from EXCELLENT to COMPLETED, at most 100");
        }
        if (values.get(Threshold.QUORUM_DENOMINATOR) == 0 || values.get(Threshold.QUORUM_NUMERATOR) > values.get(Threshold.QUORUM_DENOMINATOR)) {
            throw new IllegalArgumentException("the quorum is a share of those entitled");
        }
    }

    public int of(Threshold threshold) {
        return values.get(threshold);
    }

    public Points points(Threshold threshold) {
        return Points.of(String.valueOf(of(threshold)));
    }
}

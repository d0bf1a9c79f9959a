package vn.danhgia.domain.year;

import java.util.ArrayList;
import java.util.List;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.ruleset.Threshold;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Quarter;

/**
 * The quarters decided NOT_COMPLETED in a row that reach up to now (II.8.2, R-8.2-4), over the boundary of the year.
 *
 * @param quarters the earliest first; empty when the last level was another
 */
public record NotCompletedRow(List<Quarter> quarters) {

    public NotCompletedRow {
        quarters = List.copyOf(quarters);
    }

    /**
     * A quarter without a level between two is read by S-5. A quarter that is still going on says nothing yet: it neither counts nor breaks the row.
     */
    public static NotCompletedRow of(History history, RatingRules rules) {
        boolean breaks = rules.read(Reading.UnratedBetween.BREAKS_THE_ROW);
        List<Quarter> row = new ArrayList<>();
        Quarter previous = null;
        for (QuarterResult result : history.rated(rules)) {
            boolean gap = previous != null && !History.next(previous, rules).equals(result.quarter());
            boolean another = result.decided().isPresent() && result.decided().get() != Level.NOT_COMPLETED;
            if (another || breaks && (gap || result.notRated())) {
                row.clear();
            }
            if (result.decided().filter(Level.NOT_COMPLETED::equals).isPresent()) {
                row.add(result.quarter());
            }
            previous = result.quarter();
        }
        return new NotCompletedRow(row);
    }

    /** "02 quý liên tiếp trở lên". */
    public boolean isToBeWatched(RatingRules rules) {
        return quarters.size() >= rules.number(Threshold.WATCH_FROM_QUARTERS);
    }
}

package vn.danhgia.domain.year;

import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;

/**
 * Consistently strong or weak over the last four quarters (I.1.4, R-I.1.4-1). The plan gives no measure; this one is for a list that people weigh,
 * and nothing follows from it by itself.
 */
public enum Strength {
    /** Three levels or more, none below GOOD, and half of them or more EXCELLENT. */
    STRONG,
    /** Two levels or more, all of them COMPLETED or NOT_COMPLETED; or NOT_COMPLETED twice or more, in a row or not. */
    WEAK,
    /** Everything between, and too few levels to say. */
    NEITHER;

    private static final int WINDOW = 4;
    private static final int LEVELS_TO_BE_STRONG = 3;
    private static final int LEVELS_TO_BE_WEAK = 2;

    /** @param until last quarter looked at */
    public static Strength of(History history, Quarter until, RatingRules rules) {
        List<Level> levels = history.rated(rules).stream().filter(result -> isInWindow(result.quarter(), until))
                .map(QuarterResult::decided).flatMap(Optional::stream).toList();
        long excellent = levels.stream().filter(Level.EXCELLENT::equals).count();
        long failed = levels.stream().filter(Level.NOT_COMPLETED::equals).count();
        boolean noneBelowGood = levels.stream().allMatch(level -> level.compareTo(Level.GOOD) <= 0);
        boolean allBelowGood = levels.stream().allMatch(level -> level.compareTo(Level.GOOD) > 0);
        if (levels.size() >= LEVELS_TO_BE_STRONG && noneBelowGood && 2 * excellent >= levels.size()) {
            return STRONG;
        }
        return failed >= 2 || levels.size() >= LEVELS_TO_BE_WEAK && allBelowGood ? WEAK : NEITHER;
    }

    /** Who is of this strength, in the order of the histories. */
    public List<PersonId> among(List<History> histories, Quarter until, RatingRules rules) {
        return histories.stream().filter(history -> of(history, until, rules) == this).map(History::person).toList();
    }

    private static boolean isInWindow(Quarter quarter, Quarter until) {
        int back = 4 * (until.year() - quarter.year()) + until.number() - quarter.number();
        return back >= 0 && back < WINDOW;
    }
}

package vn.danhgia.domain.year;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;

/**
 * A person's quarters, gathered as they come (I.1.3, R-I.1.3-1).
 *
 * @param quarters each quarter once, the earliest first
 */
public record History(PersonId person, List<QuarterResult> quarters) {

    private static final Comparator<QuarterResult> BY_TIME = Comparator.comparing(result -> result.quarter().firstDay());

    public History {
        quarters = quarters.stream().sorted(BY_TIME).toList();
        if (quarters.stream().map(QuarterResult::quarter).distinct().count() != quarters.size()) {
            throw new IllegalArgumentException("a quarter twice in the history of " + person);
        }
    }

    /** With a further quarter, or with a new result of one that is there: a decision may be replaced. */
    public History with(QuarterResult result) {
        return new History(person, Stream.concat(
                quarters.stream().filter(old -> !old.quarter().equals(result.quarter())), Stream.of(result)).toList());
    }

    /** S-4: the quarters that have a rating of their own; where the year takes the fourth quarter's place, only its work counts, not its level. */
    List<QuarterResult> rated(RatingRules rules) {
        return quarters.stream().filter(result -> isRatedQuarter(result.quarter(), rules)).toList();
    }

    static boolean isRatedQuarter(Quarter quarter, RatingRules rules) {
        return quarter.number() != 4 || rules.read(Reading.FourthQuarter.RATED);
    }

    /** The rated quarter after this one, over the year's boundary. */
    static Quarter next(Quarter quarter, RatingRules rules) {
        Quarter next = Quarter.of(quarter.lastDay().plusDays(1));
        return isRatedQuarter(next, rules) ? next : next(next, rules);
    }
}

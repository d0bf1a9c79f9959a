package vn.danhgia.domain.year;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;

/**
 * One person's year as far as it has gone (II.8.2). It says what the quarters close and how they count; the year's level is decided by people.
 *
 * @param quarters          with a rating of their own, the earliest first, those still going on included
 * @param awaited           quarters of the year of which there is no result yet; II.8.2 before they are there is a view "until now"
 * @param closedBy          quarters decided NOT_COMPLETED: one closes EXCELLENT for the year (R-8.2-1)
 * @param proposedExcellent quarters proposed EXCELLENT by the using body
 * @param decidedExcellent  quarters decided EXCELLENT
 * @param counted           of the two, the number that gives preference (C-16)
 * @param fourthQuarter     the fourth quarter's work, rated or not: the year's rating rests on it beside the quarters (R-8.2-2)
 */
public record YearView(PersonId person, int year, List<QuarterResult> quarters, List<Quarter> awaited, List<Quarter> closedBy, int proposedExcellent,
                       int decidedExcellent, int counted, Optional<QuarterResult> fourthQuarter) {

    /** R-III.2.3-1: nothing is awaited of quarters before the plan's first one. */
    private static final Quarter FIRST = new Quarter(2026, 2);

    public static YearView of(History history, int year, RatingRules rules) {
        List<QuarterResult> quarters = history.rated(rules).stream().filter(result -> result.quarter().year() == year).toList();
        int proposed = count(quarters.stream().map(QuarterResult::proposed).toList());
        int decided = count(quarters.stream().map(QuarterResult::decided).toList());
        return new YearView(history.person(), year, quarters, awaited(quarters, year, rules),
                quarters.stream().filter(result -> result.decided().filter(Level.NOT_COMPLETED::equals).isPresent()).map(QuarterResult::quarter)
                        .toList(),
                proposed, decided, rules.read(Reading.QuartersCounted.PROPOSED) ? proposed : decided,
                history.quarters().stream().filter(result -> result.quarter().equals(new Quarter(year, 4))).findFirst());
    }

    /** R-8.2-1: no quarter closes EXCELLENT for the year. Not that the person is EXCELLENT. */
    public boolean excellentIsOpen() {
        return closedBy.isEmpty();
    }

    /** Every quarter with a rating of its own has its result. */
    public boolean isWhole() {
        return awaited.isEmpty();
    }

    private static int count(List<Optional<Level>> levels) {
        return (int) levels.stream().filter(level -> level.filter(Level.EXCELLENT::equals).isPresent()).count();
    }

    private static List<Quarter> awaited(List<QuarterResult> quarters, int year, RatingRules rules) {
        List<Quarter> settled = quarters.stream().filter(result -> !result.isPending()).map(QuarterResult::quarter).toList();
        return IntStream.rangeClosed(1, 4).mapToObj(number -> new Quarter(year, number))
                .filter(quarter -> History.isRatedQuarter(quarter, rules))
                .filter(quarter -> !quarter.firstDay().isBefore(FIRST.firstDay()))
                .filter(quarter -> !settled.contains(quarter)).toList();
    }
}

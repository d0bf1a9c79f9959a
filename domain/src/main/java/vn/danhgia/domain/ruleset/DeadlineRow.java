package vn.danhgia.domain.ruleset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.Quarter;

/**
 * One row of the table of deadlines.
 *
 * @param code       which limit
 * @param month      counted in the quarter's first or last month
 * @param day        day of that month, 1 to 28 or the 29th or 30th of the last month
 * @param wording    "trước ngày" or "ngày" (the day itself still counts)
 * @param exceptions quarters with a day of their own; always worded "trước ngày", as the plan has them
 * @param clause     clause of the plan
 */
public record DeadlineRow(DeadlineCode code, Month month, int day, Wording wording, Map<Quarter, LocalDate> exceptions, String clause) {

    public enum Month { FIRST, LAST }

    public enum Wording { BEFORE, ON }

    public DeadlineRow {
        exceptions = Map.copyOf(exceptions);
        requireADayOfEveryMonth(day);
    }

    static void requireADayOfEveryMonth(int day) {
        if (day < 1 || day > 30) {
            throw new IllegalArgumentException("not a day of every quarter: " + day);
        }
    }

    /** The first instant that is too late in the given quarter, "trước ngày" read as the rule set has it (C-14). */
    public Instant limit(Quarter quarter, Reading.BeforeDay reading) {
        LocalDate exception = exceptions.get(quarter);
        if (exception != null) {
            return before(exception, reading);
        }
        LocalDate ordinary = month == Month.FIRST ? quarter.dayOfFirstMonth(day) : quarter.dayOfLastMonth(day);
        return wording == Wording.BEFORE ? before(ordinary, reading) : Legal.on(ordinary);
    }

    private static Instant before(LocalDate day, Reading.BeforeDay reading) {
        return reading == Reading.BeforeDay.STRICT ? Legal.before(day) : Legal.on(day);
    }
}

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
 * @param day        day of that month
 * @param reading    "trước ngày" (strict, C-14) or "ngày" (the day itself still counts)
 * @param exceptions quarters with a day of their own; always read strictly, as the plan words them
 * @param clause     clause of the plan
 */
public record DeadlineRow(DeadlineCode code, Month month, int day, Reading reading, Map<Quarter, LocalDate> exceptions, String clause) {

    public enum Month { FIRST, LAST }

    public enum Reading { BEFORE, ON }

    public DeadlineRow {
        exceptions = Map.copyOf(exceptions);
    }

    /** The first instant that is too late in the given quarter. */
    public Instant limit(Quarter quarter) {
        LocalDate exception = exceptions.get(quarter);
        if (exception != null) {
            return Legal.before(exception);
        }
        LocalDate ordinary = month == Month.FIRST ? quarter.dayOfFirstMonth(day) : quarter.dayOfLastMonth(day);
        return reading == Reading.BEFORE ? Legal.before(ordinary) : Legal.on(ordinary);
    }
}

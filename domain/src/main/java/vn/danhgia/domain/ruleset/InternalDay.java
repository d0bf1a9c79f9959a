package vn.danhgia.domain.ruleset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.Quarter;

/**
 * A day that the plan leaves open and the commune sets for itself. Missing it is no breach of the plan.
 *
 * @param code       which day
 * @param month      counted in the quarter's first or last month
 * @param day        day of that month
 * @param exceptions quarters with a day of their own
 * @param clause     clause that leaves it open
 */
public record InternalDay(Code code, DeadlineRow.Month month, int day, Map<Quarter, LocalDate> exceptions, String clause) {

    /** What the day is for. */
    public enum Code {
        /** Tasks are judged as they stand at the end of this day (II.4.4a footnote 2: "đến thời điểm đánh giá"; C-15). */
        CUT_OFF,
        /** The digital steering body's assessment is in (III.1.2). */
        DIGITAL_ASSESSMENT,
        /** The person's own papers are with the proposer, ahead of the legal limit (C-5). */
        SELF_ASSESSMENT_WANTED,
        /** The old unit's remarks are in (II.8.1b). */
        OLD_UNIT_REMARKS,
        /** Catalogues of province-managed cadres are wanted, ahead of the legal limit (C-6). */
        PROVINCE_CATALOGUE_WANTED
    }

    public InternalDay {
        exceptions = Map.copyOf(exceptions);
        DeadlineRow.requireADayOfEveryMonth(day);
    }

    /** The day itself; it still counts. */
    public LocalDate in(Quarter quarter) {
        LocalDate exception = exceptions.get(quarter);
        if (exception != null) {
            return exception;
        }
        return month == DeadlineRow.Month.FIRST ? quarter.dayOfFirstMonth(day) : quarter.dayOfLastMonth(day);
    }

    /** The first instant that is too late. */
    public Instant limit(Quarter quarter) {
        return Legal.on(in(quarter));
    }
}

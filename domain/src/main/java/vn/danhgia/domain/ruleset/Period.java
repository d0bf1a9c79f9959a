package vn.danhgia.domain.ruleset;

/**
 * A time that runs from an event, not from the calendar.
 *
 * @param code   what it is for
 * @param count  how many, at least one
 * @param unit   working days leave out Saturdays, Sundays and the holidays of the rule set
 * @param clause clause that leaves it open
 */
public record Period(Code code, int count, Unit unit, String clause) {

    public enum Code {
        /** From the decision to the notice (II.5.5). */
        NOTICE,
        /** From a complaint to its answer (C-12). */
        COMPLAINT_ANSWER
    }

    public enum Unit { WORKING_DAYS, DAYS }

    public Period {
        if (count < 1) {
            throw new IllegalArgumentException("a period lasts at least a day: " + count);
        }
    }
}

package vn.danhgia.domain.complaint;

import static vn.danhgia.domain.shared.Guard.require;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.danhgia.domain.cycle.Rung;
import vn.danhgia.domain.ruleset.Period;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.ruleset.WorkingDays;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.RejectionCode;

/**
 * How long after the notice a complaint may come, and be answered (III.5.2). The plan sets no limits: C-12.
 *
 * @param noticed when the result was told to the person, UTC
 * @param answer  how long UBKT has to answer
 */
public record ComplaintWindow(Instant noticed, WorkingDays calendar, RatingRules rules, Period answer) {

    private static final int WORKING_DAYS_TO_SUBMIT = 5;
    private static final int DAYS_TO_SUBMIT = 30;
    /** Before the last day of the answer, and at what hour: ours, as with the other limits ({@link Rung}). */
    private static final int WORKING_DAYS_BEFORE = 2;

    /** The first instant that is too late; the last day counts whole, in Vietnam. */
    public Instant submitLimit() {
        LocalDate notice = Legal.dayOf(noticed);
        return Legal.on(rules.read(Reading.ComplaintLimit.FIVE_WORKING_DAYS)
                ? calendar.after(notice, WORKING_DAYS_TO_SUBMIT)
                : notice.plusDays(DAYS_TO_SUBMIT));
    }

    /** The first instant at which an answer is overdue, under either reading of the limit. */
    public Instant answerLimit(Instant received) {
        return Legal.on(calendar.after(Legal.dayOf(received), answer));
    }

    /** On the morning two working days before the last day of the answer, or at once where the time is shorter. */
    public Instant reminder(Instant received) {
        LocalDate day = Legal.dayOf(answerLimit(received).minusNanos(1));
        for (int before = 0; before < WORKING_DAYS_BEFORE; before++) {
            day = calendar.lastUpTo(day.minusDays(1));
        }
        Instant morning = day.atTime(Rung.HOUR).atZone(Legal.ZONE).toInstant();
        return morning.isBefore(received) ? received : morning;
    }

    /** Of a case that came then. */
    public Limits limits(Instant received) {
        return new Limits(submitLimit(), reminder(received), answerLimit(received));
    }

    /** To be marked on what is accepted. */
    public boolean isLate(Instant received) {
        return !received.isBefore(submitLimit());
    }

    /** C-12: nobody complains before the notice; a late complaint is accepted and marked, or refused, as the reading has it. */
    public List<Guard> admission(Instant received) {
        return List.of(
                require(() -> !received.isBefore(noticed), RejectionCode.COMPLAINT_BEFORE_NOTICE),
                require(() -> !isLate(received) || rules.read(Reading.LateComplaint.ACCEPTED_AND_MARKED), RejectionCode.COMPLAINT_TOO_LATE,
                        Legal.dayOf(submitLimit().minusNanos(1))));
    }
}

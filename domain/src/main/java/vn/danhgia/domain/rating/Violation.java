package vn.danhgia.domain.rating;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;

/**
 * One violation on UBKT's list (III.5.1, R-4.4-3), with every disciplinary decision on it, the Party's and the State's. Every form of discipline is
 * khiển trách or more. Confidential wherever it is remembered. Days are days in Vietnam.
 *
 * @param committed when; empty while UBKT has not said
 * @param inForce   the days from which decisions on it are in force; none while it is only being considered
 * @param onDuty    it concerns the person's duties in office
 */
public record Violation(Optional<LocalDate> committed, List<LocalDate> inForce, boolean onDuty) {

    public Violation {
        inForce = List.copyOf(inForce);
    }

    /** Disciplined, not just under consideration. */
    public boolean isDisciplined() {
        return !inForce.isEmpty();
    }

    /**
     * The one day that places it into a quarter (S-6). There is one, so a violation counts for one quarter only, however many decisions follow it:
     * read by the decision it is the earliest.
     *
     * @return empty when it is not disciplined, or when the day of the violation counts and is not known
     */
    public Optional<LocalDate> dayThatCounts(RatingRules rules) {
        if (!isDisciplined()) {
            return Optional.empty();
        }
        return rules.read(Reading.DisciplineDay.VIOLATION) ? committed : inForce.stream().min(Comparator.naturalOrder());
    }
}

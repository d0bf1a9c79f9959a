package vn.danhgia.domain.decision;

import java.time.Instant;
import vn.danhgia.domain.ruleset.Reading.DecisionLimit;

/**
 * First too-late instants of the decision, UTC.
 *
 * @param decision II.5.4, before the 20th
 * @param advice   III.3.2, before the 25th
 * @param province III.3.3, before the 30th
 */
public record SessionLimits(Instant decision, Instant advice, Instant province) {

    /** The two marks of a decision issued at an instant (C-5). */
    Lateness of(Instant issued, DecisionLimit limit) {
        boolean afterAdvice = !issued.isBefore(advice);
        return new Lateness(limit == DecisionLimit.THE_TWENTIETH ? !issued.isBefore(decision) : afterAdvice, afterAdvice);
    }
}

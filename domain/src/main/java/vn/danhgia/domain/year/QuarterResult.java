package vn.danhgia.domain.year;

import java.util.Optional;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.Quarter;

/**
 * What one quarter left behind about a person (R-I.1.3-1).
 *
 * @param score    as it was, never altered; empty where none was given
 * @param ownLevel the person's own proposal
 * @param proposed by the using body (II.5.3)
 * @param decided  by the competent level; empty while it has not decided, and for those not rated
 * @param notRated II.8.1d; why is not told here
 */
public record QuarterResult(Quarter quarter, Optional<Points> score, Optional<Level> ownLevel, Optional<Level> proposed, Optional<Level> decided,
                            boolean notRated) {

    public QuarterResult {
        if (notRated && decided.isPresent()) {
            throw new IllegalArgumentException("not rated and yet a level in " + quarter);
        }
    }

    /** Neither decided nor left unrated: it is still going on. */
    boolean isPending() {
        return decided.isEmpty() && !notRated;
    }
}

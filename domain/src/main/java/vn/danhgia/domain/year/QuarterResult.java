package vn.danhgia.domain.year;

import java.util.Optional;
import vn.danhgia.domain.dossier.Dossier;
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

    /** What a dossier says by now; its level is the one in force, whichever decision it comes from. */
    public static QuarterResult of(Dossier dossier) {
        return new QuarterResult(dossier.id().cycle().quarter(), dossier.assessment().map(Dossier.Assessment::total),
                dossier.assessment().map(Dossier.Assessment::ownLevel), dossier.proposal().map(Dossier.Proposal::level),
                dossier.decided().map(Dossier.Outcome::level), dossier.stage() == Dossier.Stage.NOT_RATED);
    }

    /** Neither decided nor left unrated: it is still going on. */
    boolean isPending() {
        return decided.isEmpty() && !notRated;
    }
}

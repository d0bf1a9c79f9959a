package vn.danhgia.domain.dossier;

import java.util.Optional;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;

/**
 * What is made public of a result (II.5.5, R-5.5-1, C-13): who, in which unit, which level. No score, vote, reason or remark; of somebody without a
 * rating only that there is none.
 *
 * @param unit  code of the unit
 * @param level empty when not rated this quarter
 */
public record PublicResult(PersonId person, String unit, Optional<Level> level) {

    /**
     * Empty before the result has been announced.
     *
     * @param quarterAnnounced the commune's results of the quarter have been announced; before that nobody learns that somebody is not rated
     */
    public static Optional<PublicResult> of(Dossier dossier, String unit, boolean quarterAnnounced) {
        if (dossier.stage() == Dossier.Stage.NOT_RATED && quarterAnnounced) {
            return Optional.of(new PublicResult(dossier.id().person(), unit, Optional.empty()));
        }
        return dossier.isAnnounced() ? Optional.of(new PublicResult(dossier.id().person(), unit, dossier.decided().map(Dossier.Outcome::level)))
                : Optional.empty();
    }

    /** @param readersUnit code of the unit of somebody of the commune */
    public boolean isFor(String readersUnit, Reading.Publication reading) {
        return reading == Reading.Publication.WITHIN_THE_COMMUNE || unit.equals(readersUnit);
    }
}

package vn.danhgia.domain.complaint;

import java.time.Instant;
import java.time.LocalDate;
import vn.danhgia.domain.shared.Level;

/**
 * The decision that a case is about, and the evidence as it stood then.
 *
 * @param noticed  when the result was told to the person, UTC
 * @param evidenceAt number, within the dossier from 0, of the event with which the decision was issued: the dossier up to there is the evidence
 */
public record Disputed(Level level, String number, LocalDate date, Instant noticed, long evidenceAt) {

    /** Whether both are about one decision. */
    public boolean isSameDecisionAs(Disputed other) {
        return evidenceAt == other.evidenceAt;
    }
}

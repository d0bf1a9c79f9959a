package vn.danhgia.projections.complaintlist;

import java.time.Instant;
import java.util.Optional;
import vn.danhgia.domain.complaint.Complaint.Stage;
import vn.danhgia.domain.complaint.Kind;

/**
 * One case.
 *
 * @param late    brought after its limit, or open when the answer's limit came
 * @param filedAt business time, UTC
 * @param answer  first instant at which the answer is late, UTC
 * @param handler id of the person who handles it; empty while nobody does
 */
public record ComplaintRow(String complaint, String dossier, String quarter, String person, Kind kind, Stage stage, boolean late, Instant filedAt,
                           Instant answer, Optional<String> handler, long version) {

    /** "Đang xem xét". */
    public boolean isOpen() {
        return stage.compareTo(Stage.ISSUING) <= 0;
    }

    ComplaintRow at(Stage next, boolean isLate, Optional<String> whoever, long sequence) {
        return new ComplaintRow(complaint, dossier, quarter, person, kind, next, isLate, filedAt, answer, whoever, sequence);
    }

    /** UBKT has not answered. */
    public boolean isUnanswered() {
        return stage.compareTo(Stage.CONCLUSION) <= 0;
    }
}

package vn.danhgia.processes.complaint;

import java.util.List;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.MeetingId;

/** Port: where in the log the decision in force stands, and which meetings had the person before them. */
public interface DisputedEvidence {

    /**
     * Number, within the dossier from 0, of the event with which the decision in force was issued.
     *
     * @throws IllegalStateException when none was issued
     */
    long positionOfDecision(DossierId dossier);

    /** Meetings that had this person on their ballot, in the order in which they were called. */
    List<MeetingId> meetingsOn(DossierId dossier);
}

package vn.danhgia.service.complaints;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.dossier.DossierEvent.DecisionIssued;
import vn.danhgia.domain.dossier.DossierEvent.DecisionReplaced;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.processes.complaint.DisputedEvidence;
import vn.danhgia.service.history.Happened;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.replay.log.StoredEvents;

/** Finds the decision and the meetings in the log itself. */
@Component
class LoggedEvidence implements DisputedEvidence {

    private final Histories histories;
    private final StoredEvents stored;

    LoggedEvidence(Histories histories, StoredEvents stored) {
        this.histories = histories;
        this.stored = stored;
    }

    @Override
    public long positionOfDecision(DossierId dossier) {
        return histories.of(dossier.toString(), 0).stream().filter(one -> one.event() instanceof DecisionIssued || one.event() instanceof DecisionReplaced)
                .mapToLong(Happened::sequence).max().orElseThrow(() -> new IllegalStateException("no decision on " + dossier));
    }

    @Override
    public List<MeetingId> meetingsOn(DossierId dossier) {
        return stored.gatheringsOn(dossier).stream().filter(id -> id.contains(":meeting:")).map(MeetingId::parse).toList();
    }
}

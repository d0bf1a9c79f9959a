package vn.danhgia.processes.command;

import java.util.Collection;
import java.util.List;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.discipline.DisciplineList;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DisciplineListId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.domain.unit.UnitQuarter;

/** Port: what has become of an aggregate, folded from its events, never from a view that may lag. What does not exist is in its first state. */
public interface States extends CycleReader, CatalogueReader {

    Dossier dossierOf(DossierId id);

    Meeting meetingOf(MeetingId id);

    DecisionSession sessionOf(DecisionSessionId id);

    UnitQuarter unitOf(UnitQuarterId id);

    DisciplineList disciplineOf(DisciplineListId id);

    Complaint complaintOf(ComplaintId id);

    /** In their order. */
    default List<Dossier> dossiers(Collection<DossierId> ids) {
        return ids.stream().map(this::dossierOf).toList();
    }

    /** Every dossier of a quarter's roster that was opened, in the roster's order. */
    default List<Dossier> dossiersOf(CycleId cycle) {
        return dossiers(cycle(cycle).roster().stream().map(placement -> new DossierId(cycle, placement.person())).toList()).stream()
                .filter(dossier -> dossier.stage() != Dossier.Stage.ABSENT).toList();
    }
}

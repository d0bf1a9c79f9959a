package vn.danhgia.service.replay;

import java.util.Optional;
import java.util.function.BiFunction;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.complaint.ComplaintEvent;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.CycleEvent;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.decision.SessionEvent;
import vn.danhgia.domain.discipline.DisciplineEvent;
import vn.danhgia.domain.discipline.DisciplineList;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.dossier.DossierEvent;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.meeting.MeetingEvent;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.unit.UnitEvent;
import vn.danhgia.domain.unit.UnitQuarter;
import vn.danhgia.domain.workcatalogue.CatalogueEvent;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;

/** The kinds of aggregate that lead to a rating, each with its first state and its own {@code evolve}. */
public enum Subject {
    CYCLE(Cycle.UNOPENED, (state, event) -> Cycle.evolve((Cycle) state, (CycleEvent) event)),
    CATALOGUE(WorkCatalogue.ABSENT, (state, event) -> WorkCatalogue.evolve((WorkCatalogue) state, (CatalogueEvent) event)),
    DOSSIER(Dossier.ABSENT, (state, event) -> Dossier.evolve((Dossier) state, (DossierEvent) event)),
    UNIT(UnitQuarter.ABSENT, (state, event) -> UnitQuarter.evolve((UnitQuarter) state, (UnitEvent) event)),
    DISCIPLINE(DisciplineList.ABSENT, (state, event) -> DisciplineList.evolve((DisciplineList) state, (DisciplineEvent) event)),
    MEETING(Meeting.UNCALLED, (state, event) -> Meeting.evolve((Meeting) state, (MeetingEvent) event)),
    COMPLAINT(Complaint.ABSENT, (state, event) -> Complaint.evolve((Complaint) state, (ComplaintEvent) event)),
    SESSION(DecisionSession.UNOPENED, (state, event) -> DecisionSession.evolve((DecisionSession) state, (SessionEvent) event));

    private final Record first;
    private final BiFunction<Record, Record, Record> evolve;

    Subject(Record first, BiFunction<Record, Record, Record> evolve) {
        this.first = first;
        this.evolve = evolve;
    }

    public Record first() {
        return first;
    }

    public Record evolve(Record state, Record event) {
        return evolve.apply(state, event);
    }

    /** By the id that the store holds; empty for what leads to no rating. */
    public static Optional<Subject> of(String aggregate) {
        String[] parts = aggregate.split(":");
        if (parts.length == 2) {
            return Optional.of(CYCLE);
        }
        return Optional.ofNullable(switch (parts[2]) {
            case "catalogue" -> CATALOGUE;
            case "dossier" -> DOSSIER;
            case "unit" -> UNIT;
            case "discipline-list" -> DISCIPLINE;
            case "meeting" -> MEETING;
            case "decision-session" -> SESSION;
            default -> parts[2].startsWith("complaint-") ? COMPLAINT : null;
        });
    }

    public static String catalogueOf(DossierId dossier) {
        return new CatalogueId(dossier.cycle(), dossier.person()).toString();
    }
}

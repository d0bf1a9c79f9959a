package vn.danhgia.domain.recompute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.complaint.ComplaintEvent;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.CycleEvent;
import vn.danhgia.domain.decision.DecidedBefore;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.decision.SessionEvent;
import vn.danhgia.domain.discipline.DisciplineEvent;
import vn.danhgia.domain.discipline.DisciplineList;
import vn.danhgia.domain.discipline.Standing;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.dossier.DossierEvent;
import vn.danhgia.domain.dossier.DossierEvent.FactsGathered;
import vn.danhgia.domain.dossier.Gathered;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.meeting.MeetingEvent;
import vn.danhgia.domain.rating.Ceiling;
import vn.danhgia.domain.rating.Completion;
import vn.danhgia.domain.rating.KeyTasks;
import vn.danhgia.domain.rating.Known;
import vn.danhgia.domain.rating.Source;
import vn.danhgia.domain.ruleset.InternalDay;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.domain.unit.UnitEvent;
import vn.danhgia.domain.unit.UnitQuarter;
import vn.danhgia.domain.workcatalogue.CatalogueEvent;
import vn.danhgia.domain.workcatalogue.Degree;
import vn.danhgia.domain.workcatalogue.TaskRecord;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.domain.workcatalogue.WorkItem;

/** One quarter as it stands after some of its events: every aggregate, folded. */
public final class World {

    private final RuleSet rules;
    private final Map<CatalogueId, WorkCatalogue> catalogues = new HashMap<>();
    private final Map<DossierId, Dossier> dossiers = new HashMap<>();
    private final Map<DossierId, Ceiling> ceilings = new HashMap<>();
    private final Map<UnitQuarterId, UnitQuarter> units = new HashMap<>();
    private final Map<MeetingId, Meeting> meetings = new HashMap<>();
    private final Map<DecisionSessionId, DecisionSession> sessions = new HashMap<>();
    private final Map<ComplaintId, Complaint> complaints = new HashMap<>();
    private final Map<DossierId, Long> decidedAt = new HashMap<>();
    private Cycle cycle = Cycle.UNOPENED;
    private DisciplineList discipline = DisciplineList.ABSENT;

    World(RuleSet rules) {
        this.rules = rules;
    }

    RuleSet rules() {
        return rules;
    }

    public Cycle cycle() {
        return cycle;
    }

    public WorkCatalogue catalogue(CycleId of, DossierId dossier) {
        return catalogue(new CatalogueId(of, dossier.person()));
    }

    WorkCatalogue catalogue(CatalogueId id) {
        return catalogues.getOrDefault(id, WorkCatalogue.ABSENT);
    }

    public Dossier dossier(DossierId id) {
        return dossiers.getOrDefault(id, Dossier.ABSENT);
    }

    /** The last one that was written down for the person; empty before the first. */
    public Optional<Ceiling> ceiling(DossierId id) {
        return Optional.ofNullable(ceilings.get(id));
    }

    UnitQuarter unit(UnitQuarterId id) {
        return units.getOrDefault(id, UnitQuarter.ABSENT);
    }

    DisciplineList discipline() {
        return discipline;
    }

    public Meeting meeting(MeetingId id) {
        return meetings.getOrDefault(id, Meeting.UNCALLED);
    }

    /** Every meeting that had this person on its ballot. */
    List<Meeting> meetingsOn(DossierId dossier) {
        return meetings.values().stream().filter(meeting -> meeting.item(dossier).isPresent()).toList();
    }

    public Complaint complaint(ComplaintId id) {
        return complaints.getOrDefault(id, Complaint.ABSENT);
    }

    /** Number, within the dossier, of the event with which the decision in force was issued. */
    long decidedAt(DossierId dossier) {
        return decidedAt.getOrDefault(dossier, -1L);
    }

    void decidedAt(DossierId dossier, long sequence) {
        decidedAt.put(dossier, sequence);
    }

    /** Everybody whom sessions have settled, each at the level in force. */
    List<DecidedBefore> decided() {
        return sessions().stream().flatMap(session -> session.resolved().stream().map(level -> DecidedBefore.of(
                session.item(level.dossier()).orElseThrow().line(), level, dossier(level.dossier())))).toList();
    }

    DecisionSession session(DecisionSessionId id) {
        return sessions.getOrDefault(id, DecisionSession.UNOPENED);
    }

    /** Sessions of the quarter, in their order. */
    public List<DecisionSession> sessions() {
        List<DecisionSession> opened = new ArrayList<>();
        for (int n = 1; cycle.id() != null && sessions.containsKey(new DecisionSessionId(cycle.id(), String.valueOf(n))); n++) {
            opened.add(sessions.get(new DecisionSessionId(cycle.id(), String.valueOf(n))));
        }
        return opened;
    }

    /** Dossiers of the roster that were opened, in its order. */
    public List<Dossier> dossiers() {
        return cycle.roster().stream().map(placement -> dossier(new DossierId(cycle.id(), placement.person())))
                .filter(dossier -> dossier.stage() != Dossier.Stage.ABSENT).toList();
    }

    void evolve(Record event) {
        if (event instanceof CycleEvent happened) {
            cycle = Cycle.evolve(cycle, happened);
        } else if (event instanceof CatalogueEvent happened) {
            catalogues.put(happened.catalogue(), WorkCatalogue.evolve(catalogue(happened.catalogue()), happened));
        } else if (event instanceof DossierEvent happened) {
            dossiers.put(happened.dossier(), Dossier.evolve(dossier(happened.dossier()), happened));
            if (happened instanceof FactsGathered gathered) {
                gathered.ceiling().reveal().ifPresent(ceiling -> ceilings.put(gathered.dossier(), ceiling));
            }
        } else if (event instanceof UnitEvent happened) {
            units.put(happened.unit(), UnitQuarter.evolve(unit(happened.unit()), happened));
        } else if (event instanceof DisciplineEvent happened) {
            discipline = DisciplineList.evolve(discipline, happened);
        } else if (event instanceof MeetingEvent happened) {
            meetings.put(happened.meeting(), Meeting.evolve(meeting(happened.meeting()), happened));
        } else if (event instanceof ComplaintEvent happened) {
            complaints.put(happened.complaint(), Complaint.evolve(complaint(happened.complaint()), happened));
        } else if (event instanceof SessionEvent happened) {
            sessions.put(happened.session(), DecisionSession.evolve(session(happened.session()), happened));
        }
    }

    /** What others know of a person at a moment: the catalogue up to the cut-off (C-15), the unit (II.7.3), UBKT's list (III.5.1). */
    Gathered known(DossierId dossier, Instant now) {
        LocalDate cutOff = rules.day(InternalDay.Code.CUT_OFF, dossier.cycle().quarter());
        LocalDate today = Legal.dayOf(now);
        LocalDate lastDay = dossier.cycle().quarter().lastDay();
        WorkCatalogue catalogue = catalogue(dossier.cycle(), dossier);
        Optional<Standing> listed = discipline.standingOf(dossier.person());
        Optional<Completion> collective = unit(new UnitQuarterId(dossier.cycle(), cycle.placementOf(dossier.person()).orElseThrow().unit()))
                .completion();
        return new Gathered(cutOff, today.isAfter(lastDay) ? lastDay : today,
                catalogue.stage() == WorkCatalogue.Stage.APPROVED ? Known.of(catalogue.completion(cutOff, rules.rating()), Source.WORK_CATALOGUE)
                        : Known.awaited(Source.WORK_CATALOGUE),
                keyTasks(catalogue),
                listed.map(Standing::violations).orElse(Known.awaited(Source.INSPECTION_LIST)),
                listed.map(Standing::degeneration).orElse(Known.awaited(Source.INSPECTION_LIST)),
                listed.map(Standing::corruption).orElse(Known.awaited(Source.INSPECTION_LIST)),
                listed.map(standing -> Known.of(standing.isUnderInspection(), Source.INSPECTION_LIST)).orElse(Known.awaited(Source.INSPECTION_LIST)),
                collective.map(done -> Known.of(done, Source.UNIT_REPORT)).orElse(Known.awaited(Source.UNIT_REPORT)));
    }

    /** R-5.3-6: by the three degrees, once every key task has one. */
    private static Known<KeyTasks> keyTasks(WorkCatalogue catalogue) {
        List<TaskRecord> key = catalogue.items().stream().filter(WorkItem::key).map(item -> catalogue.course().task(item.number())).toList();
        if (!key.stream().allMatch(TaskRecord::isConfirmed)) {
            return Known.awaited(Source.TASK_ASSESSMENT);
        }
        Map<Degree, Integer> counts = new HashMap<>();
        key.forEach(task -> counts.merge(task.result().orElseThrow().degree().orElseThrow(), 1, Integer::sum));
        return Known.of(new KeyTasks(counts.getOrDefault(Degree.EFFECTIVE, 0), counts.getOrDefault(Degree.BASICALLY_MET, 0),
                counts.getOrDefault(Degree.NOT_MET, 0)), Source.TASK_ASSESSMENT);
    }

    /** What was kept confidential, to decide on it again. */
    static <T> T open(Confidential<T> secret) {
        return secret.reveal().orElseThrow(ErasedBasis::new);
    }

    /** The key of something that a decision rested on was destroyed. */
    static final class ErasedBasis extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}

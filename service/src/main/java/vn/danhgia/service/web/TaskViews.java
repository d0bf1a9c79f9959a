package vn.danhgia.service.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.discipline.DisciplineList;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.meeting.MeetingNames;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DisciplineListId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.domain.unit.UnitQuarter;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.processes.complaint.Cases;
import vn.danhgia.processes.complaint.ComplaintFlow;
import vn.danhgia.processes.cycle.CycleFlow;
import vn.danhgia.processes.decision.Agendas;
import vn.danhgia.processes.decision.DecisionFlow;
import vn.danhgia.processes.meeting.Ballots;
import vn.danhgia.processes.meeting.MeetingFlow;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.processes.tasks.TaskDesk;
import vn.danhgia.processes.unit.OldUnitFlow;
import vn.danhgia.processes.unit.UnitFlow;
import vn.danhgia.processes.workcatalogue.CatalogueFlow;
import vn.danhgia.service.history.Folded;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.people.People;

/** Gathers what a form shows, from the log itself: a form must never be filled in against a view that lags. */
@Component
public class TaskViews {

    private final TaskDesk desk;
    private final Histories histories;
    private final People people;
    private final Ballots ballots;
    private final Agendas agendas;
    private final Cases cases;
    private final TaskHeadings headings;
    private final Clock clock;

    TaskViews(TaskDesk desk, Histories histories, People people, Ballots ballots, Agendas agendas, Cases cases, TaskHeadings headings, Clock clock) {
        this.desk = desk;
        this.histories = histories;
        this.people = people;
        this.ballots = ballots;
        this.agendas = agendas;
        this.cases = cases;
        this.headings = headings;
        this.clock = clock;
    }

    /** The form of a task that this person may see; empty when it is done or another's. */
    @Transactional(readOnly = true)
    public Optional<FormView> find(String taskId, Actor by, String actionId, Map<String, List<String>> typed) {
        return desk.find(taskId, by).map(task -> of(task, actionId, typed));
    }

    @Transactional(readOnly = true)
    public FormView of(OpenTask task, String actionId, Map<String, List<String>> typed) {
        return switch (task.process()) {
            case CatalogueFlow.PROCESS -> catalogue(task, actionId, typed);
            case MeetingFlow.PROCESS -> meeting(task, actionId, typed);
            case DecisionFlow.PROCESS -> session(task, actionId, typed);
            case UnitFlow.PROCESS -> unit(task, actionId, typed);
            case CycleFlow.PROCESS -> quarter(task, actionId, typed);
            case ComplaintFlow.PROCESS -> complaint(task, actionId, typed);
            default -> dossier(task, actionId, typed);
        };
    }

    private FormView catalogue(OpenTask task, String actionId, Map<String, List<String>> typed) {
        CatalogueId id = CatalogueId.parse(task.subject());
        Folded<WorkCatalogue> catalogue = histories.catalogue(id);
        DossierId dossier = new DossierId(id.cycle(), id.person());
        return new TaskView(task, people.person(id.person()).orElseThrow(), id.cycle().quarter().toString(), catalogue.state(),
                histories.dossier(dossier).state(), dossier.toString(), catalogue.version(), actionId, typed);
    }

    private FormView dossier(OpenTask task, String actionId, Map<String, List<String>> typed) {
        DossierId id = DossierId.parse(task.subject());
        Folded<Dossier> dossier = histories.dossier(id);
        long version = OldUnitFlow.PROCESS.equals(task.process()) ? histories.unit(new UnitQuarterId(id.cycle(),
                histories.cycle(id.cycle()).placementOf(id.person()).orElseThrow().unit())).version() : dossier.version();
        return new TaskView(task, people.person(id.person()).orElseThrow(), id.cycle().quarter().toString(),
                histories.catalogue(new CatalogueId(id.cycle(), id.person())).state(), dossier.state(), id.toString(), version, actionId, typed);
    }

    private FormView complaint(OpenTask task, String actionId, Map<String, List<String>> typed) {
        ComplaintId id = ComplaintId.parse(task.subject());
        Folded<Complaint> complaint = histories.complaint(id);
        return new ComplaintView(task, people.person(id.person()).orElseThrow(), id.cycle().quarter().toString(), complaint.state(),
                histories.dossierOf(id.dossier()), cases.members(complaint.state(), clock.instant()), cases.deciders(complaint.state(), clock.instant()),
                complaint.state().settled().map(settled -> complaint.state().countedWith(settled.level(), agendas.decided(id.cycle()))),
                everybody(id.cycle()), complaint.version(), actionId, typed);
    }

    private Map<String, People.Person> everybody(CycleId id) {
        Map<String, People.Person> byName = new LinkedHashMap<>();
        people.everybody(id.commune()).forEach(person -> byName.put(person.id().toString(), person));
        return byName;
    }

    private FormView meeting(OpenTask task, String actionId, Map<String, List<String>> typed) {
        MeetingId id = MeetingId.parse(task.subject());
        Folded<Meeting> meeting = histories.meeting(id);
        Ballots.Draft draft = MeetingFlow.CONVENE.equals(task.taskKey())
                ? ballots.draft(id, typedDay(typed).atTime(LocalTime.NOON).atZone(Legal.ZONE).toInstant(), clock.instant()) : null;
        DecisionSession session = MeetingNames.session(id).map(histories::sessionOf).orElse(DecisionSession.UNOPENED);
        return view(task, id.cycle(), meeting.state(), session, UnitQuarter.ABSENT, draft, List.of(), meeting.version(), actionId, typed);
    }

    /** Whoever is called is called for a day: as typed, or today. */
    private LocalDate typedDay(Map<String, List<String>> typed) {
        try {
            return LocalDate.parse(typed.getOrDefault("day", List.of("")).get(0));
        } catch (DateTimeParseException notTyped) {
            return LocalDate.now(clock);
        }
    }

    private FormView session(OpenTask task, String actionId, Map<String, List<String>> typed) {
        DecisionSessionId id = DecisionSessionId.parse(task.subject());
        Folded<DecisionSession> session = histories.session(id);
        Meeting meeting = histories.meetingOf(MeetingNames.of(id, session.state().body()));
        return view(task, id.cycle(), meeting, session.state(), UnitQuarter.ABSENT, null, List.of(), session.version(), actionId, typed);
    }

    private FormView unit(OpenTask task, String actionId, Map<String, List<String>> typed) {
        UnitQuarterId id = UnitQuarterId.parse(task.subject());
        Folded<UnitQuarter> unit = histories.unit(id);
        return view(task, id.cycle(), Meeting.UNCALLED, DecisionSession.UNOPENED, unit.state(), null, List.of(), unit.version(), actionId, typed);
    }

    private FormView quarter(OpenTask task, String actionId, Map<String, List<String>> typed) {
        CycleId id = CycleId.parse(task.subject());
        long version = switch (task.taskKey()) {
            case CycleFlow.DISCIPLINE -> histories.discipline(new DisciplineListId(id)).version();
            case CycleFlow.OPEN_SESSION -> histories.session(agendas.next(id)).version();
            default -> histories.folded(id).version();
        };
        List<Dossier> ready = CycleFlow.OPEN_SESSION.equals(task.taskKey()) ? agendas.ready(id) : List.of();
        return view(task, id, Meeting.UNCALLED, DecisionSession.UNOPENED, UnitQuarter.ABSENT, null, ready, version, actionId, typed);
    }

    private BodyView view(OpenTask task, CycleId id, Meeting meeting, DecisionSession session, UnitQuarter unit, Ballots.Draft draft, List<Dossier> ready,
                          long version, String actionId, Map<String, List<String>> typed) {
        Cycle cycle = histories.cycle(id);
        DisciplineList list = histories.disciplineOf(new DisciplineListId(id));
        return new BodyView(task, headings.of(task), id.quarter().toString(), cycle, meeting, session, unit, list, draft, ready, everybody(id), version,
                actionId, typed);
    }
}

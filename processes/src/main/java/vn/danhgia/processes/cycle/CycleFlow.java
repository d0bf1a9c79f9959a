package vn.danhgia.processes.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.CycleCommand.ReportToProvince;
import vn.danhgia.domain.cycle.CycleEvent.CycleOpened;
import vn.danhgia.domain.discipline.DisciplineCommand.DeclareNoDiscipline;
import vn.danhgia.domain.discipline.DisciplineCommand.SendDisciplineList;
import vn.danhgia.domain.discipline.DisciplineEntry;
import vn.danhgia.domain.discipline.DisciplineFacts;
import vn.danhgia.domain.discipline.DisciplineForm;
import vn.danhgia.domain.discipline.DisciplineKind;
import vn.danhgia.domain.discipline.Proposed;
import vn.danhgia.domain.ruleset.Offices;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DisciplineListId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.processes.command.States;
import vn.danhgia.processes.decision.Agendas;
import vn.danhgia.processes.inbox.Letter;
import vn.danhgia.processes.inbox.ProcessInbox;
import vn.danhgia.processes.tasks.Fields;
import vn.danhgia.processes.tasks.FlowForms;
import vn.danhgia.processes.tasks.TaskForm;

/**
 * Names and forms of the flow {@value #PROCESS}.
 *
 * <h2>Background</h2>
 * One instance for each open quarter of a commune: the picture of the plan. It holds the work that is the whole commune's – UBKT's list, BTV's sessions,
 * the report to the province – and one timer for each limit of the plan: a hundred dossiers need no timer of their own.
 *
 * <h2>Ground rules</h2>
 * A timer nudges, it never judges: passing a limit is an event, the work stays open. The instants come from the cycle's recorded limits. Nothing comes
 * before BTV without UBKT's list or its "không có" (III.5.1).
 */
@Component
public class CycleFlow implements ProcessInbox.Subscriber, FlowForms {

    public static final String PROCESS = "quarterly-assessment";
    public static final String DISCIPLINE = "send-discipline-list";
    public static final String OPEN_SESSION = "open-session";
    public static final String REPORT = "report-to-province";

    private final States states;
    private final FrozenRules frozen;
    private final Agendas agendas;
    private final Clock clock;

    public CycleFlow(States states, FrozenRules frozen, Agendas agendas, Clock clock) {
        this.states = states;
        this.frozen = frozen;
        this.agendas = agendas;
        this.clock = clock;
    }

    @Override
    public List<Letter> lettersFor(Object event) {
        if (event instanceof CycleOpened opened) {
            Offices offices = rules(opened).offices();
            BodyId organiser = new BodyId(opened.cycle().commune(), rules(opened).bodies().organiser());
            return List.of(Letter.start(PROCESS, opened.cycle().toString(), Map.of(
                    "inspection", offices.of(Offices.Role.INSPECTION, opened.cycle().commune()).toString(), "organiser", organiser.toString(),
                    "papers", offices.of(Offices.Role.PROVINCE_PAPERS, opened.cycle().commune()) + "," + organiser)));
        }
        return List.of();
    }

    private RuleSet rules(CycleOpened opened) {
        return frozen.of(opened.ruleSet());
    }

    @Override
    public List<TaskForm> forms() {
        return List.of(
                TaskForm.ofABody(DISCIPLINE, this::disciplineList),
                TaskForm.ofABody(OPEN_SESSION, this::session),
                TaskForm.ofABody(REPORT, (subject, fields) -> TaskForm.Filled.with(new ReportToProvince(CycleId.parse(subject), fields.text("number"),
                        fields.day("date")))));
    }

    private TaskForm.Filled disciplineList(String subject, Fields fields) {
        CycleId cycle = CycleId.parse(subject);
        DisciplineListId list = new DisciplineListId(cycle);
        if (!fields.optionalText("none").isEmpty()) {
            return TaskForm.Filled.with(new DeclareNoDiscipline(list));
        }
        Cycle quarter = states.cycle(cycle);
        return TaskForm.Filled.with(new SendDisciplineList(list, entries(cycle, fields), proposals(states, cycle), frozen.of(quarter).rating()));
    }

    /** Proposals that lie before BXDĐ by now (C-20). */
    public static List<Proposed> proposals(States states, CycleId cycle) {
        return states.dossiersOf(cycle).stream().flatMap(dossier -> dossier.proposal().map(made -> new Proposed(dossier.id().person(), made.level()))
                .stream()).toList();
    }

    /** Rows of the list; a row in which nothing is named is a spare line. */
    public static List<DisciplineEntry> entries(CycleId cycle, Fields fields) {
        List<DisciplineEntry> entries = new ArrayList<>();
        IntStream.range(0, fields.rows("person", "collective")).forEach(row -> {
            String person = fields.text("person", row);
            String collective = fields.text("collective", row);
            if (!(person + collective).isEmpty()) {
                entries.add(new DisciplineEntry(person(cycle, person, row, fields), collective.isEmpty() ? Optional.empty() : Optional.of(collective),
                        facts(fields, row)));
            }
        });
        return entries;
    }

    private static DisciplineFacts facts(Fields fields, int row) {
        return new DisciplineFacts(fields.choice(DisciplineKind.class, "kind", row), fields.optionalChoice(DisciplineForm.class, "form", row),
                fields.choice(YesOrNo.class, "dutyRelated", row, YesOrNo.NO) == YesOrNo.YES, fields.text("number", row),
                optionalDay(fields, "committed", row), optionalDay(fields, "inForce", row));
    }

    private static Optional<LocalDate> optionalDay(Fields fields, String column, int row) {
        return fields.text(column, row).isEmpty() ? Optional.empty() : Optional.of(fields.day(column, row));
    }

    private static Optional<PersonId> person(CycleId cycle, String code, int row, Fields fields) {
        try {
            return code.isEmpty() ? Optional.empty() : Optional.of(new PersonId(cycle.commune(), code));
        } catch (IllegalArgumentException e) {
            fields.complain(RejectionCode.FIELD_UNREADABLE, "person[" + (row + 1) + "]", code);
            return Optional.empty();
        }
    }

    private TaskForm.Filled session(String subject, Fields fields) {
        CycleId cycle = CycleId.parse(subject);
        List<DossierId> leftOut = fields.texts("leftOut").stream().map(code -> new DossierId(cycle, new PersonId(cycle.commune(), code))).toList();
        // R-III.5.1-1: the papers go before BTV with UBKT's list or its "không có".
        states.disciplineOf(new DisciplineListId(cycle)).beforeTheDecision().objection().ifPresent(missing -> fields.complain(missing.code()));
        return TaskForm.Filled.with(agendas.opening(cycle, leftOut, clock.instant()));
    }

    private enum YesOrNo { NO, YES }
}

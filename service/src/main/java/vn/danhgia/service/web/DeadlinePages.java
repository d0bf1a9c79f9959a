package vn.danhgia.service.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.CycleCommand.ExtendDeadline;
import vn.danhgia.domain.cycle.CycleEvent.DeadlineExtended;
import vn.danhgia.domain.cycle.Extension;
import vn.danhgia.domain.cycle.Rung;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.deadline.OpenWork;
import vn.danhgia.processes.tasks.Answer;
import vn.danhgia.processes.tasks.Fields;
import vn.danhgia.service.acts.Acts;
import vn.danhgia.service.deadlines.OpenWorkFinder;
import vn.danhgia.service.deadlines.ReminderTable;
import vn.danhgia.service.history.Happened;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.people.People;

/** Thời hạn & đôn đốc: which limit is in danger, who was told what, internal dates; and the reader's own mark on a reminder. */
@Controller
class DeadlinePages {

    private static final String WHAT = "extend-deadline";
    private static final List<String> ENVELOPE = List.of("_csrf", "_action");

    private final Acts acts;
    private final Histories histories;
    private final OpenWorkFinder work;
    private final ReminderTable reminders;
    private final People people;
    private final Actors actors;
    private final Readers readers;
    private final Refusals refusals;
    private final Clock clock;

    DeadlinePages(Acts acts, Histories histories, OpenWorkFinder work, ReminderTable reminders, People people, Actors actors, Readers readers,
                  Refusals refusals, Clock clock) {
        this.acts = acts;
        this.histories = histories;
        this.work = work;
        this.reminders = reminders;
        this.people = people;
        this.actors = actors;
        this.readers = readers;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * A limit in the table.
     *
     * @param lastDay that is in time
     * @param left    whole days to it from today; negative once it is over
     * @param open    pieces of work that are not done
     * @param late    how much was open on the morning after the last day
     * @param told    reminders so far
     * @param next    the next morning on which somebody is told if the work is open then; empty after the last
     */
    record LimitLine(DeadlineCode code, LocalDate lastDay, long left, int open, int late, int told, Optional<LocalDate> next) {
    }

    /**
     * A piece of open work.
     *
     * @param code of the person whom it is about; empty for a body's work
     * @param what name of the person or of the unit; empty for a body's work on the whole quarter
     * @param turn names of those whose turn it is
     */
    record WorkLine(String code, String what, List<String> turn) {
    }

    /** What was told at one moment on one rung, and to whom. */
    record ToldLine(Instant at, String rung, LocalDate lastDay, List<String> to) {
    }

    /** @param reason empty when its key was destroyed */
    record ExtensionLine(LocalDate until, List<String> persons, Optional<String> reason, String by, Instant at) {
    }

    @GetMapping("/cycles/{quarter}/deadlines")
    String list(@PathVariable("quarter") String text, Model model) {
        Cycle cycle = watched(text);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("quarter", cycle.id().quarter().toString());
        OpenWorkFinder.Look look = work.in(cycle, today);
        List<ReminderTable.Total> totals = reminders.totals(cycle.id());
        model.addAttribute("limits", Arrays.stream(DeadlineCode.values()).map(code -> line(cycle, code, today, look.at(code), totals)).toList());
        return "deadlines";
    }

    @GetMapping("/cycles/{quarter}/deadlines/{number}")
    ModelAndView one(@PathVariable("quarter") String text, @PathVariable("number") String number) {
        return page(watched(text), code(number), Map.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/cycles/{quarter}/deadlines/{number}")
    Object extend(@PathVariable("quarter") String text, @PathVariable("number") String number, @RequestParam MultiValueMap<String, String> form) {
        Cycle cycle = watched(text);
        DeadlineCode code = code(number);
        if (!readers.organises(actors.current(), cycle.id().commune())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Map<String, List<String>> typed = new HashMap<>(form);
        typed.keySet().removeAll(ENVELOPE);
        try {
            act(cycle, code, typed, form.getFirst("_action"));
            return "redirect:/cycles/" + cycle.id().quarter() + "/deadlines/" + code.number();
        } catch (Refused refused) {
            return page(cycle, code, typed, refusals.tell(refused), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /** The same for programs. The quarter is one that is open and that the reader watches. */
    Answer act(String quarter, String number, Map<String, List<String>> typed, String actionId) throws Refused {
        Cycle cycle = watched(quarter);
        if (!readers.organises(actors.current(), cycle.id().commune())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return act(cycle, code(number), typed, actionId);
    }

    private Answer act(Cycle cycle, DeadlineCode code, Map<String, List<String>> typed, String actionId) throws Refused {
        Fields fields = new Fields(typed);
        List<PersonId> persons = fields.texts("persons").stream().map(person -> new PersonId(cycle.id().commune(), person)).toList();
        ExtendDeadline command = new ExtendDeadline(cycle.id(), code, persons, fields.day("until"), fields.optionalText("reason"));
        if (!fields.complaints().isEmpty()) {
            throw new Refused(fields.complaints());
        }
        Extension extension = new Extension(code, persons, command.until());
        return acts.record(new Acts.Sent(WHAT, cycle.id() + ":" + code, command, typed, actors.current(), actionId),
                () -> reminders.tell(cycle.id(), extension, recipients(cycle, extension), clock.instant()));
    }

    @PostMapping("/reminders/{id}/seen")
    String seen(@PathVariable("id") long id) {
        reminders.seen(id, actors.person(), clock.instant());
        return "redirect:/";
    }

    /** The persons for whom it is; where it is a body's, those whose turn it is. */
    private List<PersonId> recipients(Cycle cycle, Extension extension) {
        return extension.persons().isEmpty() ? work.of(cycle, extension.code(), LocalDate.now(clock)).stream().flatMap(open -> open.turn().stream())
                .distinct().toList() : extension.persons();
    }

    private LimitLine line(Cycle cycle, DeadlineCode code, LocalDate today, List<OpenWork> open, List<ReminderTable.Total> totals) {
        LocalDate lastDay = Legal.dayOf(cycle.limits().get(code).minusMillis(1));
        List<ReminderTable.Total> told = totals.stream().filter(total -> total.code() == code).toList();
        return new LimitLine(code, lastDay, ChronoUnit.DAYS.between(today, lastDay), open.size(),
                told.stream().filter(total -> total.lastDay().equals(lastDay)).mapToInt(ReminderTable.Total::openAfter).sum(),
                told.stream().mapToInt(ReminderTable.Total::told).sum(),
                Rung.of(cycle, code).stream().map(Rung::at).filter(clock.instant()::isBefore).findFirst().map(Legal::dayOf));
    }

    private ModelAndView page(Cycle cycle, DeadlineCode code, Map<String, List<String>> typed, List<Refusals.Told> told, HttpStatus status) {
        LocalDate today = LocalDate.now(clock);
        CommuneId commune = cycle.id().commune();
        List<OpenWork> open = work.of(cycle, code, today);
        List<ReminderTable.Told> sent = reminders.about(cycle.id(), code);
        List<DeadlineExtended> extensions = histories.of(cycle.id().toString(), 0).stream().map(Happened::event)
                .filter(DeadlineExtended.class::isInstance).map(DeadlineExtended.class::cast).filter(extended -> extended.code() == code).toList();
        Names names = new Names(people, commune, Stream.of(
                open.stream().flatMap(one -> Stream.concat(one.about().stream(), one.turn().stream())),
                sent.stream().map(ReminderTable.Told::to),
                extensions.stream().flatMap(one -> Stream.concat(one.persons().stream(), Stream.of(one.by())))).flatMap(persons -> persons));
        ModelAndView page = new ModelAndView("deadline", status);
        page.addObject("quarter", cycle.id().quarter().toString());
        page.addObject("limit", line(cycle, code, today, open, reminders.totals(cycle.id())));
        page.addObject("open", open.stream().map(one -> new WorkLine(one.about().map(PersonId::code).orElse(""), names.of(one.subject()),
                one.turn().stream().map(names::of).toList())).toList());
        page.addObject("told", told(sent, names));
        page.addObject("extensions", extensions.stream().map(one -> new ExtensionLine(one.until(), one.persons().stream().map(names::of).toList(),
                one.reason().reveal(), names.of(one.by()), one.at())).toList());
        page.addObject("mayExtend", readers.organises(actors.current(), commune));
        page.addObject("view", new Typed(typed));
        page.addObject("chosen", typed.getOrDefault("persons", List.of()));
        page.addObject("actionId", UUID.randomUUID().toString());
        page.addObject("refusals", told);
        page.addObject("today", today);
        return page;
    }

    /** The newest first, as they come. */
    private static List<ToldLine> told(List<ReminderTable.Told> sent, Names names) {
        Map<ToldLine, List<String>> lines = new LinkedHashMap<>();
        sent.forEach(one -> lines.computeIfAbsent(new ToldLine(one.toldAt(), one.rung(), one.lastDay(), List.of()), line -> new ArrayList<>())
                .add(names.of(one.to())));
        return lines.entrySet().stream().map(line -> new ToldLine(line.getKey().at(), line.getKey().rung(), line.getKey().lastDay(), line.getValue()))
                .toList();
    }

    /** The open quarter, for those who read the whole commune; for others the page does not exist. */
    private Cycle watched(String text) {
        CommuneId commune = actors.person().commune();
        if (!readers.watches(actors.current(), commune)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        try {
            Cycle cycle = histories.cycle(new CycleId(commune, Quarter.parse(text)));
            if (cycle.isOpen()) {
                return cycle;
            }
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static DeadlineCode code(String number) {
        return Arrays.stream(DeadlineCode.values()).filter(code -> code.number().equals(number)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Names of persons and of units by their codes. */
    private static final class Names {

        private final CommuneId commune;
        private final Map<String, People.Person> persons;
        private final Map<String, String> units;

        Names(People people, CommuneId commune, Stream<PersonId> all) {
            this.commune = commune;
            this.persons = people.persons(all.map(PersonId::toString).distinct().toList());
            this.units = people.units(commune);
        }

        String of(PersonId person) {
            People.Person known = persons.get(person.toString());
            return known == null ? person.code() : known.name();
        }

        String of(String subject) {
            String unit = subject.isEmpty() ? "" : units.get(new BodyId(commune, subject).toString());
            return unit == null ? of(new PersonId(commune, subject)) : unit;
        }
    }
}

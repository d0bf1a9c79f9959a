package vn.danhgia.service.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.monitoring.Charge;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.deadline.OpenWork;
import vn.danhgia.processes.tasks.Fields;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.projections.dossierlist.DossierRow;
import vn.danhgia.service.deadlines.OpenWorkFinder;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.monitoring.Charges;
import vn.danhgia.service.people.People;

/**
 * What a member in charge of units sees of them (III.1.1, R-III.1.1-1): how many are at which step, what is open at which limit, for whom one waits. No score,
 * level, remark or vote. BXDĐ writes down who is in charge of what.
 */
@Controller
class MonitoringPages {

    private final Charges charges;
    private final Histories histories;
    private final DossierListQueries dossiers;
    private final OpenWorkFinder work;
    private final People people;
    private final Actors actors;
    private final Readers readers;
    private final Refusals refusals;
    private final Clock clock;

    MonitoringPages(Charges charges, Histories histories, DossierListQueries dossiers, OpenWorkFinder work, People people, Actors actors, Readers readers,
                    Refusals refusals, Clock clock) {
        this.charges = charges;
        this.histories = histories;
        this.dossiers = dossiers;
        this.work = work;
        this.people = people;
        this.actors = actors;
        this.readers = readers;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** How far a person is, in four steps of the plan. */
    enum Step { CATALOGUE, ASSESSMENT, PROPOSAL, WITH_THE_COMMUNE }

    /** Open work at a limit of a unit. */
    record Open(DeadlineCode code, LocalDate lastDay, int count, List<String> turn) {
    }

    /** @param late persons with a step that was late */
    record Unit(String name, int persons, Map<Step, Long> steps, long late, List<Open> open) {
    }

    /** @param ended last day, null while it lasts */
    record Given(String person, String code, String name, String unit, String unitCode, LocalDate since, LocalDate ended) {
    }

    @GetMapping("/cycles/{quarter}/monitoring")
    String watch(@PathVariable("quarter") String text, Model model) {
        Cycle cycle = cycle(text);
        LocalDate today = Legal.dayOf(clock.instant());
        PersonId monitor = actors.person();
        List<Charge> own = charges.of(monitor);
        Map<String, String> names = people.units(monitor.commune());
        List<String> units = names.keySet().stream().map(unit -> BodyId.parse(unit).code()).filter(unit -> Charge.isOver(own, monitor, unit, today)).toList();
        if (units.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Map<String, List<DossierRow>> rows = dossiers.inCycle(cycle.id()).stream().collect(Collectors.groupingBy(DossierRow::unit));
        Map<DeadlineCode, List<OpenWork>> open = new EnumMap<>(DeadlineCode.class);
        List.of(DeadlineCode.CATALOGUE_PARTY, DeadlineCode.CATALOGUE_COUNCIL, DeadlineCode.CATALOGUE_GOVERNMENT, DeadlineCode.SELF_ASSESSMENT,
                DeadlineCode.PROPOSAL).forEach(code -> open.put(code, work.of(cycle, code, today)));
        Map<String, People.Person> persons = people.persons(open.values().stream().flatMap(List::stream).flatMap(one -> one.turn().stream())
                .map(PersonId::toString).distinct().toList());
        model.addAttribute("quarter", cycle.id().quarter().toString());
        model.addAttribute("units", units.stream().map(unit -> unit(cycle, unit, names, rows.getOrDefault(unit, List.of()), open, persons)).toList());
        return "monitoring";
    }

    private static Unit unit(Cycle cycle, String code, Map<String, String> names, List<DossierRow> rows, Map<DeadlineCode, List<OpenWork>> open,
                             Map<String, People.Person> persons) {
        Map<Step, Long> steps = new EnumMap<>(Step.class);
        List.of(Step.values()).forEach(step -> steps.put(step, 0L));
        rows.forEach(row -> steps.merge(step(row), 1L, Long::sum));
        List<Open> waiting = new ArrayList<>();
        open.forEach((limit, all) -> {
            List<OpenWork> here = all.stream().filter(one -> one.unit().filter(code::equals).isPresent()).toList();
            if (!here.isEmpty()) {
                waiting.add(new Open(limit, Legal.dayOf(cycle.limits().get(limit).minusMillis(1)), here.size(), here.stream().flatMap(one -> one.turn().stream())
                        .map(PersonId::toString).distinct().filter(persons::containsKey).map(persons::get).sorted(VietnameseNames.BY_GIVEN_NAME)
                        .map(People.Person::name).toList()));
            }
        });
        return new Unit(names.get(new BodyId(cycle.id().commune(), code).toString()),
                (int) cycle.roster().stream().map(Placement::unit).filter(code::equals).count(), steps,
                rows.stream().filter(row -> !row.late().isEmpty()).count(), waiting);
    }

    /** Whoever is not rated counts with those who are done with the unit: why is not told here. */
    private static Step step(DossierRow row) {
        return switch (row.stage()) {
            case ABSENT, SELF_ASSESSMENT -> row.selfTotal().isEmpty() && !row.catalogueLast().startsWith("catalogue-approved")
                    && !List.of("result-reported", "result-confirmed", "result-refused", "progress-recorded").contains(row.catalogueLast())
                    ? Step.CATALOGUE : Step.ASSESSMENT;
            case RECEPTION, VOTE, PROPOSAL -> Step.PROPOSAL;
            default -> Step.WITH_THE_COMMUNE;
        };
    }

    @GetMapping("/monitoring")
    ModelAndView list() {
        return page(List.of(), HttpStatus.OK);
    }

    @PostMapping("/monitoring")
    Object give(@RequestParam MultiValueMap<String, String> form) {
        CommuneId commune = requireOrganiser();
        Fields fields = new Fields(form);
        String person = fields.text("monitor");
        String unit = fields.text("unit");
        LocalDate since = fields.optionalDay("since").orElse(LocalDate.now(clock));
        Optional<People.Person> monitor = person.isEmpty() ? Optional.empty() : known(commune, person);
        if (monitor.isEmpty() && !person.isEmpty()) {
            fields.complain(RejectionCode.FIELD_UNREADABLE, "monitor", person);
        }
        if (!unit.isEmpty() && people.units(commune).keySet().stream().noneMatch(id -> BodyId.parse(id).code().equals(unit))) {
            fields.complain(RejectionCode.FIELD_UNREADABLE, "unit", unit);
        }
        if (!fields.complaints().isEmpty()) {
            return page(refusals.tell(new Refused(fields.complaints())), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        charges.give(monitor.orElseThrow().id(), new BodyId(commune, unit), since);
        return "redirect:/monitoring";
    }

    @PostMapping("/monitoring/end")
    String end(@RequestParam("monitor") String person, @RequestParam("unit") String unit) {
        CommuneId commune = requireOrganiser();
        known(commune, person).ifPresent(monitor -> charges.end(monitor.id(), new BodyId(commune, unit), LocalDate.now(clock)));
        return "redirect:/monitoring";
    }

    private Optional<People.Person> known(CommuneId commune, String code) {
        return people.everybody(commune).stream().filter(person -> person.id().code().equals(code)).findFirst();
    }

    private ModelAndView page(List<Refusals.Told> told, HttpStatus status) {
        CommuneId commune = requireOrganiser();
        List<People.Person> everybody = people.everybody(commune);
        Map<String, People.Person> byId = everybody.stream().collect(Collectors.toMap(person -> person.id().toString(), person -> person));
        Map<String, String> units = people.units(commune);
        ModelAndView page = new ModelAndView("charges", status);
        page.addObject("given", charges.of(commune).stream().flatMap(charge -> charge.units().stream().map(unit -> new Given(charge.monitor().toString(),
                        charge.monitor().code(), byId.get(charge.monitor().toString()).name(), units.get(new BodyId(commune, unit).toString()), unit,
                        charge.since(), charge.until().orElse(null))))
                .sorted(Comparator.comparing((Given one) -> byId.get(one.person()), VietnameseNames.BY_GIVEN_NAME).thenComparing(Given::unit)).toList());
        page.addObject("people", everybody);
        page.addObject("units", units);
        page.addObject("refusals", told);
        return page;
    }

    private CommuneId requireOrganiser() {
        Actor actor = actors.current();
        CommuneId commune = actors.person().commune();
        if (!readers.organises(actor, commune)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return commune;
    }

    private Cycle cycle(String text) {
        try {
            Cycle cycle = histories.cycle(new CycleId(actors.person().commune(), Quarter.parse(text)));
            if (cycle.isOpen()) {
                return cycle;
            }
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

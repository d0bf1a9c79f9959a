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

    @GetMapping("/cycles/{quarter}/monitoring")
    String watch(@PathVariable("quarter") String text, Model model) {
        model.addAttribute("units", units(text));
        model.addAttribute("quarter", Quarter.parse(text).toString());
        return "monitoring";
    }

    /** The units that this person is in charge of today, in that quarter. */
    List<MonitoredUnit> units(String quarter) {
        Cycle cycle = cycle(quarter);
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
        OpenWorkFinder.Look look = work.in(cycle, today);
        List.of(DeadlineCode.CATALOGUE_PARTY, DeadlineCode.CATALOGUE_COUNCIL, DeadlineCode.CATALOGUE_GOVERNMENT, DeadlineCode.SELF_ASSESSMENT,
                DeadlineCode.PROPOSAL).forEach(code -> open.put(code, look.at(code)));
        Map<String, People.Person> persons = people.persons(open.values().stream().flatMap(List::stream).flatMap(one -> one.turn().stream())
                .map(PersonId::toString).distinct().toList());
        return units.stream().map(unit -> unit(cycle, unit, names, rows.getOrDefault(unit, List.of()), open, persons)).toList();
    }

    private static MonitoredUnit unit(Cycle cycle, String code, Map<String, String> names, List<DossierRow> rows, Map<DeadlineCode, List<OpenWork>> open,
                             Map<String, People.Person> persons) {
        Map<MonitoredUnit.Step, Long> steps = new EnumMap<>(MonitoredUnit.Step.class);
        List.of(MonitoredUnit.Step.values()).forEach(step -> steps.put(step, 0L));
        rows.forEach(row -> steps.merge(step(row), 1L, Long::sum));
        List<MonitoredUnit.Open> waiting = new ArrayList<>();
        open.forEach((limit, all) -> {
            List<OpenWork> here = all.stream().filter(one -> one.unit().filter(code::equals).isPresent()).toList();
            if (!here.isEmpty()) {
                waiting.add(new MonitoredUnit.Open(limit, Legal.dayOf(cycle.limits().get(limit).minusMillis(1)), here.size(), here.stream().flatMap(one -> one.turn().stream())
                        .map(PersonId::toString).distinct().filter(persons::containsKey).map(persons::get).sorted(VietnameseNames.BY_GIVEN_NAME)
                        .map(People.Person::name).toList()));
            }
        });
        return new MonitoredUnit(code, names.get(new BodyId(cycle.id().commune(), code).toString()),
                (int) cycle.roster().stream().map(Placement::unit).filter(code::equals).count(), steps,
                rows.stream().filter(row -> !row.late().isEmpty()).count(), waiting);
    }

    /** Whoever is not rated counts with those who are done with the unit: why is not told here. */
    private static MonitoredUnit.Step step(DossierRow row) {
        return switch (row.stage()) {
            case ABSENT, SELF_ASSESSMENT -> row.selfTotal().isEmpty() && !row.catalogueLast().startsWith("catalogue-approved")
                    && !List.of("result-reported", "result-confirmed", "result-refused", "progress-recorded").contains(row.catalogueLast())
                    ? MonitoredUnit.Step.CATALOGUE : MonitoredUnit.Step.ASSESSMENT;
            case RECEPTION, VOTE, PROPOSAL -> MonitoredUnit.Step.PROPOSAL;
            default -> MonitoredUnit.Step.WITH_THE_COMMUNE;
        };
    }

    @GetMapping("/monitoring")
    ModelAndView list() {
        return page(List.of(), HttpStatus.OK);
    }

    @PostMapping("/monitoring")
    Object given(@RequestParam MultiValueMap<String, String> form) {
        try {
            give(form);
            return "redirect:/monitoring";
        } catch (Refused refused) {
            return page(refusals.tell(refused), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/monitoring/end")
    Object ended(@RequestParam MultiValueMap<String, String> form) {
        try {
            end(form);
            return "redirect:/monitoring";
        } catch (Refused refused) {
            return page(refusals.tell(refused), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /** The same for programs. */
    void give(Map<String, List<String>> typed) throws Refused {
        CommuneId commune = requireOrganiser();
        Fields fields = new Fields(typed);
        Optional<PersonId> monitor = monitor(commune, fields);
        Optional<BodyId> unit = unit(commune, fields);
        LocalDate since = fields.optionalDay("since").orElse(LocalDate.now(clock));
        if (!fields.complaints().isEmpty()) {
            throw new Refused(fields.complaints());
        }
        charges.give(monitor.orElseThrow(), unit.orElseThrow(), since);
    }

    /** The same for programs. */
    void end(Map<String, List<String>> typed) throws Refused {
        CommuneId commune = requireOrganiser();
        Fields fields = new Fields(typed);
        Optional<PersonId> monitor = monitor(commune, fields);
        Optional<BodyId> unit = unit(commune, fields);
        if (!fields.complaints().isEmpty()) {
            throw new Refused(fields.complaints());
        }
        charges.end(monitor.orElseThrow(), unit.orElseThrow(), LocalDate.now(clock));
    }

    private Optional<PersonId> monitor(CommuneId commune, Fields fields) {
        String code = fields.text("monitor");
        Optional<PersonId> known = people.everybody(commune).stream().map(People.Person::id).filter(person -> person.code().equals(code)).findFirst();
        if (known.isEmpty() && !code.isEmpty()) {
            fields.complain(RejectionCode.FIELD_UNREADABLE, "monitor", code);
        }
        return known;
    }

    private Optional<BodyId> unit(CommuneId commune, Fields fields) {
        String code = fields.text("unit");
        Optional<BodyId> known = people.units(commune).keySet().stream().map(BodyId::parse).filter(unit -> unit.code().equals(code)).findFirst();
        if (known.isEmpty() && !code.isEmpty()) {
            fields.complain(RejectionCode.FIELD_UNREADABLE, "unit", code);
        }
        return known;
    }

    /** All that were ever given, by given name. */
    List<ChargeView> given() {
        CommuneId commune = requireOrganiser();
        return given(commune, people.everybody(commune), people.units(commune));
    }

    private List<ChargeView> given(CommuneId commune, List<People.Person> everybody, Map<String, String> units) {
        Map<String, People.Person> byId = everybody.stream().collect(Collectors.toMap(person -> person.id().toString(), person -> person));
        return charges.of(commune).stream().flatMap(charge -> charge.units().stream().map(unit -> new ChargeView(charge.monitor(),
                        byId.get(charge.monitor().toString()).name(), units.get(new BodyId(commune, unit).toString()), unit, charge.since(),
                        charge.until().orElse(null))))
                .sorted(Comparator.comparing((ChargeView one) -> byId.get(one.person().toString()), VietnameseNames.BY_GIVEN_NAME)
                        .thenComparing(ChargeView::unit)).toList();
    }

    private ModelAndView page(List<Refusals.Told> told, HttpStatus status) {
        CommuneId commune = requireOrganiser();
        List<People.Person> everybody = people.everybody(commune);
        Map<String, String> units = people.units(commune);
        ModelAndView page = new ModelAndView("charges", status);
        page.addObject("given", given(commune, everybody, units));
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

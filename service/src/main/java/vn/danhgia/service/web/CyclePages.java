package vn.danhgia.service.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danhgia.domain.cycle.AuthorityGaps;
import vn.danhgia.domain.cycle.RosterLine;
import vn.danhgia.domain.monitoring.Charge;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.projections.complaintlist.ComplaintListQueries;
import vn.danhgia.projections.cyclelist.CycleListQueries;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.projections.dossierlist.DossierRow;
import vn.danhgia.service.cycles.QuarterOpening;
import vn.danhgia.service.history.QuarterLog;
import vn.danhgia.service.monitoring.Charges;
import vn.danhgia.service.people.People;

/** Bảng quý: the quarters, the dossiers of one, and the opening of the next by BXDĐ. */
@Controller
class CyclePages {

    private final QuarterOpening opening;
    private final CycleListQueries cycles;
    private final DossierListQueries dossiers;
    private final People people;
    private final Actors actors;
    private final Refusals refusals;
    private final Readers readers;
    private final Caught caught;
    private final QuarterLog log;
    private final ComplaintListQueries complaints;
    private final Charges charges;
    private final Clock clock;

    CyclePages(QuarterOpening opening, CycleListQueries cycles, DossierListQueries dossiers, People people, Actors actors, Refusals refusals,
               Readers readers, Caught caught, QuarterLog log, ComplaintListQueries complaints, Charges charges, Clock clock) {
        this.opening = opening;
        this.cycles = cycles;
        this.dossiers = dossiers;
        this.people = people;
        this.actors = actors;
        this.refusals = refusals;
        this.readers = readers;
        this.caught = caught;
        this.log = log;
        this.complaints = complaints;
        this.charges = charges;
        this.clock = clock;
    }

    /** A limit as the opening page shows it: the last day that still counts. */
    record LimitLine(String number, DeadlineCode code, LocalDate lastDay) {
    }

    /**
     * What keeps the quarter from being opened.
     *
     * @param about   a person, a unit or a body, by name
     * @param persons whom it concerns, by name
     */
    record GapView(AuthorityGaps.Missing missing, String about, String clause, List<String> persons) {
    }

    /** Somebody of the roster, with the clause that gives his or her authorities; empty is a gap. */
    record RosterView(People.Person person, String position, String clause) {
    }

    @GetMapping("/cycles")
    String list(Model model) {
        CommuneId commune = actors.person().commune();
        model.addAttribute("cycles", cycles.of(commune));
        model.addAttribute("mayOpen", readers.organises(actors.current(), commune));
        Quarter next = Quarter.of(LocalDate.now(clock));
        model.addAttribute("next", next.toString());
        return "cycles";
    }

    @GetMapping("/cycles/new")
    ModelAndView before(@RequestParam("quarter") String quarter, @RequestParam(name = "on", required = false) String on) {
        requireOrganiser();
        return opening(quarter(quarter), on == null ? QuarterOpening.day(quarter(quarter)) : day(on), List.of(), HttpStatus.OK);
    }

    @PostMapping("/cycles")
    Object open(@RequestParam("quarter") String text, @RequestParam("_action") String action, RedirectAttributes afterwards) {
        requireOrganiser();
        Quarter quarter = quarter(text);
        CycleId cycle = new CycleId(actors.person().commune(), quarter);
        try {
            opening.open(cycle.commune(), quarter, actors.current(), action);
            if (!caught.up(() -> cycles.cycle(cycle).isPresent())) {
                afterwards.addFlashAttribute("lagging", true);
            }
            return "redirect:/cycles/" + quarter;
        } catch (Refused refused) {
            return opening(quarter, QuarterOpening.day(quarter), refusals.tell(refused), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/cycles/{quarter}")
    String board(@PathVariable("quarter") String text, Model model) {
        CycleId cycle = new CycleId(actors.person().commune(), quarter(text));
        Actor actor = actors.current();
        List<DossierRow> rows = dossiers.inCycle(cycle).stream().filter(row -> readers.mayList(actor, row)).map(row -> readers.asSeenBy(actor, row))
                .toList();
        model.addAttribute("cycle", cycles.cycle(cycle).orElse(null));
        model.addAttribute("quarter", cycle.quarter().toString());
        model.addAttribute("rows", rows);
        model.addAttribute("underReview", complaints.underReview(cycle));
        model.addAttribute("inspects", readers.inspects(actor, cycle.commune()));
        model.addAttribute("units", readableUnits(actor, cycle.commune()));
        model.addAttribute("monitors", charges.of(actors.person()).stream().anyMatch(charge -> charge.units().stream()
                .anyMatch(unit -> Charge.isOver(List.of(charge), actors.person(), unit, LocalDate.now(clock)))));
        model.addAttribute("organises", readers.organises(actor, cycle.commune()));
        model.addAttribute("levels", readers.seesLevels(actor, cycle.commune()));
        model.addAttribute("watches", readers.watches(actor, cycle.commune()));
        model.addAttribute("events", log.events(cycle));
        model.addAttribute("persons", people.persons(rows.stream().map(DossierRow::person).toList()));
        return "cycle";
    }

    /** Units of which this reader may open the board, by id with their names. */
    private Map<String, String> readableUnits(Actor actor, CommuneId commune) {
        Map<String, String> units = new LinkedHashMap<>(people.units(commune));
        units.keySet().removeIf(unit -> !actor.sitsIn(BodyId.parse(unit)));
        return units;
    }

    /** An address that names no quarter is an address that does not exist. */
    private static Quarter quarter(String text) {
        try {
            return Quarter.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    /** The roster with names and authorities is the organiser's to see, and the quarter his to open; the aggregate asks again. */
    private void requireOrganiser() {
        if (!readers.organises(actors.current(), actors.person().commune())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private ModelAndView opening(Quarter quarter, LocalDate on, List<Refusals.Told> told, HttpStatus status) {
        ModelAndView page = new ModelAndView("cycle-opening", status);
        page.addObject("quarter", quarter.toString());
        page.addObject("mayOpen", on.equals(QuarterOpening.day(quarter)));
        page.addObject("on", on);
        page.addObject("day", QuarterOpening.day(quarter));
        page.addObject("actionId", UUID.randomUUID().toString());
        page.addObject("refusals", told);
        try {
            fill(page, quarter, on, opening.ruleSet(quarter));
            page.addObject("gaps", gaps(opening.gaps(actors.person().commune(), quarter, on)));
        } catch (Refused refused) {
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            page.addObject("mayOpen", false);
            page.addObject("refusals", refusals.tell(refused));
            page.addObject("limits", List.of());
            page.addObject("roster", List.of());
            page.addObject("gaps", List.of());
        }
        return page;
    }

    private List<GapView> gaps(AuthorityGaps gaps) {
        CommuneId commune = actors.person().commune();
        Map<String, String> bodies = people.bodies(commune);
        Map<String, String> units = people.units(commune);
        Map<String, People.Person> persons = people.persons(gaps.list().stream().flatMap(gap -> gap.persons().stream()).map(PersonId::toString).distinct()
                .toList());
        return gaps.list().stream().map(gap -> new GapView(gap.missing(),
                gap.person().map(person -> name(persons, person)).orElseGet(() -> gap.body().map(body -> gap.missing() == AuthorityGaps.Missing.HEAD
                        ? units.getOrDefault(body.toString(), body.code()) : bodies.getOrDefault(body.toString(), body.code())).orElseThrow()),
                gap.clause(), gap.persons().stream().map(person -> name(persons, person)).toList())).toList();
    }

    private static String name(Map<String, People.Person> persons, PersonId person) {
        return persons.containsKey(person.toString()) ? persons.get(person.toString()).name() : person.code();
    }

    private void fill(ModelAndView page, Quarter quarter, LocalDate on, RuleSet rules) {
        Map<DeadlineCode, Instant> limits = new EnumMap<>(rules.limits(quarter));
        List<RosterLine> roster = opening.roster(actors.person().commune(), on);
        Map<String, People.Person> persons = people.persons(roster.stream().map(line -> line.person().toString()).toList());
        List<RosterView> lines = new ArrayList<>();
        roster.forEach(line -> lines.add(new RosterView(persons.get(line.person().toString()), line.position(),
                rules.routeOver(line.position(), line.person().commune(), line.unit()).map(route -> route.clause()).orElse(""))));
        page.addObject("rules", rules.ref());
        page.addObject("limits", limits.entrySet().stream()
                .map(limit -> new LimitLine(limit.getKey().number(), limit.getKey(), Legal.dayOf(limit.getValue()).minusDays(1))).toList());
        page.addObject("roster", lines);
    }
}

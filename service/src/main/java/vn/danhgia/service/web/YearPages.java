package vn.danhgia.service.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.year.History;
import vn.danhgia.domain.year.QuarterResult;
import vn.danhgia.domain.year.Strength;
import vn.danhgia.domain.year.YearView;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.projections.cyclelist.CycleListQueries;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.projections.dossierlist.DossierRow;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.people.People;

/**
 * Năm: the four quarters side by side, a person's or the commune's, and what of them counts for the year by the rules of II.8.2. It proposes nothing: the
 * year's level is decided by people.
 */
@Controller
class YearPages {

    private final CycleListQueries cycles;
    private final DossierListQueries dossiers;
    private final Histories histories;
    private final FrozenRules frozen;
    private final People people;
    private final Actors actors;
    private final Readers readers;
    private final Clock clock;

    YearPages(CycleListQueries cycles, DossierListQueries dossiers, Histories histories, FrozenRules frozen, People people, Actors actors, Readers readers,
              Clock clock) {
        this.cycles = cycles;
        this.dossiers = dossiers;
        this.histories = histories;
        this.frozen = frozen;
        this.people = people;
        this.actors = actors;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * A quarter of the year; {@code row} is null where nothing of the person is known in it.
     *
     * @param state OPEN, RATED, NOT_RATED or NONE
     */
    record Cell(String quarter, String state, DossierRow row) {
    }

    /** @param strength null where the reader is not told (R-I.1.4-1 is a list for BXDĐ and TTĐU) */
    record Line(People.Person person, YearView view, List<Cell> cells, Strength strength) {
    }

    @GetMapping("/years")
    String thisYear() {
        return "redirect:/years/" + LocalDate.now(clock).getYear();
    }

    @GetMapping("/years/{year}")
    String own(@PathVariable("year") String text, Model model) {
        return person(year(text), actors.person(), model);
    }

    @GetMapping("/years/{year}/persons/{person}")
    String person(@PathVariable("year") String text, @PathVariable("person") String code, Model model) {
        PersonId person = parsed(code);
        Actor reader = actors.current();
        if (!reader.is(person) && !readers.watches(reader, person.commune())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return person(year(text), person, model);
    }

    @GetMapping("/years/{year}/commune")
    String commune(@PathVariable("year") String text, Model model) {
        int year = year(text);
        Actor reader = actors.current();
        if (!readers.watches(reader, actors.person().commune())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Map<String, List<DossierRow>> rows = new HashMap<>();
        List<String> opened = quarters(year).stream().filter(this::isOpened).map(Quarter::toString).toList();
        opened.forEach(quarter -> dossiers.inCycle(new CycleId(actors.person().commune(), Quarter.parse(quarter)))
                .forEach(row -> rows.computeIfAbsent(row.person(), person -> new ArrayList<>()).add(readers.asSeenBy(reader, row))));
        Map<String, People.Person> persons = people.persons(rows.keySet());
        RatingRules rules = rules(opened);
        List<Line> lines = rows.entrySet().stream().filter(one -> persons.containsKey(one.getKey()))
                .map(one -> line(persons.get(one.getKey()), year, one.getValue(), rules, true))
                .sorted(Comparator.comparing(Line::person, VietnameseNames.BY_GIVEN_NAME)).toList();
        frame(model, year, rules);
        model.addAttribute("lines", lines);
        model.addAttribute("quarters", quarters(year).stream().map(Quarter::toString).toList());
        return "year-commune";
    }

    private String person(int year, PersonId person, Model model) {
        Actor reader = actors.current();
        People.Person who = people.person(person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<DossierRow> rows = dossiers.ofPerson(person).stream().map(row -> readers.asSeenBy(reader, row)).toList();
        RatingRules rules = rules(rows.stream().map(DossierRow::quarter).sorted().toList());
        frame(model, year, rules);
        model.addAttribute("line", line(who, year, rows, rules, readers.watches(reader, person.commune()) && !reader.is(person)));
        model.addAttribute("own", reader.is(person));
        return "year";
    }

    private void frame(Model model, int year, RatingRules rules) {
        model.addAttribute("year", year);
        model.addAttribute("byProposal", rules.read(Reading.QuartersCounted.PROPOSED));
        model.addAttribute("watches", readers.watches(actors.current(), actors.person().commune()));
    }

    private static Line line(People.Person person, int year, List<DossierRow> rows, RatingRules rules, boolean told) {
        History history = new History(person.id(), rows.stream().map(YearPages::result).toList());
        List<Cell> cells = quarters(year).stream().map(quarter -> rows.stream().filter(row -> row.quarter().equals(quarter.toString())).findFirst()
                .map(row -> new Cell(quarter.toString(), state(row), row)).orElse(new Cell(quarter.toString(), "NONE", null))).toList();
        return new Line(person, YearView.of(history, year, rules), cells, told ? Strength.of(history, new Quarter(year, 4), rules) : null);
    }

    private static QuarterResult result(DossierRow row) {
        boolean unrated = row.stage() == Dossier.Stage.NOT_RATED;
        return new QuarterResult(Quarter.parse(row.quarter()), row.selfTotal().map(Points::new), row.ownLevel(), row.proposedLevel(),
                unrated ? Optional.empty() : row.decidedLevel(), unrated);
    }

    private static String state(DossierRow row) {
        return row.stage() == Dossier.Stage.NOT_RATED ? "NOT_RATED" : row.decidedLevel().isPresent() ? "RATED" : "OPEN";
    }

    /** Of the newest of these quarters; the plan's own numbers where none was opened. */
    private RatingRules rules(List<String> quarters) {
        return quarters.isEmpty() ? RatingRules.DEFAULT : Optional.of(histories.cycle(new CycleId(actors.person().commune(),
                Quarter.parse(quarters.get(quarters.size() - 1))))).filter(Cycle::isOpen).map(cycle -> frozen.of(cycle).rating()).orElse(RatingRules.DEFAULT);
    }

    private boolean isOpened(Quarter quarter) {
        return cycles.cycle(new CycleId(actors.person().commune(), quarter)).isPresent();
    }

    private static List<Quarter> quarters(int year) {
        return IntStream.rangeClosed(1, 4).mapToObj(number -> new Quarter(year, number)).toList();
    }

    private PersonId parsed(String code) {
        try {
            return new PersonId(actors.person().commune(), code);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    private static int year(String text) {
        if (!text.matches("20[2-9]\\d") || Integer.parseInt(text) < Quarter.FIRST.year()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Integer.parseInt(text);
    }
}

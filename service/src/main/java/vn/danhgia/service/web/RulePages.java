package vn.danhgia.service.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.dossier.PublicResult;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.InternalDay;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.projections.dossierlist.DossierRow;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.people.People;
import vn.danhgia.service.rulebook.RuleWords;

/** Two pages for everybody of the commune: Quy định & lịch (the rules a quarter runs under, in words) and the published results (II.5.5). */
@Controller
class RulePages {

    private final Histories histories;
    private final FrozenRules frozen;
    private final RuleWords words;
    private final DossierListQueries dossiers;
    private final People people;
    private final Actors actors;
    private final Readers readers;

    RulePages(Histories histories, FrozenRules frozen, RuleWords words, DossierListQueries dossiers, People people, Actors actors, Readers readers) {
        this.histories = histories;
        this.frozen = frozen;
        this.words = words;
        this.dossiers = dossiers;
        this.people = people;
        this.actors = actors;
        this.readers = readers;
    }

    /**
     * A day of the quarter's calendar.
     *
     * @param note   the table's own words
     * @param rest   a Saturday or Sunday: nothing is put off by it (C-14), so it is shown
     * @param inside the commune's own day; missing it is no breach of the plan
     */
    record Day(LocalDate on, String note, String clause, boolean rest, boolean inside) {
    }

    /** What is made public of one person: no more than {@link PublicResult}. */
    record Published(People.Person person, String unit, PublicResult result) {
    }

    @GetMapping("/cycles/{quarter}/rules")
    String rules(@PathVariable("quarter") String text, Model model) {
        Cycle cycle = cycle(text);
        RuleSet rules = frozen.of(cycle);
        RuleWords.Tables tables = words.of(cycle.ruleSet());
        model.addAttribute("quarter", cycle.id().quarter().toString());
        model.addAttribute("edition", rules.edition());
        model.addAttribute("days", Stream.concat(tables.rows("deadlines").stream().map(row -> limit(cycle, row)),
                        tables.rows("days").stream().flatMap(row -> inside(rules, cycle, row).stream())).sorted(Comparator.comparing(Day::on)).toList());
        model.addAttribute("numbers", tables.rows("thresholds"));
        model.addAttribute("points", tables.rows("readings").stream().map(ContestedPlace::of).toList());
        model.addAttribute("groups", tables.rows("groups"));
        return "rules";
    }

    private static Day limit(Cycle cycle, Map<String, String> row) {
        LocalDate last = Legal.dayOf(cycle.limits().get(DeadlineCode.valueOf(row.get("limit"))).minusMillis(1));
        return new Day(last, row.get("note"), row.get("clause"), isRest(last), false);
    }

    private static Optional<Day> inside(RuleSet rules, Cycle cycle, Map<String, String> row) {
        return Arrays.stream(InternalDay.Code.values()).filter(code -> row.containsValue(code.name())).findFirst().map(code -> {
            LocalDate day = rules.day(code, cycle.id().quarter());
            return new Day(day, row.getOrDefault("note", ""), row.getOrDefault("clause", ""), isRest(day), true);
        });
    }

    private static boolean isRest(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    @GetMapping("/cycles/{quarter}/results")
    String results(@PathVariable("quarter") String text, @RequestParam(name = "q", defaultValue = "") String query, Model model) {
        Cycle cycle = cycle(text);
        Map<String, String> units = people.units(cycle.id().commune());
        List<DossierRow> rows = dossiers.inCycle(cycle.id());
        boolean announced = rows.stream().anyMatch(readers::isAnnounced);
        Map<String, People.Person> persons = people.persons(rows.stream().map(DossierRow::person).toList());
        Reading.Publication reading = frozen.of(cycle).rating().readings().of(Reading.Publication.class);
        List<Published> all = rows.stream().flatMap(row -> published(row, announced).stream()).filter(result -> isForReader(result, cycle, reading))
                .filter(result -> persons.containsKey(result.person().toString()))
                .map(result -> new Published(persons.get(result.person().toString()),
                        units.getOrDefault(new BodyId(cycle.id().commune(), result.unit()).toString(), result.unit()), result)).toList();
        String sought = VietnameseNames.withoutMarks(query);
        model.addAttribute("quarter", cycle.id().quarter().toString());
        model.addAttribute("q", query);
        model.addAttribute("published", all.size());
        model.addAttribute("results", all.stream().filter(one -> VietnameseNames.withoutMarks(one.person().name() + " " + one.unit()).contains(sought))
                .sorted(Comparator.comparing(Published::person, VietnameseNames.BY_GIVEN_NAME)).toList());
        return "published";
    }

    /** As {@link PublicResult#of}, by the list: a level once it is told, and that somebody is not rated only with the others' results. */
    private Optional<PublicResult> published(DossierRow row, boolean announced) {
        if (row.stage() == Dossier.Stage.NOT_RATED) {
            return announced ? Optional.of(new PublicResult(PersonId.parse(row.person()), row.unit(), Optional.empty())) : Optional.empty();
        }
        return readers.isAnnounced(row) ? Optional.of(new PublicResult(PersonId.parse(row.person()), row.unit(), row.decidedLevel())) : Optional.empty();
    }

    private boolean isForReader(PublicResult result, Cycle cycle, Reading.Publication reading) {
        return readers.watches(actors.current(), cycle.id().commune()) || actors.current().bodies().stream().anyMatch(body -> result.isFor(body.code(), reading))
                || result.isFor(cycle.placementOf(actors.person()).map(placement -> placement.unit()).orElse(""), reading);
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

package vn.danhgia.service.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.processes.deadline.OpenWork;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.projections.dossierlist.DossierRow;
import vn.danhgia.service.deadlines.OpenWorkFinder;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.people.People;

/** Bảng đơn vị: the people of one unit in a quarter, where each stands and whose turn it is; for the unit's leadership and those who watch the commune. */
@Controller
class UnitPages {

    private final Histories histories;
    private final DossierListQueries dossiers;
    private final OpenWorkFinder work;
    private final People people;
    private final Actors actors;
    private final Readers readers;
    private final Clock clock;

    UnitPages(Histories histories, DossierListQueries dossiers, OpenWorkFinder work, People people, Actors actors, Readers readers, Clock clock) {
        this.histories = histories;
        this.dossiers = dossiers;
        this.work = work;
        this.people = people;
        this.actors = actors;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * Somebody of the unit.
     *
     * @param row     null where the rating is another body's to see: then only whose turn it is stands there
     * @param waiting names of those whose turn it is; empty when nothing is waited for
     * @param own     it is the reader's turn, or the reader's own dossier waits for him or her
     */
    record Line(People.Person person, DossierRow row, List<String> waiting, boolean own) {
    }

    /** @param left whole days to the last day from today; negative once it is over */
    record Limit(DeadlineCode code, LocalDate lastDay, long left) {
    }

    @GetMapping("/cycles/{quarter}/units/{unit}")
    String board(@PathVariable("quarter") String text, @PathVariable("unit") String code, Model model) {
        Cycle cycle = cycle(text);
        Actor reader = actors.current();
        BodyId unit = unit(cycle, code);
        if (!readers.mayReadUnit(reader, unit)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        LocalDate today = LocalDate.now(clock);
        List<Placement> placed = cycle.roster().stream().filter(placement -> placement.unit().equals(code)).toList();
        Map<PersonId, OpenWork> open = work.of(cycle, DeadlineCode.DECISION, today).stream().filter(one -> one.about().isPresent())
                .collect(Collectors.toMap(one -> one.about().orElseThrow(), Function.identity()));
        Map<String, People.Person> persons = people.persons(Stream.concat(placed.stream().map(Placement::person),
                open.values().stream().flatMap(one -> one.turn().stream())).map(PersonId::toString).distinct().toList());
        Map<String, DossierRow> rows = dossiers.inCycle(cycle.id()).stream().collect(Collectors.toMap(DossierRow::person, Function.identity()));
        List<Line> lines = placed.stream().map(placement -> line(placement.person(), reader, rows, open, persons))
                .sorted(Comparator.comparing(Line::person, VietnameseNames.BY_GIVEN_NAME)).toList();
        model.addAttribute("quarter", cycle.id().quarter().toString());
        model.addAttribute("unit", people.units(cycle.id().commune()).getOrDefault(unit.toString(), code));
        model.addAttribute("lines", lines);
        model.addAttribute("proposed", counts(lines));
        model.addAttribute("limits", limits(cycle, placed, today));
        return "unit";
    }

    private Line line(PersonId person, Actor reader, Map<String, DossierRow> rows, Map<PersonId, OpenWork> open, Map<String, People.Person> persons) {
        DossierRow row = rows.getOrDefault(person.toString(), DossierRow.unknown(person));
        List<PersonId> turn = Optional.ofNullable(open.get(person)).map(OpenWork::turn).orElse(List.of());
        return new Line(persons.get(person.toString()), readers.mayList(reader, row) ? readers.asSeenBy(reader, row) : null,
                turn.stream().map(one -> Optional.ofNullable(persons.get(one.toString())).map(People.Person::name).orElse(one.code())).toList(),
                turn.stream().anyMatch(reader::is));
    }

    /** What the unit proposes so far, as far as this reader sees it. */
    private static Map<Level, Long> counts(List<Line> lines) {
        Map<Level, Long> counts = new EnumMap<>(Level.class);
        Arrays.stream(Level.values()).forEach(level -> counts.put(level, 0L));
        lines.stream().map(Line::row).filter(row -> row != null && row.stage() != Dossier.Stage.NOT_RATED)
                .flatMap(row -> row.proposedLevel().stream()).forEach(level -> counts.merge(level, 1L, Long::sum));
        return counts;
    }

    /** The limits that the unit has a part in, in their order. */
    private static List<Limit> limits(Cycle cycle, List<Placement> placed, LocalDate today) {
        return Stream.concat(placed.stream().map(placement -> placement.route().catalogueDeadline()),
                        Stream.of(DeadlineCode.SELF_ASSESSMENT, DeadlineCode.PROPOSAL)).distinct().sorted()
                .map(code -> new Limit(code, Legal.dayOf(cycle.limits().get(code).minusMillis(1)),
                        ChronoUnit.DAYS.between(today, Legal.dayOf(cycle.limits().get(code).minusMillis(1))))).toList();
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

    private static BodyId unit(Cycle cycle, String code) {
        return cycle.roster().stream().map(Placement::unit).filter(code::equals).findFirst().map(known -> new BodyId(cycle.id().commune(), known))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

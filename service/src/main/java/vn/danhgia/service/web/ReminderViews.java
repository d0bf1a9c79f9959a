package vn.danhgia.service.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.deadline.OpenWork;
import vn.danhgia.service.deadlines.OpenWorkFinder;
import vn.danhgia.service.deadlines.Remaining;
import vn.danhgia.service.deadlines.ReminderTable;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.people.People;

/** Reminders as they are shown to people, with names. */
@Component
class ReminderViews {

    private final ReminderTable table;
    private final OpenWorkFinder work;
    private final Histories histories;
    private final People people;
    private final Clock clock;

    ReminderViews(ReminderTable table, OpenWorkFinder work, Histories histories, People people, Clock clock) {
        this.table = table;
        this.work = work;
        this.histories = histories;
        this.people = people;
        this.clock = clock;
    }

    /**
     * One reminder.
     *
     * @param to    name of the recipient
     * @param about names of the persons or units whose work is open; empty where only the number was told
     * @param own   it is about the recipient and nobody else
     * @param left  whole days to the last day from today; negative once it is over
     */
    record View(ReminderTable.Told told, String to, List<String> about, boolean own, long left) {
    }

    /** What that person has not marked as seen and is still open, the newest first; what is done meanwhile is not named. */
    List<View> of(Actor reader) {
        Map<CycleId, OpenWorkFinder.Look> looks = new HashMap<>();
        Map<Limit, List<String>> open = new HashMap<>();
        return views(table.unseenBy(reader.person().orElseThrow()).stream().flatMap(told -> stillOpen(told, open.computeIfAbsent(
                new Limit(told.cycle(), told.code()), limit -> looks.computeIfAbsent(limit.cycle(), this::look).at(limit.code()).stream().map(OpenWork::subject)
                        .toList())).stream()).toList());
    }

    private record Limit(CycleId cycle, DeadlineCode code) {
    }

    private OpenWorkFinder.Look look(CycleId cycle) {
        return work.in(histories.cycle(cycle), LocalDate.now(clock));
    }

    private static Optional<ReminderTable.Told> stillOpen(ReminderTable.Told told, List<String> open) {
        return Remaining.of(told.subjects(), told.open(), open).map(left -> new ReminderTable.Told(told.id(), told.cycle(), told.code(), told.lastDay(),
                told.rung(), told.to(), left.subjects(), left.open(), told.toldAt(), told.seenAt()));
    }

    /** What was told about a dossier's person in its quarter, in the order of telling. */
    List<View> about(DossierId dossier) {
        return views(table.about(dossier.cycle(), dossier.person()));
    }

    private List<View> views(List<ReminderTable.Told> told) {
        if (told.isEmpty()) {
            return List.of();
        }
        Map<String, People.Person> persons = people.persons(told.stream().flatMap(one -> Stream.concat(Stream.of(one.to()),
                one.subjects().stream().map(code -> new PersonId(one.to().commune(), code)))).map(PersonId::toString).distinct().toList());
        Map<String, String> units = people.units(told.get(0).to().commune());
        LocalDate today = LocalDate.now(clock);
        return told.stream().map(one -> new View(one, name(persons, one.to()), one.subjects().stream()
                .map(code -> units.getOrDefault(new BodyId(one.to().commune(), code).toString(), name(persons, new PersonId(one.to().commune(), code)))).toList(),
                one.subjects().equals(List.of(one.to().code())), ChronoUnit.DAYS.between(today, one.lastDay()))).toList();
    }

    private static String name(Map<String, People.Person> persons, PersonId person) {
        People.Person known = persons.get(person.toString());
        return known == null ? person.code() : known.name();
    }
}

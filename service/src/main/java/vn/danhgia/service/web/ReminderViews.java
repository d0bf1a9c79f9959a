package vn.danhgia.service.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.deadlines.ReminderTable;
import vn.danhgia.service.people.People;

/** Reminders as they are shown to people, with names. */
@Component
class ReminderViews {

    private final ReminderTable table;
    private final People people;
    private final Clock clock;

    ReminderViews(ReminderTable table, People people, Clock clock) {
        this.table = table;
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

    /** What that person has not marked as seen, the newest first. */
    List<View> of(Actor reader) {
        return views(table.unseenBy(reader.person().orElseThrow()));
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

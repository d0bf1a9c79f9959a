package vn.danhgia.service.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.discipline.DisciplineList;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.unit.UnitQuarter;
import vn.danhgia.processes.meeting.Ballots;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.service.people.People;

/**
 * All that the form of a task shows that is a body's and about no single dossier: a meeting, a session, a unit, the quarter. What it is not about is in
 * its first state.
 *
 * @param persons everybody of the commune by id text, in the order of Vietnamese names
 * @param draft   of a meeting that is to be called; null otherwise
 * @param ready   dossiers that could be put before BTV now
 */
public record BodyView(OpenTask task, String heading, String quarter, Cycle cycle, Meeting meeting, DecisionSession session, UnitQuarter unit,
                       DisciplineList discipline, Ballots.Draft draft, List<Dossier> ready, Map<String, People.Person> persons, long version,
                       String actionId, Map<String, List<String>> typed) implements FormView {

    /** A name as people read it; the code where there is none any more. */
    public String name(PersonId person) {
        People.Person known = persons.get(person.toString());
        return known == null ? person.code() : known.name();
    }

    /** Post and unit, to tell two people of one name apart; may be empty. */
    public String post(PersonId person) {
        People.Person known = persons.get(person.toString());
        return known == null ? "" : known.title().orElse("");
    }

    /** Everybody of the commune, by name as people look names up. */
    public List<People.Person> officials() {
        return List.copyOf(persons.values());
    }

    /** Those who work in the unit that the task is about. */
    public List<People.Person> ofUnit() {
        return persons.values().stream().filter(person -> person.unit().filter(heading::equals).isPresent()).toList();
    }

    public String names(Collection<PersonId> some) {
        return some.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** How many rows a table has to show: those typed in the given column, or spare ones. */
    public int rows(String column, int spare) {
        return Math.max(typed.getOrDefault(column, List.of()).size(), spare);
    }
}

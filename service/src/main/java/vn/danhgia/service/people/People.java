package vn.danhgia.service.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.RosterLine;
import vn.danhgia.domain.meeting.StaffMember;
import vn.danhgia.domain.meeting.UnitStaff;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.command.Roll;

/** Reads and keeps the people tables. */
@Component
public class People implements Roll {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A person as shown to people.
     *
     * @param title of the post held now; empty without one
     * @param unit  name of the unit of that post; empty without one
     */
    public record Person(PersonId id, String familyName, String givenName, Optional<String> title, Optional<String> unit) {

        /** As Vietnamese names are written: family name first. */
        public String name() {
            return familyName + " " + givenName;
        }
    }

    /** The roster of a commune on a day: everybody with a post that is a subject of the rating. */
    public List<RosterLine> roster(CommuneId commune, LocalDate on) {
        return jdbc.sql("""
                select p.person, u.code, p.position from people.post p join people.unit u on u.id = p.unit
                where u.commune = ? and p.position is not null and p.since <= ? and (p.until is null or p.until >= ?) order by p.person""")
                .params(commune.value(), on, on)
                .query((row, number) -> new RosterLine(PersonId.parse(row.getString(1)), row.getString(2), row.getString(3))).list();
    }

    public Optional<Person> person(PersonId id) {
        return Optional.ofNullable(persons(List.of(id.toString())).get(id.toString()));
    }

    /** By id text; unknown ids are left out. */
    public Map<String, Person> persons(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                select n.id, n.family_name, n.given_name, p.title, u.name from people.person n
                left join people.post p on p.person = n.id and p.until is null left join people.unit u on u.id = p.unit
                where n.id in (:ids)""").param("ids", ids)
                .query((row, number) -> new Person(PersonId.parse(row.getString(1)), row.getString(2), row.getString(3),
                        Optional.ofNullable(row.getString(4)), Optional.ofNullable(row.getString(5)))).list().stream()
                .collect(Collectors.toMap(person -> person.id().toString(), person -> person, (first, second) -> first));
    }

    /** Names of bodies by id text. */
    public Map<String, String> bodies(CommuneId commune) {
        return jdbc.sql("select id, name from people.body where commune = ?").params(commune.value())
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Everybody of a commune, by name. */
    public List<Person> everybody(CommuneId commune) {
        List<String> ids = jdbc.sql("select id from people.person where commune = ?").params(commune.value()).query(String.class).list();
        return persons(ids).values().stream().sorted(Comparator.comparing(Person::givenName).thenComparing(Person::familyName)
                .thenComparing(person -> person.id().code())).toList();
    }

    /** Names of units by id text, in the order of their names. */
    public Map<String, String> units(CommuneId commune) {
        Map<String, String> units = new LinkedHashMap<>();
        jdbc.sql("select id, name from people.unit where commune = ? order by name, id").params(commune.value())
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().forEach(unit -> units.put(unit.getKey(), unit.getValue()));
        return units;
    }

    @Override
    public Optional<UnitStaff> staffOf(BodyId unit, LocalDate on) {
        boolean known = jdbc.sql("select count(*) from people.unit where id = ?").params(unit.toString()).query(Long.class).single() > 0;
        if (!known) {
            return Optional.empty();
        }
        List<StaffMember> members = jdbc.sql("""
                select p.person, p.leads, p.employment from people.post p
                where p.unit = ? and p.since <= ? and (p.until is null or p.until >= ?) order by p.person""")
                .params(unit.toString(), on, on)
                .query((row, number) -> new StaffMember(PersonId.parse(row.getString(1)), StaffMember.Employment.valueOf(row.getString(3)),
                        row.getBoolean(2))).list();
        return Optional.of(new UnitStaff((int) members.stream().filter(StaffMember::leading).count(), members));
    }

    @Override
    public List<PersonId> membersOf(BodyId body, LocalDate on) {
        return jdbc.sql("""
                select person from people.membership where body = ? and since <= ? and (until is null or until >= ?) order by rank, person""")
                .params(body.toString(), on, on)
                .query((row, number) -> PersonId.parse(row.getString(1))).list();
    }

    public Optional<String> communeName(CommuneId commune) {
        return jdbc.sql("select name from people.commune where id = ?").params(commune.value()).query(String.class).optional();
    }

    public void addCommune(CommuneId id, String name) {
        jdbc.sql("insert into people.commune (id, name) values (?, ?) on conflict do nothing").params(id.value(), name).update();
    }

    public void addBody(BodyId id, String name) {
        jdbc.sql("insert into people.body (id, commune, code, name) values (?, ?, ?, ?) on conflict do nothing")
                .params(id.toString(), id.commune().value(), id.code(), name).update();
    }

    /**
     * A unit, and its leadership as a body of the same code.
     *
     * @param block whose side of the commune it is on: PARTY, FRONT, COUNCIL or GOVERNMENT
     */
    public void addUnit(BodyId id, String name, String block) {
        jdbc.sql("insert into people.unit (id, commune, code, name, block) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(id.toString(), id.commune().value(), id.code(), name, block).update();
        addBody(id, "Lãnh đạo " + name);
    }

    public void addPerson(PersonId id, String familyName, String givenName) {
        jdbc.sql("insert into people.person (id, commune, code, family_name, given_name) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(id.toString(), id.commune().value(), id.code(), familyName, givenName).update();
    }

    /** @param rank the chair has the lowest, deputies follow */
    public void addMember(BodyId body, PersonId person, int rank, LocalDate since) {
        jdbc.sql("insert into people.membership (body, person, rank, since) values (?, ?, ?, ?) on conflict do nothing")
                .params(body.toString(), person.toString(), rank, since).update();
    }

    /**
     * A post.
     *
     * @param position position class of the authority matrix; null for somebody who is not rated
     * @param leading  one of the unit's leading posts (II.5.3)
     */
    public record Post(PersonId person, BodyId unit, String title, String position, boolean leading, StaffMember.Employment employment,
                       LocalDate since) {
    }

    public void addPost(Post post) {
        jdbc.sql("""
                insert into people.post (person, unit, title, position, since, leads, employment) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(post.person().toString(), post.unit().toString(), post.title(), post.position(), post.since(), post.leading(),
                        post.employment().name()).update();
    }
}

package vn.danhgia.service.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.RosterLine;
import vn.danhgia.domain.cycle.Seats;
import vn.danhgia.domain.meeting.StaffMember;
import vn.danhgia.domain.meeting.UnitStaff;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.command.Roll;

/** Reads and keeps the people tables. */
@Component
public class People implements Roll {

    /** Persons with the post of a day that comes first; to be completed by which ones. */
    private static final String HELD = """
            select distinct on (n.id) n.id, n.family_name, n.given_name, p.title, u.name from people.person n
            left join people.post p on p.person = n.id and p.since <= :on and (p.until is null or p.until >= :on)
            left join people.unit u on u.id = p.unit
            where %s order by n.id, p.position is null, not p.leads, p.since""";

    private final JdbcClient jdbc;
    private final Clock clock;

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A person as shown to people.
     *
     * @param title of the post held today, the rated one if there are several; empty without one
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

    /** By id text, with the posts of today; unknown ids are left out. */
    public Map<String, Person> persons(Collection<String> ids) {
        return persons(ids, Legal.dayOf(clock.instant()));
    }

    /** The same, with the posts of a day. */
    public Map<String, Person> persons(Collection<String> ids, LocalDate on) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(HELD.formatted("n.id = any (:ids)")).param("ids", ids.toArray(String[]::new)).param("on", on).query(People::person).list().stream()
                .collect(Collectors.toMap(person -> person.id().toString(), person -> person, (first, second) -> first));
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(PersonId.parse(row.getString(1)), row.getString(2), row.getString(3), Optional.ofNullable(row.getString(4)),
                Optional.ofNullable(row.getString(5)));
    }

    /** Names of bodies by id text. */
    public Map<String, String> bodies(CommuneId commune) {
        return jdbc.sql("select id, name from people.body where commune = ?").params(commune.value())
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Everybody of a commune by name, as Vietnamese names are sorted: by the given name first. */
    public List<Person> everybody(CommuneId commune) {
        return jdbc.sql("select * from (" + HELD.formatted("n.commune = :commune") + """
                ) every_one order by given_name collate "vi-x-icu", family_name collate "vi-x-icu", id""")
                .param("commune", commune.value()).param("on", Legal.dayOf(clock.instant())).query(People::person).list();
    }

    /**
     * A post in the list of a commune's people.
     *
     * @param unit     id; empty for somebody without a post now or ahead
     * @param position class of the authority matrix; empty for somebody who is not rated
     * @param until    last day; null while it is not known
     */
    public record Held(Person person, String unit, String title, String position, boolean leads, StaffMember.Employment employment, LocalDate since,
                       LocalDate until) {
    }

    /** Posts held on a day and those still to begin, persons without one included; by given name. */
    public List<Held> held(CommuneId commune, LocalDate on) {
        return jdbc.sql("""
                select n.id, n.family_name, n.given_name, p.unit, p.title, p.position, p.leads, p.employment, p.since, p.until, u.name
                from people.person n left join people.post p on p.person = n.id and (p.until is null or p.until >= :on)
                left join people.unit u on u.id = p.unit
                where n.commune = :commune
                order by n.given_name collate "vi-x-icu", n.family_name collate "vi-x-icu", n.id, p.since""")
                .param("commune", commune.value()).param("on", on)
                .query((row, number) -> new Held(new Person(PersonId.parse(row.getString(1)), row.getString(2), row.getString(3),
                        Optional.ofNullable(row.getString(5)), Optional.ofNullable(row.getString(11))), text(row, 4), text(row, 5), text(row, 6),
                        row.getBoolean(7), row.getString(8) == null ? StaffMember.Employment.PERMANENT : StaffMember.Employment.valueOf(row.getString(8)),
                        day(row, 9), day(row, 10))).list();
    }

    /** @param rank 1 is the chair */
    public record Sitting(String body, PersonId person, int rank) {
    }

    /** Who sits in which body on a day, in the order of the bodies' names and of the members. */
    public List<Sitting> sitting(CommuneId commune, LocalDate on) {
        return jdbc.sql("""
                select m.body, m.person, m.rank from people.membership m join people.body b on b.id = m.body
                where b.commune = ? and m.since <= ? and (m.until is null or m.until >= ?)
                order by b.name collate "vi-x-icu", m.rank, m.person""").params(commune.value(), on, on)
                .query((row, number) -> new Sitting(row.getString(1), PersonId.parse(row.getString(2)), row.getInt(3))).list();
    }

    /** Members of every body of a commune on a day, by rank; bodies without any are left out. */
    public Map<BodyId, List<PersonId>> members(CommuneId commune, LocalDate on) {
        return sitting(commune, on).stream().collect(Collectors.groupingBy(seat -> BodyId.parse(seat.body()), Collectors.mapping(Sitting::person,
                Collectors.toList())));
    }

    /** Names of units by id text, in the order of their names. */
    public Map<String, String> units(CommuneId commune) {
        Map<String, String> units = new LinkedHashMap<>();
        jdbc.sql("select id, name from people.unit where commune = ? order by name, id").params(commune.value())
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().forEach(unit -> units.put(unit.getKey(), unit.getValue()));
        return units;
    }

    /** On which side of the commune a unit is: PARTY, FRONT, COUNCIL or GOVERNMENT; empty for an unknown one. */
    public Optional<String> blockOf(BodyId unit) {
        return jdbc.sql("select block from people.unit where id = ?").params(unit.toString()).query(String.class).optional();
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

    /** Which bodies of a commune have members, and which a chair, on a day. */
    public Seats seats(CommuneId commune, LocalDate on) {
        List<Sitting> sitting = sitting(commune, on);
        Map<String, List<Sitting>> bodies = sitting.stream().collect(Collectors.groupingBy(Sitting::body));
        return new Seats(sitting.stream().map(seat -> BodyId.parse(seat.body())).collect(Collectors.toSet()),
                sitting.stream().filter(seat -> seat.rank() == 1).map(seat -> BodyId.parse(seat.body())).collect(Collectors.toSet()),
                bodies.values().stream().filter(members -> members.size() == 1).map(members -> members.get(0))
                        .collect(Collectors.toMap(seat -> BodyId.parse(seat.body()), Sitting::person)));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate).orElse(null);
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

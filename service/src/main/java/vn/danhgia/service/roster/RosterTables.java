package vn.danhgia.service.roster;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.meeting.StaffMember.Employment;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.PersonId;

/** The people tables as a roster, and the files on their way into them. */
@Component
class RosterTables {

    /** What has been looked at and not taken over. @param state of the commune then */
    record Draft(UUID id, RosterFile file, String sha256, String state) {
    }

    private final JdbcClient jdbc;

    RosterTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One import of a commune at a time, until the transaction ends. */
    void lock(CommuneId commune) {
        jdbc.sql("select pg_advisory_xact_lock(7240003, hashtext(?))::text").params(commune.value()).query(String.class).single();
    }

    /** Everything but the accounts. */
    List<Entry> entries(CommuneId commune) {
        List<Entry> entries = new ArrayList<>();
        entries.addAll(jdbc.sql("select name from people.commune where id = ?").params(commune.value())
                .query((row, number) -> new Entry.Commune(row.getString(1))).list());
        entries.addAll(jdbc.sql("select code, name, block from people.unit where commune = ?").params(commune.value())
                .query((row, number) -> new Entry.Unit(row.getString(1), row.getString(2), Entry.Block.valueOf(row.getString(3)))).list());
        entries.addAll(jdbc.sql("""
                        select code, name from people.body b
                        where commune = ? and not exists (select 1 from people.unit u where u.id = b.id)""").params(commune.value())
                .query((row, number) -> new Entry.Body(row.getString(1), row.getString(2))).list());
        entries.addAll(jdbc.sql("select code, family_name, given_name from people.person where commune = ?").params(commune.value())
                .query((row, number) -> new Entry.Person(row.getString(1), row.getString(2), row.getString(3))).list());
        entries.addAll(jdbc.sql("""
                        select n.code, u.code, p.title, p.position, p.leads, p.employment, p.since, p.until
                        from people.post p join people.person n on n.id = p.person join people.unit u on u.id = p.unit where n.commune = ?""")
                .params(commune.value())
                .query((row, number) -> new Entry.Post(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5),
                        Employment.valueOf(row.getString(6)), day(row, 7), day(row, 8))).list());
        entries.addAll(jdbc.sql("""
                        select b.code, n.code, m.rank, m.since, m.until
                        from people.membership m join people.person n on n.id = m.person join people.body b on b.id = m.body where n.commune = ?""")
                .params(commune.value())
                .query((row, number) -> new Entry.Seat(row.getString(1), row.getString(2), row.getInt(3), day(row, 4), day(row, 5))).list());
        return entries;
    }

    /** A commune that nobody has entered yet is called by its id until its name comes. */
    void found(CommuneId commune) {
        jdbc.sql("insert into people.commune (id, name) values (?, ?) on conflict do nothing").params(commune.value(), commune.value()).update();
    }

    void put(CommuneId commune, Entry entry) {
        if (entry instanceof Entry.Commune named) {
            jdbc.sql("update people.commune set name = ? where id = ?").params(named.name(), commune.value()).update();
        } else if (entry instanceof Entry.Unit unit) {
            jdbc.sql("""
                    insert into people.unit (id, commune, code, name, block) values (?, ?, ?, ?, ?)
                    on conflict (id) do update set name = excluded.name, block = excluded.block""")
                    .params(body(commune, unit.code()), commune.value(), unit.code(), unit.name(), unit.block().name()).update();
            putBody(commune, unit.code(), "Lãnh đạo " + unit.name());
        } else if (entry instanceof Entry.Body body) {
            putBody(commune, body.code(), body.name());
        } else if (entry instanceof Entry.Person person) {
            jdbc.sql("""
                    insert into people.person (id, commune, code, family_name, given_name) values (?, ?, ?, ?, ?)
                    on conflict (id) do update set family_name = excluded.family_name, given_name = excluded.given_name""")
                    .params(person(commune, person.code()), commune.value(), person.code(), person.familyName(), person.givenName()).update();
        } else if (entry instanceof Entry.Post post) {
            jdbc.sql("""
                    insert into people.post (person, unit, title, position, leads, employment, since, until) values (?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (person, unit, since) do update set title = excluded.title, position = excluded.position, leads = excluded.leads,
                        employment = excluded.employment, until = excluded.until""")
                    .params(person(commune, post.person()), body(commune, post.unit()), post.title(), post.position(), post.leads(),
                            post.employment().name(), post.since(), post.until()).update();
        } else if (entry instanceof Entry.Seat seat) {
            jdbc.sql("""
                    insert into people.membership (body, person, rank, since, until) values (?, ?, ?, ?, ?)
                    on conflict (body, person, since) do update set rank = excluded.rank, until = excluded.until""")
                    .params(body(commune, seat.body()), person(commune, seat.person()), seat.rank(), seat.since(), seat.until()).update();
        }
    }

    private void putBody(CommuneId commune, String code, String name) {
        jdbc.sql("insert into people.body (id, commune, code, name) values (?, ?, ?, ?) on conflict (id) do update set name = excluded.name")
                .params(body(commune, code), commune.value(), code, name).update();
    }

    /** Posts and memberships only: of everything else an id may stand in events. */
    void remove(CommuneId commune, Entry entry) {
        if (entry instanceof Entry.Post post) {
            jdbc.sql("delete from people.post where person = ? and unit = ? and since = ?")
                    .params(person(commune, post.person()), body(commune, post.unit()), post.since()).update();
        } else if (entry instanceof Entry.Seat seat) {
            jdbc.sql("delete from people.membership where body = ? and person = ? and since = ?")
                    .params(body(commune, seat.body()), person(commune, seat.person()), seat.since()).update();
        }
    }

    /** Keeps it in the place of this person's earlier one; drafts older than that moment go, whosever they are. */
    void keep(Draft draft, CommuneId commune, PersonId by, Instant at, Instant tooOld) {
        jdbc.sql("delete from people.import_draft where at < ? or (commune = ? and person = ?)")
                .params(tooOld.atOffset(ZoneOffset.UTC), commune.value(), by.toString()).update();
        jdbc.sql("insert into people.import_draft (id, commune, person, at, sha256, state_sha256) values (?, ?, ?, ?, ?, ?)")
                .params(draft.id(), commune.value(), by.toString(), at.atOffset(ZoneOffset.UTC), draft.sha256(), draft.state()).update();
        draft.file().files().forEach(part -> jdbc.sql("insert into people.import_draft_file (draft, name, content) values (?, ?, ?)")
                .params(draft.id(), part.name(), part.content()).update());
    }

    /** Empty also for one that was read before that moment. */
    Optional<Draft> draft(UUID id, PersonId by, Instant tooOld) {
        return jdbc.sql("select sha256, state_sha256 from people.import_draft where id = ? and person = ? and at >= ?")
                .params(id, by.toString(), tooOld.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Draft(id, file(id), row.getString(1), row.getString(2))).optional();
    }

    private RosterFile file(UUID draft) {
        return new RosterFile(jdbc.sql("select name, content from people.import_draft_file where draft = ?").params(draft)
                .query((row, number) -> new RosterFile.Part(row.getString(1), row.getBytes(2))).list());
    }

    void drop(UUID draft) {
        jdbc.sql("delete from people.import_draft where id = ?").params(draft).update();
    }

    void record(TakenOver done, CommuneId commune) {
        jdbc.sql("""
                insert into people.import (id, commune, person, at, sha256, files, lines, added, changed, ended, removed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(done.id(), commune.value(), done.by().toString(), done.at().atOffset(ZoneOffset.UTC), done.sha256(), done.files(), done.lines(),
                        done.added(), done.changed(), done.ended(), done.removed()).update();
    }

    /** What was done, in the order of the file; without names, which would outlive the people tables here. */
    void record(TakenOver done, List<Changes.Step> steps) {
        for (int number = 0; number < steps.size(); number++) {
            Changes.Step step = steps.get(number);
            jdbc.sql("insert into people.import_step (import, number, sheet, kind, line, facts) values (?, ?, ?, ?, ?, ?)")
                    .params(done.id(), number + 1, step.entry().sheet().name(), step.change().kind().name(), step.entry().key(), facts(step.entry())).update();
        }
    }

    private static String facts(Entry entry) {
        if (entry instanceof Entry.Seat seat) {
            return "rank " + seat.rank() + until(seat.until());
        }
        if (entry instanceof Entry.Post post) {
            return (post.position() == null ? "" : post.position() + " ") + post.employment() + (post.leads() ? " leading" : "") + until(post.until());
        }
        return entry instanceof Entry.Account account ? account.login() : "";
    }

    private static String until(LocalDate until) {
        return until == null ? "" : " until " + until;
    }

    List<TakenOver> takenOver(CommuneId commune) {
        return jdbc.sql("select * from people.import where commune = ? order by at desc, id").params(commune.value())
                .query((row, number) -> new TakenOver(row.getObject("id", UUID.class), PersonId.parse(row.getString("person")),
                        row.getTimestamp("at").toInstant(), row.getString("sha256"), row.getString("files"), row.getInt("lines"), row.getInt("added"),
                        row.getInt("changed"), row.getInt("ended"), row.getInt("removed"))).list();
    }

    /** Bodies that somebody sits in on a day. */
    Collection<String> bodiesOf(String person, LocalDate on) {
        return jdbc.sql("select body from people.membership where person = ? and since <= ? and (until is null or until >= ?)")
                .params(person, on, on).query(String.class).list();
    }

    /** The day up to which groups follow memberships; held until the transaction ends. */
    LocalDate seatedUpTo() {
        return jdbc.sql("select day from people.seating for update").query(LocalDate.class).single();
    }

    void seatedUpTo(LocalDate day) {
        jdbc.sql("update people.seating set day = ?").params(day).update();
    }

    /** Whose membership began after the first day or ended on it or later, up to the second. */
    List<String> moved(LocalDate after, LocalDate upTo) {
        return jdbc.sql("""
                select distinct person from people.membership
                where (since > :after and since <= :upTo) or (until >= :after and until < :upTo) order by person""")
                .param("after", after).param("upTo", upTo).query(String.class).list();
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    private static String person(CommuneId commune, String code) {
        return new PersonId(commune, code).toString();
    }

    private static String body(CommuneId commune, String code) {
        return new BodyId(commune, code).toString();
    }
}

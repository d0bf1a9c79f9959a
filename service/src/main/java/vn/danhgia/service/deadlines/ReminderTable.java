package vn.danhgia.service.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Extension;
import vn.danhgia.domain.cycle.Rung;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.deadline.Reminder;
import vn.danhgia.processes.deadline.Reminders;

/** Keeps what people are told about limits. Told again, it is there once. */
@Component
public class ReminderTable implements Reminders {

    /** The rung of a notice that BXDĐ has set an internal date. */
    public static final String EXTENDED = "EXTENDED";

    private static final String SELECT = "select id, cycle, deadline, last_day, rung, recipient, subjects, open, told_at, seen_at from notice.reminder ";

    private final JdbcClient jdbc;

    ReminderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A reminder as it was told.
     *
     * @param rung     a step of the ladder, or {@link #EXTENDED}
     * @param subjects codes of persons or units; empty where only the number was told
     * @param toldAt   business time, UTC
     * @param seenAt   when the recipient said so, UTC
     */
    public record Told(long id, CycleId cycle, DeadlineCode code, LocalDate lastDay, String rung, PersonId to, List<String> subjects, int open,
                       Instant toldAt, Optional<Instant> seenAt) {
    }

    @Override
    public void tell(List<Reminder> reminders, Instant at) {
        reminders.forEach(one -> insert(one.cycle(), one.code(), one.lastDay(), one.step().name(), one.to(), one.subjects(), one.open(), at));
    }

    /** Tells whoever an internal date is for. */
    public void tell(CycleId cycle, Extension extension, List<PersonId> to, Instant at) {
        to.forEach(person -> insert(cycle, extension.code(), extension.until(), EXTENDED, person,
                extension.persons().stream().filter(person::equals).map(PersonId::code).toList(), 1, at));
    }

    /** Not yet seen by that person, the newest first; of one limit and day only the last. */
    public List<Told> unseenBy(PersonId person) {
        return jdbc.sql("select * from (" + SELECT.replace("select ", "select distinct on (cycle, deadline, last_day) ") + """
                where recipient = ? and seen_at is null order by cycle, deadline, last_day, told_at desc, id desc) latest order by told_at desc, id desc""")
                .params(person.toString()).query(ReminderTable::read).list();
    }

    /** Everything told about one limit of a quarter, the newest first. */
    public List<Told> about(CycleId cycle, DeadlineCode code) {
        return jdbc.sql(SELECT + "where cycle = ? and deadline = ? order by told_at desc, id").params(cycle.toString(), code.name())
                .query(ReminderTable::read).list();
    }

    /** What was told about one person's work in a quarter, in the order of telling. */
    public List<Told> about(CycleId cycle, PersonId person) {
        return jdbc.sql(SELECT + "where cycle = ? and ? = any (string_to_array(subjects, ' ')) order by told_at, id")
                .params(cycle.toString(), person.code()).query(ReminderTable::read).list();
    }

    /** How much was open on the morning after that last day, as BXDĐ was told; 0 where nothing was. */
    public int openAfter(CycleId cycle, DeadlineCode code, LocalDate lastDay) {
        return jdbc.sql("select coalesce(max(open), 0) from notice.reminder where cycle = ? and deadline = ? and last_day = ? and rung = ?")
                .params(cycle.toString(), code.name(), lastDay, Rung.Step.DAY_AFTER.name()).query(Integer.class).single();
    }

    /** How many were told about a limit of a quarter. */
    public int count(CycleId cycle, DeadlineCode code) {
        return jdbc.sql("select count(*) from notice.reminder where cycle = ? and deadline = ?").params(cycle.toString(), code.name())
                .query(Integer.class).single();
    }

    /** The recipient has seen it and everything told before about the same limit and day; another's stays as it is. */
    public void seen(long id, PersonId by, Instant at) {
        jdbc.sql("""
                update notice.reminder old set seen_at = ? from notice.reminder last
                where last.id = ? and last.recipient = ? and old.recipient = last.recipient and old.cycle = last.cycle and old.deadline = last.deadline
                  and old.last_day = last.last_day and old.id <= last.id and old.seen_at is null""")
                .params(utc(at), id, by.toString()).update();
    }

    private void insert(CycleId cycle, DeadlineCode code, LocalDate lastDay, String rung, PersonId to, List<String> subjects, int open, Instant at) {
        jdbc.sql("""
                insert into notice.reminder (cycle, deadline, last_day, rung, recipient, subjects, open, told_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(cycle.toString(), code.name(), lastDay, rung, to.toString(), String.join(" ", subjects), open, utc(at)).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Told read(ResultSet row, int number) throws SQLException {
        String subjects = row.getString("subjects");
        return new Told(row.getLong("id"), CycleId.parse(row.getString("cycle")), DeadlineCode.valueOf(row.getString("deadline")),
                row.getObject("last_day", LocalDate.class), row.getString("rung"), PersonId.parse(row.getString("recipient")),
                subjects.isEmpty() ? List.of() : Arrays.asList(subjects.split(" ")), row.getInt("open"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("seen_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}

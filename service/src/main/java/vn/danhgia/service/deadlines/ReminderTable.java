package vn.danhgia.service.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import vn.danhgia.service.notices.NoticeKind;
import vn.danhgia.service.notices.Notices;
import vn.danhgia.service.notices.Telling;

/** Keeps what people are told about limits. Told again, it is there once. */
@Component
public class ReminderTable implements Reminders {

    /** The rung of a notice that BXDĐ has set an internal date. */
    public static final String EXTENDED = "EXTENDED";

    private static final String SELECT = """
            select r.id, r.cycle, r.deadline, r.last_day, r.rung, r.recipient, r.subjects, r.open, r.told_at, n.seen_at
            from notice.reminder r join notice.notice n on n.reminder = r.id
            """;

    private final JdbcClient jdbc;
    private final Notices notices;

    ReminderTable(JdbcClient jdbc, Notices notices) {
        this.jdbc = jdbc;
        this.notices = notices;
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
        return jdbc.sql("select * from (" + SELECT.replace("select ", "select distinct on (r.cycle, r.deadline, r.last_day) ") + """
                where n.recipient = ? and n.seen_at is null order by r.cycle, r.deadline, r.last_day, r.told_at desc, r.id desc) latest
                order by told_at desc, id desc""")
                .params(person.toString()).query(ReminderTable::read).list();
    }

    /** Everything told about one limit of a quarter, the newest first. */
    public List<Told> about(CycleId cycle, DeadlineCode code) {
        return jdbc.sql(SELECT + "where r.cycle = ? and r.deadline = ? order by r.told_at desc, r.id").params(cycle.toString(), code.name())
                .query(ReminderTable::read).list();
    }

    /** What was told about one person's work in a quarter, in the order of telling. */
    public List<Told> about(CycleId cycle, PersonId person) {
        return jdbc.sql(SELECT + "where r.cycle = ? and ? = any (string_to_array(r.subjects, ' ')) order by r.told_at, r.id")
                .params(cycle.toString(), person.code()).query(ReminderTable::read).list();
    }

    /**
     * What was told about a limit and one last day of it: the plan's, or an internal one.
     *
     * @param told      how many reminders
     * @param openAfter how much was open on the morning after that day, as BXDĐ was told; 0 where nothing was
     */
    public record Total(DeadlineCode code, LocalDate lastDay, int told, int openAfter) {
    }

    /** Everything told in a quarter, counted. */
    public List<Total> totals(CycleId cycle) {
        return jdbc.sql("""
                select deadline, last_day, count(*), coalesce(max(open) filter (where rung = ?), 0) from notice.reminder
                where cycle = ? group by deadline, last_day""").params(Rung.Step.DAY_AFTER.name(), cycle.toString())
                .query((row, number) -> new Total(DeadlineCode.valueOf(row.getString(1)), row.getObject(2, LocalDate.class), row.getInt(3), row.getInt(4)))
                .list();
    }

    /** The recipient has seen it and everything told before about the same limit and day; another's stays as it is. */
    public void seen(long id, PersonId by, Instant at) {
        jdbc.sql("""
                update notice.notice old set seen_at = ? from notice.notice last
                where last.reminder = ? and last.recipient = ? and old.recipient = last.recipient and old.subject = last.subject and old.id <= last.id
                  and old.seen_at is null""")
                .params(utc(at), id, by.toString()).update();
    }

    /** A reminder is told as a notice, in the same transaction: by which ways it goes from there is not decided here. */
    private void insert(CycleId cycle, DeadlineCode code, LocalDate lastDay, String rung, PersonId to, List<String> subjects, int open, Instant at) {
        jdbc.sql("""
                insert into notice.reminder (cycle, deadline, last_day, rung, recipient, subjects, open, told_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing returning id""")
                .params(cycle.toString(), code.name(), lastDay, rung, to.toString(), String.join(" ", subjects), open, utc(at)).query(Long.class).optional()
                .ifPresent(reminder -> notices.tell(new Telling(to, EXTENDED.equals(rung) ? NoticeKind.INTERNAL_DATE : NoticeKind.REMINDER,
                        cycle + ":" + code + ":" + lastDay, rung, Map.of("cycle", cycle.toString(), "deadline", code.name(), "lastDay", lastDay.toString(),
                        "subjects", String.join(" ", subjects), "open", String.valueOf(open)), Optional.of(reminder)), at));
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

package vn.danhgia.service.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.PersonId;

/** What people were told. */
@Component
class NoticeTable {

    static final String COLUMNS = "n.id, n.recipient, n.kind, n.subject, n.rung, n.facts::text, n.told_at, n.seen_at";

    private final JdbcClient jdbc;

    NoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its number; empty when it was told before. */
    Optional<Long> add(Telling telling, Instant at) {
        return jdbc.sql("""
                insert into notice.notice (recipient, kind, subject, rung, facts, told_at, reminder) values (?, ?, ?, ?, ?::jsonb, ?, ?)
                on conflict do nothing returning id""")
                .params(telling.to().toString(), telling.kind().name(), telling.subject(), telling.rung(), Facts.written(telling.facts()), utc(at),
                        telling.reminder().orElse(null)).query(Long.class).optional();
    }

    /** The newest first. */
    List<Notice> of(PersonId person, int limit) {
        return jdbc.sql("select " + COLUMNS + " from notice.notice n where n.recipient = ? order by n.told_at desc, n.id desc limit ?")
                .params(person.toString(), limit).query((row, number) -> read(row)).list();
    }

    /** Calls to meetings, in the order of telling. */
    List<Notice> meetings(PersonId person, Instant since) {
        return jdbc.sql("select " + COLUMNS + " from notice.notice n where n.recipient = ? and n.kind in (?, ?) and n.told_at >= ? order by n.told_at, n.id")
                .params(person.toString(), NoticeKind.MEETING.name(), NoticeKind.MEETING_POSTPONED.name(), utc(since))
                .query((row, number) -> read(row)).list();
    }

    /** Of several about one matter, one counts. */
    int unseen(PersonId person) {
        return jdbc.sql("select count(distinct (kind, subject)) from notice.notice where recipient = ? and seen_at is null").params(person.toString())
                .query(Integer.class).single();
    }

    /** That person has seen everything up to that number. */
    void seen(PersonId person, long upTo, Instant at) {
        jdbc.sql("update notice.notice set seen_at = ? where recipient = ? and id <= ? and seen_at is null").params(utc(at), person.toString(), upTo).update();
    }

    static Notice read(ResultSet row) throws SQLException {
        return new Notice(row.getLong(1), PersonId.parse(row.getString(2)), NoticeKind.valueOf(row.getString(3)), row.getString(4), row.getString(5),
                Facts.read(row.getString(6)), row.getObject(7, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(8, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

package vn.danhgia.service.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.PersonId;

/** By which ways notices go, and how far they have come. Tries are timed by the machine, letters by the business day. */
@Component
public class DeliveryTable {

    public static final String APPLICATION = "APPLICATION";
    public static final String MAIL = "MAIL";
    static final String WEBHOOK = "WEBHOOK:";

    static final String NO_ADDRESS = "no-address";
    static final String DONE_MEANWHILE = "done-meanwhile";
    static final String NO_TARGET = "no-target";

    /** How long a try may take before another node takes it over. */
    private static final String TAKEN_FOR = "interval '2 minutes'";

    private final JdbcClient jdbc;

    DeliveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum State { PLANNED, SENT, FAILED, CANCELLED }

    /**
     * One telling by one way.
     *
     * @param due    business time from which it may go, UTC
     * @param done   when its state became final, business time, UTC
     * @param reason of a failure or of not being sent; no address and no secret
     * @param by     who cancelled it
     */
    public record Delivery(long id, Notice notice, String channel, State state, Instant due, Optional<Instant> done, int attempts, String reason,
                           Optional<PersonId> by) {
    }

    /** @param digest gathers a day's notices */
    record Letter(UUID id, PersonId to, boolean digest, int attempts) {
    }

    void shown(long notice, Instant at) {
        add(notice, APPLICATION, State.SENT, "", at, at);
    }

    void plan(long notice, String channel, Instant due) {
        add(notice, channel, State.PLANNED, "", due, null);
    }

    void notPossible(long notice, String channel, String reason, Instant at) {
        add(notice, channel, State.CANCELLED, reason, at, at);
    }

    private void add(long notice, String channel, State state, String reason, Instant due, Instant done) {
        jdbc.sql("insert into notice.delivery (notice, channel, state, reason, due_at, done_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(notice, channel, state.name(), reason, NoticeTable.utc(due), done == null ? null : NoticeTable.utc(done)).update();
    }

    /**
     * Puts what is due into letters: each notice that cannot wait into one of its own; the others of a person into the one letter of the day, or into an earlier
     * one that the mail server has not taken yet. Whoever has had the letter of the day waits for tomorrow's.
     *
     * @param today in Vietnam
     */
    void gather(Instant now, LocalDate today) {
        jdbc.sql("select pg_advisory_xact_lock(7240160)::text").query(String.class).single();
        List<Delivery> due = jdbc.sql(SELECT + " where d.channel = ? and d.state = 'PLANNED' and d.letter is null and d.due_at <= ? order by d.id limit 1000")
                .params(MAIL, NoticeTable.utc(now)).query((row, number) -> read(row)).list();
        for (Delivery one : due) {
            String person = one.notice().to().toString();
            Optional<UUID> letter = one.notice().kind().isGathered() ? letterOfTheDay(person, now, today) : Optional.of(write(person, null, now));
            letter.ifPresent(id -> jdbc.sql("update notice.delivery set letter = ? where id = ?").params(id, one.id()).update());
        }
    }

    private Optional<UUID> letterOfTheDay(String person, Instant now, LocalDate today) {
        Optional<UUID> open = jdbc.sql("select id from notice.letter where recipient = ? and day is not null and state = 'PLANNED' order by day desc limit 1")
                .params(person).query(UUID.class).optional();
        if (open.isPresent()) {
            jdbc.sql("update notice.letter set day = ? where id = ? and not exists (select 1 from notice.letter where recipient = ? and day = ?)")
                    .params(today, open.get(), person, today).update();
            return open;
        }
        boolean had = jdbc.sql("select count(*) from notice.letter where recipient = ? and day = ?").params(person, today).query(Integer.class).single() > 0;
        return had ? Optional.empty() : Optional.of(write(person, today, now));
    }

    private UUID write(String person, LocalDate day, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into notice.letter (id, recipient, day, state, written_at) values (?, ?, ?, 'PLANNED', ?)")
                .params(id, person, day, NoticeTable.utc(now)).update();
        return id;
    }

    /** Takes the next letter that is due for a try; nodes pass over each other's. */
    Optional<Letter> takeLetter() {
        return jdbc.sql("""
                update notice.letter set attempts = attempts + 1, next_attempt_at = clock_timestamp() + """ + TAKEN_FOR + """
                 where id = (select id from notice.letter where state = 'PLANNED' and next_attempt_at <= clock_timestamp()
                             order by next_attempt_at, written_at limit 1 for update skip locked)
                returning id, recipient, day, attempts""")
                .query((row, number) -> new Letter(row.getObject(1, UUID.class), PersonId.parse(row.getString(2)), row.getObject(3) != null, row.getInt(4)))
                .optional();
    }

    /** What is in it, in the order of telling. */
    List<Delivery> in(UUID letter) {
        return jdbc.sql(SELECT + " where d.letter = ? and d.state = 'PLANNED' order by n.told_at, n.id").params(letter)
                .query((row, number) -> read(row)).list();
    }

    void letterSent(UUID letter, Instant at) {
        jdbc.sql("update notice.letter set state = 'SENT', sent_at = ?, reason = '' where id = ?").params(NoticeTable.utc(at), letter).update();
        jdbc.sql("update notice.delivery set state = 'SENT', done_at = ?, reason = '' where letter = ? and state = 'PLANNED'")
                .params(NoticeTable.utc(at), letter).update();
    }

    void letterFailed(UUID letter, String reason, Instant at) {
        jdbc.sql("update notice.letter set state = 'FAILED', reason = ? where id = ?").params(reason, letter).update();
        jdbc.sql("update notice.delivery set state = 'FAILED', done_at = ?, reason = ? where letter = ? and state = 'PLANNED'")
                .params(NoticeTable.utc(at), reason, letter).update();
    }

    /** Nothing is left to say; the person may have another letter today. */
    void letterEmpty(UUID letter) {
        jdbc.sql("update notice.letter set state = 'CANCELLED', day = null, reason = ? where id = ?").params(DONE_MEANWHILE, letter).update();
    }

    /** The mail server is asked again, after half a minute first and a quarter of an hour at last, for as long as it takes. */
    void letterLater(UUID letter, String reason) {
        jdbc.sql("""
                update notice.letter set reason = ?, next_attempt_at = clock_timestamp() + least(interval '30 seconds' * 2 ^ least(attempts - 1, 10),
                    interval '15 minutes') where id = ?""").params(reason, letter).update();
    }

    void doneMeanwhile(long delivery, Instant at) {
        jdbc.sql("update notice.delivery set state = 'CANCELLED', done_at = ?, reason = ? where id = ? and state = 'PLANNED'")
                .params(NoticeTable.utc(at), DONE_MEANWHILE, delivery).update();
    }

    Optional<Delivery> takeCall(Instant now) {
        return jdbc.sql("""
                update notice.delivery set attempts = attempts + 1, next_attempt_at = clock_timestamp() + """ + TAKEN_FOR + """
                 where id = (select id from notice.delivery where state = 'PLANNED' and starts_with(channel, ?) and due_at <= ?
                             and next_attempt_at <= clock_timestamp() order by next_attempt_at, id limit 1 for update skip locked)
                returning id""").params(WEBHOOK, NoticeTable.utc(now)).query(Long.class).optional().flatMap(this::delivery);
    }

    void callDone(long delivery, State state, String reason, Instant at) {
        jdbc.sql("update notice.delivery set state = ?, reason = ?, done_at = ? where id = ? and state = 'PLANNED'")
                .params(state.name(), reason, NoticeTable.utc(at), delivery).update();
    }

    void callLater(long delivery, String reason) {
        jdbc.sql("""
                update notice.delivery set reason = ?, next_attempt_at = clock_timestamp() + least(interval '30 seconds' * 2 ^ least(attempts - 1, 10),
                    interval '1 hour') where id = ?""").params(reason, delivery).update();
    }

    public Optional<Delivery> delivery(long id) {
        return jdbc.sql(SELECT + " where d.id = ?").params(id).query((row, number) -> read(row)).optional();
    }

    /**
     * Deliveries outside the application of a commune's people, the newest first.
     *
     * @param states at least one
     */
    public List<Delivery> of(CommuneId commune, List<State> states, int limit) {
        return jdbc.sql(SELECT + """
                 where d.channel <> :application and d.state in (:states) and starts_with(n.recipient, :commune) order by d.id desc limit :limit""")
                .param("application", APPLICATION).param("states", states.stream().map(Enum::name).toList()).param("commune", commune.value() + ":")
                .param("limit", limit).query((row, number) -> read(row)).list();
    }

    /** How many there are in each state. */
    public int count(CommuneId commune, State state) {
        return jdbc.sql("""
                select count(*) from notice.delivery d join notice.notice n on n.id = d.notice
                where d.channel <> ? and d.state = ? and starts_with(n.recipient, ?)""").params(APPLICATION, state.name(), commune.value() + ":")
                .query(Integer.class).single();
    }

    /** How a notice has gone, by every way. */
    public List<Delivery> of(long notice) {
        return jdbc.sql(SELECT + " where d.notice = ? order by d.id").params(notice).query((row, number) -> read(row)).list();
    }

    /** False when it is not planned any more. */
    public boolean cancel(long delivery, PersonId by, Instant at) {
        return jdbc.sql("update notice.delivery set state = 'CANCELLED', cancelled_by = ?, done_at = ?, reason = '' where id = ? and state = 'PLANNED'")
                .params(by.toString(), NoticeTable.utc(at), delivery).update() == 1;
    }

    /** Offers again at once what has failed or waits for its next try; what was sent or cancelled stays. False when it is neither. */
    public boolean again(long delivery) {
        int letters = jdbc.sql("""
                update notice.letter set state = 'PLANNED', next_attempt_at = clock_timestamp()
                where id = (select letter from notice.delivery where id = ? and state in ('PLANNED', 'FAILED')) and state in ('PLANNED', 'FAILED')""")
                .params(delivery).update();
        return jdbc.sql("""
                update notice.delivery set state = 'PLANNED', done_at = null, next_attempt_at = clock_timestamp(), attempts = 0
                where id = ? and state in ('PLANNED', 'FAILED')""").params(delivery).update() + letters > 0;
    }

    private static final String SELECT = "select " + NoticeTable.COLUMNS + """
            , d.id, d.channel, d.state, d.due_at, d.done_at, greatest(d.attempts, coalesce(l.attempts, 0)), coalesce(nullif(d.reason, ''), l.reason, ''),
            d.cancelled_by from notice.delivery d join notice.notice n on n.id = d.notice left join notice.letter l on l.id = d.letter
            """;

    private static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(row.getLong(9), NoticeTable.read(row), row.getString(10), State.valueOf(row.getString(11)),
                row.getObject(12, OffsetDateTime.class).toInstant(), Optional.ofNullable(row.getObject(13, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                row.getInt(14), row.getString(15), Optional.ofNullable(row.getString(16)).map(PersonId::parse));
    }
}

package vn.danhgia.processes.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The table of letters. Machine time throughout: back-off has nothing to do with legal time. */
@Component
public class InboxTable {

    private final JdbcClient jdbc;
    private final ObjectProvider<Postman> postmen;

    public InboxTable(JdbcClient jdbc, ObjectProvider<Postman> postmen) {
        this.jdbc = jdbc;
        this.postmen = postmen;
    }

    /** @param cause what the letter follows from: an event's id, or a flow's step */
    record Addressed(String cause, Letter letter) {
    }

    /**
     * A letter that nobody has taken yet.
     *
     * @param attempts how often it was offered in vain
     * @param reason   why not, in words for an operator; ids only
     */
    public record Waiting(long id, String eventId, Letter letter, int attempts, Instant since, Instant next, String reason) {
    }

    /** Puts letters in, each once for its cause and addressee. */
    void put(List<Addressed> letters) {
        if (letters.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into process.inbox (event_id, process, message, business_key, variables)
                select * from unnest(?, ?, ?, ?, ?) on conflict (event_id, process, message, business_key) do nothing""")
                .params(column(letters, Addressed::cause), column(letters, written -> written.letter().process()),
                        column(letters, written -> written.letter().message()), column(letters, written -> written.letter().businessKey()),
                        column(letters, written -> write(written.letter().variables())))
                .update();
        callPostmen();
    }

    private static String[] column(List<Addressed> letters, Function<Addressed, String> cell) {
        return letters.stream().map(cell).toArray(String[]::new);
    }

    private void callPostmen() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    postmen.forEach(Postman::lettersAreWaiting);
                }
            });
        }
    }

    /**
     * Puts in a letter that a flow's own step writes, in the step's transaction.
     *
     * @param cause what it follows from; one letter of a kind for each cause and addressee
     */
    public void post(String cause, Letter letter) {
        put(List.of(new Addressed(cause, letter)));
    }

    /** Locks the next letter that is due, for this transaction; nodes skip each other's. */
    Optional<Waiting> takeDue() {
        return jdbc.sql(SELECT + """
                where delivered_at is null and next_attempt_at <= clock_timestamp()
                order by next_attempt_at, id limit 1 for update skip locked""")
                .query((row, number) -> read(row)).optional();
    }

    void delivered(long id) {
        jdbc.sql("update process.inbox set delivered_at = clock_timestamp(), reason = null where id = ?").params(id).update();
    }

    /** Doubling from a quarter of a second to a minute. */
    void backOff(long id, String reason) {
        jdbc.sql("""
                update process.inbox set attempts = attempts + 1, reason = ?,
                       next_attempt_at = clock_timestamp() + least(interval '250 milliseconds' * (2 ^ least(attempts, 10)), interval '1 minute')
                where id = ?""").params(reason, id).update();
    }

    /** Letters tried at least so often in vain, oldest first, for the health page. */
    public List<Waiting> undelivered(int leastAttempts) {
        return jdbc.sql(SELECT + "where delivered_at is null and attempts >= ? order by id limit 200").params(leastAttempts)
                .query((row, number) -> read(row)).list();
    }

    /** Offers a letter again at once. */
    public void offerAgain(long id) {
        jdbc.sql("update process.inbox set next_attempt_at = clock_timestamp() where id = ? and delivered_at is null").params(id).update();
    }

    public long waiting() {
        return jdbc.sql("select count(*) from process.inbox where delivered_at is null").query(Long.class).single();
    }

    private static final String SELECT =
            "select id, event_id, process, message, business_key, variables, attempts, created_at, next_attempt_at, reason from process.inbox ";

    private static Waiting read(ResultSet row) throws SQLException {
        return new Waiting(row.getLong(1), row.getString(2),
                new Letter(row.getString(3), row.getString(4), row.getString(5), read(row.getString(6))),
                row.getInt(7), row.getObject(8, OffsetDateTime.class).toInstant(), row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getString(10));
    }

    /** Ids hold no blanks and no '=': one {@code name=id} a line is enough, and readable. */
    private static String write(Map<String, String> variables) {
        return variables.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining("\n"));
    }

    private static Map<String, String> read(String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        text.lines().forEach(line -> variables.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return variables;
    }
}

package vn.danhgia.service.replay.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.domain.names.EventNames;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.processes.command.MetaKeys;

/** Reads the event table row by row: one event that cannot be read is told as such, and hides no other. */
@Component
public class StoredEvents {

    private static final String SELECT = """
            select global_index, aggregate_identifier, sequence_number, aggregate_type, event_name, event_revision, payload, metadata, recorded_at
            from eventstore.event where\s""";

    private final JdbcClient jdbc;
    private final ObjectMapper events;
    private final ObjectMapper json = new ObjectMapper();
    private final TransactionTemplate oneLook;

    StoredEvents(JdbcClient jdbc, @Qualifier("eventSerializer") Serializer events, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        // Always the stored text itself: who verifies takes no event that somebody else has at hand, and pushes none out.
        this.events = ((JacksonSerializer) events).getObjectMapper();
        this.oneLook = new TransactionTemplate(transactions);
        oneLook.setReadOnly(true);
    }

    /** Everything of a quarter, in the order of writing. */
    public List<Entry> ofQuarter(CycleId cycle) {
        return read(jdbc.sql(SELECT + "aggregate_identifier = ? or starts_with(aggregate_identifier, ?) order by global_index")
                .params(cycle.toString(), cycle + ":"));
    }

    /** Everything of these aggregates, in the order of writing. */
    public List<Entry> of(Collection<String> aggregates) {
        return read(jdbc.sql(SELECT + "aggregate_identifier in (:ids) order by global_index").param("ids", aggregates));
    }

    public Optional<Entry> numbered(long number) {
        return read(jdbc.sql(SELECT + "global_index = ?").params(number)).stream().findFirst();
    }

    /** Ids of the meetings and sessions that have had this dossier on their ballot or agenda, in the order in which they were called. */
    public List<String> gatheringsOn(DossierId dossier) {
        return jdbc.sql("""
                select aggregate_identifier from eventstore.event where starts_with(aggregate_identifier, ?)
                and event_name in ('meeting-scheduled', 'decision-session-opened') and position(? in payload) > 0 order by global_index""")
                .params(dossier.cycle() + ":", "\"dossier\":\"" + dossier + "\"").query(String.class).list();
    }

    /** Ids of the cases about this dossier's result, in the order of their numbers. */
    public List<String> casesAbout(DossierId dossier) {
        return jdbc.sql("""
                select aggregate_identifier from eventstore.event where sequence_number = 0 and starts_with(aggregate_identifier, ?)
                and aggregate_identifier like ? order by global_index""")
                .params(dossier.cycle() + ":complaint-", "%:" + dossier.person().code()).query(String.class).list();
    }

    /** In one transaction: a person's key is then read once and not for every value. */
    private List<Entry> read(JdbcClient.StatementSpec query) {
        return oneLook.execute(status -> query.query((row, number) -> entry(row)).list());
    }

    private Entry entry(ResultSet row) throws SQLException {
        JsonNode meta = metadata(row.getString("metadata"));
        String payload = row.getString("payload");
        return new Entry(row.getLong("global_index"), row.getString("aggregate_identifier"), row.getLong("sequence_number"), row.getString("aggregate_type"),
                row.getString("event_name"), row.getString("event_revision"), payload, row.getString("metadata"), Instant.parse(row.getString("recorded_at")),
                meta.path(MetaKeys.ACTOR).asText(""), meta.path(MetaKeys.BODIES).asText(""), Optional.ofNullable(meta.path(MetaKeys.ACTION).asText(null)),
                event(payload, row.getString("event_name"), row.getString("event_revision")));
    }

    private JsonNode metadata(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            return json.createObjectNode();
        }
    }

    /** Empty for whatever reason it cannot be read: a name that nobody knows, broken JSON, a ciphertext that does not open. */
    public Optional<Record> event(String payload, String name, String revision) {
        Optional<EventNames.EventName> known = EventNames.named(name).filter(one -> one.revision().equals(revision));
        try {
            return known.isPresent() ? Optional.of((Record) events.readValue(payload, known.get().type())) : Optional.empty();
        } catch (JsonProcessingException | RuntimeException unreadable) {
            // The page names the event; what was in it belongs into no log.
            return Optional.empty();
        }
    }
}

package vn.danhgia.service.drafts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.secrets.Sealing;

/**
 * One draft for each task and person, the last one saved. It is about its writer: sealed under the writer's key, read by nobody else, no event and no part of
 * any dossier.
 */
@Component
public class Drafts {

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    Drafts(JdbcClient jdbc, Sealing sealing, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** @param savedAt business time, UTC */
    public record Draft(Map<String, List<String>> fields, Instant savedAt) {
    }

    /** @return business time of saving, UTC */
    @Transactional
    public Instant save(String task, PersonId by, Map<String, List<String>> fields) {
        Instant now = clock.instant();
        try {
            jdbc.sql("""
                    insert into drafts.form (task, person, fields, saved_at) values (?, ?, ?, ?)
                    on conflict (task, person) do update set fields = excluded.fields, saved_at = excluded.saved_at""")
                    .params(task, by.toString(), sealing.seal(by, json.writeValueAsBytes(fields)), Timestamp.from(now)).update();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts cannot be written", e);
        }
        return now;
    }

    /** Empty when there is none, and once the writer's key was destroyed. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(String task, PersonId by) {
        return jdbc.sql("select fields, saved_at from drafts.form where task = ? and person = ?").params(task, by.toString())
                .query((row, place) -> Map.entry(row.getBytes(1), row.getTimestamp(2).toInstant())).optional()
                .flatMap(row -> sealing.open(by, row.getKey()).map(this::read).map(fields -> new Draft(fields, row.getValue())));
    }

    @Transactional
    public void drop(String task, PersonId by) {
        jdbc.sql("delete from drafts.form where task = ? and person = ?").params(task, by.toString()).update();
    }

    private Map<String, List<String>> read(byte[] clear) {
        try {
            return json.readValue(clear, FIELDS);
        } catch (IOException e) {
            throw new IllegalStateException("a draft cannot be read back", e);
        }
    }
}

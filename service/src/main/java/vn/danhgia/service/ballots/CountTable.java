package vn.danhgia.service.ballots;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.meeting.CountBox;
import vn.danhgia.service.secrets.Sealing;

/** The box as a table. Padded, so that the length tells nothing of the figures. */
@Component
class CountTable implements CountBox {

    private static final int PADDED = 256;

    private final JdbcClient jdbc;
    private final Sealing keys;
    private final ObjectMapper json = new ObjectMapper();

    CountTable(JdbcClient jdbc, Sealing keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public void put(String vote, PersonId about, Object count) {
        jdbc.sql("""
                insert into process.count_in_hand (vote, about, cipher) values (?, ?, ?)
                on conflict (vote, about) do update set cipher = excluded.cipher""")
                .params(vote, about.toString(), keys.seal(about, padded(count))).update();
    }

    @Override
    public <T> Optional<T> get(String vote, PersonId about, Class<T> type) {
        return jdbc.sql("select cipher from process.count_in_hand where vote = ? and about = ?").params(vote, about.toString())
                .query((row, number) -> row.getBytes(1)).optional().flatMap(cipher -> keys.open(about, cipher)).map(clear -> read(clear, type));
    }

    @Override
    public void clear(String vote) {
        jdbc.sql("delete from process.count_in_hand where vote = ?").params(vote).update();
    }

    private byte[] padded(Object count) {
        try {
            byte[] clear = json.writeValueAsBytes(count);
            byte[] padded = Arrays.copyOf(clear, Math.max(PADDED, clear.length));
            Arrays.fill(padded, clear.length, padded.length, (byte) ' ');
            return padded;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(byte[] clear, Class<T> type) {
        try {
            return json.readValue(clear, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

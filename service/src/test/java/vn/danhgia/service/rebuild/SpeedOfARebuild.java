package vn.danhgia.service.rebuild;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.frame.AsOwner;

/**
 * How many events a second a rebuild takes, beside a plain SELECT of the same rows that parses each payload's JSON, by turns. The log is a quarter of the small
 * commune, walked to the check of the dossiers and then copied under the names of other communes. A program, no part of the build.
 */
@ServiceTest
class SpeedOfARebuild {

    private static final int EVENTS = Integer.getInteger("rebuild.events", 200_000);
    private static final int ROUNDS = Integer.getInteger("rebuild.rounds", 5);
    private static final int WARM_UPS = 2;

    @Autowired
    Office office;

    @Autowired
    Rebuild rebuild;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Test
    void besideAPlainSelect() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "check-dossier");
        processing.eventProcessors().values().forEach(EventProcessor::shutDown);
        copy(quarter);
        long all = jdbc.sql("select count(*) from eventstore.event").query(Long.class).single();
        List<String> lines = new ArrayList<>(List.of(String.format(Locale.ROOT, "%d events", all), "", "| view | rebuild, events/s | plain, events/s | ratio |",
                "| --- | --- | --- | --- |"));
        for (String view : rebuild.views()) {
            List<Double> ratios = new ArrayList<>();
            double ours = 0;
            double plain = 0;
            for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
                long began = System.nanoTime();
                long parsed = parse();
                double select = parsed / seconds(began);
                Rebuild.Done done = rebuild.rebuild(view).orElseThrow();
                double rebuilding = done.events() * 1e9 / done.took().toNanos();
                if (round >= WARM_UPS) {
                    ratios.add(rebuilding / select);
                    ours += rebuilding / ROUNDS;
                    plain += select / ROUNDS;
                }
            }
            ratios.sort(null);
            lines.add(String.format(Locale.ROOT, "| %s | %.0f | %.0f | %.2f (%.2f to %.2f) |", view, ours, plain, ratios.get(ROUNDS / 2), ratios.get(0),
                    ratios.get(ROUNDS - 1)));
        }
        String report = String.join("\n", lines) + "\n";
        System.out.println(report);
        Files.writeString(Files.createDirectories(Path.of("target", "rebuild")).resolve("speed.md"), report);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** As plain as it can be: every row, its payload as a tree. */
    private long parse() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        long parsed = 0;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement query = connection.prepareStatement("select global_index, sequence_number, event_name, payload from eventstore.event"
                    + " order by global_index")) {
                query.setFetchSize(2_000);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        if (!mapper.readTree(row.getString(4)).isObject()) {
                            throw new IllegalStateException("no object at " + row.getLong(1));
                        }
                        parsed++;
                    }
                }
            } finally {
                connection.rollback();
            }
        }
        return parsed;
    }

    /** The walked quarter again and again, as if it had been other communes'. The streams rest: what is measured is not to share the machine with them. */
    private void copy(Quarter walked) throws Exception {
        long events = jdbc.sql("select count(*) from eventstore.event where aggregate_identifier like ?").params("%:" + walked + "%").query(Long.class).single();
        long copies = EVENTS / events;
        AsOwner.run("""
                insert into eventstore.event (event_identifier, aggregate_identifier, sequence_number, aggregate_type, recorded_at, event_name, event_revision,
                    payload, metadata)
                select gen_random_uuid()::text, replace(aggregate_identifier, '%3$s', name), sequence_number, aggregate_type, recorded_at, event_name,
                       event_revision, replace(payload, '%3$s', name), metadata
                from generate_series(1, %2$d) copy, lateral (select 'xa-' || copy as name) other,
                     eventstore.event where aggregate_identifier like '%%:%1$s%%' order by copy, global_index""".formatted(walked, copies, Office.COMMUNE));
    }
}

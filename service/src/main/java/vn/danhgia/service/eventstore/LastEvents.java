package vn.danhgia.service.eventstore;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.service.secrets.Sealing;

/** Asks the log for the last event of aggregates, and on the same way how many keys have been destroyed. */
@FunctionalInterface
interface LastEvents {

    Look of(Collection<String> aggregates);

    /**
     * What one statement saw.
     *
     * @param destroyed as {@link Sealing#destroyed}
     * @param numbers   sequence number of the last event of each; null when there is none
     */
    record Look(long destroyed, Map<String, Long> numbers) {
    }

    /** The table. */
    @Component
    class OfTheTable implements LastEvents {

        private static final String QUESTION = """
                select one, (select max(sequence_number) from eventstore.event where aggregate_identifier = one), (%s)
                from unnest(?) one""".formatted(Sealing.HOW_MANY_DESTROYED);

        private final JdbcClient jdbc;

        OfTheTable(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public Look of(Collection<String> aggregates) {
            Map<String, Long> numbers = new HashMap<>();
            long[] destroyed = {0};
            jdbc.sql(QUESTION).params((Object) aggregates.toArray(String[]::new)).query(row -> {
                numbers.put(row.getString(1), row.getObject(2, Long.class));
                destroyed[0] = row.getLong(3);
            });
            return new Look(destroyed[0], numbers);
        }
    }
}

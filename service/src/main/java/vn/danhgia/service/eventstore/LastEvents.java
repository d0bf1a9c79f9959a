package vn.danhgia.service.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                from %s""";
        /**
         * Questions of these sizes have a text each, whose plan the server keeps: of an array it does not know how long it is, so it would plan anew each time.
         * What is missing to a size is asked for twice.
         */
        private static final Map<Integer, String> OF_SIZE = Stream.of(1, 2, 4, 8).collect(Collectors.toMap(size -> size,
                size -> QUESTION.formatted(Sealing.HOW_MANY_DESTROYED, "(values " + String.join(", ", Collections.nCopies(size, "(?)")) + ") asked(one)")));
        private static final String OF_MANY = QUESTION.formatted(Sealing.HOW_MANY_DESTROYED, "unnest(?) one");

        private final JdbcClient jdbc;

        OfTheTable(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public Look of(Collection<String> aggregates) {
            Map<String, Long> numbers = new HashMap<>();
            long[] destroyed = {0};
            asking(List.copyOf(aggregates)).query(row -> {
                numbers.put(row.getString(1), row.getObject(2, Long.class));
                destroyed[0] = row.getLong(3);
            });
            return new Look(destroyed[0], numbers);
        }

        private JdbcClient.StatementSpec asking(List<String> aggregates) {
            int size = Math.max(1, Integer.highestOneBit(2 * aggregates.size() - 1));
            String question = OF_SIZE.get(size);
            if (question == null || aggregates.isEmpty()) {
                return jdbc.sql(OF_MANY).params((Object) aggregates.toArray(String[]::new));
            }
            List<String> filled = new ArrayList<>(aggregates);
            while (filled.size() < size) {
                filled.add(aggregates.get(0));
            }
            return jdbc.sql(question).params(filled);
        }
    }
}

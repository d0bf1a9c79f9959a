package vn.danhgia.service.eventstore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.names.EventNames;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.secrets.Sealing;

/**
 * Reads the log from an event on to its present end, fast and in order, for whoever needs nothing confidential: what is sealed stays closed. It remembers the
 * numbers that it has missed, because an event with a smaller number may be committed after one with a greater.
 */
@Component
public class LogReader {

    private static final int FETCH = 2_000;
    /** One transaction reads no more: none may last long (see the limits of the application's role). */
    private static final int PAGE = 100_000;

    private final DataSource dataSource;
    private final ObjectMapper mapper = EventJson.mapper(new Closed());

    LogReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Takes one event. */
    @FunctionalInterface
    public interface Taker {

        void take(Object event, long sequence);
    }

    /** How far one reader has come. */
    public static final class Bookmark {

        private long last;
        private long read;
        private final Set<Long> missed = new HashSet<>();

        /** Events read so far, those that nobody wanted among them. */
        public long read() {
            return read;
        }

        private void pass(long index) {
            for (long number = last + 1; number < index; number++) {
                missed.add(number);
            }
            missed.remove(index);
            last = Math.max(last, index);
            read++;
        }
    }

    /**
     * Hands on what has come since the bookmark, in the running transaction if there is one.
     *
     * @param wanted by type of event; others are passed over without being parsed
     * @return how many events were passed or handed on
     * @throws IllegalStateException for an event that cannot be read; the message names it
     */
    public long read(Bookmark from, Predicate<Class<?>> wanted, Taker taker) {
        Map<String, ObjectReader> readers = readers(wanted);
        long all = 0;
        long page;
        do {
            page = page(from, readers, taker);
            all += page;
        } while (page >= PAGE);
        return all;
    }

    private long page(Bookmark from, Map<String, ObjectReader> readers, Taker taker) {
        long before = from.read;
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            boolean alone = connection.getAutoCommit();
            // Otherwise the driver would hold the whole log in memory.
            connection.setAutoCommit(false);
            try (PreparedStatement query = connection.prepareStatement("""
                    select global_index, sequence_number, event_name, case when event_name = any (?) then payload end
                    from eventstore.event where global_index > ? or global_index = any (?) order by global_index limit ?""")) {
                query.setFetchSize(FETCH);
                query.setArray(1, connection.createArrayOf("text", readers.keySet().toArray()));
                query.setLong(2, from.last);
                query.setArray(3, connection.createArrayOf("bigint", from.missed.toArray()));
                query.setInt(4, PAGE);
                List<Row> together = new ArrayList<>(FETCH);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        together.add(new Row(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)));
                        if (together.size() == FETCH) {
                            hand(together, readers, from, taker);
                        }
                    }
                }
                hand(together, readers, from, taker);
            } finally {
                if (alone) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the log could not be read", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
        return from.read - before;
    }

    /** @param payload null when nobody wants the event */
    private record Row(long index, long sequence, String name, String payload) {

        private Object parsed(Map<String, ObjectReader> readers) {
            try {
                return payload == null ? null : readers.get(name).readValue(payload);
            } catch (JsonProcessingException e) {
                throw unreadable(e);
            }
        }

        private IllegalStateException unreadable(Exception why) {
            return new IllegalStateException("event " + index + " (" + name + ") cannot be read", why);
        }
    }

    /** Parsed by all hands, handed on in order. */
    private static void hand(List<Row> together, Map<String, ObjectReader> readers, Bookmark from, Taker taker) {
        List<Object> events = together.parallelStream().map(row -> row.parsed(readers)).toList();
        for (int one = 0; one < events.size(); one++) {
            Row row = together.get(one);
            if (events.get(one) != null) {
                try {
                    taker.take(events.get(one), row.sequence());
                } catch (RuntimeException e) {
                    throw row.unreadable(e);
                }
            }
            from.pass(row.index());
        }
        together.clear();
    }

    private Map<String, ObjectReader> readers(Predicate<Class<?>> wanted) {
        Collection<EventNames.EventName> names = EventNames.ALL.stream().filter(name -> wanted.test(name.type())).toList();
        Map<String, ObjectReader> readers = new HashMap<>();
        names.forEach(name -> readers.put(name.name(), mapper.readerFor(name.type())));
        return readers;
    }

    /** Has no key. */
    private static final class Closed implements Sealing {

        @Override
        public byte[] seal(PersonId about, byte[] clear) {
            throw new UnsupportedOperationException("a reader writes nothing");
        }

        @Override
        public Optional<byte[]> open(PersonId about, byte[] sealed) {
            return Optional.empty();
        }

        @Override
        public boolean opensNothing() {
            return true;
        }

        @Override
        public long destroyed() {
            return 0;
        }
    }
}

package vn.danhgia.service.eventstore;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.processes.inbox.ProcessInbox;

/**
 * Editions before this one wrote letters to processes by a stream, some moments after the event. What that stream had not reached when it was last stopped, and
 * what it had parked, is made up for once at the start; letters are written once for each event, so doing it twice does no harm.
 */
@Component
class FormerInboxStream {

    private static final String NAME = "process-inbox";

    private final JdbcClient jdbc;
    private final EventStore events;
    private final ProcessInbox inbox;
    private final Serializer general;
    private final TransactionTemplate transaction;

    FormerInboxStream(JdbcClient jdbc, EventStore events, ProcessInbox inbox, Serializer general, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.events = events;
        this.inbox = inbox;
        this.general = general;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void makeUpForWhatItMissed() {
        transaction.executeWithoutResult(status -> {
            OptionalLong first = firstUnread();
            if (first.isPresent()) {
                write(first.getAsLong());
                jdbc.sql("delete from eventstore.token where processor = ?").params(NAME).update();
                jdbc.sql("delete from eventstore.parked where processing_group = ?").params(NAME).update();
            }
        });
    }

    /** Number of the first event that the stream may not have turned into letters; empty when there never was such a stream here. */
    private OptionalLong firstUnread() {
        LongStream reached = jdbc.sql("select token from eventstore.token where processor = ? for update").params(NAME).query(byte[].class).list().stream()
                .mapToLong(token -> token == null ? 0 : unread(token));
        LongStream parked = jdbc.sql("select e.global_index from eventstore.parked p join eventstore.event e using (event_identifier) where processing_group = ?")
                .params(NAME).query(Long.class).list().stream().mapToLong(Long::longValue);
        return LongStream.concat(reached, parked).min();
    }

    private long unread(byte[] token) {
        GapAwareTrackingToken reached = general.deserialize(new SimpleSerializedObject<>(token, byte[].class, GapAwareTrackingToken.class.getName(), null));
        return Stream.concat(Stream.of(reached.getIndex() + 1), reached.getGaps().stream()).mapToLong(Long::longValue).min().orElseThrow();
    }

    private void write(long first) {
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(GapAwareTrackingToken.newInstance(first - 1, Set.of()))) {
            while (stream.hasNextAvailable()) {
                inbox.write(List.of(stream.nextAvailable()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while letters of an earlier edition were written", e);
        }
    }
}

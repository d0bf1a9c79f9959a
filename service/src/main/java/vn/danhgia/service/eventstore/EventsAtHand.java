package vn.danhgia.service.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.axonframework.serialization.SerializedType;

/**
 * Events that were written or read lately, under their own text: the same text is the same event, whoever reads it and whatever becomes of the transaction.
 * Nothing is kept of an aggregate, so nobody ever decides on what was undone or on what another node has overtaken: rows are read each time, and only their
 * parsing and decrypting is saved. An event with something sealed in it counts only while no further key has been destroyed.
 */
final class EventsAtHand {

    /** What the JSON of something sealed always has; an event without it holds nothing that a destroyed key could take away. */
    private static final String SEALED = "\"cipher\":\"";

    private final Cache<Text, Known> events;
    private final LongSupplier destroyedKeys;

    /**
     * @param most          characters of text that are kept at most; objects take about three times the memory
     * @param destroyedKeys as the running transaction sees it, see {@link vn.danhgia.service.secrets.Sealing#destroyed}
     */
    EventsAtHand(long most, LongSupplier destroyedKeys) {
        this.events = Caffeine.newBuilder().maximumWeight(most).weigher((Text text, Known known) -> text.json().length()).build();
        this.destroyedKeys = destroyedKeys;
    }

    private record Text(String name, String revision, String json) {

        static Text of(SerializedType type, String json) {
            return new Text(type.getName(), type.getRevision(), json);
        }
    }

    /** @param destroyed how many keys had been destroyed when it was opened; null when nothing in it is sealed */
    private record Known(Object event, Long destroyed) {
    }

    /** The event that stands in this text; read when it is not at hand. */
    Object get(SerializedType type, String json, Supplier<Object> reading) {
        Text text = Text.of(type, json);
        Known known = events.getIfPresent(text);
        if (known != null && (known.destroyed() == null || known.destroyed() == destroyedKeys.getAsLong())) {
            return known.event();
        }
        Long destroyed = destroyed(json);
        Object read = reading.get();
        events.put(text, new Known(read, destroyed));
        return read;
    }

    /** An event that has just been written as this text. */
    void written(SerializedType type, String json, Object event) {
        events.put(Text.of(type, json), new Known(event, destroyed(json)));
    }

    /** Asked before anything is opened: what is opened while a key is being destroyed must not count as opened afterwards. */
    private Long destroyed(String json) {
        return json.contains(SEALED) ? (Long) destroyedKeys.getAsLong() : null;
    }
}

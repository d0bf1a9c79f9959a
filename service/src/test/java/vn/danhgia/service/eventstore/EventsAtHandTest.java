package vn.danhgia.service.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;

class EventsAtHandTest {

    private static final SerializedType TYPE = new SimpleSerializedType("level-decided", "1");
    private static final String OPEN = "{\"level\":\"GOOD\"}";
    private static final String SEALED = "{\"remark\":{\"about\":\"x:a\",\"cipher\":\"abc\"}}";

    private final AtomicLong destroyed = new AtomicLong();
    private final AtomicLong readings = new AtomicLong();
    private final EventsAtHand atHand = new EventsAtHand(10_000, destroyed::get);

    private Object get(SerializedType type, String json) {
        return atHand.get(type, json, () -> "reading " + readings.incrementAndGet());
    }

    @Test
    void theSameTextIsReadOnce() {
        assertThat(get(TYPE, SEALED)).isEqualTo("reading 1");
        assertThat(get(TYPE, SEALED)).isEqualTo("reading 1");
    }

    @Test
    void whatWasWrittenIsNotReadAtAll() {
        atHand.written(TYPE, SEALED, "the event");
        assertThat(get(TYPE, SEALED)).isEqualTo("the event");
        assertThat(readings).hasValue(0);
    }

    @Test
    void theSameTextUnderAnotherNameOrRevisionIsAnotherEvent() {
        get(TYPE, OPEN);
        assertThat(get(new SimpleSerializedType("level-proposed", "1"), OPEN)).isEqualTo("reading 2");
        assertThat(get(new SimpleSerializedType("level-decided", "2"), OPEN)).isEqualTo("reading 3");
    }

    @Test
    void whatIsSealedIsOpenedAgainAfterAnyKeyWasDestroyed() {
        get(TYPE, SEALED);
        destroyed.incrementAndGet();
        assertThat(get(TYPE, SEALED)).isEqualTo("reading 2");
        get(TYPE, OPEN);
        destroyed.incrementAndGet();
        assertThat(get(TYPE, OPEN)).as("nothing sealed in it").isEqualTo("reading 3");
    }

    /** A transaction that began before the destruction may read once more; whoever comes later must not be given what it has read. */
    @Test
    void whatAnOlderTransactionOpensIsNotHandedToALaterOne() {
        destroyed.set(1);
        get(TYPE, SEALED);
        destroyed.set(0);
        assertThat(get(TYPE, SEALED)).isEqualTo("reading 2");
        destroyed.set(1);
        assertThat(get(TYPE, SEALED)).isEqualTo("reading 3");
    }
}

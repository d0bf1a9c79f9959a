package vn.danhgia.service.eventstore;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import vn.danhgia.domain.cycle.CycleEvent.CycleOpened;
import vn.danhgia.domain.names.EventNames;

/** Writes our own names on disk, never a class name: classes may move, names are promises. */
final class NamedEventSerializer extends JacksonSerializer {

    /** The frozen rules and roster of a quarter: the longest of all events, read in every step, holding nothing that is sensitive. */
    private static final String CYCLE_OPENED = EventNames.of(CycleOpened.class).orElseThrow().name();
    private static final int QUARTERS_AT_HAND = 16;

    /** By the text itself: the same text is the same event, whatever becomes of the transaction that it was read in. */
    private final Map<Object, Object> quarters = Collections.synchronizedMap(new LinkedHashMap<>(QUARTERS_AT_HAND, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > QUARTERS_AT_HAND;
        }
    });

    NamedEventSerializer(ObjectMapper mapper) {
        super(JacksonSerializer.builder().objectMapper(mapper));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return EventNames.of(type)
                .<SerializedType>map(name -> new SimpleSerializedType(name.name(), name.revision()))
                .orElseGet(() -> super.typeForClass(type));
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return EventNames.named(type.getName()).map(name -> name.type().getName()).orElseGet(() -> super.resolveClassName(type));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> stored) {
        if (!CYCLE_OPENED.equals(stored.getType().getName()) || !(stored.getData() instanceof String)) {
            return super.deserialize(stored);
        }
        Object known = quarters.get(stored.getData());
        if (known == null) {
            known = super.deserialize(stored);
            quarters.put(stored.getData(), known);
        }
        return (T) known;
    }
}

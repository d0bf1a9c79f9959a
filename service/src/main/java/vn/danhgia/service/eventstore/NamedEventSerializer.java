package vn.danhgia.service.eventstore;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import vn.danhgia.domain.names.EventNames;

/** Writes our own names on disk, never a class name: classes may move, names are promises. */
final class NamedEventSerializer extends JacksonSerializer {

    private final EventsAtHand atHand;

    NamedEventSerializer(ObjectMapper mapper, EventsAtHand atHand) {
        super(JacksonSerializer.builder().objectMapper(mapper));
        this.atHand = atHand;
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
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        SerializedObject<T> written = super.serialize(object, representation);
        if (written.getData() instanceof String json && isEvent(written.getType())) {
            atHand.written(written.getType(), json, object);
        }
        return written;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> stored) {
        return stored.getData() instanceof String json && isEvent(stored.getType())
                ? (T) atHand.get(stored.getType(), json, () -> super.deserialize(stored)) : super.deserialize(stored);
    }

    private static boolean isEvent(SerializedType type) {
        return EventNames.named(type.getName()).isPresent();
    }
}

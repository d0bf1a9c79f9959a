package vn.danhgia.service.eventstore;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import vn.danhgia.domain.names.EventNames;

/** Writes our own names on disk, never a class name: classes may move, names are promises. */
final class NamedEventSerializer extends JacksonSerializer {

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
}

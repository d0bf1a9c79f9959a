package vn.danhgia.service.eventstore;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.secrets.Sealing;

/** {@code {"about": person, "cipher": base64}}: what is confidential leaves memory only as ciphertext under the person's key. */
final class ConfidentialJson {

    private static final String ABOUT = "about";
    private static final String CIPHER = "cipher";
    private static final int PADDING = 128;

    private ConfidentialJson() {
    }

    @SuppressWarnings("rawtypes")
    static final class Writer extends StdSerializer<Confidential> {

        private static final long serialVersionUID = 1L;
        private final transient Sealing keys;

        Writer(Sealing keys) {
            super(Confidential.class);
            this.keys = keys;
        }

        @Override
        public void serialize(Confidential value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField(ABOUT, value.about().toString());
            if (value.content() == null) {
                json.writeNullField(CIPHER);
            } else {
                byte[] clear = ((ObjectMapper) json.getCodec()).writeValueAsBytes(value.content());
                json.writeStringField(CIPHER, Base64.getEncoder().encodeToString(keys.seal(value.about(), padded(clear))));
            }
            json.writeEndObject();
        }
    }

    /** Blanks up to the next step of length, which JSON does not mind: how long a ciphertext is must not tell how many digits the counts have. */
    private static byte[] padded(byte[] json) {
        byte[] padded = Arrays.copyOf(json, (json.length / PADDING + 1) * PADDING);
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return padded;
    }

    @SuppressWarnings("rawtypes")
    static final class Reader extends StdDeserializer<Confidential> implements ContextualDeserializer {

        private static final long serialVersionUID = 1L;
        private final transient Sealing keys;
        private final JavaType content;

        Reader(Sealing keys, JavaType content) {
            super(Confidential.class);
            this.keys = keys;
            this.content = content;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Reader(keys, context.getContextualType().containedType(0));
        }

        @Override
        public Confidential<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            ObjectMapper mapper = (ObjectMapper) parser.getCodec();
            JsonNode node = mapper.readTree(parser);
            PersonId about = PersonId.parse(node.required(ABOUT).textValue());
            JsonNode cipher = node.required(CIPHER);
            if (cipher.isNull()) {
                return Confidential.erased(about);
            }
            Optional<byte[]> clear = keys.open(about, Base64.getDecoder().decode(cipher.textValue()));
            return clear.isPresent() ? new Confidential<>(about, mapper.readValue(clear.get(), content)) : Confidential.erased(about);
        }
    }
}

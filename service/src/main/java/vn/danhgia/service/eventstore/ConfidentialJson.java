package vn.danhgia.service.eventstore;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
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
            String about = null;
            byte[] cipher = null;
            boolean complete = false;
            for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                JsonToken value = parser.nextToken();
                if (field.equals(ABOUT)) {
                    about = parser.getText();
                } else if (field.equals(CIPHER)) {
                    complete = true;
                    // Who has no key need not unpack what he cannot open.
                    cipher = value == JsonToken.VALUE_NULL || keys.opensNothing() ? null : parser.getBinaryValue();
                } else {
                    parser.skipChildren();
                }
            }
            if (about == null || !complete) {
                throw JsonMappingException.from(parser, "something sealed without " + (about == null ? ABOUT : CIPHER));
            }
            PersonId person = PersonId.parse(about);
            Optional<byte[]> clear = cipher == null ? Optional.empty() : keys.open(person, cipher);
            if (clear.isEmpty()) {
                return Confidential.erased(person);
            }
            ObjectCodec codec = parser.getCodec();
            try (JsonParser inside = codec.getFactory().createParser(clear.get())) {
                return new Confidential<>(person, codec.<Object>readValue(inside, content));
            }
        }
    }
}

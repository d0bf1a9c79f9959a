package vn.danhgia.service.eventstore;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import vn.danhgia.domain.ruleset.Contested;
import vn.danhgia.domain.ruleset.Readings;
import vn.danhgia.domain.ruleset.Threshold;
import vn.danhgia.domain.ruleset.Thresholds;

/**
 * Readings and thresholds frozen in an event. A question or number that did not exist when the event was written is read as its default: that is how
 * the program of that day behaved, and what was written once must be read for ever.
 */
final class FrozenJson {

    private FrozenJson() {
    }

    static final class OfReadings extends StdDeserializer<Readings> {

        private static final long serialVersionUID = 1L;

        OfReadings() {
            super(Readings.class);
        }

        @Override
        public Readings deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Map<Contested, String> chosen = new EnumMap<>(Readings.defaultsBut().chosen());
            JsonNode written = parser.<JsonNode>readValueAsTree().required("chosen");
            for (Contested question : Contested.values()) {
                chosen.computeIfPresent(question, (key, byDefault) -> written.path(key.name()).asText(byDefault));
            }
            return new Readings(chosen);
        }
    }

    static final class OfThresholds extends StdDeserializer<Thresholds> {

        private static final long serialVersionUID = 1L;

        OfThresholds() {
            super(Thresholds.class);
        }

        @Override
        public Thresholds deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Map<Threshold, Integer> values = new EnumMap<>(Thresholds.OF_THE_PLAN.values());
            JsonNode written = parser.<JsonNode>readValueAsTree().required("values");
            for (Threshold threshold : Threshold.values()) {
                values.computeIfPresent(threshold, (key, byDefault) -> written.path(key.name()).asInt(byDefault));
            }
            return new Thresholds(values);
        }
    }
}

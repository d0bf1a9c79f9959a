package vn.danhgia.service.eventstore;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;
import vn.danhgia.domain.dossier.PositionChange;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.Readings;
import vn.danhgia.domain.ruleset.Thresholds;
import vn.danhgia.domain.shared.AccountabilityId;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DisciplineListId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.ExplanationId;
import vn.danhgia.domain.shared.IssueId;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.SuspensionId;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.domain.shared.WatchId;
import vn.danhgia.service.secrets.Sealing;

/** The JSON of events: record components in their order, ids and points as text, instants as ISO text, maps in the order of their keys. */
public final class EventJson {

    private static final long LATELY = 5_000;

    private EventJson() {
    }

    /** A mapper of its own: nobody else's settings may ever change what stands on disk. */
    public static ObjectMapper mapper(Sealing keys) {
        ObjectMapper mapper = new ObjectMapper();
        mapper.setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE);
        mapper.setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY);
        mapper.setVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        mapper.registerModule(new JavaTimeModule());
        mapper.registerModule(new Jdk8Module());
        SimpleModule words = new SimpleModule("words-of-the-domain");
        text(words, CommuneId.class, CommuneId::new);
        text(words, PersonId.class, PersonId::parse);
        text(words, BodyId.class, BodyId::parse);
        text(words, Quarter.class, Quarter::parse);
        text(words, CycleId.class, CycleId::parse);
        text(words, CatalogueId.class, CatalogueId::parse);
        text(words, DossierId.class, DossierId::parse);
        text(words, MeetingId.class, MeetingId::parse);
        text(words, DecisionSessionId.class, DecisionSessionId::parse);
        text(words, Points.class, Points::of);
        text(words, UnitQuarterId.class, UnitQuarterId::parse);
        text(words, DisciplineListId.class, DisciplineListId::parse);
        text(words, AccountabilityId.class, AccountabilityId::parse);
        text(words, SuspensionId.class, SuspensionId::parse);
        text(words, ExplanationId.class, ExplanationId::parse);
        text(words, WatchId.class, WatchId::parse);
        text(words, IssueId.class, IssueId::parse);
        words.addDeserializer(Readings.class, new FrozenJson.OfReadings());
        words.addDeserializer(Thresholds.class, new FrozenJson.OfThresholds());
        words.addSerializer(Confidential.class, new ConfidentialJson.Writer(keys));
        words.addDeserializer(Confidential.class, new ConfidentialJson.Reader(keys, null));
        mapper.registerModule(words);
        mapper.addMixIn(AuthorityRoute.class, WithPreparer.class);
        mapper.addMixIn(PositionChange.class, WithOldUnit.class);
        return mapper;
    }

    /** Components that came later are left out where they are empty: what was written before them stays byte for byte what it was. */
    private abstract static class WithPreparer {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        private Object preparer;
    }

    private abstract static class WithOldUnit {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        private Object oldUnit;
    }

    /** Ids come again and again: the same text is the same id. */
    private static <T> Function<String, T> lately(Function<String, T> parse) {
        Cache<String, T> parsed = Caffeine.newBuilder().maximumSize(LATELY).build();
        return text -> parsed.get(text, parse);
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> parsing) {
        Function<String, T> parse = lately(parsing);
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new FromStringDeserializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            protected T _deserialize(String value, DeserializationContext context) {
                return parse.apply(value);
            }

            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws java.io.IOException {
                return parse.apply(parser.getValueAsString());
            }
        });
    }
}

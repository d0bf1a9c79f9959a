package vn.danhgia.service.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danhgia.domain.dossier.DossierEvent.DossierOpened;
import vn.danhgia.domain.names.EventNames;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.secrets.Sealing;

/**
 * One file for every event name and revision ever written to a store. A file is never edited: what was written once must be read for ever. A new
 * revision gets a new file beside the old one.
 */
class GoldenEventsTest {

    private final NamedEventSerializer serializer = new NamedEventSerializer(EventJson.mapper(new FixedKey()), new EventsAtHand(0, () -> 0));

    static List<Object> samples() {
        return Stream.of(CycleSamples.all(), CatalogueSamples.all(), DossierSamples.all(), MeetingSamples.all(), UnitSamples.all(),
                ComplaintSamples.all()).flatMap(List::stream).toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anEventIsWrittenByteForByteAsItEverWas(Object event) throws IOException {
        SerializedObject<String> written = serializer.serialize(event, String.class);
        assertThat(written.getData()).isEqualTo(golden(written.getType().getName(), written.getType().getRevision()));
    }

    @ParameterizedTest
    @Tag("R-1.1-3")
    @MethodSource("samples")
    void anEventOfAnyRevisionIsReadBackWhole(Object event) throws IOException {
        var name = EventNames.of(event.getClass()).orElseThrow();
        Object read = serializer.deserialize(new SimpleSerializedObject<>(golden(name.name(), name.revision()), String.class, name.name(),
                name.revision()));
        assertThat(read).isEqualTo(event);
    }

    @Test
    void everyNameHasASample() {
        assertThat(samples().stream().collect(Collectors.toMap(Object::getClass, Function.identity())))
                .containsOnlyKeys(EventNames.ALL.stream().map(EventNames.EventName::type).toArray(Class<?>[]::new));
    }

    /** A question or number that came up later is read as its default, which is how the program of that day behaved. */
    @Test
    void whatWasFrozenBeforeAQuestionWasAskedIsReadWithItsDefault() throws IOException {
        String today = golden("dossier-opened", "1");
        String before = today.replace("\"LATE_DOSSIER\":\"ACCEPTED_AND_MARKED\",", "").replace(",\"WATCH_FROM_QUARTERS\":2", "");
        assertThat(before).hasSizeLessThan(today.length() - 50);
        assertThat(((DossierOpened) read(before)).rules()).isEqualTo(RatingRules.DEFAULT);
        String refusing = today.replace("\"LATE_DOSSIER\":\"ACCEPTED_AND_MARKED\"", "\"LATE_DOSSIER\":\"REFUSED\"");
        assertThat(((DossierOpened) read(refusing)).rules().read(Reading.LateDossier.REFUSED)).isTrue();
    }

    private Object read(String json) {
        return serializer.deserialize(new SimpleSerializedObject<>(json, String.class, "dossier-opened", "1"));
    }

    @Test
    void nothingConfidentialStandsInTheFiles() throws IOException {
        for (EventNames.EventName name : EventNames.ALL) {
            assertThat(golden(name.name(), name.revision())).doesNotContain("Nhận xét", "entitled", "12-BC/PKT", "\"INSPECTION\"", "Còn chậm",
                    "REPRIMAND", "OUTSTANDING", "REMINDER", "Kín", "EVASION", "\"WATCH\"");
        }
    }

    private static String golden(String name, String revision) throws IOException {
        String file = "/golden/events/" + name + "." + revision + ".json";
        try (var stream = GoldenEventsTest.class.getResourceAsStream(file)) {
            assertThat(stream).as("golden file %s", file).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /** The same bytes every time, so that files can be compared: one key, one nonce. Never outside this test. */
    private static final class FixedKey implements Sealing {

        @Override
        public byte[] seal(PersonId about, byte[] clear) {
            return run(Cipher.ENCRYPT_MODE, clear);
        }

        @Override
        public Optional<byte[]> open(PersonId about, byte[] sealed) {
            return Optional.of(run(Cipher.DECRYPT_MODE, sealed));
        }

        @Override
        public long destroyed() {
            return 0;
        }

        private static byte[] run(int mode, byte[] text) {
            try {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(mode, new SecretKeySpec(new byte[32], "AES"), new GCMParameterSpec(128, new byte[12]));
                return cipher.doFinal(text);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

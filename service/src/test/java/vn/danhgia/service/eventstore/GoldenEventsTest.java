package vn.danhgia.service.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danhgia.domain.cycle.CycleEvent.CycleOpened;
import vn.danhgia.domain.cycle.CycleEvent.DeadlinePassed;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.dossier.DossierEvent.DecisionIssued;
import vn.danhgia.domain.dossier.DossierEvent.DossierAccepted;
import vn.danhgia.domain.dossier.DossierEvent.DossierOpened;
import vn.danhgia.domain.dossier.DossierEvent.DossierReturned;
import vn.danhgia.domain.dossier.DossierEvent.LevelDecided;
import vn.danhgia.domain.dossier.DossierEvent.LevelProposed;
import vn.danhgia.domain.dossier.DossierEvent.NoticeAcknowledged;
import vn.danhgia.domain.dossier.DossierEvent.OpinionGiven;
import vn.danhgia.domain.dossier.DossierEvent.ResultNotified;
import vn.danhgia.domain.dossier.DossierEvent.SelfAssessmentSubmitted;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.names.EventNames;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.Criterion;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.ruleset.ScoreFrame;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.workcatalogue.Axis;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueAdvised;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueApproved;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueOpened;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueReturned;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueReviewed;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueSubmitted;
import vn.danhgia.domain.workcatalogue.WorkItem;
import vn.danhgia.service.secrets.Sealing;

/**
 * One file for every event name and revision ever written to a store. A file is never edited: what was written once must be read for ever. A new
 * revision gets a new file beside the old one.
 */
class GoldenEventsTest {

    private static final CycleId CYCLE = CycleId.parse("thanh-lam:2026-Q3");
    private static final PersonId OFFICIAL = PersonId.parse("thanh-lam:p-0010");
    private static final PersonId OTHER = PersonId.parse("thanh-lam:p-0009");
    private static final CatalogueId CATALOGUE = new CatalogueId(CYCLE, OFFICIAL);
    private static final DossierId DOSSIER = new DossierId(CYCLE, OFFICIAL);
    private static final RuleSetRef RULES = new RuleSetRef("kh-2026", "0123456789abcdef".repeat(4));
    private static final ScoreFrame FRAME = new ScoreFrame(Points.of("30"), Points.of("70"),
            List.of(new Criterion("chinh-tri", "pham-chat", Points.of("30"))));
    private static final Instant AT = Instant.parse("2026-09-10T02:30:00.123456Z");
    private static final Instant LIMIT = Instant.parse("2026-09-14T17:00:00Z");
    private static final AuthorityRoute ROUTE = new AuthorityRoute(Optional.of(body("p-kinh-te")), Optional.empty(), body("ld-ubnd"),
            body("p-kinh-te"), body("bxdd"), Optional.of(body("ttdu")), body("btv"), body("vpdu"), DeadlineCode.CATALOGUE_GOVERNMENT, "II.2.2(2); II.5.1");
    private static final Confidential<String> WORDS = new Confidential<>(OFFICIAL, "Nhận xét");
    private static final Confidential<PaperTally> COUNTS = new Confidential<>(OFFICIAL, new PaperTally(7, 6, 1, 4, 0, 0, 1));

    private final NamedEventSerializer serializer = new NamedEventSerializer(EventJson.mapper(new FixedKey()));

    static List<Object> samples() {
        return List.of(
                new CycleOpened(CYCLE, RULES, FRAME, Map.of(DeadlineCode.SELF_ASSESSMENT, LIMIT, DeadlineCode.CATALOGUE_PARTY, AT),
                        List.of(new Placement(OFFICIAL, "p-kinh-te", "pho-don-vi-ubnd", ROUTE)), OTHER, AT),
                new DeadlinePassed(CYCLE, DeadlineCode.DISCIPLINE_LIST, LIMIT, AT),
                new CatalogueOpened(CATALOGUE, ROUTE, FRAME, LIMIT, AT),
                new CatalogueSubmitted(CATALOGUE, List.of(new WorkItem(Axis.T3, "Số hóa hồ sơ đất đai", "1.200 hồ sơ", LocalDate.of(2026, 9, 5),
                        "Chủ trì", "Trưởng phòng", "Số hồ sơ", Points.of("70"))), OFFICIAL, AT),
                new CatalogueReturned(CATALOGUE, body("p-kinh-te"), WORDS, OTHER, AT),
                new CatalogueReviewed(CATALOGUE, body("p-kinh-te"), WORDS, OTHER, AT),
                new CatalogueAdvised(CATALOGUE, body("p-vhxh"), WORDS, OTHER, AT),
                new CatalogueApproved(CATALOGUE, body("ld-ubnd"), WORDS, true, OTHER, AT),
                new DossierOpened(DOSSIER, RULES, "p-kinh-te", "pho-don-vi-ubnd", ROUTE, FRAME, LIMIT, LIMIT, LIMIT, AT),
                new SelfAssessmentSubmitted(DOSSIER, Points.of("28.25"), Points.of("64.5"), Points.of("92.75"), Level.GOOD, WORDS, false, OFFICIAL, AT),
                new LevelProposed(DOSSIER, body("p-kinh-te"), Level.GOOD, COUNTS, WORDS, false, OTHER, AT),
                new DossierAccepted(DOSSIER, body("bxdd"), WORDS, OTHER, AT),
                new DossierReturned(DOSSIER, body("bxdd"), WORDS, OTHER, AT),
                new OpinionGiven(DOSSIER, body("ttdu"), Level.GOOD, WORDS, OTHER, AT),
                new LevelDecided(DOSSIER, body("btv"), Level.GOOD, DecisionReason.AS_PROPOSED, COUNTS, WORDS, OTHER, AT),
                new DecisionIssued(DOSSIER, body("vpdu"), "05-QĐ/ĐU", LocalDate.of(2026, 9, 18), Level.GOOD, false, OTHER, AT),
                new ResultNotified(DOSSIER, OFFICIAL, Level.GOOD, AT),
                new NoticeAcknowledged(DOSSIER, OFFICIAL, AT));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anEventIsWrittenByteForByteAsItEverWas(Object event) throws IOException {
        SerializedObject<String> written = serializer.serialize(event, String.class);
        assertThat(written.getData()).isEqualTo(golden(written.getType().getName(), written.getType().getRevision()));
    }

    @ParameterizedTest
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

    @Test
    void nothingConfidentialStandsInTheFiles() throws IOException {
        for (EventNames.EventName name : EventNames.ALL) {
            assertThat(golden(name.name(), name.revision())).doesNotContain("Nhận xét").doesNotContain("entitled");
        }
    }

    private static String golden(String name, String revision) throws IOException {
        String file = "/golden/events/" + name + "." + revision + ".json";
        try (var stream = GoldenEventsTest.class.getResourceAsStream(file)) {
            assertThat(stream).as("golden file %s", file).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static BodyId body(String code) {
        return new BodyId(CYCLE.commune(), code);
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

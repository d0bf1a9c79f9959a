package vn.danhgia.service.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.TestDatabase;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.secrets.PersonKeys;

/** What is sensitive is ciphertext from the first event on, and nothing of it, nor any name, is left in the engine. */
@ServiceTest
class SecrecyTest {

    /** Words that stand nowhere else. */
    private static final String REMARK = "Nhận xét kín kẽ số tám mươi bảy";
    private static final String GROUND = "Căn cứ riêng số bốn mươi mốt";

    @Autowired
    Office office;

    @Autowired
    Histories histories;

    @Autowired
    PersonKeys keys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aFullDumpHoldsNoRemarkNoGroundAndNoVoteCountInClear() throws Exception {
        Quarter quarter = secretDossier();
        Dossier state = histories.dossier(DossierId.parse(Office.dossier(quarter, Office.OFFICIAL))).state();
        assertThat(state.assessment().orElseThrow().content().content().remarks()).as("the text is there for those who may read it")
                .isEqualTo(REMARK);
        assertThat(state.decided().orElseThrow().tally().content().votesFor(Level.GOOD)).isEqualTo(3);

        assertThat(Dump.rowsHolding(REMARK)).isEmpty();
        assertThat(Dump.rowsHolding(GROUND)).isEmpty();
        for (String column : List.of("\"notCompleted\"", "\"collected\"", "\"inFavour\"")) {
            assertThat(Dump.rowsHolding(column)).as("no tally in clear: " + column).isEmpty();
        }
        assertThat(Dump.rowsHolding("self-assessment-submitted")).as("the search itself finds what is in clear").isNotEmpty();
    }

    @Test
    void theDataFilesAndTheWriteAheadLogHoldNoRemarkInClear() throws Exception {
        secretDossier();
        Path files = TestDatabase.folder();
        assertThat(filesHolding(files, REMARK)).isEmpty();
        assertThat(filesHolding(files, "self-assessment-submitted")).as("the search itself finds what is in clear").isNotEmpty();
    }

    @Test
    void noTableOfTheEngineHoldsARemarkADecisionTextOrAName() throws Exception {
        secretDossier();
        List<String> words = List.of(REMARK, GROUND, "05-QĐ/ĐU", "Theo dõi vụ lúa");
        for (String word : words) {
            assertThat(Dump.rowsHolding(word).stream().filter(row -> row.startsWith("camunda."))).as(word).isEmpty();
        }
        for (String name : List.of("Hoàng Minh", "Phạm Quốc", "Nguyễn Văn", "Lê Thị", "Vũ Thị")) {
            assertThat(Dump.rowsHolding(name, "people")).as("names stand in the people tables only: " + name).isEmpty();
        }
    }

    @Test
    void withThePersonsKeyDestroyedTheDossierStillFoldsAndTheTextIsGone() throws Exception {
        Quarter quarter = office.openQuarter();
        // Another person than the other tests', whose key they need.
        String dossier = Office.dossier(quarter, "p-0006");
        String catalogue = Office.catalogue(quarter, "p-0006");
        office.does("p-0006", "draft-catalogue", catalogue, Office.catalogueFields(quarter));
        office.does(Office.ORGANISER, "review-catalogue", catalogue, Office.fields("verdict", "ACCEPT", "remark", REMARK));
        office.does(Office.ORGANISER, "advise-catalogue", catalogue, Office.one("verdict", "ACCEPT"));
        office.does(Office.SECRETARY, "approve-catalogue", catalogue, Office.one("verdict", "ACCEPT"));
        Map<String, List<String>> assessment = Office.assessmentFields();
        assessment.put("remarks", List.of(REMARK));
        office.does("p-0006", "assess-self", dossier, assessment);

        keys.destroy(PersonId.parse("thanh-lam:p-0006"));

        Dossier state = histories.dossier(DossierId.parse(dossier)).state();
        assertThat(state.stage()).isEqualTo(Dossier.Stage.RECEPTION);
        assertThat(state.assessment().orElseThrow().total().toString()).isEqualTo("92.50");
        assertThat(state.assessment().orElseThrow().content().reveal()).isEmpty();
    }

    @Test
    void eventsAreReadableWithAnySqlTool() throws Exception {
        Quarter quarter = secretDossier();
        String payload = jdbc.sql("select payload from eventstore.event where event_name = 'self-assessment-submitted' and aggregate_identifier = ?")
                .params(Office.dossier(quarter, Office.OFFICIAL)).query(String.class).single();
        assertThat(payload).contains("\"total\":\"92.50\"", "\"ownLevel\":\"GOOD\"", "\"dossier\":\"" + Office.dossier(quarter, Office.OFFICIAL) + "\"");
        String byJson = jdbc.sql("select payload::jsonb ->> 'total' from eventstore.event where event_name = 'self-assessment-submitted' "
                + "and aggregate_identifier = ?").params(Office.dossier(quarter, Office.OFFICIAL)).query(String.class).single();
        assertThat(byJson).isEqualTo("92.50");
        String actor = jdbc.sql("select metadata::jsonb ->> 'actor' from eventstore.event where event_name = 'level-voted' "
                + "and aggregate_identifier = ?").params(Office.COMMUNE + ":" + quarter + ":decision-session:1").query(String.class).single();
        assertThat(actor).isEqualTo("thanh-lam:p-0001");
    }

    private Quarter secretDossier() throws Exception {
        Quarter quarter = office.openQuarter();
        for (Office.Step step : Office.steps(quarter)) {
            var fields = new java.util.HashMap<>(step.fields());
            fields.computeIfPresent("remarks", (name, old) -> List.of(REMARK));
            fields.computeIfPresent("remark", (name, old) -> List.of(REMARK));
            fields.computeIfPresent("conclusion-" + Office.OFFICIAL, (name, old) -> List.of(GROUND));
            if (step.taskKey().equals("assess-self")) {
                office.confirmResults(quarter);
            }
            office.does(step.person(), step.taskKey(), step.subject(), fields);
        }
        return quarter;
    }

    private static List<Path> filesHolding(Path folder, String text) throws java.io.IOException {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> holds(file, wanted)).toList();
        }
    }

    private static boolean holds(Path file, byte[] wanted) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(wanted, StandardCharsets.ISO_8859_1));
        } catch (java.nio.file.NoSuchFileException gone) {
            return false;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package vn.danhgia.service.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.service.Browser;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.health.ParkedEvents;

/** Views can be thrown away and made again, and an event that a handler cannot take waits for somebody instead of being skipped. */
@ServiceTest
class ProjectionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    Office office;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    DossierListQueries list;

    @Autowired
    ParkedEvents parked;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @Tag("R-I.2.3-2")
    @CsvSource({"dossier_list_v2, view.dossier_list_v2", "cycle_list_v1, view.cycle_list_v1"})
    void rebuiltEqualsLive(String group, String table) throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "propose-level");
        StreamingEventProcessor processor = processing.eventProcessor(group, StreamingEventProcessor.class).orElseThrow();
        caughtUp(processor);
        List<String> live = rows(table);
        assertThat(live).isNotEmpty();

        processor.shutDown();
        processor.resetTokens();
        assertThat(rows(table)).as("thrown away").isEmpty();
        processor.start();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows(table)).isEqualTo(live));
    }

    /** The framework hands out events twice when a stream is taken over with gaps in its token: each must be nothing new to a view. */
    @ParameterizedTest
    @CsvSource({"dossier_list_v2, view.dossier_list_v2", "cycle_list_v1, view.cycle_list_v1"})
    void eventsReadASecondTimeChangeNothing(String group, String table) throws Exception {
        Quarter over = new Quarter(2026, 2);
        office.open(over);
        office.carry(office.openQuarter(), "check-dossier");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(jdbc.sql("select passed from view.cycle_list_v1 where quarter = ?")
                .params(over.toString()).query(String.class).optional()).hasValueSatisfying(passed -> assertThat(passed).contains("D11")));
        StreamingEventProcessor processor = processing.eventProcessor(group, StreamingEventProcessor.class).orElseThrow();
        caughtUp(processor);
        List<String> live = rows(table);

        processor.shutDown();
        jdbc.sql("update eventstore.token set token = ?, token_type = ? where processor = ?")
                .params("{\"index\":0,\"gaps\":[]}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "org.axonframework.eventhandling.GapAwareTrackingToken", group).update();
        processor.start();
        caughtUp(processor);
        assertThat(rows(table)).isEqualTo(live);
        assertThat(parked.list()).isEmpty();
    }

    @Test
    void anEventThatAHandlerCannotTakeIsParkedWhileOthersGoOn() throws Exception {
        Quarter stuck = office.openQuarter();
        Quarter other = office.openQuarter();
        DossierId stuckDossier = DossierId.parse(Office.dossier(stuck, Office.OFFICIAL));
        DossierId otherDossier = DossierId.parse(Office.dossier(other, Office.OFFICIAL));
        office.task(Office.OFFICIAL, "draft-catalogue", Office.catalogue(stuck, Office.OFFICIAL));
        await().atMost(PATIENCE).until(() -> list.dossier(stuckDossier).filter(row -> row.catalogueLast().equals("catalogue-opened")).isPresent());
        try (var planted = AsOwner.plant("view.dossier_list_v2", "update",
                "new.dossier = '" + stuckDossier + "' and new.catalogue_last in ('catalogue-submitted', 'catalogue-reviewed')")) {
            office.carry(stuck, "review-catalogue");
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(parked.list()).as("with " + planted)
                    .anyMatch(event -> event.sequence().equals(stuckDossier.toString()) && event.behind() == 1));

            office.carry(other, "review-catalogue");
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(list.dossier(otherDossier)).hasValueSatisfying(
                    row -> assertThat(row.catalogueLast()).isEqualTo("catalogue-reviewed")));
            assertThat(list.dossier(stuckDossier).orElseThrow().catalogueLast()).isEqualTo("catalogue-opened");

            assertThat(Browser.signedIn(port, "pho-kinh-te").get("/health").statusCode()).as("nobody else's business").isEqualTo(403);
            assertThat(Browser.signedIn(port, "quan-tri").get("/health").body()).contains("dossier_list_v2", stuckDossier.toString());
        }
        Browser administrator = Browser.signedIn(port, "quan-tri");
        administrator.get("/health");
        administrator.post("/health/parked/dossier_list_v2", java.util.Map.of());

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(list.dossier(stuckDossier).orElseThrow().catalogueLast())
                .isEqualTo("catalogue-reviewed"));
        assertThat(parked.list()).isEmpty();
    }

    private void caughtUp(StreamingEventProcessor processor) {
        long head = jdbc.sql("select max(global_index) from eventstore.event").query(Long.class).single();
        await().atMost(PATIENCE).until(() -> processor.processingStatus().values().stream().allMatch(status -> {
            TrackingToken token = status.getTrackingToken();
            return token != null && token.position().orElse(-1) >= head;
        }));
    }

    private List<String> rows(String table) {
        return jdbc.sql("select t::text from " + table + " t order by 1").query(String.class).list();
    }
}

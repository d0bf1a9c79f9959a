package vn.danhgia.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.service.Browser;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.frame.Dump;
import vn.danhgia.service.history.Histories;

/** What BXDĐ records outside the flow (II.8.1), and what the flow makes of it. */
@ServiceTest
class SpecialCasesTest {

    private static final String PAPER = "Giấy ra viện số bảy trăm lẻ ba";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Histories histories;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource messages;

    @Autowired
    Clock clock;

    @Test
    @Tag("R-8.1-4")
    void whoeverIsNotRatedLeavesTheFlowAndTheReasonIsToldToNobodyElse() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "assess-self");
        String dossier = Office.dossier(quarter, Office.OFFICIAL);
        office.task(Office.HEAD, "receive-self-assessment", dossier);
        Browser organiser = Browser.signedIn(port, "truong-bxdd");
        Map<String, List<String>> form = form(organiser, dossier, leave(quarter));
        assertThat(organiser.post("/dossiers/" + dossier + "/special", form).uri().getPath()).isEqualTo("/dossiers/" + dossier);
        assertThat(organiser.get("/dossiers/" + dossier).body()).contains(text("not-rated.LEAVE"), PAPER).doesNotContain("??");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(
                () -> assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(dossier).count()).isZero());
        assertThat(histories.dossier(DossierId.parse(dossier)).state().stage()).isEqualTo(Dossier.Stage.NOT_RATED);
        assertThat(Browser.signedIn(port, "truong-kinh-te").get("/").body()).doesNotContain(dossier);
        String own = Browser.signedIn(port, "pho-kinh-te").get("/dossiers/" + dossier).body();
        assertThat(own).contains(text("stage.dossier.NOT_RATED")).doesNotContain(text("not-rated.LEAVE"), PAPER, "??");
        assertThat(Dump.rowsHolding(PAPER)).isEmpty();

        assertThat(organiser.post("/dossiers/" + dossier + "/special", form).statusCode()).as("ended: the page is gone").isEqualTo(404);
        assertThat(events(dossier)).endsWith("self-assessment-submitted", "not-rated-marked");
    }

    @Test
    @Tag("R-8.1-4")
    void badInputIsRefusedAtItsPlaceAndNothingIsRecorded() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "approve-catalogue");
        String dossier = Office.dossier(quarter, Office.OFFICIAL);
        office.task(Office.OFFICIAL, "assess-self", dossier);
        Browser organiser = Browser.signedIn(port, "truong-bxdd");
        for (Map.Entry<String, String> bad : Map.of("from", quarter.lastDay().plusDays(1).toString(), "evidence", " ", "reason",
                "BORED").entrySet()) {
            Map<String, List<String>> typed = leave(quarter);
            typed.remove("to");
            typed.put(bad.getKey(), List.of(bad.getValue()));
            HttpResponse<String> answer = organiser.post("/dossiers/" + dossier + "/special", form(organiser, dossier, typed));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).containsPattern("id=\"dg-" + bad.getKey() + "-error\">\\s*<p>").doesNotContain("??");
        }
        Map<String, List<String>> inspection = leave(quarter);
        inspection.put("reason", List.of("INSPECTION"));
        assertThat(organiser.post("/dossiers/" + dossier + "/special", form(organiser, dossier, inspection)).body())
                .containsPattern("id=\"dg-inspection-error\">\\s*<p>" + Pattern.quote(text("refusal.inspection-without-word")));
        assertThat(events(dossier)).containsExactly("dossier-opened", "plan-taken-over");
    }

    @Test
    @Tag("R-8.1-2")
    @Tag("R-8.1-5")
    void aChangeOfPostAndAnInstructionAreRecordedOnceAndTheRatingGoesOn() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "approve-catalogue");
        String dossier = Office.dossier(quarter, Office.OFFICIAL);
        office.task(Office.OFFICIAL, "assess-self", dossier);
        Browser organiser = Browser.signedIn(port, "truong-bxdd");
        assertThat(organiser.get("/dossiers/" + dossier + "/special").body()).as("units by name").contains("<option value=\"p-vhxh\">Phòng Văn hóa");
        Map<String, List<String>> moved = form(organiser, dossier, Office.fields("case", "POSITION_CHANGE", "change", "MOVED", "oldUnit", "p-vhxh",
                "on", LocalDate.now(clock).toString()));
        for (int twice = 0; twice < 2; twice++) {
            assertThat(organiser.post("/dossiers/" + dossier + "/special", moved).statusCode()).isEqualTo(200);
        }
        organiser.post("/dossiers/" + dossier + "/special", form(organiser, dossier, Office.fields("case", "INSTRUCTION",
                "instruction", "Công văn 15-CV/BTCTU")));
        assertThat(events(dossier)).containsExactly("dossier-opened", "plan-taken-over", "position-change-recorded", "instruction-recorded");
        assertThat(organiser.get("/dossiers/" + dossier).body()).contains(text("change.MOVED"), "Công văn 15-CV/BTCTU");
        office.does(Office.OFFICIAL, "assess-self", dossier, Office.assessmentFields());
    }

    @Test
    void thePageIsThePartyBuildingBoardsAndNotAboutOneself() throws Exception {
        Quarter quarter = office.openQuarter();
        String dossier = Office.dossier(quarter, Office.OFFICIAL);
        String own = Office.dossier(quarter, "p-0006");
        await().atMost(Duration.ofSeconds(30)).until(() -> events(dossier).size() + events(own).size() == 2);
        for (String login : List.of("truong-kinh-te", "pho-kinh-te", "bi-thu")) {
            assertThat(Browser.signedIn(port, login).get("/dossiers/" + dossier + "/special").statusCode()).as(login).isEqualTo(404);
        }
        Browser deputy = Browser.signedIn(port, "pho-bxdd");
        assertThat(deputy.get("/dossiers/" + own + "/special").statusCode()).isEqualTo(404);
        assertThat(deputy.get("/dossiers/" + dossier + "/special").statusCode()).isEqualTo(200);
        assertThat(deputy.get("/dossiers/khong-phai-ma/special").statusCode()).isEqualTo(404);
    }

    private static Map<String, List<String>> leave(Quarter quarter) {
        return Office.fields("case", "NOT_RATED", "reason", "LEAVE", "from", quarter.firstDay().toString(), "to", quarter.lastDay().toString(),
                "evidence", PAPER);
    }

    private static Map<String, List<String>> form(Browser browser, String dossier, Map<String, List<String>> typed) {
        Map<String, List<String>> form = new HashMap<>(typed);
        form.put("_action", List.of(Browser.input(browser.get("/dossiers/" + dossier + "/special").body(), "_action")));
        return form;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.forLanguageTag("vi"));
    }

    private List<String> events(String dossier) {
        return jdbc.sql("select event_name from eventstore.event where aggregate_identifier = ? order by sequence_number").params(dossier)
                .query(String.class).list();
    }
}

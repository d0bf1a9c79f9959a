package vn.danhgia.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.dossier.Dossier.Stage;
import vn.danhgia.domain.dossier.HeadSection;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.service.Browser;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.history.Histories;

/** The forms of step 2 and 3 as people meet them: generated from plan and frame, nothing filled in, and bad input sent back with its place. */
@ServiceTest
class SelfAssessmentFormTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Pattern TYPED = Pattern.compile("<input(?=[^>]*type=\"(?:text|date)\")[^>]*>");

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Histories histories;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource messages;

    @Test
    @Tag("R-5.2-2")
    @Tag("R-I.2.3-1")
    void theFormHoldsTheLinesOfTheFrameAndOfTheApprovedCatalogueAndNothingElse() throws Exception {
        String form = at(assessment(Office.OFFICIAL)).body();
        for (String name : List.of("criterion-chinh-tri", "criterion-ky-luat", "criterion-nang-luc", "actual-1", "points-1", "actual-2", "points-2",
                "FILES_ONLINE", "remarks", "shortcomings", "causes", "remedies", "adHoc", "ownLevel")) {
            assertThat(form).contains("name=\"" + name + "\"");
        }
        assertThat(form).contains("Theo dõi vụ lúa", "Số hóa hồ sơ đất đai", text("assess.form.LEADER"), "Lãnh đạo Phòng Kinh tế")
                .doesNotContain("actual-3", "name=\"OPEN_MATTERS\"", "??");
    }

    @Test
    @Tag("R-5.2-1")
    void neitherPointsNorDegreeNorLevelIsFilledIn() throws Exception {
        String form = at(assessment(Office.OFFICIAL)).body();
        Matcher inputs = TYPED.matcher(form);
        int seen = 0;
        while (inputs.find()) {
            seen++;
            assertThat(inputs.group()).doesNotContainPattern(" value=\"[^\"]+\"");
        }
        assertThat(seen).isGreaterThanOrEqualTo(7);
        assertThat(form).doesNotContain("checked");
    }

    @Test
    @Tag("R-3.3-1")
    void aHeadIsAskedForAllSevenAndToldWhichAreMissing() throws Exception {
        OpenTask task = assessment(Office.HEAD);
        Browser head = Browser.signedIn(port, "truong-kinh-te");
        String form = head.get("/tasks/" + task.id()).body();
        for (HeadSection section : HeadSection.values()) {
            assertThat(form).contains("name=\"" + section + "\"", text("word." + section));
        }
        Map<String, List<String>> typed = Office.headsFields();
        typed.put("UNITY", List.of(" "));
        typed.put("OPEN_MATTERS", List.of(""));
        String answer = refused(head, task, typed);
        assertThat(answer).contains(text("refusal.head-sections-missing", text("word.UNITY") + "; " + text("word.OPEN_MATTERS")),
                text("refused.clause", text("clause.R-3.3-1")));
        assertThat(answer).containsPattern("id=\"dg-UNITY-error\">\\s*<p>");
        assertThat(events(task)).doesNotContain("self-assessment-submitted");
    }

    @Test
    @Tag("R-5.2-1")
    @Tag("R-I.2.1-1")
    void badInputIsRefusedAtItsPlaceAndNothingIsStored() throws Exception {
        OpenTask task = assessment(Office.OFFICIAL);
        Browser official = Browser.signedIn(port, "pho-kinh-te");
        assertPlaced(refused(official, task, with("points-2", "30,01")), "points-2", text("refusal.result-score-too-high", "2", "30,01", "30"));
        assertPlaced(refused(official, task, with("points-1", "nhiều")), "points-1",
                text("refusal.field-unreadable", text("word.in-row", text("word.points"), "1"), "nhiều"));
        assertPlaced(refused(official, task, with("criterion-ky-luat", "10,5")), "criterion-ky-luat",
                text("refusal.common-score-too-high", text("criterion.ky-luat"), "10,5", "10"));
        assertPlaced(refused(official, task, with("criterion-ky-luat", "-1")), "criterion-ky-luat",
                text("refusal.field-unreadable", text("criterion.ky-luat"), "-1"));
        assertPlaced(refused(official, task, with("ownLevel", "VERY_GOOD")), "ownLevel",
                text("refusal.field-unreadable", text("word.ownLevel"), "VERY_GOOD"));
        assertPlaced(refused(official, task, with("actual-2", " ")), "actual-2", text("refusal.field-missing", text("word.in-row",
                text("word.actual"), "2")));
        assertPlaced(refused(official, task, with("degree-1", "FOURTH")), "degree-1",
                text("refusal.field-unreadable", text("word.in-row", text("word.degree"), "1"), "FOURTH"));
        assertPlaced(refused(official, task, with("finished-1", "31/2/2026")), "finished-1",
                text("refusal.field-unreadable", text("word.in-row", text("word.finished"), "1"), "31/2/2026"));
        assertPlaced(refused(official, task, with("FILES_ONLINE", "")), "TRANSFORMATION", text("refusal.indicators-untold"));
        Map<String, List<String>> third = with("actual-3", "Việc không có trong danh mục");
        third.put("points-3", List.of("1"));
        assertThat(refused(official, task, third)).contains(text("refusal.result-not-planned", "3"));
        Map<String, List<String>> unknown = with("criterion-suc-khoe", "1");
        assertThat(refused(official, task, unknown)).contains(text("refusal.criterion-not-in-frame", "suc-khoe"));
        Map<String, List<String>> missing = Office.assessmentFields();
        missing.remove("actual-2");
        missing.remove("points-2");
        missing.remove("criterion-nang-luc");
        assertThat(refused(official, task, missing)).contains(text("refusal.criterion-not-scored", text("criterion.nang-luc")));
        missing.put("criterion-nang-luc", List.of("9"));
        assertPlaced(refused(official, task, missing), "actual-2", text("refusal.result-not-told", "2"));
        assertThat(events(task)).containsExactly("dossier-opened", "plan-taken-over");
    }

    @Test
    @Tag("R-5.3-7")
    void anIncompleteSelfAssessmentGoesBackWithARemarkAndItsWordsAreStillThere() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "assess-self");
        String dossier = Office.dossier(quarter, Office.OFFICIAL);
        OpenTask reception = office.task(Office.HEAD, "receive-self-assessment", dossier);
        Browser head = Browser.signedIn(port, "truong-kinh-te");
        assertThat(refused(head, reception, Office.fields("verdict", "RETURN", "remark", " "))).contains(text("refusal.remark-required"));
        assertThat(send(head, reception, Office.fields("verdict", "RETURN", "remark", "Thiếu minh chứng việc số 2")).uri().getPath()).isEqualTo("/");

        OpenTask again = office.task(Office.OFFICIAL, "assess-self", dossier);
        String form = Browser.signedIn(port, "pho-kinh-te").get("/tasks/" + again.id()).body();
        assertThat(form).contains("Thiếu minh chứng việc số 2", ">Đã số hóa 1.150 hồ sơ</textarea>", ">Biên bản nghiệm thu</textarea>")
                .doesNotContain("checked").doesNotContainPattern("name=\"points-1\"[^>]* value=\"[^\"]+\"");
        office.does(Office.OFFICIAL, "assess-self", dossier, Office.assessmentFields());
        office.does(Office.HEAD, "receive-self-assessment", dossier, Office.one("verdict", "ACCEPT"));
        assertThat(events(again)).containsExactly("dossier-opened", "plan-taken-over", "self-assessment-submitted", "self-assessment-returned",
                "self-assessment-submitted", "self-assessment-received");
        assertThat(histories.dossier(DossierId.parse(dossier)).state().stage()).isEqualTo(Stage.VOTE);
    }

    @Test
    @Tag("R-1.3-2")
    @Tag("R-I.2.1-4")
    @Tag("R-3.5-1")
    void aProposalOfExcellenceNamesItsResultsAndAnswersThePersonsOwnLevel() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "sign-as-chair", Map.of("assess-self", with("adHoc", "Khắc phục hậu quả bão số 3"),
                "count-votes", Office.countFields(4, 3, 1), "confirm-count", Office.countFields(4, 3, 1)));
        String dossier = Office.dossier(quarter, Office.OFFICIAL);
        OpenTask task = office.task(Office.HEAD, "propose-level", dossier);
        Browser head = Browser.signedIn(port, "truong-kinh-te");
        Map<String, List<String>> typed = Office.proposalFields();
        assertPlaced(refused(head, task, typed), "ground", text("refusal.deviation-unexplained"));
        typed.put("ground", List.of("Vượt chỉ tiêu được giao"));
        assertThat(refused(head, task, typed)).contains(text("refusal.outstanding-required"), text("refused.clause", text("clause.R-1.3-2")));
        typed.put("outstandingWhy-2", List.of("Vượt 20% số hồ sơ"));
        assertPlaced(refused(head, task, typed), "outstandingWhy-2", text("refusal.outstanding-not-shown", "2"));
        typed.put("outstandingEvidence-2", List.of("Biên bản nghiệm thu ngày 5"));
        assertPlaced(refused(head, task, typed), "adHocConsidered", text("refusal.ad-hoc-unanswered"));
        typed.put("adHocConsidered", List.of("Đã tính trong điểm kết quả"));
        typed.put("unitReportDigest", List.of("khong-phai-ma"));
        assertPlaced(refused(head, task, typed), "unitReportDigest", text("refusal.paper-unreadable", text("word.sha256")));
        typed.remove("unitReportDigest");
        assertThat(send(head, task, typed).uri().getPath()).isEqualTo("/");

        OpenTask check = office.task(Office.ORGANISER, "check-dossier", dossier);
        String shown = Browser.signedIn(port, "truong-bxdd").get("/tasks/" + check.id()).body();
        assertThat(shown).contains("Vượt 20% số hồ sơ", "Biên bản nghiệm thu ngày 5", "Đã tính trong điểm kết quả", "Vượt chỉ tiêu được giao",
                "12-BC/PKT", "Đã số hóa 1.150 hồ sơ", "95% hồ sơ công việc").doesNotContain("??");
    }

    /** The paper is asked for only where the result was not confirmed in the system. */
    @Test
    @Tag("R-6-2")
    @Tag("R-5.2-4")
    void theUnitsConfirmedResultIsItsReport() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "check-dossier", Map.of("propose-level", Office.one("remarks", "Tập thể thống nhất")));
        assertThat(histories.dossier(DossierId.parse(Office.dossier(quarter, Office.OFFICIAL))).state().missingPapers()).isEmpty();
    }

    private OpenTask assessment(String person) throws Exception {
        Quarter quarter = office.openQuarter();
        String catalogue = Office.catalogue(quarter, person);
        office.does(person, "draft-catalogue", catalogue, Office.catalogueFields(quarter));
        if (person.equals(Office.OFFICIAL)) {
            office.does(Office.HEAD, "review-catalogue", catalogue, Office.one("verdict", "ACCEPT"));
        }
        office.does(Office.ADVISER, "advise-catalogue", catalogue, Office.one("verdict", "ACCEPT"));
        office.does(Office.CHAIRMAN, "approve-catalogue", catalogue, Office.one("verdict", "ACCEPT"));
        return office.task(person, "assess-self", Office.dossier(quarter, person));
    }

    private HttpResponse<String> at(OpenTask task) {
        HttpResponse<String> answer = Browser.signedIn(port, "pho-kinh-te").get("/tasks/" + task.id());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static Map<String, List<String>> with(String field, String value) {
        Map<String, List<String>> fields = Office.assessmentFields();
        fields.put(field, List.of(value));
        return fields;
    }

    private static HttpResponse<String> send(Browser browser, OpenTask task, Map<String, List<String>> typed) {
        HttpResponse<String> page = browser.get("/tasks/" + task.id());
        Map<String, List<String>> fields = new HashMap<>(typed);
        fields.put("_action", new ArrayList<>(List.of(UUID.randomUUID().toString())));
        fields.put("_version", List.of(Browser.input(page.body(), "_version")));
        return browser.post("/tasks/" + task.id(), fields);
    }

    private static String refused(Browser browser, OpenTask task, Map<String, List<String>> typed) {
        HttpResponse<String> answer = send(browser, task, typed);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("??");
        return answer.body();
    }

    private static void assertPlaced(String html, String field, String sentence) {
        assertThat(html).containsPattern("id=\"dg-" + field + "-error\">\\s*<p>" + Pattern.quote(escaped(sentence)));
    }

    private static String escaped(String sentence) {
        return sentence.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }

    private List<String> events(OpenTask task) {
        return jdbc.sql("select event_name from eventstore.event where aggregate_identifier = ? order by sequence_number").params(task.subject())
                .query(String.class).list();
    }
}

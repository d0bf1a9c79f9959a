package vn.danhgia.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.service.Browser;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;

/** Tự đánh giá: what is typed is kept on the server for its writer alone; the score is counted by the domain while it is typed, and nothing is recorded. */
@ServiceTest
class DraftsOverHttpTest {

    private static final String SECRET = "Chỉ riêng tôi biết 4711";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aDraftComesBackOnAnotherDeviceAndIsGoneOnceSent() throws Exception {
        OpenTask task = assessing();
        String page = "/tasks/" + task.id();
        Browser phone = Browser.signedIn(port, "pho-kinh-te");
        assertThat(phone.get(page).body()).as("what was reported stands there beforehand").contains("điền sẵn theo báo cáo kết quả của đồng chí (Đã xác nhận)")
                .containsPattern("name=\"finished-1\"[^>]*value=\"\\d{4}-\\d{2}-\\d{2}\"").containsPattern("name=\"actual-1\"[^>]*>[^<]+</textarea>");
        Map<String, List<String>> typed = new HashMap<>(Office.assessmentFields());
        typed.put("remarks", List.of(SECRET));
        typed.remove("ownLevel");

        assertThat(phone.post(page + "/draft", typed).statusCode()).isEqualTo(200);

        Browser computer = Browser.signedIn(port, "pho-kinh-te");
        String shown = computer.get(page).body();
        assertThat(shown).contains(SECRET, "Đang hiện bản nháp", "value=\"36,5\"", "92,5 điểm").doesNotContain("value=\"GOOD\" checked");
        typed.put("ownLevel", List.of("GOOD"));
        typed.put("_version", List.of(Browser.input(shown, "_version")));
        typed.put("_action", List.of(UUID.randomUUID().toString()));
        assertThat(computer.post(page, typed).uri().getPath()).isEqualTo("/");
        assertThat(drafts(task)).isZero();
    }

    @Test
    void aDraftIsReadByNobodyElseAndLiesSealed() throws Exception {
        OpenTask task = assessing();
        Browser official = Browser.signedIn(port, "pho-kinh-te");
        official.get("/tasks/" + task.id());
        official.post("/tasks/" + task.id() + "/draft", Office.one("remarks", SECRET));

        for (String other : List.of("truong-kinh-te", "truong-bxdd", "bi-thu", "quan-tri")) {
            Browser browser = Browser.signedIn(port, other);
            assertThat(browser.get("/tasks/" + task.id()).body()).as(other).doesNotContain(SECRET);
            assertThat(browser.post("/tasks/" + task.id() + "/draft", Office.one("remarks", "x")).statusCode()).as(other).isEqualTo(404);
        }
        byte[] kept = jdbc.sql("select fields from drafts.form where task = ?").params(task.id()).query(byte[].class).single();
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("4711", "remarks");
        assertThat(drafts(task)).isEqualTo(1);
    }

    /** R-7.1-2, R-5.2-1: the same decider as at sending; words that are missing hinder no count. */
    @Test
    @Tag("R-7.1-2")
    void theScoreIsCountedWhileItIsTyped() throws Exception {
        OpenTask task = assessing();
        Browser official = Browser.signedIn(port, "pho-kinh-te");
        official.get("/tasks/" + task.id());
        long before = events(task);
        Map<String, List<String>> typed = new HashMap<>(Office.assessmentFields());
        List.of("remarks", "ownLevel", "actual-2").forEach(typed::remove);

        HttpResponse<String> answer = official.post("/tasks/" + task.id() + "/score", typed);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("92,5 điểm", "28 trên 30 điểm", "64,5 trên 70 điểm", "Mức cao nhất được xếp theo quy định, vì sao chưa cao hơn",
                "Còn phải ghi trước khi gửi");
        typed.put("points-1", List.of("41"));
        assertThat(official.post("/tasks/" + task.id() + "/score", typed).body()).as("more points than the row has").contains("Còn phải ghi trước khi gửi")
                .doesNotContain("Mức cao nhất được xếp theo quy định, vì sao chưa cao hơn");
        assertThat(official.post("/tasks/" + task.id() + "/score", Map.of("points-1", List.of("<b>chín</b>"))).body()).contains("data-total>0 điểm")
                .doesNotContain("<b>chín</b>");
        assertThat(events(task)).isEqualTo(before);
        assertThat(drafts(task)).isZero();
    }

    /** II.5.1: all points are shared out; whoever writes sees how many are left, with and without script. */
    @Test
    void theWeightsOfACatalogueAreAddedUpWhileItIsWritten() throws Exception {
        Quarter quarter = office.openQuarter();
        OpenTask task = office.task(Office.OFFICIAL, "draft-catalogue", Office.catalogue(quarter, Office.OFFICIAL));
        Browser official = Browser.signedIn(port, "pho-kinh-te");
        assertThat(official.get("/tasks/" + task.id()).body()).contains("Đã chia 0 trên 70 điểm cho 0 dòng.", "Còn phải chia 70 điểm.");

        String sum = "/tasks/" + task.id() + "/score";
        assertThat(official.post(sum, Map.of("weight", List.of("40", "12,5", ""))).body()).contains("Đã chia 52,5 trên 70 điểm cho 2 dòng.",
                "Còn phải chia 17,5 điểm.", "value=\"12,5\"");
        assertThat(official.post(sum, Map.of("weight", List.of("40", "30"))).body()).contains("Đã chia vừa đủ.");
        assertThat(official.post(sum, Map.of("weight", List.of("40", "30.5", "<i>ba</i>", "1e9"))).body()).contains("Thừa 0,5 điểm",
                "Tỷ trọng không đọc được ở dòng: 3, 4.").doesNotContain("<i>ba</i>");
        HttpResponse<String> blank = official.post("/tasks/" + task.id(), Map.of("task", List.of("", ""), "weight", List.of("", ""), "_version",
                List.of("0"), "_action", List.of(UUID.randomUUID().toString())));
        assertThat(blank.statusCode()).as("a catalogue without a row").isEqualTo(422);
        assertThat(blank.body()).contains("Đã chia 0 trên 70 điểm", "name=\"task\"");
        assertThat(events(task)).as("nothing is recorded").isEqualTo(1);
    }

    @Test
    void onlyFormsOfOnesOwnAreDrafted() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "draft-catalogue");
        OpenTask review = office.task(Office.HEAD, "review-catalogue", Office.catalogue(quarter, Office.OFFICIAL));
        Browser head = Browser.signedIn(port, "truong-kinh-te");
        assertThat(head.get("/tasks/" + review.id()).body()).doesNotContain("/draft\"", "htmx.min.js");
        assertThat(head.post("/tasks/" + review.id() + "/draft", Office.one("remark", "x")).statusCode()).isEqualTo(404);
        assertThat(drafts(review)).isZero();
    }

    private OpenTask assessing() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "approve-catalogue");
        office.confirmResults(quarter);
        return office.task(Office.OFFICIAL, "assess-self", Office.dossier(quarter, Office.OFFICIAL));
    }

    private long drafts(OpenTask task) {
        return jdbc.sql("select count(*) from drafts.form where task = ?").params(task.id()).query(Long.class).single();
    }

    private long events(OpenTask task) {
        return jdbc.sql("select count(*) from eventstore.event where aggregate_identifier = ?").params(task.subject()).query(Long.class).single();
    }
}

package vn.danhgia.service.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.service.Browser;
import vn.danhgia.service.DisputedQuarter;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.TestDatabase;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.papers.Paper;
import vn.danhgia.service.replay.recompute.Recheck;

/**
 * A complaint about a result of a played quarter goes through Tasklist, in a real browser, to the decision that replaces the former one. What it changes is
 * compared with a table written by hand: {@code complaints/effects.csv}.
 */
@ServiceTest
class ComplaintInTasklistTest {

    /** Forms that no other picture shows. */
    private static final Map<String, String> PICTURED = Map.of("Thụ lý, phân công giải quyết khiếu nại", "04-assign-complaint",
            "Xác minh khiếu nại", "05-examine-complaint", "Kết luận giải quyết khiếu nại", "06-resolve-complaint",
            "Ghi nhận mức biểu quyết lại", "07-settle-replacement", "Ban hành quyết định xếp loại lại", "08-issue-replacement",
            "Xem kết quả giải quyết khiếu nại", "09-read-reply");

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    DisputedQuarter disputed;

    @Autowired
    Histories histories;

    @Autowired
    DossierListQueries list;

    @Autowired
    Recheck recheck;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext application;

    private Desks desks;
    private ComplaintFacts facts;

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(Files.isExecutable(Chromium.program()), "no browser on this machine");
        chromium = Chromium.start();
    }

    @AfterAll
    static void end() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @Tag("R-III.5.2-1")
    @Tag("C-12")
    void aComplaintGoesThroughTasklistToAReplacingDecisionAndEverythingElseFollows() throws Exception {
        desks = new Desks(chromium, port, TestDatabase.PASSWORD);
        facts = new ComplaintFacts(application, new ComplaintFacts.Reading(port, TestDatabase.PASSWORD, "pho-kinh-te", "Lê Thị Dũng", "truong-bxdd", "p-kinh-te",
                "Phòng Kinh tế"));
        Quarter quarter = disputed.played();
        DossierId dossier = DisputedQuarter.dossier(quarter);
        await().atMost(Duration.ofSeconds(30)).until(() -> list.dossier(dossier).filter(row -> row.dossierLast().equals("notice-acknowledged")).isPresent());
        assertThat(facts.of(dossier)).as("before the complaint").isEqualTo(ComplaintFacts.table("effects.csv", 1));

        ComplaintId complaint = complains(dossier);
        takesPart(complaint, "ubkt", "Thụ lý, phân công giải quyết khiếu nại", Office.one("handler", Office.INSPECTOR));
        disputed.correctTheList(quarter);
        takesPart(complaint, "ubkt", "Xác minh khiếu nại", Office.one("findings", "Danh sách kỷ luật ghi nhầm người; đã đính chính"));
        takesPart(complaint, "ubkt", "Kết luận giải quyết khiếu nại", Office.fields("outcome", "REVOTE", "ground", "Căn cứ cũ không còn"));
        LocalDate today = LocalDate.now(clock);
        takesPart(complaint, "truong-bxdd", "Triệu tập phiên họp bỏ phiếu", DisputedQuarter.convening(today));
        takesPart(complaint, "van-phong", "Điểm danh phiên họp", Map.of("present", Office.SESSION_MEETING.voters()));
        takesPart(complaint, "cv-bxdd-1", "Kiểm phiếu lần một", DisputedQuarter.counted(3, "excellent"));
        takesPart(complaint, "cv-bxdd-2", "Kiểm phiếu lần hai, xác nhận", DisputedQuarter.counted(3, "excellent"));
        takesPart(complaint, "van-phong", "Kết luận phiên họp", Office.one("conclusion-" + Office.OFFICIAL, "Thống nhất theo kết quả kiểm phiếu"));
        takesPart(complaint, "van-phong", "Ký biên bản: người ghi biên bản", Map.of());
        takesPart(complaint, "bi-thu", "Ký biên bản: chủ trì", Map.of());
        assertThat(histories.dossierOf(dossier).decided().orElseThrow().level()).as("in force meanwhile").isEqualTo(Level.NOT_COMPLETED);
        takesPart(complaint, "bi-thu", "Ghi nhận mức biểu quyết lại", Map.of());
        takesPart(complaint, "van-phong", "Ban hành quyết định xếp loại lại",
                Office.fields("number", "09-QĐ/ĐU", "date", today.toString(), "signer", Office.SECRETARY));
        takesPart(complaint, "pho-kinh-te", "Xem kết quả giải quyết khiếu nại", Map.of());

        assertThat(histories.complaintOf(complaint).stage()).isEqualTo(Complaint.Stage.CLOSED);
        await().atMost(Duration.ofSeconds(30)).until(() -> list.dossier(dossier).flatMap(row -> row.decidedLevel()).filter(Level.EXCELLENT::equals)
                .isPresent());
        assertThat(facts.of(dossier)).as("after the replacing decision").isEqualTo(ComplaintFacts.table("effects.csv", 2));

        Tab official = desks.of("pho-kinh-te");
        official.go(desks.address("/dossiers/" + dossier));
        assertThat(official.js("document.body.innerText").asText()).contains("Hoàn thành xuất sắc nhiệm vụ", "Quyết định đã bị thay", "05-QĐ/ĐU",
                "đã thay quyết định xếp loại bằng quyết định mới").doesNotContain("đang xem xét");
        Desks.picture(official, "10-dossier-afterwards");
        Tab inspector = desks.of("ubkt");
        Desks.picture(inspector.go(desks.address("/complaints/" + complaint)), "11-concluded");
        assertThat(inspector.js("document.body.innerText").asText()).contains("vượt 1", "theo quyết định cũ không còn");
        Desks.picture(inspector.go(desks.address("/complaints")), "12-complaints");
        print(Paper.COMPLAINT_REPLY, "ubkt", complaint);
        print(Paper.REPLACING_DECISION, "van-phong", complaint);
        assertThat(recheck.of(dossier.cycle()).computed().orElseThrow().findings()).as("decided again, the quarter agrees").isEmpty();
    }

    /** The official complains on the own page, and holds the receipt. */
    private ComplaintId complains(DossierId dossier) throws JsonProcessingException {
        Tab official = desks.of("pho-kinh-te");
        official.size(1280, 900).go(desks.address("/dossiers/" + dossier));
        official.leaving(() -> official.js("[...document.querySelectorAll('main a')].find(a => a.textContent.includes('Gửi khiếu nại, kiến nghị')).click()"));
        Desks.picture(official, "01-intake");
        desks.fill(official, "main", Office.fields("kind", "COMPLAINT", "content", "Danh sách kỷ luật không phải của tôi", "wish", "Xếp loại lại theo kết quả",
                "evidence", "Xác nhận của chi bộ"));
        official.leaving(() -> official.js("document.querySelector('main form button[type=submit]').click()"));
        ComplaintId complaint = new ComplaintId(dossier, 1);
        assertThat(official.js("location.pathname").asText()).isEqualTo("/complaints/" + complaint);
        assertThat(official.js("document.body.innerText").asText()).contains("Phiếu tiếp nhận", complaint.receipt(), "Ủy ban Kiểm tra trả lời chậm nhất",
                "đang xem xét");
        Desks.picture(official, "02-receipt");
        official.go(desks.address("/dossiers/" + dossier));
        assertThat(official.js("document.body.innerText").asText()).contains("đang xem xét");
        Desks.picture(official, "03-dossier");
        return complaint;
    }

    private void print(Paper paper, String login, ComplaintId complaint) throws IOException {
        byte[] sheets = Browser.signedIn(port, login).download("/papers/" + paper.code() + "/" + complaint + "/pdf");
        assertThat(new String(sheets, 0, 5, StandardCharsets.US_ASCII)).as(paper.code()).isEqualTo("%PDF-");
        Pictures.paper(sheets, paper.code());
    }

    private void takesPart(ComplaintId complaint, String login, String title, Map<String, List<String>> fields) throws JsonProcessingException {
        desks.takesPart(login, title, "Lê Thị Dũng", complaint.dossier().cycle().quarter(), PICTURED.get(title), form -> fields);
    }
}

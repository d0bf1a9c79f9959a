package vn.danhgia.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.meeting.MeetingNames;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.projections.complaintlist.ComplaintListQueries;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.service.Browser;
import vn.danhgia.service.DisputedQuarter;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.papers.Format;
import vn.danhgia.service.papers.Texts;
import vn.danhgia.service.replay.recompute.Recheck;

/** A complaint from its start to the replacing decision through the pages and the tasks' door; whatever is refused on the way stores nothing. */
@ServiceTest
class ComplaintsOverHttpTest {

    private static final String PLEA = "Danh sách kỷ luật không phải của tôi";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    DisputedQuarter disputed;

    @Autowired
    Histories histories;

    @Autowired
    ComplaintListQueries complaints;

    @Autowired
    DossierListQueries list;

    @Autowired
    Recheck recheck;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    @Tag("R-III.5.2-1")
    @Tag("C-12")
    void fromTheReceiptToTheReplacingDecision() throws Exception {
        Quarter quarter = disputed.played();
        DossierId dossier = DisputedQuarter.dossier(quarter);
        ComplaintId id = new ComplaintId(dossier, 1);
        Browser official = Browser.signedIn(port, "pho-kinh-te");
        Browser inspector = Browser.signedIn(port, "ubkt");
        Browser organiser = Browser.signedIn(port, "truong-bxdd");
        assertThat(inspector.get("/dossiers/" + dossier).statusCode()).as("UBKT reads no dossier without a case").isEqualTo(404);

        // The receipt: number, time, what is promised until when.
        HttpResponse<String> receipt = complains(official, dossier, pleaFields());
        assertThat(receipt.uri().getPath()).isEqualTo("/complaints/" + id);
        assertThat(receipt.body()).contains("Phiếu tiếp nhận", id.receipt(), "Ủy ban Kiểm tra trả lời chậm nhất hết ngày", "đang xem xét", PLEA)
                .doesNotContain("??");
        assertThat(official.get("/").body()).contains("/complaints");

        // What is said is nobody's but UBKT's, BTV's and the person's, and is ciphertext on disk; reading it is written down.
        assertThat(jdbc.sql("select count(*) from eventstore.event where position(? in payload) > 0").params(PLEA).query(Long.class).single()).isZero();
        assertThat(Browser.signedIn(port, "truong-kinh-te").get("/complaints/" + id).statusCode()).as("who proposed").isEqualTo(404);
        assertThat(organiser.get("/complaints/" + id).statusCode()).isEqualTo(404);
        assertThat(Browser.signedIn(port, "bi-thu").get("/complaints/" + id).body()).contains(PLEA);
        assertThat(inspector.get("/complaints/" + id).body()).contains(PLEA, "/replay?at=");
        assertThat(inspector.get("/dossiers/" + dossier).statusCode()).as("with a case it does").isEqualTo(200);
        assertThat(jdbc.sql("select part from reading.opened where dossier = ? and reader = ?").params(dossier.toString(), "thanh-lam:p-0004")
                .query(String.class).list()).contains("COMPLAINT", "DOSSIER");

        // The marker on page, list and papers; the level stays in force.
        await().atMost(Duration.ofSeconds(20)).until(() -> complaints.underReview(dossier.cycle()).contains(dossier.toString()));
        assertThat(official.get("/complaints").body()).contains(id.receipt());
        assertThat(organiser.get("/dossiers/" + dossier).body()).contains("đang xem xét").doesNotContain(PLEA);
        assertThat(organiser.get("/cycles/" + quarter).body()).contains("đang xem xét");
        assertThat(Texts.of(official.download("/papers/thong-bao-ket-qua/" + dossier + "/docx"), Format.DOCX)).contains("đang được xem xét");
        assertThat(Texts.of(organiser.download("/papers/mau-03-tong-hop/" + dossier.cycle() + "/docx"), Format.DOCX)).contains("đang xem xét");
        assertThat(histories.dossierOf(dossier).decided().orElseThrow().level()).isEqualTo(Level.NOT_COMPLETED);

        // The frozen evidence: the dossier as it stood at the decision.
        String evidence = inspector.get("/dossiers/" + dossier + "/replay?at=" + histories.complaintOf(id).disputed().evidenceAt()).body();
        assertThat(evidence).contains("đã ghi quyết định được ban hành vào hồ sơ");

        // UBKT, in order; what does not fit is refused by field and stores nothing.
        long stored = events(dossier.cycle());
        assertThat(send(inspector, "assign-complaint", id.toString(), Office.one("handler", ""), 0).body()).contains("Người giải quyết");
        HttpResponse<String> stranger = send(inspector, "assign-complaint", id.toString(), Office.one("handler", "p-0009"), 0);
        assertThat(stranger.statusCode()).isEqualTo(422);
        assertThat(stranger.body()).contains("phải là Ủy viên Ủy ban Kiểm tra", "III.5.2");
        HttpResponse<String> stale = send(inspector, "assign-complaint", id.toString(), Office.one("handler", Office.INSPECTOR), -1);
        assertThat(stale.statusCode()).as("a stale form").isEqualTo(412);
        assertThat(events(dossier.cycle())).isEqualTo(stored);
        assertThat(send(inspector, "assign-complaint", id.toString(), Office.one("handler", Office.INSPECTOR), 0).statusCode()).isEqualTo(200);
        disputed.correctTheList(quarter);
        stored = events(dossier.cycle());
        HttpResponse<String> empty = send(inspector, "examine-complaint", id.toString(), Office.one("findings", " "), 1);
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Kết quả xác minh");
        assertThat(events(dossier.cycle())).isEqualTo(stored);
        send(inspector, "examine-complaint", id.toString(), Office.one("findings", "Ghi nhầm người"), 1);
        assertThat(send(inspector, "resolve-complaint", id.toString(), Office.fields("outcome", "REVOTE", "ground", ""), 2).body()).contains("Căn cứ");
        send(inspector, "resolve-complaint", id.toString(), Office.fields("outcome", "REVOTE", "ground", "Căn cứ cũ không còn"), 2);

        // BTV votes again, in a meeting of its own.
        MeetingId meeting = MeetingNames.onComplaint(id, new BodyId(Office.COMMUNE, "btv"), 1);
        votes(meeting);
        office.does(Office.SECRETARY, "settle-replacement", id.toString(), Map.of());
        assertThat(official.get("/complaints/" + id).body()).as("not told before the notice").doesNotContain("Hoàn thành xuất sắc nhiệm vụ</span>", "09-QĐ/ĐU");
        office.does(Office.CLERK, "issue-replacement", id.toString(), Office.fields("number", "09-QĐ/ĐU", "date", Office.TODAY, "signer", Office.SECRETARY));

        // Told as the first was; the old decision stays readable for ever.
        assertThat(official.get("/dossiers/" + dossier).body()).contains("Hoàn thành xuất sắc nhiệm vụ", "09-QĐ/ĐU", "Quyết định đã bị thay", "05-QĐ/ĐU")
                .doesNotContain("??");
        assertThat(Texts.of(official.download("/papers/thong-bao-ket-qua/" + dossier + "/docx"), Format.DOCX))
                .contains("Hoàn thành xuất sắc nhiệm vụ", "09-QĐ/ĐU")
                .doesNotContain("đang được xem xét");
        String paper = Texts.of(official.download("/papers/quyet-dinh-xep-loai-lai/" + id + "/docx"), Format.DOCX);
        assertThat(paper).contains("09-QĐ/ĐU", "05-QĐ/ĐU", "Hoàn thành xuất sắc nhiệm vụ", "Không hoàn thành nhiệm vụ", "Lê Thị Dũng", "T/M BAN THƯỜNG VỤ",
                "Hoàng Minh Đạt");
        assertThat(Texts.of(official.download("/papers/ket-luan-giai-quyet/" + id + "/docx"), Format.DOCX)).contains(id.receipt(), "Căn cứ cũ không còn");
        assertThat(Texts.of(organiser.download("/papers/quyet-dinh/" + dossier.cycle() + ":decision-session:1/docx"), Format.DOCX)).contains("05-QĐ/ĐU",
                "Không hoàn thành nhiệm vụ");
        assertThat(official.get("/papers/ket-luan-giai-quyet/" + id + "/pdf").statusCode()).isEqualTo(200);
        assertThat(Browser.signedIn(port, "truong-kinh-te").get("/papers/ket-luan-giai-quyet/" + id + "/pdf").statusCode()).isEqualTo(404);

        // UBKT sees what changed elsewhere; everybody who reads the rating has it in sentences.
        assertThat(inspector.get("/complaints/" + id).body()).contains("vượt 1", "không còn (II.7.2)", "Quyết định mới").doesNotContain("??");
        String timeline = organiser.get("/dossiers/" + dossier + "/timeline").body();
        assertThat(timeline).contains("gửi khiếu nại, kiến nghị", "thụ lý, phân công người giải quyết", "kết luận giải quyết",
                "đã thay quyết định xếp loại bằng quyết định mới").doesNotContain(PLEA, "??");
        office.does(Office.OFFICIAL, "read-reply", id.toString(), Map.of());
        assertThat(histories.complaintOf(id).stage()).isEqualTo(Complaint.Stage.CLOSED);
        assertThat(recheck.of(dossier.cycle()).computed().orElseThrow().findings()).isEmpty();

        // Once on one decision; on the new one again.
        assertThat(complains(official, dossier, pleaFields()).uri().getPath()).isEqualTo("/complaints/" + new ComplaintId(dossier, 2));
        rebuiltEqualsLive();
    }

    @Test
    @Tag("R-III.5.2-1")
    @Tag("C-12")
    void whatCannotBeAcceptedIsSaidPlainlyAndStoresNothing() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "resolve-quota");
        DossierId dossier = DossierId.parse(Office.dossier(quarter, Office.OFFICIAL));
        Browser official = Browser.signedIn(port, "pho-kinh-te");
        long before = cases();

        HttpResponse<String> early = complains(official, dossier, pleaFields());
        assertThat(early.statusCode()).as("before the notice").isEqualTo(422);
        assertThat(early.body()).contains("Kết quả chưa được thông báo nên chưa khiếu nại được.");
        office.does(Office.CLERK, "issue-decision", dossier.cycle() + ":decision-session:1", Office.fields("number", "05-QĐ/ĐU", "date", Office.TODAY,
                "signer", Office.SECRETARY));
        office.task(Office.OFFICIAL, "acknowledge-notice", dossier.toString());

        HttpResponse<String> stranger = complains(Browser.signedIn(port, "truong-kinh-te"), dossier, pleaFields());
        assertThat(stranger.statusCode()).as("by another, who reads the rating").isEqualTo(422);
        assertThat(stranger.body()).contains("Chỉ chính cán bộ được xếp loại mới khiếu nại, kiến nghị về kết quả của mình.");
        assertThat(complains(Browser.signedIn(port, "quan-tri"), dossier, pleaFields()).statusCode()).as("by one who does not").isEqualTo(404);
        Map<String, List<String>> blank = Office.fields("kind", "", "content", "", "wish", "", "evidence", "");
        HttpResponse<String> named = complains(official, dossier, blank);
        assertThat(named.statusCode()).isEqualTo(422);
        assertThat(named.body()).contains("Nội dung", "Đề nghị, yêu cầu");
        assertThat(official.get("/dossiers/thanh-lam:2019-Q1:dossier:p-0010/complaint").statusCode()).isEqualTo(404);
        assertThat(official.get("/complaints/la").statusCode()).isEqualTo(404);
        assertThat(takesUp(official, dossier, "OWN_INITIATIVE", "").statusCode()).as("not UBKT").isEqualTo(404);
        Browser inspector = Browser.signedIn(port, "ubkt");
        await().atMost(Duration.ofSeconds(20)).until(() -> list.dossier(dossier).filter(row -> row.dossierLast().equals("result-notified")).isPresent());
        assertThat(takesUp(inspector, dossier, "ANNULMENT", "").body()).contains("Văn bản làm căn cứ");
        assertThat(cases()).as("nothing is stored").isEqualTo(before);

        assertThat(complains(official, dossier, pleaFields()).statusCode()).isEqualTo(200);
        HttpResponse<String> twice = complains(official, dossier, pleaFields());
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("mỗi quyết định chỉ được gửi một lần", "III.5.2");
        HttpResponse<String> beside = takesUp(inspector, dossier, "OWN_INITIATIVE", "");
        assertThat(beside.statusCode()).isEqualTo(422);
        assertThat(beside.body()).contains("đang được xem xét trong một vụ việc khác");
        assertThat(cases()).isEqualTo(before + 1);
    }

    private void votes(MeetingId meeting) throws Exception {
        String id = meeting.toString();
        office.does(Office.ORGANISER, "convene-meeting", id, DisputedQuarter.convening(LocalDate.now(clock)));
        Office.Seats seats = Office.SESSION_MEETING;
        office.does(seats.secretary(), "take-attendance", id, Map.of("present", seats.voters()));
        office.does(seats.firstTeller(), "count-votes", id, DisputedQuarter.counted(3, "excellent"));
        office.does(seats.secondTeller(), "confirm-count", id, DisputedQuarter.counted(3, "excellent"));
        office.does(seats.secretary(), "conclude-meeting", id, Office.one("conclusion-" + Office.OFFICIAL, "Thống nhất theo kết quả kiểm phiếu"));
        office.does(seats.secretary(), "sign-as-secretary", id, Map.of());
        office.does(seats.chairs().get(0), "sign-as-chair", id, Map.of());
    }

    private static Map<String, List<String>> pleaFields() {
        return Office.fields("kind", "COMPLAINT", "content", PLEA, "wish", "Xếp loại lại", "evidence", "Xác nhận của chi bộ");
    }

    private static HttpResponse<String> complains(Browser browser, DossierId dossier, Map<String, List<String>> fields) {
        browser.get("/dossiers/" + dossier + "/complaint");
        Map<String, List<String>> form = new HashMap<>(fields);
        form.put("_action", List.of(UUID.randomUUID().toString()));
        return browser.post("/dossiers/" + dossier + "/complaint", form);
    }

    private static HttpResponse<String> takesUp(Browser browser, DossierId dossier, String kind, String document) {
        browser.get("/complaints");
        Map<String, List<String>> form = Office.fields("kind", kind, "dossier", dossier.toString(), "content", "Kết quả không đúng", "document", document);
        form.put("_action", List.of(UUID.randomUUID().toString()));
        return browser.post("/complaints", form);
    }

    /** The task of that kind by the tasks' own door, on the version that the form had. */
    private HttpResponse<String> send(Browser browser, String taskKey, String subject, Map<String, List<String>> fields, long version) {
        OpenTask task = office.task(Office.INSPECTOR, taskKey, subject);
        browser.get("/tasks/" + task.id());
        Map<String, List<String>> form = new HashMap<>(fields);
        form.put("_action", List.of(UUID.randomUUID().toString()));
        form.put("_version", List.of(String.valueOf(version)));
        return browser.post("/tasks/" + task.id(), form);
    }

    private long events(CycleId cycle) {
        return jdbc.sql("select count(*) from eventstore.event where starts_with(aggregate_identifier, ?)").params(cycle + ":complaint-").query(Long.class)
                .single();
    }

    private long cases() {
        return jdbc.sql("select count(*) from eventstore.event where event_name = 'complaint-filed'").query(Long.class).single();
    }

    /** The view of cases, thrown away and built again from the log. */
    private void rebuiltEqualsLive() {
        StreamingEventProcessor processor = processing.eventProcessor("complaint_list_v1", StreamingEventProcessor.class).orElseThrow();
        List<String> live = new ArrayList<>();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            List<String> now = rows();
            boolean still = now.equals(live) && now.size() == cases();
            live.clear();
            live.addAll(now);
            return still;
        });
        processor.shutDown();
        processor.resetTokens();
        assertThat(rows()).isEmpty();
        processor.start();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(rows()).isEqualTo(live));
    }

    private List<String> rows() {
        return jdbc.sql("select row_to_json(one)::text from view.complaint_list_v1 one order by complaint").query(String.class).list();
    }
}

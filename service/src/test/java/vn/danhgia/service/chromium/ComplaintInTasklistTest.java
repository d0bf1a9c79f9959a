package vn.danhgia.service.chromium;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.decision.GroupCount;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.year.YearView;
import vn.danhgia.processes.command.States;
import vn.danhgia.processes.decision.Agendas;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.service.Browser;
import vn.danhgia.service.DisputedQuarter;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.TestDatabase;
import vn.danhgia.service.complaints.Effects;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.papers.Format;
import vn.danhgia.service.papers.Texts;
import vn.danhgia.service.replay.recompute.Recheck;

/**
 * A complaint about a result of a played quarter goes through Tasklist, in a real browser, to the decision that replaces the former one. What it changes is
 * compared with a table written by hand: {@code complaints/effects.csv}.
 */
@ServiceTest
class ComplaintInTasklistTest {

    /** Forms that no other picture shows. */
    private static final Map<String, String> PICTURED = Map.of("Thụ lý, phân công giải quyết khiếu nại", "64-assign-complaint",
            "Xác minh khiếu nại", "65-examine-complaint", "Kết luận giải quyết khiếu nại", "66-resolve-complaint",
            "Ghi nhận mức biểu quyết lại", "67-settle-replacement", "Ban hành quyết định xếp loại lại", "68-issue-replacement",
            "Xem kết quả giải quyết khiếu nại", "69-read-reply");

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    DisputedQuarter disputed;

    @Autowired
    Histories histories;

    @Autowired
    States states;

    @Autowired
    Agendas agendas;

    @Autowired
    Effects effects;

    @Autowired
    DossierListQueries list;

    @Autowired
    Recheck recheck;

    @Autowired
    Clock clock;

    private final Map<String, Tab> desks = new HashMap<>();
    private final ObjectMapper json = new ObjectMapper();

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
        Quarter quarter = disputed.played();
        DossierId dossier = DisputedQuarter.dossier(quarter);
        await().atMost(Duration.ofSeconds(30)).until(() -> list.dossier(dossier).filter(row -> row.dossierLast().equals("notice-acknowledged")).isPresent());
        assertThat(facts(dossier)).as("before the complaint").isEqualTo(table(1));

        ComplaintId complaint = complains(dossier);
        takesPart(complaint, quarter, "ubkt", "Thụ lý, phân công giải quyết khiếu nại", Office.one("handler", Office.INSPECTOR));
        disputed.correctTheList(quarter);
        takesPart(complaint, quarter, "ubkt", "Xác minh khiếu nại", Office.one("findings", "Danh sách kỷ luật ghi nhầm người; đã đính chính"));
        takesPart(complaint, quarter, "ubkt", "Kết luận giải quyết khiếu nại", Office.fields("outcome", "REVOTE", "ground", "Căn cứ cũ không còn"));
        LocalDate today = LocalDate.now(clock);
        takesPart(complaint, quarter, "truong-bxdd", "Triệu tập phiên họp bỏ phiếu", DisputedQuarter.convening(today));
        takesPart(complaint, quarter, "van-phong", "Điểm danh phiên họp", Map.of("present", Office.SESSION_MEETING.voters()));
        takesPart(complaint, quarter, "cv-bxdd-1", "Kiểm phiếu lần một", DisputedQuarter.counted(3, "excellent"));
        takesPart(complaint, quarter, "cv-bxdd-2", "Kiểm phiếu lần hai, xác nhận", DisputedQuarter.counted(3, "excellent"));
        takesPart(complaint, quarter, "van-phong", "Kết luận phiên họp", Office.one("conclusion-" + Office.OFFICIAL, "Thống nhất theo kết quả kiểm phiếu"));
        takesPart(complaint, quarter, "van-phong", "Ký biên bản: người ghi biên bản", Map.of());
        takesPart(complaint, quarter, "bi-thu", "Ký biên bản: chủ trì", Map.of());
        assertThat(histories.dossierOf(dossier).decided().orElseThrow().level()).as("in force meanwhile").isEqualTo(Level.NOT_COMPLETED);
        takesPart(complaint, quarter, "bi-thu", "Ghi nhận mức biểu quyết lại", Map.of());
        takesPart(complaint, quarter, "van-phong", "Ban hành quyết định xếp loại lại",
                Office.fields("number", "09-QĐ/ĐU", "date", today.toString(), "signer", Office.SECRETARY));
        takesPart(complaint, quarter, "pho-kinh-te", "Xem kết quả giải quyết khiếu nại", Map.of());

        assertThat(histories.complaintOf(complaint).stage()).isEqualTo(Complaint.Stage.CLOSED);
        await().atMost(Duration.ofSeconds(30)).until(() -> list.dossier(dossier).flatMap(row -> row.decidedLevel()).filter(Level.EXCELLENT::equals)
                .isPresent());
        assertThat(facts(dossier)).as("after the replacing decision").isEqualTo(table(2));

        Tab official = desks.get("pho-kinh-te");
        official.go("http://127.0.0.1:" + port + "/dossiers/" + dossier);
        assertThat(official.js("document.body.innerText").asText()).contains("Hoàn thành xuất sắc nhiệm vụ", "Quyết định đã bị thay", "05-QĐ/ĐU",
                "quyết định xếp loại được thay bằng quyết định mới").doesNotContain("đang xem xét");
        picture(official, "70-complaint-dossier-afterwards");
        Tab inspector = desks.get("ubkt");
        picture(inspector.go("http://127.0.0.1:" + port + "/complaints/" + complaint), "71-complaint-concluded");
        assertThat(inspector.js("document.body.innerText").asText()).contains("vượt 1", "theo quyết định cũ không còn");
        picture(inspector.go("http://127.0.0.1:" + port + "/complaints"), "72-complaints");
        assertThat(recheck.of(dossier.cycle()).computed().orElseThrow().findings()).as("decided again, the quarter agrees").isEmpty();
    }

    /** The official complains on the own page, and holds the receipt. */
    private ComplaintId complains(DossierId dossier) throws JsonProcessingException {
        Tab official = desk("pho-kinh-te");
        official.size(1280, 900).go("http://127.0.0.1:" + port + "/dossiers/" + dossier);
        official.leaving(() -> official.js("[...document.querySelectorAll('main a')].find(a => a.textContent.includes('Gửi khiếu nại, kiến nghị')).click()"));
        picture(official, "61-complaint-intake");
        fill(official, "main", Office.fields("kind", "COMPLAINT", "content", "Danh sách kỷ luật không phải của tôi", "wish", "Xếp loại lại theo kết quả",
                "evidence", "Xác nhận của chi bộ"));
        official.leaving(() -> official.js("document.querySelector('main form button[type=submit]').click()"));
        ComplaintId complaint = new ComplaintId(dossier, 1);
        assertThat(official.js("location.pathname").asText()).isEqualTo("/complaints/" + complaint);
        assertThat(official.js("document.body.innerText").asText()).contains("Phiếu tiếp nhận", complaint.receipt(), "Ủy ban Kiểm tra trả lời chậm nhất",
                "đang xem xét");
        picture(official, "62-complaint-receipt");
        official.go("http://127.0.0.1:" + port + "/dossiers/" + dossier);
        assertThat(official.js("document.body.innerText").asText()).contains("đang xem xét");
        picture(official, "63-complaint-dossier");
        return complaint;
    }

    /** One task in Tasklist, by the person whose it is. */
    private void takesPart(ComplaintId complaint, Quarter quarter, String login, String title, Map<String, List<String>> fields)
            throws JsonProcessingException {
        Tab tab = desk(login);
        String words = new String[] {"I", "II", "III", "IV"}[quarter.number() - 1] + "/" + quarter.year();
        String find = "[...document.querySelectorAll('.dg-list h2 a')].find(a => a.textContent.startsWith(" + Tab.quoted(title + " –")
                + ") && a.textContent.includes("
                + Tab.quoted("Quý " + words) + ") && a.textContent.includes('Lê Thị Dũng'))";
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(200)).until(() -> {
            tab.go("http://127.0.0.1:" + port + "/");
            return tab.js("!!" + find).asBoolean();
        });
        String id = tab.js(find + ".getAttribute('href').split('/').pop()").asText();
        tab.go("http://127.0.0.1:" + port + "/tasks/" + id);
        if (PICTURED.containsKey(title)) {
            picture(tab, PICTURED.get(title));
        }
        tab.go("about:blank").go("http://127.0.0.1:" + port + "/camunda/app/tasklist/default/#/?task=" + id);
        becomes(tab, "!!document.querySelector('[data-task-form] form input[name=_action]')");
        fill(tab, "[data-task-form]", fields);
        tab.js("document.querySelector('[data-task-form] form:has(input[name=_action]) button[type=submit]').click()");
        try {
            becomes(tab, "!location.hash.includes('" + id + "')");
        } catch (ConditionTimeoutException notDone) {
            throw new AssertionError(title + ": " + tab.js("[...document.querySelectorAll('[role=alert]')].map(e => e.innerText).join(' ')").asText(), notDone);
        }
    }

    /** Tasklist's first load is a megabyte of scripts: on a machine that does other things it takes its time. */
    private static void becomes(Tab tab, String script) {
        await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(100)).until(() -> tab.js(script).asBoolean());
    }

    private Tab desk(String login) {
        return desks.computeIfAbsent(login, who -> {
            Tab tab = chromium.tab().size(1280, 900).go("http://127.0.0.1:" + port + "/login");
            tab.js("document.querySelector('#username').value = " + Tab.quoted(who) + "; document.querySelector('#password').value = "
                    + Tab.quoted(TestDatabase.PASSWORD));
            return tab.leaving(() -> tab.js("document.querySelector('main button[type=submit]').click()"));
        });
    }

    /** Every field that the form has by that name, as a person would leave it. */
    private void fill(Tab tab, String frame, Map<String, List<String>> fields) throws JsonProcessingException {
        tab.js("Object.entries(" + json.writeValueAsString(fields) + ").forEach(([name, values]) => {"
                + "const all = [...document.querySelectorAll(" + Tab.quoted(frame + " [name=\"") + " + name + '\"]')];"
                + "if (all.length === 0) throw new Error('no field ' + name);"
                + "if (['checkbox', 'radio'].includes(all[0].type)) all.forEach(one => { one.checked = values.includes(one.value); });"
                + "else values.forEach((value, row) => { all[row].value = value;"
                + " if (all[row].value !== value) throw new Error(name + ' does not take ' + value); });"
                + "})");
    }

    /** Kept for looking at: -Dpictures.folder=/somewhere. A page that is wider than the window is an error anyway. */
    private static void picture(Tab tab, String name) {
        String folder = System.getProperty("pictures.folder");
        for (int width : new int[] {360, 1280}) {
            tab.size(width, 800);
            assertThat(tab.wider()).as("%s at %d px", name, width).isZero();
            if (folder != null) {
                try {
                    Files.write(Files.createDirectories(Path.of(folder)).resolve(name + "-own-" + width + ".png"), tab.picture());
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** What the table is about, as pages, papers and states have it now; keys as in the table. */
    private Map<String, String> facts(DossierId id) throws IOException {
        Dossier dossier = histories.dossierOf(id);
        Level level = dossier.decided().orElseThrow().level();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("level in force", level.name());
        facts.put("decision in force", dossier.paper().orElseThrow().number());
        facts.put("decisions replaced", dossier.former().stream().map(former -> former.paper().number() + " " + former.decided().level())
                .collect(Collectors.joining(", ")));
        GroupCount group = GroupCount.of(states.sessionOf(new DecisionSessionId(id.cycle(), "1")).rules(), agendas.decided(id.cycle()), id);
        facts.put("group: EXCELLENT", String.valueOf(group.ratedExcellent()));
        facts.put("group: GOOD", String.valueOf(group.ratedGood()));
        facts.put("group: places of the quota", String.valueOf(group.places()));
        facts.put("group: too many", String.valueOf(group.overrun()));
        YearView year = effects.year(id);
        facts.put("year: this quarter", year.quarters().stream().filter(one -> one.quarter().equals(id.cycle().quarter())).findFirst().orElseThrow().decided()
                .orElseThrow().name());
        facts.put("year: this quarter closes EXCELLENT", year.closedBy().contains(id.cycle().quarter()) ? "yes" : "no");
        facts.put("head answers for the proposal", Effects.answers(dossier) ? "yes" : "no");
        facts.put("notices of the result", String.valueOf(histories.of(id.toString(), 0).stream().filter(one -> one.name().equals("result-notified")).count()));
        facts.put("notice: level", levelIn(paper("pho-kinh-te", "thong-bao-ket-qua", id.toString())));
        facts.put("notice: recipients", recipientsIn(paper("pho-kinh-te", "thong-bao-ket-qua", id.toString())));
        facts.put("list: level", list.dossier(id).flatMap(row -> row.decidedLevel()).orElseThrow().name());
        facts.put("unit's notice: level", levelIn(paper("truong-bxdd", "thong-bao-don-vi", id.cycle() + ":unit:p-kinh-te")));
        facts.put("first decision's list: level", levelIn(paper("truong-bxdd", "quyet-dinh", id.cycle() + ":decision-session:1")));
        return facts;
    }

    private String paper(String reader, String code, String subject) throws IOException {
        return Texts.of(Browser.signedIn(port, reader).download("/papers/" + code + "/" + subject + "/docx"), Format.DOCX);
    }

    private static String levelIn(String paper) {
        return List.of("Không hoàn thành nhiệm vụ", "Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ").stream().filter(paper::contains)
                .collect(Collectors.joining(" + "));
    }

    private static String recipientsIn(String paper) {
        return List.of("Phòng Kinh tế,", "Cá nhân có tên trên,", "Lưu Văn phòng Đảng ủy.").stream().filter(paper::contains).collect(Collectors.joining(" | "));
    }

    /** @param column of the table: 1 before, 2 after */
    private static Map<String, String> table(int column) throws IOException {
        try (InputStream table = ComplaintInTasklistTest.class.getResourceAsStream("/complaints/effects.csv")) {
            Map<String, String> rows = new LinkedHashMap<>();
            new String(table.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("#")).map(line -> line.split(";", -1)).forEach(row -> {
                assertThat(row[3]).as("every row has its clause").matches("[IV]+\\.[0-9.]+");
                rows.put(row[0], row[column]);
            });
            return rows;
        }
    }
}

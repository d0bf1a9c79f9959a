package vn.danhgia.service.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.service.Application;
import vn.danhgia.service.Office;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.postgres.LocalPostgres;
import vn.danhgia.service.postgres.Settings;
import vn.danhgia.service.replay.recompute.Recheck;

/**
 * On a data folder of {@code demo.sh} ({@code -Dplayed.data=FOLDER}, nothing running on it): the complaint of an official of the whole commune about the result of
 * 2026-Q2 goes through Tasklist, in a real browser, to the decision that replaces the former one. What it changes is compared with a table written by hand.
 * A complaint that the folder already holds is taken up where it stands; otherwise the official brings it.
 */
@EnabledIfSystemProperty(named = "played.data", matches = ".+")
class ComplaintOfAPlayedQuarterCheck {

    private static final DossierId DOSSIER = DossierId.parse("thanh-lam:2026-Q2:dossier:p-0040");
    private static final ComplaintId COMPLAINT = new ComplaintId(DOSSIER, 1);
    private static final String OFFICIAL = "p-0040";
    private static final String NAME = "Trần Đức Thắng";
    private static final String TABLE = "effects-2026-Q2.csv";
    /** Was neither at the unit's meeting nor at the committee's. */
    private static final String HANDLER = "p-0031";
    /** Of the office's staff: writes the minutes, counts, counts again. */
    private static final List<String> CLERKS = List.of("p-0221", "p-0222", "p-0223");

    private Desks desks;

    @Test
    @Tag("R-III.5.2-1")
    @Tag("C-12")
    void goesThroughTasklistToAReplacingDecisionAndEverythingElseFollows() throws Exception {
        Path folder = Path.of(System.getProperty("played.data"));
        String password = Files.readString(folder.resolve("keys/demonstration.password")).strip();
        LocalPostgres postgres = LocalPostgres.start(Settings.durable(folder.resolve("postgresql")));
        try (Chromium chromium = Chromium.start(); ConfigurableApplicationContext application = new SpringApplicationBuilder(Application.class)
                .profiles("demonstration").run("--server.port=0", "--server.address=127.0.0.1",
                        "--spring.datasource.url=" + postgres.url(), "--spring.datasource.username=" + postgres.application().user(),
                        "--spring.datasource.password=" + postgres.application().password(), "--spring.flyway.url=" + postgres.url(),
                        "--spring.flyway.user=" + postgres.owner().user(), "--spring.flyway.password=" + postgres.owner().password(),
                        "--danhgia.demonstration.password=" + password, "--danhgia.master-key-file=" + folder.resolve("keys/master.key"))) {
            int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            desks = new Desks(chromium, port, password);
            ComplaintFacts facts = new ComplaintFacts(application, new ComplaintFacts.Reading(port, password, OFFICIAL, NAME, "truong-bxdd", "mttq",
                    "Ủy ban Mặt trận Tổ quốc Việt Nam xã"));
            Histories histories = application.getBean(Histories.class);
            LocalDate today = LocalDate.now(application.getBean(Clock.class));

            assertThat(facts.of(DOSSIER)).as("before the new decision").isEqualTo(ComplaintFacts.table(TABLE, 1));
            if (histories.complaintOf(COMPLAINT).stage() == Complaint.Stage.ABSENT) {
                complains();
            }
            if (histories.complaintOf(COMPLAINT).stage() == Complaint.Stage.FILED) {
                takesPart("chu-nhiem-ubkt", "Thụ lý, phân công giải quyết khiếu nại", form -> Office.one("handler", HANDLER));
            }
            takesPart(HANDLER, "Xác minh khiếu nại", form -> Office.one("findings", "Điểm cao nhất nhóm chưa được nêu khi biểu quyết người giữ mức"));
            takesPart(HANDLER, "Kết luận giải quyết khiếu nại", form -> Office.fields("outcome", "REVOTE", "ground", "Hồ sơ có căn cứ chưa được xem xét"));
            takesPart("truong-bxdd", "Triệu tập phiên họp bỏ phiếu", form -> convening(form, today));
            takesPart(CLERKS.get(0), "Điểm danh phiên họp", form -> Map.of("present", values(form, "present")));
            takesPart(CLERKS.get(1), "Kiểm phiếu lần một", this::allExcellent);
            takesPart(CLERKS.get(2), "Kiểm phiếu lần hai, xác nhận", this::allExcellent);
            takesPart(CLERKS.get(0), "Kết luận phiên họp", form -> Office.one("conclusion-" + OFFICIAL, "Thống nhất theo kết quả kiểm phiếu"));
            takesPart(CLERKS.get(0), "Ký biên bản: người ghi biên bản", form -> Map.of());
            takesPart("bi-thu", "Ký biên bản: chủ trì", form -> Map.of());
            assertThat(histories.dossierOf(DOSSIER).decided().orElseThrow().level()).as("in force meanwhile").isEqualTo(Level.GOOD);
            takesPart("bi-thu", "Ghi nhận mức biểu quyết lại", form -> Map.of());
            takesPart("van-phong", "Ban hành quyết định xếp loại lại",
                    form -> Office.fields("number", "219-QĐ/ĐU", "date", today.toString(), "signer", "p-0001"));
            takesPart(OFFICIAL, "Xem kết quả giải quyết khiếu nại", form -> Map.of());

            assertThat(histories.complaintOf(COMPLAINT).stage()).isEqualTo(Complaint.Stage.CLOSED);
            await().atMost(Duration.ofSeconds(30)).until(() -> application.getBean(DossierListQueries.class).dossier(DOSSIER)
                    .flatMap(row -> row.decidedLevel()).filter(Level.EXCELLENT::equals).isPresent());
            assertThat(facts.of(DOSSIER)).as("after the replacing decision").isEqualTo(ComplaintFacts.table(TABLE, 2));
            reads(OFFICIAL, "/dossiers/" + DOSSIER, "Hoàn thành xuất sắc nhiệm vụ", "Quyết định đã bị thay", "215-QĐ/ĐU",
                    "đã thay quyết định xếp loại bằng quyết định mới");
            reads("chu-nhiem-ubkt", "/complaints/" + COMPLAINT, "3 Xuất sắc, 11 Tốt", "tối đa 2 Xuất sắc", "vượt 1",
                    "Không có việc phải xem xét trách nhiệm người đứng đầu (II.7.2)");
            assertThat(application.getBean(Recheck.class).of(DOSSIER.cycle()).computed().orElseThrow().findings()).as("decided again, the quarter agrees")
                    .isEmpty();
        }
    }

    private void complains() throws JsonProcessingException {
        Tab official = desks.of(OFFICIAL).go(desks.address("/dossiers/" + DOSSIER));
        official.leaving(() -> official.js("[...document.querySelectorAll('main a')].find(a => a.textContent.includes('Gửi khiếu nại, kiến nghị')).click()"));
        desks.fill(official, "main", Office.fields("kind", "COMPLAINT", "content", "Điểm của tôi cao nhất nhóm nhưng tôi không được giữ mức", "wish",
                "Xếp loại hoàn thành xuất sắc nhiệm vụ", "evidence", "Văn bản ghi nhận kết quả"));
        official.leaving(() -> official.js("document.querySelector('main form button[type=submit]').click()"));
        assertThat(official.js("document.body.innerText").asText()).contains("Phiếu tiếp nhận", COMPLAINT.receipt());
    }

    private void takesPart(String login, String title, Desks.Hand hand) throws JsonProcessingException {
        desks.takesPart(login, title, NAME, DOSSIER.cycle().quarter(), null, hand);
    }

    private void reads(String login, String path, String... words) {
        assertThat(desks.of(login).go(desks.address(path)).js("document.body.innerText").asText()).contains(words);
    }

    /** As the form offers it: the first who may preside and a deputy; three of the office's staff write and count. */
    private static Map<String, List<String>> convening(Tab form, LocalDate today) {
        Map<String, List<String>> fields = Office.fields("day", today.toString(), "time", "14:00", "place", "Phòng họp", "secretary", CLERKS.get(0));
        fields.put("chair", Stream.concat(Stream.of("p-0001"), values(form, "chair").stream().filter(code -> !code.equals("p-0001"))).limit(2).toList());
        fields.put("teller", List.of(CLERKS.get(1), CLERKS.get(2)));
        return fields;
    }

    /** Everybody who is there gave a paper, each for the same level. */
    private Map<String, List<String>> allExcellent(Tab form) {
        String there = form.js("document.querySelector('[data-task-form]').innerText.match(/có mặt (\\d+)/)[1]").asText();
        Map<String, List<String>> fields = new HashMap<>();
        Stream.of("issued", "collected", "valid", "excellent").forEach(column -> fields.put(column + "-" + OFFICIAL, List.of(there)));
        Stream.of("invalid", "good", "completed", "notCompleted", "notRated").forEach(column -> fields.put(column + "-" + OFFICIAL, List.of("0")));
        return fields;
    }

    /** What a field of the form offers: options of a list, or boxes. */
    private static List<String> values(Tab form, String name) {
        JsonNode offered = form.js("[...document.querySelectorAll('[data-task-form] select[name=\"" + name + "\"] option, [data-task-form] input[name=\"" + name
                + "\"]')].map(e => e.value).filter((v, i, all) => v && all.indexOf(v) === i)");
        return new ArrayList<>(StreamSupport.stream(offered.spliterator(), false).map(JsonNode::asText).toList());
    }
}

package vn.danhgia.service.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.service.Browser;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.TestDatabase;

/** The pages about what led to a rating, as people with different rights see them. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayOverHttpTest {

    /** A colleague who neither proposes nor decides. */
    private static final String STRANGER = "p-0022";
    private static final Map<String, String> LOGINS = Map.of(Office.OFFICIAL, "pho-kinh-te", Office.HEAD, "truong-kinh-te", Office.ORGANISER, "truong-bxdd",
            Office.CLERK, "van-phong", Office.INSPECTOR, "ubkt", STRANGER, "cv-kinh-te-2");

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, Browser> signedIn = new HashMap<>();
    private String dossier;

    @BeforeAll
    void oneDossierFromItsCatalogueToItsNotice() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "acknowledge-notice");
        dossier = Office.dossier(quarter, Office.OFFICIAL);
    }

    @Test
    void theTimelineTellsEveryAggregateThatLedToTheRatingInTheOrderOfWriting() {
        String page = page(Office.ORGANISER, "/timeline");

        assertThat(page).contains(text("event.cycle-opened"), text("event.catalogue-approved"), text("event.self-assessment-submitted"),
                text("event.collective-result-confirmed"), text("event.level-carried"), text("event.no-discipline-declared"), text("event.level-voted"),
                text("event.quota-resolved"), text("event.level-decided"), text("event.notice-acknowledged"));
        List<Long> numbers = Pattern.compile("id=\"e(\\d+)\"").matcher(page).results().map(found -> Long.valueOf(found.group(1))).toList();
        assertThat(numbers).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }

    @Test
    void theTimelineIsFilteredByPersonByKindAndByLevels() {
        assertThat(shown(page(Office.ORGANISER, "/timeline?kind=level-proposed"))).isEqualTo(1);
        assertThat(page(Office.ORGANISER, "/timeline?actor=" + Office.COMMUNE + ":" + Office.OFFICIAL)).contains("<span>" + text("event.catalogue-submitted"))
                .doesNotContain("<span>" + text("event.level-carried"));
        String levels = page(Office.ORGANISER, "/timeline?levels=1");
        assertThat(shown(levels)).isBetween(5, 12);
        assertThat(levels).contains(text("level.GOOD")).doesNotContain("<span>" + text("event.catalogue-approved"));
        assertThat(page(Office.ORGANISER, "/timeline?kind=level-proposed&actor=" + Office.COMMUNE + ":" + Office.INSPECTOR)).contains(text("timeline.empty"));
    }

    @Test
    void anEventHasAnAddressAndItsOriginalDataWithCiphertextAndTheWordsForWhoMayReadThem() {
        long number = number("level-proposed");
        String organisers = page(Office.ORGANISER, "/events/" + number);
        assertThat(organisers).contains("&quot;cipher&quot;", "Tập thể thống nhất", text("one-event.secrets"));

        String own = page(Office.OFFICIAL, "/events/" + number);
        assertThat(own).contains("&quot;cipher&quot;", text("replay.kept-back")).doesNotContain("Tập thể thống nhất");
        assertThat(own).as("how many votes there were is not even named").doesNotContain("phiếu Tốt");
    }

    @Test
    void theStateAsOfAnEventStandsBesideWhatThatEventChanged() {
        int at = sequence("level-proposed");
        String page = page(Office.HEAD, "/replay?at=" + at);

        assertThat(plain(page)).contains("Đề xuất – mức xếp loại: — → " + text("level.GOOD"));
        assertThat(plain(page)).contains("Bước: " + text("stage.dossier.PROPOSAL") + " → " + text("stage.dossier.CHECK"));
        assertThat(page).contains("name=\"at\" min=\"-1\" step=\"1\"", "rel=\"prev\"", "at=" + (at - 1), "rel=\"next\"", "at=" + (at + 1));
        assertThat(plain(page(Office.HEAD, "/replay?from=0&at=" + at))).contains("Tự đánh giá – mức tự đề xuất: — → " + text("level.GOOD"));
    }

    @Test
    void whatMayNotBeReadIsKeptBackInStatesAndDifferences() {
        int at = sequence("level-proposed");
        String own = plain(page(Office.OFFICIAL, "/replay?at=" + at));

        assertThat(own).contains("Đề xuất – mức xếp loại: — → " + text("level.GOOD"), "Đề xuất – kết quả kiểm phiếu: — → " + text("replay.kept-back"))
                .doesNotContain("phiếu Tốt", "Tập thể thống nhất");
        assertThat(page(Office.ORGANISER, "/replay?at=" + at)).contains("Tập thể thống nhất");
    }

    @Test
    void aPointThatIsNotThereIsSaidPlainly() {
        assertThat(answer(Office.ORGANISER, "/replay?at=9999").statusCode()).isEqualTo(404);
        assertThat(page(Office.ORGANISER, "/replay?at=9999")).contains("Chỉ có các sự kiện từ 0 đến");
        assertThat(page(Office.ORGANISER, "/replay?at=-5")).contains("ở trước sự kiện đầu tiên");
        assertThat(page(Office.ORGANISER, "/replay?at=abc")).contains("Số sự kiện không đọc được");
        for (String clock : List.of("RECORDED", "EFFECTIVE")) {
            assertThat(page(Office.ORGANISER, "/replay?moment=2001-01-01T08:00&clock=" + clock)).contains("ở trước sự kiện đầu tiên",
                    text("replay.state.none"));
        }
        assertThat(page(Office.ORGANISER, "/replay?moment=hom-qua")).contains("Thời điểm không đọc được");
        assertThat(page(Office.ORGANISER, "/replay?moment=2999-01-01T08:00&clock=EFFECTIVE")).contains(text("stage.dossier.ACKNOWLEDGED"));
        assertThat(answer(Office.ORGANISER, "/events/999999999").statusCode()).isEqualTo(404);
        assertThat(answer(Office.ORGANISER, "/replay?of=" + dossier.replace(Office.OFFICIAL, Office.HEAD)).statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverHasNoRightGetsTheSameAnswerAsForWhatDoesNotExist() {
        for (String path : List.of("/timeline", "/replay", "/verify", "/export", "/readers", "/events/" + number("level-proposed"))) {
            assertThat(answer(STRANGER, path).statusCode()).as(path).isEqualTo(404);
            assertThat(answer(STRANGER, path).body()).contains(text("not-found.text"));
        }
        assertThat(answer(Office.OFFICIAL, "/verify").statusCode()).as("what it stands on is others' too").isEqualTo(404);
        assertThat(answer(Office.HEAD, "/replay?of=" + dossier.replaceAll(":dossier:.*", ":decision-session:1")).statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("R-1.1-3")
    void verificationSaysThatItAgreesAndASuppositionIsMarkedAsOne() {
        String page = page(Office.ORGANISER, "/verify");
        assertThat(page).contains(text("verify.agrees"), text("verify.step.DECISION"), text("level.GOOD")).doesNotContain(text("verify.supposed.hint"));

        String supposed = page(Office.ORGANISER, "/verify?reading=COLLECTIVE_GATE=WHOLE_UNIT_FOR_LEADERS");
        assertThat(supposed).contains(text("verify.supposed.hint"), text("verify.steps.supposed"), text("verify.agrees"), text("verify.otherwise"));
        assertThat(plain(supposed)).contains(text("level.COMPLETED"));
    }

    @Test
    void everyOpeningByOthersIsNotedBeforeItIsShownAndTheOwnIsNot() {
        long before = noted();
        page(Office.OFFICIAL, "");
        page(Office.OFFICIAL, "/replay?at=3");
        assertThat(noted()).isEqualTo(before);

        page(Office.HEAD, "");
        page(Office.HEAD, "/replay?at=3");
        page(Office.HEAD, "/events/" + number("level-proposed"));
        page(Office.ORGANISER, "/verify");
        assertThat(noted()).isEqualTo(before + 4);
        assertThat(jdbc.sql("select distinct part from reading.opened where dossier = ? and part <> 'TASK' order by 1").params(dossier).query(String.class)
                .list())
                .contains("DOSSIER", "EVENT", "RECOMPUTATION", "STATE");
        assertThat(jdbc.sql("select count(*) from reading.opened where dossier = ? and part = 'TASK'").params(dossier).query(Long.class).single())
                .as("tasks were done without their pages").isZero();

        String own = page(Office.OFFICIAL, "/readers");
        assertThat(own).contains(text("readers.part.STATE"), text("readers.hint.own"));
        assertThat(page(Office.INSPECTOR, "/readers")).contains(text("readers.part.RECOMPUTATION"), text("readers.hint"));
        assertThat(answer(Office.HEAD, "/readers").statusCode()).isEqualTo(404);
        String quarter = dossier.split(":")[1];
        assertThat(at(Office.INSPECTOR).get("/cycles/" + quarter).body()).contains("/cycles/" + quarter + "/readers");
        assertThat(at(Office.INSPECTOR).get("/cycles/" + quarter + "/readers").body()).contains("/dossiers/" + dossier + "/readers");
        for (String other : List.of(Office.ORGANISER, Office.OFFICIAL)) {
            assertThat(at(other).get("/cycles/" + quarter + "/readers").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aTasksFormThatShowsScoresAndCountsIsNotedForWhomItShows() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "propose-level");
        String id = Office.dossier(quarter, Office.OFFICIAL);
        long before = jdbc.sql("select count(*) from reading.opened where dossier = ?").params(id).query(Long.class).single();

        at(Office.ORGANISER).get("/tasks/" + office.task(Office.ORGANISER, "check-dossier", id).id());

        assertThat(before).isZero();
        assertThat(jdbc.sql("select reader || ' ' || part || ' ' || detail from reading.opened where dossier = ?").params(id).query(String.class).list())
                .containsExactly(Office.COMMUNE + ":" + Office.ORGANISER + " TASK check-dossier");
    }

    @Test
    void whatCannotBeNotedIsNotShown() throws Exception {
        owner("alter table reading.opened add constraint full_today check (part <> 'STATE') not valid");
        try {
            HttpResponse<String> answer = answer(Office.HEAD, "/replay?at=3");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain(text("replay.changes"));
        } finally {
            owner("alter table reading.opened drop constraint full_today");
        }
    }

    @Test
    void theReadingLogIsNeitherChangedNorEmptied() {
        page(Office.HEAD, "");
        for (String act : List.of("update reading.opened set reader = 'x'", "delete from reading.opened", "truncate reading.opened")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> owner(act))).as(act).isInstanceOf(SQLException.class)
                    .hasMessageContaining("stays noted");
        }
    }

    @Test
    @Tag("R-5.5-2")
    void anExportHoldsEventsAsStoredRulesSentencesAndSumsAndIsRecorded() throws Exception {
        Browser organiser = at(Office.ORGANISER);
        HttpResponse<String> form = organiser.get("/dossiers/" + dossier + "/export");
        HttpResponse<String> refused = organiser.post("/dossiers/" + dossier + "/export", Map.of("_action", List.of(Browser.input(form.body(), "_action")),
                "purpose", List.of(" ")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(events()).doesNotContain("dossier-exported");

        Map<String, byte[]> files = exported(Office.ORGANISER);
        assertThat(events()).contains("dossier-exported");
        assertThat(files.keySet()).contains("events.jsonl", "timeline.txt", "confidential.txt", "rules/thresholds.csv", "rules/readings.csv",
                "manifest.sha256");
        assertThat(new String(files.get("confidential.txt"), StandardCharsets.UTF_8)).contains("Tập thể thống nhất");
        assertThat(new String(files.get("timeline.txt"), StandardCharsets.UTF_8)).contains(text("event.level-decided"));
        for (String line : new String(files.get("manifest.sha256"), StandardCharsets.UTF_8).lines().toList()) {
            String[] sum = line.split("  ");
            assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(files.get(sum[1])))).as(sum[1]).isEqualTo(sum[0]);
        }
        ObjectMapper json = new ObjectMapper();
        for (String line : new String(files.get("events.jsonl"), StandardCharsets.UTF_8).lines().toList()) {
            JsonNode event = json.readTree(line);
            assertThat(event.get("payload").textValue()).isEqualTo(jdbc.sql("select payload from eventstore.event where global_index = ?")
                    .params(event.get("number").longValue()).query(String.class).single());
        }

        Map<String, byte[]> clerks = exported(Office.CLERK);
        assertThat(clerks.keySet()).doesNotContain("confidential.txt");
        assertThat(clerks.values()).noneMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains("Tập thể thống nhất"));
        assertThat(jdbc.sql("select count(*) from reading.opened where dossier = ? and part = 'EXPORT'").params(dossier).query(Long.class).single())
                .isEqualTo(2);
    }

    /** Its own quarter: the store keeps what is damaged here. */
    @Test
    void anEventThatNoLongerReadsIsNamedAndTheRestIsShown() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "advise-catalogue");
        String damaged = Office.catalogue(quarter, Office.OFFICIAL);
        String id = Office.dossier(quarter, Office.OFFICIAL);
        String number = jdbc.sql("select global_index::text from eventstore.event where aggregate_identifier = ? and event_name = 'catalogue-reviewed'")
                .params(damaged).query(String.class).single();
        owner("alter table eventstore.event disable trigger event_rows_stay");
        try {
            owner("update eventstore.event set payload = '{\"catalogue\": broken' where global_index = " + number);
            Browser organiser = at(Office.ORGANISER);

            String timeline = organiser.get("/dossiers/" + id + "/timeline").body();
            assertThat(timeline).contains(text("replay.unreadable", "catalogue-reviewed"), text("event.catalogue-submitted"), text("event.catalogue-advised"));
            assertThat(organiser.get("/dossiers/" + id + "/events/" + number).body()).contains("không còn đọc được", "{&quot;catalogue&quot;: broken");
            assertThat(organiser.get("/dossiers/" + id + "/replay?of=" + damaged + "&at=3").body()).contains("Trạng thái dưới đây chưa tính sự kiện này",
                    "catalogue-reviewed");
            assertThat(organiser.get("/dossiers/" + id).uri().getPath()).as("the dossier's page cannot be made").endsWith("/timeline");
            String verification = organiser.get("/dossiers/" + id + "/verify").body();
            assertThat(verification).contains("(catalogue-reviewed) không còn đọc được", text("verify.first"));
        } finally {
            owner("delete from eventstore.event where aggregate_identifier = '" + damaged + "' and sequence_number >= 2");
            owner("alter table eventstore.event enable always trigger event_rows_stay");
        }
    }

    private Map<String, byte[]> exported(String who) throws IOException {
        Browser browser = at(who);
        HttpResponse<String> form = browser.get("/dossiers/" + dossier + "/export");
        byte[] zip = browser.sendFor("/dossiers/" + dossier + "/export", Map.of("_action", List.of(Browser.input(form.body(), "_action")),
                "purpose", List.of("Xem xét quy hoạch cán bộ")));
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private List<String> events() {
        return jdbc.sql("select event_name from eventstore.event where aggregate_identifier = ?").params(dossier).query(String.class).list();
    }

    private long number(String event) {
        return jdbc.sql("select global_index from eventstore.event where aggregate_identifier = ? and event_name = ?").params(dossier, event)
                .query(Long.class).single();
    }

    private int sequence(String event) {
        return jdbc.sql("select sequence_number from eventstore.event where aggregate_identifier = ? and event_name = ?").params(dossier, event)
                .query(Integer.class).single();
    }

    private long noted() {
        return jdbc.sql("select count(*) from reading.opened where dossier = ?").params(dossier).query(Long.class).single();
    }

    private static int shown(String page) {
        Matcher lines = Pattern.compile("id=\"e\\d+\"").matcher(page);
        return (int) lines.results().count();
    }

    /** What a person reads, without the marks around it. */
    private static String plain(String page) {
        return page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").replace("&quot;", "\"");
    }

    private String page(String who, String path) {
        return answer(who, path).body();
    }

    private HttpResponse<String> answer(String who, String path) {
        return at(who).get("/dossiers/" + dossier + path);
    }

    private Browser at(String who) {
        return signedIn.computeIfAbsent(who, code -> Browser.signedIn(port, LOGINS.get(code)));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.forLanguageTag("vi"));
    }

    private static void owner(String statement) throws SQLException {
        var server = TestDatabase.server();
        try (Connection connection = DriverManager.getConnection(server.url(), server.owner().user(), server.owner().password())) {
            connection.createStatement().execute(statement);
        }
    }
}

package vn.danhgia.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.service.Browser;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.notices.NoticeKind;
import vn.danhgia.service.notices.Notices;
import vn.danhgia.service.notices.Telling;

/** Thông báo as people meet it: the list and its count, letters that are cancelled, the own calendar. */
@ServiceTest
class NoticesOverHttpTest {

    private static final String CATALOGUE = "thanh-lam:2026-Q9:catalogue:p-0010";

    @Autowired
    Office office;

    @Autowired
    Notices notices;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @Test
    @Tag("R-III.3.1-1")
    void whatIsNewIsCountedOnEveryPageUntilItIsMarkedAsSeen() {
        Browser official = Browser.signedIn(port, "pho-kinh-te");
        tell(NoticeKind.CATALOGUE_RETURNED, Map.of(), clock.instant());

        String page = official.get("/notices").body();
        assertThat(page).contains("Danh mục công việc được trả lại", "data-seen=\"false\"").doesNotContain("??");
        assertThat(official.get("/cycles").body()).containsPattern("dg-count\">\\d+ mới");
        assertThat(official.post("/notices/seen", Map.of("upTo", List.of(Browser.input(page, "upTo")))).statusCode()).isEqualTo(200);
        assertThat(official.get("/notices").body()).doesNotContain("data-seen=\"false\"");
        assertThat(official.get("/cycles").body()).doesNotContain("dg-count");
    }

    @Test
    void aLetterThatWaitsIsSeenByWhoeverRunsTheQuarterAndCancelledByBxddAndTheOffice() {
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        tell(NoticeKind.ASSESSMENT_RETURNED, Map.of(), tomorrow);
        long id = jdbc.sql("""
                select max(d.id) from notice.delivery d join notice.notice n on n.id = d.notice
                where d.channel = 'MAIL' and d.state = 'PLANNED' and n.kind = 'ASSESSMENT_RETURNED' and n.recipient = ?""")
                .params("thanh-lam:" + Office.OFFICIAL).query(Long.class).single();

        for (String other : List.of("pho-kinh-te", "truong-kinh-te", "quan-tri")) {
            Browser browser = Browser.signedIn(port, other);
            assertThat(browser.get("/notices/deliveries").statusCode()).as(other).isEqualTo(403);
            assertThat(browser.post("/notices/deliveries/" + id + "/cancel", Map.of()).statusCode()).as(other).isEqualTo(403);
        }
        Browser secretary = Browser.signedIn(port, "bi-thu");
        assertThat(secretary.get("/notices/deliveries").body()).contains("data-delivery=\"" + id + "\"").doesNotContain("/cancel", "??");
        assertThat(secretary.post("/notices/deliveries/" + id + "/cancel", Map.of()).statusCode()).isEqualTo(403);

        Browser clerk = Browser.signedIn(port, "van-phong");
        assertThat(clerk.get("/notices/deliveries?state=PLANNED").body()).contains("/notices/deliveries/" + id + "/cancel");
        assertThat(clerk.post("/notices/deliveries/" + id + "/cancel", Map.of()).body()).contains("Đã hủy, thông báo này không gửi nữa");
        assertThat(clerk.get("/notices/deliveries?state=CANCELLED").body()).contains("data-delivery=\"" + id + "\"");
        assertThat(clerk.post("/notices/deliveries/" + id + "/cancel", Map.of()).body()).contains("Không làm được");
        assertThat(jdbc.sql("select cancelled_by from notice.delivery where id = ?").params(id).query(String.class).single()).isEqualTo("thanh-lam:" + Office.CLERK);
    }

    @Test
    void aWrongAddressIsRefusedAndKeptInTheField() {
        Browser official = Browser.signedIn(port, "pho-kinh-te");
        official.get("/notices");
        for (String wrong : List.of("khong-phai-thu", "a@b", "a@b.vn,c@d.vn", "a b@c.vn", "a@b.vn\nBcc: c@d.vn", "\"a\"@b.vn", "a@-b.vn")) {
            HttpResponse<String> answer = official.post("/notices/mail", Map.of("mail", List.of(wrong)));
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).contains("không đúng dạng", "aria-invalid=\"true\"");
        }
        assertThat(official.post("/notices/mail", Map.of("mail", List.of(" pho-kinh-te@thanh-lam.example "))).body()).contains("Đã lưu");
    }

    @Test
    void theCalendarHasTheOwnLimitsAndMeetingsAtTheirHourInVietnamAndItsAddressIsRenewed() throws Exception {
        Quarter quarter = office.openQuarter();
        office.task(Office.OFFICIAL, "draft-catalogue", Office.catalogue(quarter, Office.OFFICIAL));
        Instant when = Instant.parse("2031-05-20T07:30:00Z");
        tell(NoticeKind.MEETING, Map.of("body", "thanh-lam:p-kinh-te", "when", when.toString(), "place", "Phòng họp; tầng 2, nhà \"Ô\""), clock.instant());
        Browser official = Browser.signedIn(port, "pho-kinh-te");
        official.get("/notices");
        String first = addressIn(official.post("/notices/calendar", Map.of()).body());
        assertThat(official.get("/notices").body()).as("shown once").doesNotContain(first);

        Browser stranger = new Browser(port);
        HttpResponse<String> feed = stranger.get(first);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(feed.body()).contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20310520T143000", "BEGIN:VTIMEZONE", "DTSTART;VALUE=DATE:")
                .doesNotContain("CATALOGUE_GOVERNMENT\r\nX", "??");
        Calendar read = new CalendarBuilder().build(new StringReader(feed.body()));
        read.validate();
        List<VEvent> events = read.getComponents("VEVENT");
        assertThat(events).anySatisfy(event -> assertThat(event.getSummary().getValue()).contains("Hạn cuối: Phê duyệt danh mục của các phòng"));
        assertThat(events).filteredOn(event -> event.getSummary().getValue().startsWith("Họp: ")).anySatisfy(event -> {
            ZonedDateTime start = event.<ZonedDateTime>getStartDate().orElseThrow().getDate();
            assertThat(start.toInstant()).isEqualTo(when);
            assertThat(start.getOffset()).isEqualTo(Legal.ZONE.getRules().getOffset(when));
            assertThat(event.getLocation().getValue()).isEqualTo("Phòng họp; tầng 2, nhà \"Ô\"");
        });

        String second = addressIn(official.post("/notices/calendar", Map.of()).body());
        assertThat(stranger.get(first).statusCode()).as("the former address").isEqualTo(404);
        assertThat(stranger.get(second).statusCode()).isEqualTo(200);
        assertThat(stranger.get("/calendar/khong-co.ics").body()).as("as one that never was").isEqualTo(stranger.get(first).body());
        official.post("/notices/calendar/close", Map.of());
        assertThat(stranger.get(second).statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from notice.address where calendar is not null and position(calendar in ?) > 0").params(first + second)
                .query(Integer.class).single()).as("no secret is kept").isZero();
    }

    @Test
    void aDemonstrationShowsTheLettersThatItHasCaught() {
        tell(NoticeKind.DOSSIER_RETURNED, Map.of(), clock.instant());
        Browser anybody = Browser.signedIn(port, "truong-kinh-te");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(anybody.get("/demonstration/mails").body()).contains("Hồ sơ đề xuất được trả lại"));
        Matcher link = Pattern.compile("href=\"(/demonstration/mails/\\d+)\">\\[Đánh giá quý] Hồ sơ đề xuất").matcher(anybody.get("/demonstration/mails").body());
        assertThat(link.find()).isTrue();
        assertThat(anybody.get(link.group(1)).body()).contains("Kính gửi đồng chí", "/notices").doesNotContain("??");
        assertThat(new Browser(port).get("/demonstration/mails").uri().getPath()).isEqualTo("/login");
    }

    private void tell(NoticeKind kind, Map<String, String> facts, Instant at) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> notices.tell(new Telling(new PersonId(Office.COMMUNE, Office.OFFICIAL), kind,
                CATALOGUE, "e" + System.nanoTime(), facts), at));
    }

    private static String addressIn(String page) {
        Matcher address = Pattern.compile("value=\"[^\"]*(/calendar/[A-Za-z0-9_-]{32}\\.ics)\"").matcher(page);
        assertThat(address.find()).isTrue();
        return address.group(1);
    }
}

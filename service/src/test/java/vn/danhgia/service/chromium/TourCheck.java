package vn.danhgia.service.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The five-minute tour from its first press to its last, in a real browser, on a demonstration that stands at 13/9/2026 16:00 ({@code .ci/played} starts one):
 * {@code -Dtour.site=http://localhost:8080}. Two windows walk it together, one wide and one as narrow as a phone. What can be done once only is done at one
 * width and seen at the other: the wide window receives in Tasklist, goes to the limit, counts first and settles; the narrow one receives on a page, goes a day
 * further, counts second and issues. It changes the demonstration: a second run needs a fresh one.
 */
@EnabledIfSystemProperty(named = "tour.site", matches = "https?://.+")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TourCheck {

    private static final String SITE = System.getProperty("tour.site");
    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration OPENED_AGAIN = Duration.ofSeconds(60);
    private static final String NUMBER = "231-QĐ/ĐU";

    private static final Map<Integer, Tab> WINDOWS = new HashMap<>();
    /** As {@link PagesTest} asks it. */
    private static final String AXE = """
            axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(found => found.violations
              .filter(one => one.impact === 'serious' || one.impact === 'critical')
              .map(one => one.id + ': ' + one.nodes.map(node => node.html.slice(0, 160)).join(' | ')))""";

    private static Chromium chromium;
    private static String axe;
    private final ObjectMapper json = new ObjectMapper();

    @BeforeAll
    static void start() throws IOException {
        assertThat(Files.isExecutable(Chromium.program())).as("a browser: " + Chromium.program()).isTrue();
        chromium = Chromium.start();
        try (InputStream script = TourCheck.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void end() {
        chromium.close();
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void theTourShowsEveryStepWithItsPress(int width) {
        Tab tab = window(width).go(SITE + "/demonstration/tour");
        assertThat(tab.js("document.querySelectorAll('main li h2').length").asInt()).isEqualTo(7);
        assertThat(tab.js("document.querySelectorAll('[data-tour]').length").asInt()).isEqualTo(16);
        assertThat(words(tab)).contains("ngày 13/9/2026").doesNotContain("??");
        look(tab, width, "01-tour");
    }

    @Order(2)
    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void anOfficialSeesTheScoreMoveAndSendsTheSelfAssessment(int width) throws JsonProcessingException {
        Tab tab = window(width);
        if (width == WIDE) {
            press(tab, "official");
        } else {
            role(tab, "p-0055");
            tab.leaving(() -> tab.js("[...document.querySelectorAll('main h3 a')].find(a => a.textContent.startsWith('Tự đánh giá')).click()"));
        }
        String before = score(tab);
        fill(tab, "main", Map.of("points-1", "36", "points-2", "27"));
        tab.js("document.querySelector('[name=\"points-2\"]').dispatchEvent(new Event('input', {bubbles: true}))");
        await().atMost(PATIENCE).until(() -> !score(tab).equals(before));
        assertThat(score(tab)).as("the points of the draft and of the two pieces of work").contains(width == WIDE ? "90,3" : "88,2");
        fill(tab, "main", Map.of("ownLevel", "GOOD"));
        look(tab, width, "02-official");
        send(tab);
        assertThat(words(tab)).contains("Đã gửi xong");
    }

    @Order(3)
    @Test
    void theHeadReceivesInTasklistOnAWideScreen() throws JsonProcessingException {
        Tab tab = window(WIDE);
        openInTasklist(tab);
        assertThat(words(tab)).contains("Mai Hồng Kiên");
        fill(tab, "[data-task-form]", Map.of("verdict", "ACCEPT"));
        tab.troubles();
        Pictures.keep(tab, "tour", "03-tasklist", WIDE);
        String task = tab.js("location.hash.match(/task=([^&]+)/)[1]").asText();
        tab.js("document.querySelector('[data-task-form] form:has(input[name=_action]) button[type=submit]').click()");
        until(tab, "!location.hash.includes(" + Tab.quoted(task) + ")");
    }

    @Order(4)
    @Test
    void theHeadReceivesOnAPageOnAPhone() throws JsonProcessingException {
        Tab tab = window(NARROW);
        press(tab, "head");
        assertThat(words(tab)).contains("Mai Thị Vinh");
        fill(tab, "main", Map.of("verdict", "ACCEPT"));
        look(tab, NARROW, "03-head");
        send(tab);
        assertThat(words(tab)).contains("Đã gửi xong");
    }

    @Order(5)
    @Test
    void pastTheLimitWhatIsOpenIsOverdue() {
        Tab tab = window(WIDE);
        press(tab, "limit");
        assertThat(limit(tab, "D5", "late")).as("late before the limit").isZero();
        assertThat(limit(tab, "D5", "open")).as("open before the limit").isPositive();
        look(tab, WIDE, "04-limit-before");
        strip(tab, "Tua đến hạn kế tiếp");
        assertThat(tab.js("document.querySelector('.dg-strip').dataset.now").asText()).startsWith("2026-09-15T00:");
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            press(tab, "limit");
            return tab.js("!!document.querySelector('[data-limit=D5] .dg-tag-late') && !!document.querySelector('[data-limit=D6] .dg-tag-late')").asBoolean();
        });
        assertThat(words(tab)).contains("đã quá hạn 1 ngày");
        look(tab, WIDE, "05-limit-after");
    }

    @Order(6)
    @Test
    void aDayLaterTheHeadIsToldAboutTheUnit() {
        Tab tab = window(NARROW);
        press(tab, "limit");
        look(tab, NARROW, "05-limit-after");
        strip(tab, "Tua 1 ngày");
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            press(tab, "told");
            return tab.js("!!document.querySelector('[data-reminder=DAY_AFTER]')").asBoolean();
        });
        look(tab, NARROW, "06-told");
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            press(tab, "limit");
            return limit(tab, "D5", "late") > 0 && limit(tab, "D6", "late") > 0;
        });
        press(window(WIDE), "told");
        assertThat(window(WIDE).js("!!document.querySelector('[data-reminder=DAY_AFTER]')").asBoolean()).isTrue();
        look(window(WIDE), WIDE, "06-told");
    }

    @Order(7)
    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void twoCountWhoStaysInTheGroupOverItsQuota(int width) throws JsonProcessingException {
        Tab tab = window(width);
        press(tab, "levels");
        assertThat(tab.js("document.querySelectorAll('section[data-overrun=\"1\"]').length").asInt()).as("groups that have one too many").isOne();
        look(tab, width, "07-levels");
        press(tab, width == WIDE ? "count" : "confirm");
        Map<String, String> votes = new LinkedHashMap<>();
        for (String person : new String[] {"p-0026", "p-0029"}) {
            boolean stays = person.equals("p-0026");
            votes.putAll(Map.of("present-" + person, "9", "inFavour-" + person, stays ? "8" : "3", "against-" + person, stays ? "1" : "6", "invalid-" + person, "0"));
        }
        fill(tab, "main", votes);
        look(tab, width, width == WIDE ? "08-count" : "08-confirm");
        send(tab);
        assertThat(words(tab)).contains("Đã gửi xong");
    }

    @Order(8)
    @Test
    void theSecretarySettlesWithinTheQuota() {
        Tab tab = window(WIDE);
        press(tab, "committee");
        String before = words(tab);
        assertThat(before).contains("Hoàng Anh Tùng", "Đỗ Mạnh Chi");
        assertThat(before.substring(before.indexOf("Hoàng Anh Tùng –"))).contains("Hoàn thành xuất sắc nhiệm vụ");
        look(tab, WIDE, "09-settle");
        send(tab);
        press(window(NARROW), "levels");
        assertThat(window(NARROW).js("document.querySelectorAll('section[data-overrun=\"0\"]').length").asInt()).isPositive();
    }

    @Order(9)
    @Test
    void theOfficeIssuesTheDecisionOnAPhone() throws JsonProcessingException {
        Tab tab = window(NARROW);
        press(tab, "paper");
        String today = tab.js("document.querySelector('.dg-strip').dataset.now").asText().substring(0, 10);
        fill(tab, "main", Map.of("number", NUMBER, "date", today, "signer", "p-0001"));
        look(tab, NARROW, "10-issue");
        send(tab);
        assertThat(words(tab)).contains("Đã gửi xong");
    }

    @Order(10)
    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void theDecisionIsPrinted(int width) {
        Tab tab = window(width);
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            press(tab, "print");
            return tab.js("!!document.querySelector('main a[href*=\"/papers/quyet-dinh/\"][href$=\"/pdf\"]')").asBoolean();
        });
        look(tab, width, "11-print");
        assertThat(tab.js("fetch(document.querySelector('main a[href*=\"/papers/quyet-dinh/\"][href$=\"/pdf\"]').href).then(answer => answer.text())"
                + ".then(text => text.slice(0, 5))").asText()).isEqualTo("%PDF-");
    }

    @Order(11)
    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void anAuditorReplaysTheDossierAndVerifiesTheQuarter(int width) {
        Tab tab = window(width);
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            press(tab, "auditor");
            return tab.js("location.pathname").asText().endsWith("/replay");
        });
        String last = words(tab);
        look(tab, width, "12-replay");
        tab.leaving(() -> tab.js("document.querySelector('a[rel=prev]').click()"));
        assertThat(words(tab)).as("one event earlier").isNotEqualTo(last);
        press(tab, "verify");
        assertThat(tab.js("location.pathname").asText()).endsWith("/verify");
        assertThat(tab.js("!!document.querySelector('.dg-box-good') && !document.querySelector('[role=alert]')").asBoolean()).as(words(tab)).isTrue();
        look(tab, width, "13-verify");
    }

    @Order(12)
    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void theOtherCasesAreAPressAway(int width) {
        Tab tab = window(width);
        press(tab, "mend");
        assertThat(words(tab)).contains("Lập danh mục", "Sản phẩm chưa đo đếm được");
        look(tab, width, "14-mend");
        press(tab, "complaint");
        assertThat(words(tab)).contains("Trần Đức Thắng", "đang xác minh");
        look(tab, width, "15-complaint");
        press(tab, "unit");
        assertThat(words(tab)).contains("Bùi Thị Huệ");
        look(tab, width, "16-unit");
    }

    /** By what the tour's page shows: its button, pressed. */
    private static void press(Tab tab, String code) {
        tab.go(SITE + "/demonstration/tour");
        tab.leaving(() -> tab.js("document.querySelector('[data-tour=" + code + "]').click()"));
        assertThat(tab.js("location.href").asText()).as("the press " + code).doesNotContain("nothing", "/login");
    }

    /** Tasklist gives up loading its scripts after seven seconds, which a busy machine may take: then it is opened again, as a person would. */
    private static void openInTasklist(Tab tab) {
        String form = "!!document.querySelector('[data-task-form] form input[name=_action]')";
        for (int again = 0; again < 4; again++) {
            press(tab, "tasklist");
            long end = System.nanoTime() + OPENED_AGAIN.toNanos();
            while (System.nanoTime() < end && tab.troubles().stream().noneMatch(trouble -> trouble.contains("Load timeout"))) {
                if (tab.js(form).asBoolean()) {
                    return;
                }
            }
        }
        until(tab, form);
    }

    private static void role(Tab tab, String login) {
        tab.go(SITE + "/demonstration/roles");
        tab.js("document.querySelector('main details').open = true");
        tab.leaving(() -> tab.js("document.querySelector('[data-role=" + login + "]').click()"));
    }

    private static void strip(Tab tab, String words) {
        tab.leaving(() -> tab.js("[...document.querySelectorAll('.dg-strip button')].find(b => b.textContent.trim() === " + Tab.quoted(words) + ").click()"));
    }

    private static void send(Tab tab) {
        tab.leaving(() -> tab.js("document.querySelector('main .dg-send button').click()"));
        assertThat(tab.js("location.pathname").asText()).as(words(tab)).isEqualTo("/");
    }

    private static String score(Tab tab) {
        return tab.js("document.querySelector('[data-score]').innerText").asText();
    }

    private static int limit(Tab tab, String number, String what) {
        return tab.js("Number(document.querySelector('[data-limit=" + number + "]').dataset." + what + ")").asInt();
    }

    private static String words(Tab tab) {
        return tab.js("document.body.innerText").asText();
    }

    private static Tab window(int width) {
        return WINDOWS.computeIfAbsent(width, pixels -> chromium.tab().size(pixels, 800));
    }

    private static void until(Tab tab, String script) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> tab.js(script).asBoolean());
    }

    /** Every field that the form has by that name, as a person would leave it. */
    private void fill(Tab tab, String frame, Map<String, String> fields) throws JsonProcessingException {
        tab.js("Object.entries(" + json.writeValueAsString(fields) + ").forEach(([name, value]) => {"
                + "const all = [...document.querySelectorAll(" + Tab.quoted(frame + " [name=\"") + " + name + '\"]')];"
                + "if (all.length === 0) throw new Error('no field ' + name);"
                + "if (all[0].type === 'radio') all.forEach(one => { one.checked = one.value === value; });"
                + "else { all[0].value = value; if (all[0].value !== value) throw new Error(name + ' does not take ' + value); } })");
    }

    /** No page is wider than its window, none complains, axe finds nothing serious; pictured where pictures are wanted. */
    private static void look(Tab tab, int width, String name) {
        assertThat(tab.wider()).as("%s at %d px is wider than the window by", name, width).isZero();
        assertThat(tab.troubles()).as(name).isEmpty();
        tab.js(axe + "; true");
        assertThat(tab.js(AXE)).as("axe on %s at %d px", name, width).isEmpty();
        Pictures.keep(tab, "tour", name, width);
    }
}

package vn.danhgia.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.service.Browser;
import vn.danhgia.service.Office.Step;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;

/**
 * One dossier from the opening of the quarter to the acknowledged notice, over HTTP only, by thirteen signed-in people, who work on our own pages, in
 * Tasklist and through the interface for programs; and what each of these doors answers when something is wrong.
 */
@ServiceTest
class DossierOverHttpTest {

    private static final Map<String, String> LOGINS = logins(Office.OFFICIAL, "pho-kinh-te", Office.HEAD, "truong-kinh-te",
            Office.ADVISER, "truong-vhxh", Office.CHAIRMAN, "chu-tich", Office.ORGANISER, "truong-bxdd", Office.SECRETARY, "bi-thu",
            Office.CLERK, "van-phong", Office.INSPECTOR, "ubkt", "p-0021", "cv-kinh-te-1", "p-0022", "cv-kinh-te-2", "p-0023", "cv-kinh-te-3",
            "p-0024", "cv-bxdd-1", "p-0025", "cv-bxdd-2");
    private static final String UNIT_MEETING = Office.COMMUNE + ":%s:meeting:p-kinh-te-1";
    private static final String STRANGER = "quan-tri";
    private static final Pattern TASK_FORM = Pattern.compile("<form[^>]*action=\"/tasks/([^/\"]+)\".*?</form>", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("<(?:input|select|textarea)[^>]* name=\"([^\"]+)\"");
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\"[^>]*>");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource messages;

    private static Map<String, String> logins(String... pairs) {
        Map<String, String> logins = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            logins.put(pairs[i], pairs[i + 1]);
        }
        return logins;
    }

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Browser> signedIn = new HashMap<>();

    @Test
    void thirteenPeopleCarryADossierToItsNoticeOnOurPagesInTasklistAndByProgram() throws Exception {
        Quarter quarter = openQuarterOverHttp();
        Set<String> people = new TreeSet<>();

        boolean tasklist = false;
        for (Step step : Office.steps(quarter)) {
            people.add(step.person());
            if (step.taskKey().equals("assess-self")) {
                office.confirmResults(quarter);
            }
            if (step.taskKey().equals("check-dossier")) {
                doByProgram(step);
            } else if (tasklist) {
                doInTasklist(step);
            } else {
                doOnOurPage(step);
            }
            tasklist = !tasklist;
        }

        assertThat(people).hasSize(13);
        String dossier = Office.dossier(quarter, Office.OFFICIAL);
        assertThat(eventNames(dossier)).containsExactly("dossier-opened", "plan-taken-over", "self-assessment-submitted",
                "self-assessment-received", "vote-taken", "level-proposed", "facts-gathered", "dossier-accepted", "opinion-given", "facts-gathered",
                "level-decided", "decision-issued", "result-notified", "notice-acknowledged");
        assertThat(eventNames(Office.catalogue(quarter, Office.OFFICIAL))).containsExactly("catalogue-opened", "catalogue-submitted",
                "catalogue-reviewed", "catalogue-advised", "catalogue-approved", "result-reported", "result-confirmed", "result-reported",
                "result-confirmed", "catalogue-closed");

        String page = at(Office.OFFICIAL).get("/dossiers/" + dossier).body();
        assertThat(page.substring(page.indexOf("dg-time"))).containsSubsequence(text("event.catalogue-opened"), text("event.catalogue-submitted"),
                text("event.catalogue-reviewed"), text("event.catalogue-advised"), text("event.catalogue-approved"),
                text("event.plan-taken-over"), text("event.self-assessment-submitted"), text("event.vote-taken"), text("event.level-proposed"),
                text("event.dossier-accepted"), text("event.opinion-given"),
                text("event.level-decided"), text("event.decision-issued"), text("event.result-notified"), text("event.notice-acknowledged"));
        assertThat(page).doesNotContain("??", "notice-acknowledged", "Tập thể thống nhất");
        assertThat(page).as("why not higher, by which clause, from which source").contains(text("ceiling.GOOD"), text("dossier.why"), "II.4.1",
                text("source.SELF_ASSESSMENT"), text("source.INSPECTION_LIST"));

        HttpResponse<String> stranger = Browser.signedIn(port, STRANGER).get("/dossiers/" + dossier);
        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(stranger.body()).contains(text("not-found.title")).doesNotContain("Lê Thị", "p-0010");
    }

    @Test
    void theNoticeNamesTheLevelAndTheDecision() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "issue-decision");
        OpenTask notice = office.task(Office.OFFICIAL, "acknowledge-notice", Office.dossier(quarter, Office.OFFICIAL));
        assertThat(at(Office.OFFICIAL).get("/tasks/" + notice.id()).body()).contains(text("level.GOOD"), "05-QĐ/ĐU", DateTimeFormatter.ofPattern("d/M/yyyy").format(LocalDate.now(clock)));
    }

    @Test
    void aRefusalComesBackWithItsSentenceItsClauseAndAllThatWasTyped() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "take-attendance");
        OpenTask task = office.task("p-0022", "count-votes", UNIT_MEETING.formatted(quarter));
        Browser teller = at("p-0022");
        Map<String, List<String>> form = filled(teller.get("/tasks/" + task.id()), Office.countFields(7, 1, 6));

        for (HttpResponse<String> answer : List.of(teller.post("/tasks/" + task.id(), form),
                teller.embedded("POST", "/tasks/" + task.id(), tasklist(form)))) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(text("refusal.issued-more-than-present", "7", "4"), text("refused.title"),
                    text("refused.clause", text("clause." + RejectionCode.ISSUED_MORE_THAN_PRESENT.clause())));
            assertThat(Browser.input(answer.body(), "issued-" + Office.OFFICIAL)).isEqualTo("7");
            assertThat(Browser.input(answer.body(), "excellent-" + Office.OFFICIAL)).isEqualTo("1");
            assertThat(Browser.input(answer.body(), "good-" + Office.OFFICIAL)).isEqualTo("6");
        }
        assertThat(teller.get("/tasks/" + task.id()).statusCode()).isEqualTo(200);
        assertThat(eventNames(task.subject())).endsWith("attendance-recorded");
    }

    @Test
    void aChoiceAndATextThatWereRefusedAreStillThere() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "propose-level");
        OpenTask task = office.task(Office.ORGANISER, "check-dossier", Office.dossier(quarter, Office.OFFICIAL));
        Browser organiser = at(Office.ORGANISER);
        Map<String, List<String>> form = filled(organiser.get("/tasks/" + task.id()), Office.fields("verdict", "RETURN", "remark", " "));
        HttpResponse<String> answer = organiser.post("/tasks/" + task.id(), form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).containsPattern("<input[^>]*value=\"RETURN\"[^>]*checked");
        assertThat(eventNames(task.subject())).doesNotContain("dossier-returned", "dossier-accepted");
    }

    @Test
    void theSameFormSentTwiceIsDoneOnceAndAnsweredTheSame() throws Exception {
        OpenTask task = proposal();
        Browser head = at(Office.HEAD);
        Map<String, List<String>> form = filled(head.get("/tasks/" + task.id()), proposed("Tập thể thống nhất"));

        HttpResponse<String> first = head.post("/tasks/" + task.id(), form);
        HttpResponse<String> second = head.post("/tasks/" + task.id(), form);
        HttpResponse<String> third = head.embedded("POST", "/tasks/" + task.id(), tasklist(form));

        for (HttpResponse<String> answer : List.of(first, second)) {
            assertThat(answer.previousResponse().orElseThrow().statusCode()).isEqualTo(302);
            assertThat(answer.uri().getPath()).isEqualTo("/");
            assertThat(answer.body()).contains(text("tasks.done", text("task.propose-level")));
        }
        assertThat(third.statusCode()).isEqualTo(200);
        assertThat(json.readTree(third.body())).isEqualTo(json.readTree("{\"done\": \"propose-level\"}"));
        assertThat(eventNames(task.subject())).containsOnlyOnce("level-proposed");
    }

    @Test
    void aStaleFormIsAnsweredWithWhatHasChanged() throws Exception {
        OpenTask task = proposal();
        Browser head = at(Office.HEAD);
        Map<String, List<String>> form = filled(head.get("/tasks/" + task.id()), proposed("Viết trước khi có kết quả bỏ phiếu"));
        long version = Long.parseLong(form.get("_version").get(0));
        form.put("_version", List.of(Long.toString(version - 1)));

        HttpResponse<String> answer = head.post("/tasks/" + task.id(), form);

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).contains(text("refusal.stale"), text("refused.changed"), text("event.vote-taken"),
                ">Viết trước khi có kết quả bỏ phiếu</textarea>").doesNotContain(text("event.dossier-opened"));
        assertThat(Browser.input(answer.body(), "_version")).isEqualTo(Long.toString(version));
        assertThat(eventNames(task.subject())).doesNotContain("level-proposed");
    }

    @Test
    void anotherPersonsTaskIsNotThereAndCannotBeDone() throws Exception {
        Quarter quarter = office.openQuarter();
        OpenTask task = office.task(Office.OFFICIAL, "draft-catalogue", Office.catalogue(quarter, Office.OFFICIAL));
        Map<String, List<String>> form = filled(at(Office.OFFICIAL).get("/tasks/" + task.id()), Office.catalogueFields(quarter));
        form.remove("_csrf");
        Browser other = at(Office.CHAIRMAN).inTasklist();

        assertThat(other.get("/tasks/" + task.id()).statusCode()).isEqualTo(404);
        assertThat(other.embedded("GET", "/tasks/" + task.id() + "/form?frame=tasklist", Map.of()).statusCode()).isEqualTo(404);
        other.get("/");
        HttpResponse<String> answer = other.post("/tasks/" + task.id(), form);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains(text("refusal.task-gone")).doesNotContain("Lê Thị");
        assertThat(other.json("GET", "/api/tasks/" + task.id(), null).statusCode()).isEqualTo(409);
        assertThat(other.engine("GET", "/task/" + task.id(), null).statusCode()).isIn(403, 404);
        assertThat(eventNames(task.subject())).containsExactly("catalogue-opened");
    }

    @Test
    void htmlTypedInARemarkIsShownAsText() throws Exception {
        OpenTask task = proposal();
        Browser head = at(Office.HEAD);
        String typed = "<img src=x onerror=alert(1)> </textarea><script>alert(2)</script> {{7*7}} ${7*7}";
        Map<String, List<String>> form = filled(head.get("/tasks/" + task.id()), proposed(typed));
        form.put("unitReportDigest", List.of("no digest"));
        assertText(head.post("/tasks/" + task.id(), form), 422);

        form.remove("unitReportDigest");
        assertThat(head.post("/tasks/" + task.id(), form).uri().getPath()).isEqualTo("/");

        OpenTask check = office.task(Office.ORGANISER, "check-dossier", task.subject());
        Browser organiser = at(Office.ORGANISER);
        assertText(organiser.get("/tasks/" + check.id()), 200);
        assertText(organiser.embedded("GET", "/tasks/" + check.id() + "/form?frame=tasklist", Map.of()), 200);
        assertText(organiser.get("/dossiers/" + task.subject()), 200);
    }

    @Test
    void aRemarkThatIsTooLongIsRefusedAtItsField() throws Exception {
        OpenTask task = proposal();
        Browser head = at(Office.HEAD);
        String typed = "ấ".repeat(5_000);
        HttpResponse<String> answer = head.post("/tasks/" + task.id(), filled(head.get("/tasks/" + task.id()), proposed(typed)));

        assertThat(answer.statusCode()).isEqualTo(422);
        String sentence = text("refusal.field-too-long", text("word.remarks"), "4000");
        assertThat(answer.body()).containsPattern("id=\"dg-remarks-error\">\\s*<p>" + Pattern.quote(sentence)).contains(">" + typed + "</textarea>");
        assertThat(eventNames(task.subject())).doesNotContain("level-proposed");
    }

    @Test
    void anAddressWithoutAQuarterDoesNotExist() {
        Browser organiser = at(Office.ORGANISER);
        for (String bad : List.of("2031-Q5", "2031", "2031-Q1x", "Q1-2031", "0000-Q0")) {
            assertThat(organiser.get("/cycles/" + bad).statusCode()).as(bad).isEqualTo(404);
            assertThat(organiser.get("/cycles/new?quarter=" + bad).statusCode()).as(bad).isEqualTo(404);
        }
        organiser.get("/cycles");
        assertThat(organiser.post("/cycles", Office.fields("quarter", "2031-Q5", "_action", UUID.randomUUID().toString())).statusCode()).isEqualTo(404);
    }

    // ---- the three doors

    private Quarter openQuarterOverHttp() {
        Quarter quarter = Office.freshQuarter();
        Browser organiser = at(Office.ORGANISER);
        HttpResponse<String> page = organiser.get("/cycles/new?quarter=" + quarter);
        HttpResponse<String> answer = organiser.post("/cycles", Map.of("quarter", List.of(Browser.input(page.body(), "quarter")),
                "_action", List.of(Browser.input(page.body(), "_action"))));
        assertThat(answer.uri().getPath()).as(answer.body()).isEqualTo("/cycles/" + quarter);
        assertThat(answer.body()).contains(text("quarter.Q" + quarter.number(), String.valueOf(quarter.year())));
        return quarter;
    }

    private void doOnOurPage(Step step) {
        Browser browser = at(step.person());
        String id = await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100))
                .until(() -> onOurList(browser, step), Optional::isPresent).orElseThrow();
        HttpResponse<String> page = browser.get("/tasks/" + id);
        assertThat(page.statusCode()).isEqualTo(200);
        HttpResponse<String> answer = browser.post("/tasks/" + id, filled(page, office.dated(step.fields())));
        assertThat(answer.uri().getPath()).as(step.taskKey() + " " + answer.body()).isEqualTo("/");
        assertThat(answer.body()).contains(text("tasks.done", text("task." + step.taskKey())));
    }

    /** The task, once the list of what is to be done leads to it. */
    private Optional<String> onOurList(Browser browser, Step step) {
        String id = office.task(step.person(), step.taskKey(), step.subject()).id();
        return browser.get("/").body().contains("href=\"/tasks/" + id + "\">" + text("task." + step.taskKey()) + " –") ? Optional.of(id) : Optional.empty();
    }

    private void doInTasklist(Step step) throws Exception {
        Browser browser = at(step.person()).inTasklist();
        String id = await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100))
                .until(() -> inTasklist(browser, step), Optional::isPresent).orElseThrow();
        JsonNode task = read(browser.engine("GET", "/task/" + id, null));
        assertThat(task.path("taskDefinitionKey").asText()).isEqualTo(step.taskKey());
        assertThat(read(browser.engine("GET", "/task/" + id + "/form", null)).path("key").asText()).isEqualTo("embedded:deployment:forms/task.html");
        HttpResponse<String> deployed = browser.engine("GET", "/task/" + id + "/deployed-form", null);
        assertThat(deployed.statusCode()).isEqualTo(200);
        assertThat(deployed.body()).contains("cam-script", "data-task-form");

        HttpResponse<String> fragment = browser.embedded("GET", "/tasks/" + id + "/form?frame=tasklist", Map.of());
        assertThat(fragment.statusCode()).isEqualTo(200);
        assertThat(fragment.body()).doesNotContain("<html", "<script");
        Map<String, List<String>> form = filled(fragment, office.dated(step.fields()));
        assertThat(form).containsEntry("_frame", List.of("tasklist"));
        HttpResponse<String> answer = browser.embedded("POST", "/tasks/" + id, form);
        assertThat(answer.statusCode()).as(step.taskKey() + " " + answer.body()).isEqualTo(200);
        assertThat(json.readTree(answer.body()).path("done").asText()).isEqualTo(step.taskKey());
        assertThat(browser.engine("GET", "/task/" + id, null).statusCode()).isIn(403, 404);
    }

    private Optional<String> inTasklist(Browser browser, Step step) throws Exception {
        for (JsonNode filter : read(browser.engine("GET", "/filter?firstResult=0&itemCount=true&maxResults=2000&resourceType=Task", null))) {
            if (List.of("Việc của tôi", "Nhóm của tôi").contains(filter.path("name").asText())) {
                JsonNode listed = read(browser.engine("POST", "/filter/" + filter.path("id").asText() + "/list?firstResult=0&maxResults=50",
                        "{\"sorting\": [{\"sortBy\": \"created\", \"sortOrder\": \"desc\"}]}"));
                for (JsonNode task : listed.path("_embedded").path("task")) {
                    if (task.path("id").asText().equals(office.task(step.person(), step.taskKey(), step.subject()).id())) {
                        return Optional.of(task.path("id").asText());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void doByProgram(Step step) throws Exception {
        Browser browser = at(step.person());
        String id = await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100)).until(() -> {
            for (JsonNode task : read(browser.json("GET", "/api/tasks", null))) {
                if (task.path("task").asText().equals(step.taskKey()) && task.path("subject").asText().equals(step.subject())) {
                    return Optional.of(task.path("id").asText());
                }
            }
            return Optional.<String>empty();
        }, Optional::isPresent).orElseThrow();
        long version = read(browser.json("GET", "/api/tasks/" + id, null)).path("version").asLong(-1);
        assertThat(version).isNotNegative();
        HttpResponse<String> answer = browser.json("POST", "/api/tasks/" + id,
                json.writeValueAsString(Map.of("action", UUID.randomUUID().toString(), "version", version, "fields", office.dated(step.fields()))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json.readTree(answer.body()).path("taskKey").asText()).isEqualTo(step.taskKey());
    }

    // ---- forms

    /** The served form's hidden fields, and what the person types; every field typed in must have been served. */
    private static Map<String, List<String>> filled(HttpResponse<String> page, Map<String, List<String>> typed) {
        Matcher form = TASK_FORM.matcher(page.body());
        String found = null;
        while (form.find()) {
            if (form.group().contains("\"_action\"")) {
                found = form.group();
            }
        }
        assertThat(found).as(page.body()).isNotNull();
        List<String> names = new ArrayList<>();
        NAME.matcher(found).results().forEach(match -> names.add(match.group(1)));
        assertThat(names).contains("_csrf", "_action", "_version").containsAll(typed.keySet());
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(found);
        while (hidden.find()) {
            Matcher name = NAME.matcher(hidden.group());
            assertThat(name.find()).isTrue();
            fields.put(name.group(1), List.of(Browser.input(found, name.group(1))));
        }
        fields.putAll(typed);
        return fields;
    }

    private static Map<String, List<String>> tasklist(Map<String, List<String>> form) {
        Map<String, List<String>> embedded = new LinkedHashMap<>(form);
        embedded.put("_frame", List.of("tasklist"));
        return embedded;
    }

    private static void assertText(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("&lt;img src=x onerror=alert(1)&gt; &lt;/textarea&gt;&lt;script&gt;alert(2)&lt;/script&gt; {{7*7}} ${7*7}")
                .doesNotContain("<img src=x", "<script");
    }

    private OpenTask proposal() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "sign-as-chair");
        return office.task(Office.HEAD, "propose-level", Office.dossier(quarter, Office.OFFICIAL));
    }

    private static Map<String, List<String>> proposed(String remarks) {
        return Office.fields("remarks", remarks);
    }

    private Browser at(String person) {
        return signedIn.computeIfAbsent(person, code -> Browser.signedIn(port, LOGINS.get(code)));
    }

    private JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }

    private List<String> eventNames(String aggregate) {
        return jdbc.sql("select event_name from eventstore.event where aggregate_identifier = ? order by sequence_number").params(aggregate)
                .query(String.class).list();
    }
}

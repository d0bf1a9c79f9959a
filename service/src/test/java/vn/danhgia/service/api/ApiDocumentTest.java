package vn.danhgia.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.service.Browser;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.notices.NoticeKind;
import vn.danhgia.service.notices.Notices;
import vn.danhgia.service.notices.Telling;

/** The document of our JSON interface says what the interface does: every route stands in it, and every problem that it names is answered. */
@ServiceTest
class ApiDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Pages whose acts a program does by another route, or does not do; each with its reason, so that a new page's form asks for an answer here. */
    private static final Map<String, String> ACTS_OF_PAGES = Map.ofEntries(
            Map.entry("POST /tasks/{id}", "POST /api/tasks/{id}"), Map.entry("POST /tasks/{id}/claim", "POST /api/tasks/{id}/claim"),
            Map.entry("POST /tasks/{id}/unclaim", "POST /api/tasks/{id}/unclaim"), Map.entry("POST /cycles", "POST /api/cycles"),
            Map.entry("POST /cycles/{quarter}/deadlines/{number}", "POST /api/cycles/{quarter}/deadlines/{number}/extensions"),
            Map.entry("POST /catalogues/{id}/results", "POST /api/catalogues/{id}/results"),
            Map.entry("POST /dossiers/{id}/special", "POST /api/dossiers/{id}/special-cases"),
            Map.entry("POST /reminders/{id}/seen", "POST /api/notices/seen"), Map.entry("POST /notices/seen", "POST /api/notices/seen"),
            Map.entry("POST /notices/deliveries/{id}/cancel", "POST /api/deliveries/{id}/cancel"),
            Map.entry("POST /notices/deliveries/{id}/again", "POST /api/deliveries/{id}/again"),
            Map.entry("POST /notices/mail", "not: where a person is written to is his or her own setting"),
            Map.entry("POST /notices/calendar", "not: shows a secret once"), Map.entry("POST /notices/calendar/close", "not: the same setting"),
            Map.entry("POST /dossiers/{id}/export", "not: a file behind a button"),
            Map.entry("POST /papers/templates/{paper}", "not: a file that a person looks at"),
            Map.entry("POST /papers/templates/{paper}/delivered", "not: the same"),
            Map.entry("POST /people/import", "not: a file that a person looks at before it is taken over"),
            Map.entry("POST /people/import/{draft}", "not: the same"),
            Map.entry("POST /people/accounts/{login}/password", "not: hands out a password"), Map.entry("POST /people/accounts/{login}/unlock", "not: accounts"),
            Map.entry("POST /password", "not: asks for the old password"), Map.entry("POST /health/steps/{job}", "not: an administrator's"),
            Map.entry("POST /health/views/{view}", "not: an administrator's"),
            Map.entry("POST /health/letters/{id}", "not: an administrator's"), Map.entry("POST /health/parked/{group}", "not: an administrator's"),
            Map.entry("POST /demonstration/clock", "not: demonstration only"),
            Map.entry("POST /quick-review", "POST /api/tasks/{id}"), Map.entry("POST /tasks/{id}/draft", "not: a person's unfinished form"),
            Map.entry("POST /tasks/{id}/score", "not: shows, does nothing"), Map.entry("POST /cycles/{quarter}/levels", "not: a trial, stored nowhere"),
            Map.entry("POST /dossiers/{id}/complaint", "POST /api/dossiers/{id}/complaints"), Map.entry("POST /complaints", "POST /api/complaints"),
            Map.entry("POST /feedback", "POST /api/feedback"), Map.entry("POST /feedback/{code}/answer", "POST /api/feedback/{code}/answers"),
            Map.entry("POST /absence", "POST /api/absences"), Map.entry("POST /absence/back", "POST /api/absences/back"),
            Map.entry("POST /monitoring", "POST /api/monitoring"), Map.entry("POST /monitoring/end", "POST /api/monitoring/end"));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

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
    void everyRouteOfTheInterfaceStandsInTheDocumentAndNothingElse() throws Exception {
        assertThat(documented().keySet()).containsExactlyInAnyOrderElementsOf(routes("vn.danhgia.service.api").stream()
                .filter(route -> !route.endsWith("/api/**")).toList());
        assertThat(new Browser(port).json("GET", "/api/openapi.json", null).statusCode()).as("for strangers").isEqualTo(401);
        JsonNode document = document();
        assertThat(document.get("openapi").asText()).startsWith("3.");
        assertThat(document.at("/components/schemas/Problem/properties/clause").isMissingNode()).isFalse();
        StreamSupport.stream(document.get("paths").spliterator(), false).flatMap(path -> StreamSupport.stream(path.spliterator(), false))
                .forEach(operation -> assertThat(operation.get("responses").fieldNames()).toIterable().anyMatch(status -> status.startsWith("2")));
    }

    @Test
    void everyActOfAPageHasItsRouteOrAReasonWhyNot() throws Exception {
        Set<String> acts = new TreeSet<>();
        for (String room : List.of("web", "health", "security")) {
            routes("vn.danhgia.service." + room).stream().filter(route -> route.startsWith("POST")).forEach(acts::add);
        }

        assertThat(ACTS_OF_PAGES.keySet()).containsExactlyInAnyOrderElementsOf(acts);
        assertThat(documented().keySet()).containsAll(ACTS_OF_PAGES.values().stream().filter(answer -> !answer.startsWith("not: ")).toList());
    }

    @Test
    @Tag("R-III.3.1-1")
    void everyProblemThatTheDocumentNamesIsAnswered() throws Exception {
        Map<String, Set<Integer>> expected = documented();
        Map<String, Set<Integer>> answered = new TreeMap<>();
        for (Map.Entry<String, Map<Integer, Ask>> route : probes().entrySet()) {
            for (Map.Entry<Integer, Ask> probe : route.getValue().entrySet()) {
                HttpResponse<String> answer = probe.getValue().send();
                assertThat(answer.statusCode()).as(route.getKey() + ": " + answer.body()).isEqualTo(probe.getKey());
                assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(route.getKey()).startsWith("application/problem+json");
                JsonNode problem = JSON.readTree(answer.body());
                assertThat(problem.get("status").asInt()).isEqualTo(probe.getKey());
                assertThat(problem.get("type").asText()).isNotBlank();
                assertThat(problem.path("detail").asText()).as(route.getKey() + " " + answer.body()).isNotBlank().doesNotContain("Exception", "??");
                if (probe.getKey() == 422) {
                    assertThat(problem.get("clause").asText()).isNotBlank();
                    assertThat(problem.get("refusals").get(0).get("text").asText()).isEqualTo(problem.get("detail").asText());
                }
                answered.computeIfAbsent(route.getKey(), key -> new TreeSet<>()).add(probe.getKey());
            }
        }
        assertThat(answered).isEqualTo(expected);
    }

    @Test
    void aProgramDoesWhatAPageDoesAndAnActSentTwiceIsDoneOnce() throws Exception {
        Quarter quarter = office.openQuarter();
        Program official = program("pho-kinh-te");
        OpenTask task = office.task(Office.OFFICIAL, "draft-catalogue", Office.catalogue(quarter, Office.OFFICIAL));
        JsonNode session = JSON.readTree(official.get("/api/session").body());
        assertThat(session.get("person").asText()).isEqualTo("thanh-lam:" + Office.OFFICIAL);
        long version = JSON.readTree(official.get("/api/tasks/" + task.id()).body()).get("version").asLong();
        String body = JSON.writeValueAsString(Map.of("action", UUID.randomUUID().toString(), "version", version, "fields", Office.catalogueFields(quarter)));

        HttpResponse<String> first = official.post("/api/tasks/" + task.id(), body);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(official.post("/api/tasks/" + task.id(), body).body()).isEqualTo(first.body());

        notice();
        JsonNode told = JSON.readTree(official.get("/api/notices").body());
        assertThat(told.get(0).get("kind").asText()).isEqualTo("RESULT");
        assertThat(told.toString()).doesNotContain("GOOD", "EXCELLENT", "level");
        assertThat(official.post("/api/notices/seen", "{\"upTo\":" + told.get(0).get("id").asLong() + "}").statusCode()).isEqualTo(204);
        assertThat(JSON.readTree(official.get("/api/notices").body()).get(0).get("seenAt").isNull()).isFalse();

        Program organiser = program("truong-bxdd");
        String number = "/api/cycles/" + quarter + "/deadlines/D5/extensions";
        HttpResponse<String> missing = organiser.post(number, act(Map.of("until", List.of(quarter.dayOfLastMonth(18).toString()), "persons", List.of(Office.OFFICIAL))));
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(missing.body()).get("field").asText()).isEqualTo("reason");
        assertThat(organiser.post(number, act(Map.of("until", List.of(quarter.dayOfLastMonth(18).toString()), "reason", List.of("Lũ quét"), "persons", List.of(Office.OFFICIAL))))
                .statusCode()).isEqualTo(200);
    }

    @FunctionalInterface
    private interface Ask {
        HttpResponse<String> send() throws Exception;
    }

    /** A program that has signed in. */
    private record Program(Browser browser) {
        HttpResponse<String> get(String path) {
            return browser.json("GET", path, null);
        }

        HttpResponse<String> post(String path, String body) {
            return browser.json("POST", path, body);
        }
    }

    private Program program(String login) {
        return new Program(Browser.signedIn(port, login));
    }

    private static String act(Map<String, List<String>> fields) throws Exception {
        return JSON.writeValueAsString(Map.of("action", UUID.randomUUID().toString(), "fields", fields));
    }

    private static String act() throws Exception {
        return act(Map.of());
    }

    /** For every route and problem a request that is answered by it. */
    private Map<String, Map<Integer, Ask>> probes() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "approve-catalogue");
        String catalogue = Office.catalogue(quarter, Office.OFFICIAL);
        String dossier = Office.dossier(quarter, Office.OFFICIAL);
        OpenTask own = office.task(Office.OFFICIAL, "assess-self", dossier);
        Program official = program("pho-kinh-te");
        Program organiser = program("truong-bxdd");
        Program clerk = program("van-phong");
        // Has a page's token and has not signed in: without the token the answer would be 403, to strangers as to everybody.
        Browser atTheDoor = new Browser(port);
        atTheDoor.get("/login");
        Program strange = new Program(atTheDoor);
        Program withoutToken = new Program(Browser.signedIn(port, "pho-kinh-te").withoutToken());
        String task = "/api/tasks/" + own.id();
        String gone = "/api/tasks/khong-co";
        String extensions = "/api/cycles/" + quarter + "/deadlines/D5/extensions";
        long sent = notice();
        String unreadable = "{";
        String empty = "{\"fields\":{},\"version\":-5,\"action\":\"" + UUID.randomUUID() + "\"}";

        Quarter another = office.openQuarter();
        office.carry(another, "draft-catalogue");
        OpenTask review = office.task(Office.HEAD, "review-catalogue", Office.catalogue(another, Office.OFFICIAL));
        Program head = program("truong-kinh-te");
        String outdated = JSON.writeValueAsString(Map.of("action", UUID.randomUUID().toString(), "version", 0, "fields", Map.of("verdict", List.of("ACCEPT"))));

        Map<String, Map<Integer, Ask>> probes = new LinkedHashMap<>();
        probes.put("GET /api/session", Map.of(401, () -> strange.get("/api/session")));
        probes.put("GET /api/tasks", Map.of(401, () -> strange.get("/api/tasks")));
        probes.put("GET /api/tasks/{id}", Map.of(401, () -> strange.get(task), 409, () -> official.get(gone)));
        probes.put("POST /api/tasks/{id}", Map.of(400, () -> official.post(task, unreadable), 401, () -> strange.post(task, empty),
                403, () -> withoutToken.post(task, empty), 409, () -> official.post(gone, empty), 412, () -> head.post("/api/tasks/" + review.id(), outdated),
                422, () -> official.post(task, "{}")));
        for (String step : List.of("claim", "unclaim")) {
            probes.put("POST /api/tasks/{id}/" + step, Map.of(401, () -> strange.post(task + "/" + step, ""), 403, () -> withoutToken.post(task + "/" + step, ""),
                    409, () -> official.post(gone + "/" + step, "")));
        }
        probes.put("POST /api/cycles", Map.of(400, () -> organiser.post("/api/cycles", unreadable), 401, () -> strange.post("/api/cycles", act()),
                403, () -> withoutToken.post("/api/cycles", act()),
                422, () -> organiser.post("/api/cycles", "{\"action\":\"" + UUID.randomUUID() + "\",\"quarter\":\"" + quarter + "\"}")));
        for (Map.Entry<String, String> one : Map.of("POST /api/catalogues/{id}/results", "/api/catalogues/%s/results",
                "POST /api/dossiers/{id}/special-cases", "/api/dossiers/%s/special-cases").entrySet()) {
            Program actor = one.getKey().contains("dossiers") ? organiser : official;
            String path = one.getValue().formatted(one.getKey().contains("dossiers") ? dossier : catalogue);
            Map<String, List<String>> wrong = one.getKey().contains("dossiers") ? Map.of("case", List.of("NOT_RATED"))
                    : Map.of("actual-1", List.of("Xong"), "finished-1", List.of("không phải ngày"));
            probes.put(one.getKey(), Map.of(400, () -> actor.post(path, unreadable), 401, () -> strange.post(path, act()),
                    403, () -> withoutToken.post(path, act()), 404, () -> actor.post(one.getValue().formatted("khong-co"), act()),
                    422, () -> actor.post(path, act(wrong))));
        }
        probes.put("POST /api/cycles/{quarter}/deadlines/{number}/extensions", Map.of(400, () -> organiser.post(extensions, unreadable),
                401, () -> strange.post(extensions, act()), 403, () -> official.post(extensions, act()),
                404, () -> organiser.post(extensions.replace("D5", "D99"), act()), 422, () -> organiser.post(extensions, act())));
        probes.put("GET /api/notices", Map.of(401, () -> strange.get("/api/notices")));
        probes.put("POST /api/notices/seen", Map.of(400, () -> official.post("/api/notices/seen", unreadable), 401, () -> strange.post("/api/notices/seen", "{}"),
                403, () -> withoutToken.post("/api/notices/seen", "{}")));
        probes.put("GET /api/deliveries", Map.of(401, () -> strange.get("/api/deliveries"), 403, () -> official.get("/api/deliveries")));
        for (String step : List.of("cancel", "again")) {
            probes.put("POST /api/deliveries/{id}/" + step, Map.of(400, () -> clerk.post("/api/deliveries/chu/" + step, ""),
                    401, () -> strange.post("/api/deliveries/1/" + step, ""), 403, () -> official.post("/api/deliveries/1/" + step, ""),
                    404, () -> clerk.post("/api/deliveries/999999999/" + step, ""), 409, () -> clerk.post("/api/deliveries/" + sent + "/" + step, "")));
        }
        String complaints = "/api/dossiers/" + dossier + "/complaints";
        Program inspector = program("ubkt");
        probes.put("GET /api/complaints", Map.of(401, () -> strange.get("/api/complaints")));
        probes.put("GET /api/complaints/{id}", Map.of(401, () -> strange.get("/api/complaints/la"), 404, () -> official.get("/api/complaints/" + dossier.replace("dossier", "complaint-9"))));
        probes.put("POST /api/complaints", Map.of(400, () -> inspector.post("/api/complaints", unreadable), 401, () -> strange.post("/api/complaints", act()),
                403, () -> withoutToken.post("/api/complaints", act()), 404, () -> official.post("/api/complaints", act()),
                422, () -> inspector.post("/api/complaints", act())));
        probes.put("POST /api/dossiers/{id}/complaints", Map.of(400, () -> official.post(complaints, unreadable), 401, () -> strange.post(complaints, act()),
                403, () -> withoutToken.post(complaints, act()), 404, () -> official.post("/api/dossiers/khong-co/complaints", act()),
                422, () -> official.post(complaints, act(Office.fields("kind", "COMPLAINT", "content", "Chưa thông báo", "wish", "Xem lại")))));
        probes.put("GET /api/feedback", Map.of(401, () -> strange.get("/api/feedback")));
        probes.put("POST /api/feedback", Map.of(400, () -> official.post("/api/feedback", unreadable), 401, () -> strange.post("/api/feedback", act()),
                403, () -> withoutToken.post("/api/feedback", act()), 422, () -> official.post("/api/feedback", act())));
        String answers = "/api/feedback/chua-co/answers";
        probes.put("POST /api/feedback/{code}/answers", Map.of(400, () -> organiser.post(answers, unreadable), 401, () -> strange.post(answers, act()),
                403, () -> official.post(answers, act()), 404, () -> organiser.post("/api/feedback/!/answers", act()), 422, () -> organiser.post(answers, act())));
        probes.put("GET /api/absences", Map.of(401, () -> strange.get("/api/absences")));
        probes.put("POST /api/absences", Map.of(400, () -> official.post("/api/absences", unreadable), 401, () -> strange.post("/api/absences", act()),
                403, () -> withoutToken.post("/api/absences", act()), 422, () -> official.post("/api/absences", act())));
        probes.put("POST /api/absences/back", Map.of(401, () -> strange.post("/api/absences/back", ""), 403, () -> withoutToken.post("/api/absences/back", "")));
        String monitoring = "/api/cycles/" + quarter + "/monitoring";
        probes.put("GET /api/cycles/{quarter}/monitoring", Map.of(401, () -> strange.get(monitoring), 403, () -> official.get(monitoring),
                404, () -> official.get("/api/cycles/2019-Q1/monitoring")));
        probes.put("GET /api/monitoring", Map.of(401, () -> strange.get("/api/monitoring"), 403, () -> official.get("/api/monitoring")));
        for (String path : List.of("/api/monitoring", "/api/monitoring/end")) {
            probes.put("POST " + path, Map.of(400, () -> organiser.post(path, unreadable), 401, () -> strange.post(path, act()), 403, () -> official.post(path, act()),
                    422, () -> organiser.post(path, act(Office.fields("monitor", "p-9999", "unit", "khong-co")))));
        }
        return probes;
    }

    /** A notice to the official. @return its delivery in the application, which has been made and can be neither cancelled nor offered again */
    private long notice() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> notices.tell(new Telling(new PersonId(Office.COMMUNE, Office.OFFICIAL),
                NoticeKind.RESULT, Office.dossier(new Quarter(2039, 1), Office.OFFICIAL), "e" + System.nanoTime(), Map.of()), clock.instant().plus(Duration.ofHours(1))));
        return jdbc.sql("select max(id) from notice.delivery where channel = 'APPLICATION'").query(Long.class).single();
    }

    private JsonNode document() throws Exception {
        HttpResponse<String> answer = program("pho-kinh-te").get("/api/openapi.json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** Problems by route. */
    private Map<String, Set<Integer>> documented() throws Exception {
        Map<String, Set<Integer>> problems = new TreeMap<>();
        document().get("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
            Set<Integer> codes = new TreeSet<>();
            operation.getValue().get("responses").fieldNames().forEachRemaining(code -> codes.add(Integer.parseInt(code)));
            codes.removeIf(code -> code < 400);
            problems.put(operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(), codes);
        }));
        return problems;
    }

    private Set<String> routes(String room) {
        return mappings.getHandlerMethods().entrySet().stream().filter(handler -> handler.getValue().getBeanType().getPackageName().equals(room))
                .flatMap(handler -> handler.getKey().getPatternValues().stream().flatMap(pattern -> {
                    Set<String> methods = handler.getKey().getMethodsCondition().getMethods().stream().map(Enum::name).collect(Collectors.toSet());
                    return (methods.isEmpty() ? Stream.of("ANY") : methods.stream()).map(method -> method + " " + pattern);
                })).collect(Collectors.toCollection(TreeSet::new));
    }
}

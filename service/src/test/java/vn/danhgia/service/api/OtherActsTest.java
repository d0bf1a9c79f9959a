package vn.danhgia.service.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.projections.complaintlist.ComplaintListQueries;
import vn.danhgia.service.Browser;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;

/** Complaints, Góp ý, Thay thế and monitoring over the JSON interface: what the pages do and show, with the pages' rights and refusals. */
@ServiceTest
class OtherActsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    ComplaintListQueries cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @AfterEach
    void everybodyIsBack() {
        jdbc.sql("delete from people.absence where person like 'thanh-lam:%'").update();
        jdbc.sql("delete from people.charge where monitor = 'thanh-lam:p-0011'").update();
    }

    @Test
    @Tag("R-III.5.2-1")
    void aComplaintIsSentAndReadByThePersonAndUbktAndByNobodyElse() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "acknowledge-notice");
        DossierId dossier = DossierId.parse(Office.dossier(quarter, Office.OFFICIAL));
        ComplaintId id = new ComplaintId(dossier, 1);
        String address = "/api/dossiers/" + dossier + "/complaints";
        Map<String, List<String>> plea = Office.fields("kind", "COMPLAINT", "content", "Nhiệm vụ 1 vượt chỉ tiêu", "wish", "Xếp loại lại", "evidence", "");
        Browser official = Browser.signedIn(port, "pho-kinh-te");
        Browser head = Browser.signedIn(port, "truong-kinh-te");
        Browser inspector = Browser.signedIn(port, "ubkt");

        JsonNode blank = problem(official.json("POST", address, act(Map.of("kind", List.of("COMPLAINT")))), 422);
        assertThat(refusedFields(blank)).containsExactlyInAnyOrder("content", "wish");
        JsonNode stranger = problem(head.json("POST", address, act(plea)), 422);
        assertThat(stranger.get("detail").asText()).contains("Chỉ chính cán bộ được xếp loại");
        assertThat(stranger.get("clause").asText()).contains("III.5.2");
        String body = act(plea);
        HttpResponse<String> filed = official.json("POST", address, body);
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(200);
        assertThat(JSON.readTree(filed.body()).get("subject").asText()).isEqualTo(id.toString());
        assertThat(official.json("POST", address, body).body()).as("sent twice it is one").isEqualTo(filed.body());
        assertThat(problem(official.json("POST", address, act(plea)), 422).get("detail").asText()).contains("mỗi quyết định chỉ được gửi một lần");

        await().atMost(Duration.ofSeconds(30)).until(() -> cases.underReview(dossier.cycle()).contains(dossier.toString()));
        assertThat(find(official, "/api/complaints", "id", id.toString()).orElseThrow().get("receipt").asText()).isEqualTo(id.receipt());
        assertThat(find(inspector, "/api/complaints", "id", id.toString())).isPresent();
        assertThat(find(head, "/api/complaints", "id", id.toString())).isEmpty();
        JsonNode read = JSON.readTree(inspector.json("GET", "/api/complaints/" + id, null).body());
        assertThat(read.get("content").asText()).isEqualTo("Nhiệm vụ 1 vượt chỉ tiêu");
        assertThat(read.get("disputed").asText()).isEqualTo("GOOD");
        assertThat(read.get("stage").asText()).isEqualTo("FILED");
        assertThat(jdbc.sql("select count(*) from reading.opened where dossier = ? and reader = 'thanh-lam:p-0004' and part = 'COMPLAINT'").params(dossier.toString())
                .query(Long.class).single()).as("that it was read is written down").isPositive();
        problem(head.json("GET", "/api/complaints/" + id, null), 404);

        office.does(Office.INSPECTOR, "assign-complaint", id.toString(), Office.one("handler", Office.INSPECTOR));
        office.does(Office.INSPECTOR, "examine-complaint", id.toString(), Office.one("findings", "Hồ sơ đúng với biên bản"));
        office.does(Office.INSPECTOR, "resolve-complaint", id.toString(), Office.fields("outcome", "UPHELD", "ground", "Đúng quy định"));
        JsonNode answered = JSON.readTree(official.json("GET", "/api/complaints/" + id, null).body());
        assertThat(answered.get("outcome").asText()).isEqualTo("UPHELD");
        assertThat(answered.get("ground").asText()).isEqualTo("Đúng quy định");
        assertThat(answered.get("findings").isNull()).as("UBKT's own").isTrue();
        assertThat(JSON.readTree(inspector.json("GET", "/api/complaints/" + id, null).body()).get("findings").asText()).isEqualTo("Hồ sơ đúng với biên bản");

        String taken = act(Office.fields("kind", "OWN_INITIATIVE", "dossier", dossier.toString(), "content", "Biên bản có hai bản", "document", ""));
        problem(official.json("POST", "/api/complaints", taken), 404);
        assertThat(inspector.json("POST", "/api/complaints", taken).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("R-END-2")
    void anObstacleIsToldAndAnsweredAndReadByTheseTwoOnly() throws Exception {
        String words = "Chưa rõ cách tính " + UUID.randomUUID();
        Browser official = Browser.signedIn(port, "cv-kinh-te-1");
        Browser organiser = Browser.signedIn(port, "truong-bxdd");
        JsonNode clause = problem(official.json("POST", "/api/feedback", act(Office.fields("words", words, "clause", "điều 9"))), 422);
        assertThat(clause.get("detail").asText()).contains("“điều 9” không phải là một mục của Kế hoạch");
        String body = act(Office.fields("words", words, "clause", "II.4.4a"));
        assertThat(official.json("POST", "/api/feedback", body).statusCode()).isEqualTo(200);
        assertThat(official.json("POST", "/api/feedback", body).statusCode()).as("sent twice it is told once").isEqualTo(200);

        JsonNode told = find(official, "/api/feedback", "words", words).orElseThrow();
        assertThat(told.get("clause").asText()).isEqualTo("II.4.4a");
        assertThat(find(Browser.signedIn(port, "pho-kinh-te"), "/api/feedback", "words", words)).isEmpty();
        String answer = "/api/feedback/" + told.get("code").asText() + "/answers";
        problem(official.json("POST", answer, act(Office.one("words", "Tôi tự trả lời"))), 403);
        assertThat(organiser.json("POST", answer, act(Office.one("words", "Tính đến hết ngày chốt"))).statusCode()).isEqualTo(200);
        assertThat(find(official, "/api/feedback", "words", words).orElseThrow().at("/answers/0/words").asText()).isEqualTo("Tính đến hết ngày chốt");
    }

    @Test
    void anAbsenceIsToldAndEnds() throws Exception {
        Browser chairman = Browser.signedIn(port, "chu-tich");
        String since = LocalDate.now(clock).toString();
        JsonNode stranger = problem(chairman.json("POST", "/api/absences", act(Office.fields("substitute", "p-0010", "since", since, "until", since))), 422);
        assertThat(stranger.get("field").asText()).isEqualTo("substitute");
        assertThat(chairman.json("GET", "/api/absences", null).body()).isEqualTo("[]");

        assertThat(chairman.json("POST", "/api/absences", act(Office.fields("substitute", "p-0011", "since", since, "until", since))).statusCode()).isEqualTo(204);
        assertThat(find(chairman, "/api/absences", "since", since).orElseThrow().get("substitute").asText()).isEqualTo("thanh-lam:p-0011");
        assertThat(chairman.json("POST", "/api/absences/back", null).statusCode()).isEqualTo(204);
        assertThat(chairman.json("GET", "/api/absences", null).body()).isEqualTo("[]");
    }

    @Test
    @Tag("R-III.1.1-1")
    void bxddGivesAChargeAndTheMonitorSeesTheUnitsSteps() throws Exception {
        Quarter quarter = office.openQuarter();
        office.task(Office.OFFICIAL, "draft-catalogue", Office.catalogue(quarter, Office.OFFICIAL));
        Browser organiser = Browser.signedIn(port, "truong-bxdd");
        Browser monitor = Browser.signedIn(port, login("p-0011"));
        problem(monitor.json("GET", "/api/cycles/" + quarter + "/monitoring", null), 403);
        JsonNode unknown = problem(organiser.json("POST", "/api/monitoring", act(Office.fields("monitor", "p-9999", "unit", "khong-co"))), 422);
        assertThat(refusedFields(unknown)).containsExactlyInAnyOrder("monitor", "unit");

        assertThat(organiser.json("POST", "/api/monitoring", act(Office.fields("monitor", "p-0011", "unit", "p-kinh-te"))).statusCode()).isEqualTo(204);
        assertThat(find(organiser, "/api/monitoring", "monitor", "thanh-lam:p-0011").orElseThrow().get("unit").asText()).isEqualTo("p-kinh-te");
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            JsonNode unit = JSON.readTree(monitor.json("GET", "/api/cycles/" + quarter + "/monitoring", null).body()).get(0);
            return unit.get("code").asText().equals("p-kinh-te") && unit.at("/steps/CATALOGUE").asInt() == unit.get("persons").asInt() && unit.get("persons").asInt() > 0;
        });
        assertThat(monitor.json("GET", "/api/cycles/" + quarter + "/monitoring", null).body()).doesNotContain("GOOD", "EXCELLENT", "level", "points");
        problem(organiser.json("POST", "/api/monitoring/end", act(Office.one("monitor", "p-0011"))), 422);
        assertThat(organiser.json("POST", "/api/monitoring/end", act(Office.fields("monitor", "p-0011", "unit", "p-kinh-te"))).statusCode()).isEqualTo(204);
        problem(monitor.json("GET", "/api/cycles/" + quarter + "/monitoring", null), 403);
    }

    private String login(String code) {
        return jdbc.sql("select login from security.account where user_id = ?").params("thanh-lam:" + code).query(String.class).single();
    }

    private static String act(Map<String, List<String>> fields) throws Exception {
        return JSON.writeValueAsString(Map.of("action", UUID.randomUUID().toString(), "fields", fields));
    }

    /** The body of an RFC 9457 problem of that status. */
    private static JsonNode problem(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        return JSON.readTree(answer.body());
    }

    private static List<String> refusedFields(JsonNode problem) {
        return StreamSupport.stream(problem.get("refusals").spliterator(), false).map(refusal -> refusal.get("field").asText()).toList();
    }

    private static Optional<JsonNode> find(Browser reader, String list, String field, String value) throws Exception {
        return StreamSupport.stream(JSON.readTree(reader.json("GET", list, null).body()).spliterator(), false)
                .filter(one -> one.get(field).asText().equals(value)).findFirst();
    }
}

package vn.danhgia.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.service.Browser;
import vn.danhgia.service.ServiceTest;

/** Góp ý: from anybody to BXDĐ and back, read by these two only. */
@ServiceTest
@Tag("R-END-2")
class FeedbackOverHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anybodyTellsAndBxddAnswers() {
        String words = "Chưa rõ cách tính " + UUID.randomUUID();
        Browser official = Browser.signedIn(port, "cv-kinh-te-1");
        String action = Browser.input(official.get("/feedback").body(), "_action");
        Map<String, List<String>> form = Map.of("words", List.of(words), "clause", List.of("II.4.4a"), "_action", List.of(action));
        assertThat(official.post("/feedback", form).body()).contains(words, "Chờ trả lời", "mục II.4.4a");
        assertThat(official.post("/feedback", form).statusCode()).as("sent twice it is told once").isEqualTo(200);
        assertThat(official.get("/feedback").body().split(words)).hasSize(2);

        for (String other : List.of("pho-kinh-te", "bi-thu", "quan-tri")) {
            assertThat(Browser.signedIn(port, other).get("/feedback").body()).as(other).doesNotContain(words);
        }
        Browser organiser = Browser.signedIn(port, "truong-bxdd");
        Matcher issue = Pattern.compile("data-issue=\"([^\"]+)\"").matcher(organiser.get("/feedback").body());
        assertThat(issue.find()).isTrue();
        String answer = "/feedback/" + issue.group(1) + "/answer";
        Map<String, List<String>> reply = Map.of("words", List.of("Tính đến hết ngày chốt"), "_action", List.of(UUID.randomUUID().toString()));
        assertThat(official.post(answer, reply).statusCode()).isEqualTo(403);
        assertThat(organiser.post(answer, reply).body()).contains("Đã trả lời", "Tính đến hết ngày chốt");
        assertThat(official.get("/feedback").body()).contains("Tính đến hết ngày chốt");
        assertThat(jdbc.sql("select count(*) from eventstore.event where event_name like 'issue-%' and payload like '%' || ? || '%'").params(words)
                .query(Long.class).single()).as("words lie sealed").isZero();
    }

    @Test
    void whatSaysNothingOrNamesNoClauseIsRefusedInWords() {
        Browser official = Browser.signedIn(port, "pho-kinh-te");
        String action = Browser.input(official.get("/feedback").body(), "_action");
        HttpResponse<String> empty = official.post("/feedback", Map.of("words", List.of(" "), "_action", List.of(action)));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("mục “Nội dung”");
        HttpResponse<String> clause = official.post("/feedback", Map.of("words", List.of("<b>Vướng</b>"), "clause", List.of("điều 9"), "_action", List.of(action)));
        assertThat(clause.statusCode()).isEqualTo(422);
        assertThat(clause.body()).contains("“điều 9” không phải là một mục của Kế hoạch", "&lt;b&gt;Vướng").doesNotContain("<b>Vướng");
        assertThat(Browser.signedIn(port, "truong-bxdd").post("/feedback/khong-co/answer", Map.of("words", List.of("x"), "_action",
                List.of(UUID.randomUUID().toString()))).statusCode()).isEqualTo(422);
    }
}

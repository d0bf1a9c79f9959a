package vn.danhgia.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.service.Browser;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;

/** What Tasklist shows of the engine's answers. */
@ServiceTest
class TasklistNamesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void aTaskIsCalledByWhomItIsAboutAndTheQuarterAndTheEngineKeepsNoName() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "draft-catalogue");
        OpenTask task = office.task(Office.HEAD, "review-catalogue", Office.catalogue(quarter, Office.OFFICIAL));
        Browser head = Browser.signedIn(port, "truong-kinh-te").inTasklist();
        String name = "Rà soát danh mục – Lê Thị Dũng, Quý " + List.of("I", "II", "III", "IV").get(quarter.number() - 1) + "/" + quarter.year();

        assertThat(JSON.readTree(head.engine("GET", "/task/" + task.id(), null).body()).get("name").asText()).isEqualTo(name);
        String filter = StreamSupport.stream(JSON.readTree(head.engine("GET", "/filter?firstResult=0&maxResults=2000", null).body()).findValues("id").spliterator(), false)
                .map(JsonNode::asText).filter(id -> lists(head, id, task.id())).findFirst().orElseThrow();
        JsonNode list = JSON.readTree(list(head, filter).body());
        assertThat(list.findValuesAsText("name")).contains(name);
        assertThat(jdbc.sql("select count(*) from camunda.act_ru_task where name_ like '%Dũng%'").query(Integer.class).single()).isZero();
    }

    @Test
    void whatTheEngineDoesNotFindIsSaidInOneVietnameseSentence() throws Exception {
        Browser head = Browser.signedIn(port, "truong-kinh-te").inTasklist();
        HttpResponse<String> answer = head.engine("GET", "/task/00000000-0000-0000-0000-000000000000", null);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(answer.body()).get("message").asText()).startsWith("Việc này không còn trong danh sách của đồng chí");
        assertThat(answer.body()).doesNotContain("ENGINE-", "Exception", "No matching");
    }

    private static boolean lists(Browser browser, String filter, String task) {
        HttpResponse<String> answer = list(browser, filter);
        return answer.statusCode() == 200 && answer.body().contains(task);
    }

    private static HttpResponse<String> list(Browser browser, String filter) {
        return browser.engine("POST", "/filter/" + filter + "/list?firstResult=0&maxResults=500", "{\"sorting\": [{\"sortBy\": \"created\", \"sortOrder\": \"desc\"}]}");
    }
}

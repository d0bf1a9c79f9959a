package vn.danhgia.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.service.Browser;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.history.Histories;

/** Duyệt nhanh: several catalogues by one press, each a command by itself, each with its own answer. */
@ServiceTest
class QuickReviewOverHttpTest {

    private static final String PATH = "/quick-review";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Histories histories;

    /** Of three chosen one is done, one was handed back meanwhile by another, one has moved on: the first goes through all the same. */
    @Test
    @Tag("R-5.1-10")
    void eachIsDoneOrRefusedByItself() throws Exception {
        Waiting fine = waiting();
        Waiting gone = waiting();
        Waiting moved = waiting();
        Browser chairman = Browser.signedIn(port, "chu-tich");
        String page = chairman.get(PATH).body();
        assertThat(page).contains(fine.task.id(), gone.task.id(), moved.task.id()).doesNotContain("checked=\"checked\"");
        Map<String, List<String>> form = form(page, fine, gone, moved);
        form.put("version-" + moved.task.id(), List.of("0"));
        office.does(Office.CHAIRMAN, "approve-catalogue", gone.catalogue, Office.fields("verdict", "RETURN", "remark", "Chưa rõ chỉ tiêu"));

        HttpResponse<String> answer = chairman.post(PATH, form);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Kết quả của 3 danh mục vừa gửi", "Căn cứ", "Danh mục không còn chờ đồng chí", "Không thực hiện được");
        assertThat(answer.body().split("data-done=\"true\"")).as("one was done").hasSize(2);
        assertThat(answer.body().split("data-done=\"false\"")).as("two were refused").hasSize(3);
        assertThat(last(fine)).isEqualTo("catalogue-approved");
        assertThat(last(gone)).isEqualTo("catalogue-returned");
        assertThat(last(moved)).isEqualTo("catalogue-advised");
    }

    /** The same form sent twice, as by an impatient finger. */
    @Test
    void sentTwiceItIsDoneOnce() throws Exception {
        Waiting one = waiting();
        Browser chairman = Browser.signedIn(port, "chu-tich");
        Map<String, List<String>> form = form(chairman.get(PATH).body(), one);
        chairman.post(PATH, form);
        chairman.post(PATH, form);

        assertThat(histories.of(one.catalogue, 0).stream().filter(happened -> happened.name().equals("catalogue-approved"))).hasSize(1);
    }

    @Test
    void whoseTurnItIsNotApprovesNothing() throws Exception {
        Waiting one = waiting();
        Map<String, List<String>> form = form(Browser.signedIn(port, "chu-tich").get(PATH).body(), one);
        for (String stranger : List.of("pho-kinh-te", "truong-kinh-te", "ubkt", "quan-tri")) {
            Browser browser = Browser.signedIn(port, stranger);
            assertThat(browser.get(PATH).body()).as(stranger).doesNotContain(one.task.id());
            assertThat(browser.post(PATH, form).body()).as(stranger).contains("data-done=\"false\"", "<strong>Danh mục không còn chờ đồng chí</strong>");
        }
        assertThat(last(one)).isEqualTo("catalogue-advised");
    }

    @Test
    void nothingChosenChangesNothing() throws Exception {
        Waiting one = waiting();
        assertThat(Browser.signedIn(port, "chu-tich").get(PATH).statusCode()).isEqualTo(200);
        Browser chairman = Browser.signedIn(port, "chu-tich");
        chairman.get(PATH);
        assertThat(chairman.post(PATH, Map.of()).body()).contains("Đồng chí chưa chọn danh mục nào");
        assertThat(last(one)).isEqualTo("catalogue-advised");
    }

    private record Waiting(String catalogue, OpenTask task) {
    }

    /** A catalogue before its approval. */
    private Waiting waiting() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "advise-catalogue");
        String catalogue = Office.catalogue(quarter, Office.OFFICIAL);
        return new Waiting(catalogue, office.task(Office.CHAIRMAN, "approve-catalogue", catalogue));
    }

    private static Map<String, List<String>> form(String page, Waiting... chosen) {
        Map<String, List<String>> form = new HashMap<>();
        form.put("task", List.of(chosen).stream().map(one -> one.task.id()).toList());
        for (Waiting one : chosen) {
            for (String field : List.of("version-", "action-")) {
                form.put(field + one.task.id(), List.of(Browser.input(page, field + one.task.id())));
            }
        }
        return form;
    }

    private String last(Waiting one) {
        var all = histories.of(one.catalogue, 0);
        return all.get(all.size() - 1).name();
    }
}

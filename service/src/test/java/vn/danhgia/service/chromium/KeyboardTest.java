package vn.danhgia.service.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.TestDatabase;
import vn.danhgia.service.history.Histories;

/** Without a mouse: Việc của tôi, Tự đánh giá and Duyệt nhanh from the first Tab to what is recorded. */
@ServiceTest
class KeyboardTest {

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Histories histories;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void end() {
        chromium.close();
    }

    /** The self-assessment, found in Việc của tôi's list, filled in and sent by keys alone; the score follows the typing. */
    @Test
    void theSelfAssessmentIsFoundFilledInAndSentByKeysAlone() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "approve-catalogue");
        office.confirmResults(quarter);
        String task = office.task(Office.OFFICIAL, "assess-self", Office.dossier(quarter, Office.OFFICIAL)).id();
        Tab tab = new Desks(chromium, port, TestDatabase.PASSWORD).of("pho-kinh-te");
        assertThat(tab.press("Tab").js("document.activeElement.className").asText()).as("the first Tab skips to the content").contains("dg-skip");
        tab.leaving(() -> tab.tabTo("a[href='/tasks/" + task + "']").press("Enter"));
        assertThat(tab.js("location.pathname").asText()).isEqualTo("/tasks/" + task);

        Map<String, List<String>> fields = Office.assessmentFields();
        for (String name : texts(tab)) {
            if (fields.containsKey(name)) {
                tab.tabTo("[name='" + name + "']").type(fields.get(name).get(0));
            }
        }
        tab.tabTo("[name='degree-1']");
        choose(tab, "degree-1", "EFFECTIVE");
        tab.until("document.querySelector('[data-total]') && document.querySelector('[data-total]').textContent.includes('92,5')");
        tab.tabTo("[name='ownLevel']");
        choose(tab, "ownLevel", "GOOD");
        tab.leaving(() -> tab.tabTo(".dg-send button").press("Enter"));

        assertThat(tab.js("location.pathname").asText()).isEqualTo("/");
        assertThat(tab.js("document.querySelector('[role=status]').textContent").asText()).contains("Tự đánh giá");
        var recorded = histories.dossier(DossierId.parse(Office.dossier(quarter, Office.OFFICIAL))).state().assessment().orElseThrow();
        assertThat(recorded.ownLevel()).isEqualTo(Level.GOOD);
        assertThat(recorded.total().toString()).isEqualTo("92.50");
        assertThat(tab.troubles()).isEmpty();
    }

    @Test
    void cataloguesAreChosenAndAcceptedByKeysAlone() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "advise-catalogue");
        String catalogue = Office.catalogue(quarter, Office.OFFICIAL);
        String task = office.task(Office.CHAIRMAN, "approve-catalogue", catalogue).id();
        Tab tab = new Desks(chromium, port, TestDatabase.PASSWORD).of("chu-tich");
        tab.go("http://127.0.0.1:" + port + "/quick-review");
        tab.tabTo("input[value='" + task + "']").press("Space");
        assertThat(tab.js("document.activeElement.checked").asBoolean()).isTrue();
        tab.leaving(() -> tab.tabTo(".dg-send button").press("Enter"));

        assertThat(tab.js("document.querySelector('[data-done]').dataset.done").asText()).isEqualTo("true");
        assertThat(histories.of(catalogue, 0)).extracting(happened -> happened.name()).last().isEqualTo("catalogue-approved");
    }

    /** Names of the fields that take text, in the order of the page. */
    private static List<String> texts(Tab tab) {
        List<String> names = new ArrayList<>();
        tab.js("[...document.querySelectorAll('main form textarea, main form input[type=text]')].map(field => field.name)").forEach(name -> names.add(name.asText()));
        return names;
    }

    /** A group of choices has one stop; the arrows go through it. */
    private static void choose(Tab tab, String name, String value) {
        tab.press("Space");
        for (int i = 0; i < 6 && !tab.js("document.querySelector(\"[name='" + name + "']:checked\")?.value === '" + value + "'").asBoolean(); i++) {
            tab.press("ArrowDown");
        }
        assertThat(tab.js("document.querySelector(\"[name='" + name + "']:checked\").value").asText()).isEqualTo(value);
    }
}

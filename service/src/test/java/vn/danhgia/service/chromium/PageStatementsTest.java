package vn.danhgia.service.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.danhgia.service.Browser;
import vn.danhgia.service.ServiceTest;

/** How many statements a page may send: stated here for every page, and no page sends more. Counted on the second opening, as people use it. */
@ServiceTest
class PageStatementsTest {

    /** By the page's name. */
    private static final Map<String, Integer> MOST = most();

    @LocalServerPort
    int port;

    @Autowired
    OwnPages pages;

    @Autowired
    Statements statements;

    private static Map<String, Integer> most() {
        Map<String, Integer> most = new TreeMap<>();
        most.put("levels", 11);
        most.put("unit", 15);
        most.put("year", 10);
        most.put("year-commune", 18);
        most.put("assess-self", 24);
        most.put("results-to-report", 12);
        most.put("rules", 9);
        most.put("published", 11);
        most.put("monitoring", 17);
        most.put("charges", 10);
        most.put("feedback", 12);
        most.put("absence", 11);
        most.put("accounts", 8);
        most.put("cycle", 12);
        most.put("cycle-papers", 26);
        most.put("cycles", 6);
        most.put("deadlines", 16);
        most.put("dossier", 18);
        most.put("health", 13);
        most.put("login", 0);
        most.put("password", 6);
        most.put("people", 12);
        most.put("people-import", 6);
        most.put("replay", 36);
        most.put("results", 11);
        most.put("tasks", 12);
        most.put("timeline", 24);
        most.put("notices", 13);
        most.put("deliveries", 14);
        most.put("opening", 13);
        most.put("deadline", 17);
        most.put("special-case", 10);
        most.put("tasks-of-an-official", 12);
        most.put("dossier-of-ones-own", 18);
        most.put("event", 24);
        most.put("complaints", 12);
        most.put("paper-templates", 7);
        most.put("caught-mails", 7);
        most.put("not-found", 7);
        most.put("forbidden", 10);
        most.put("complaint-intake", 20);
        most.put("verify", 26);
        most.put("export", 12);
        most.put("readers", 12);
        most.put("cycle-readers", 9);
        most.put("roles", 4);
        most.put("tour", 4);
        // Two for each catalogue on the page, of which there are 25 at most.
        most.put("quick-review", 8 + 2 * 25);
        return most;
    }

    @TestFactory
    Stream<DynamicTest> noPageSendsMoreThanIsStated() throws Exception {
        return pages.all().stream().map(page -> dynamicTest(page.name(), () -> {
            Browser browser = page.login().isEmpty() ? new Browser(port) : Browser.signedIn(port, page.login());
            browser.get(page.path());
            List<String> sent = statements.during(() -> browser.get(page.path()));
            System.out.printf("%-20s %4d statements%n", page.name(), sent.size());
            assertThat(sent.size()).as(() -> page.path() + "\n" + String.join("\n", sent)).isLessThanOrEqualTo(MOST.get(page.name()));
        }));
    }
}

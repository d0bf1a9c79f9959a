package vn.danhgia.service.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;
import vn.danhgia.domain.shared.Quarter;

/** Windows of the persons who take part in something, each signed in once; and what a person does there. */
final class Desks {

    private final Chromium browser;
    private final int port;
    private final String password;
    private final Map<String, Tab> desks = new HashMap<>();
    private final ObjectMapper json = new ObjectMapper();

    /** @param password the same for everybody */
    Desks(Chromium browser, int port, String password) {
        this.browser = browser;
        this.port = port;
        this.password = password;
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** The person's window; a stranger's where there is no login. */
    Tab of(String login) {
        return desks.computeIfAbsent(login, who -> who.isEmpty() ? browser.tab() : signedIn(who));
    }

    /** A new window of the person. */
    Tab signedIn(String login) {
        Tab tab = browser.tab().size(1280, 900).go(address("/login"));
        tab.js("document.querySelector('#username').value = " + Tab.quoted(login) + "; document.querySelector('#password').value = " + Tab.quoted(password));
        tab.leaving(() -> tab.js("document.querySelector('main form').requestSubmit(); true"));
        await().atMost(Duration.ofSeconds(10)).until(() -> tab.js("location.pathname").asText().equals("/"));
        return tab;
    }

    /** What a form asks for, made of what it shows. */
    interface Hand {

        Map<String, List<String>> fill(Tab form) throws JsonProcessingException;
    }

    /**
     * One task in Tasklist, by the person whose it is: found in the own list, done in Tasklist.
     *
     * @param title   of the task's kind
     * @param about   the name of the person concerned
     * @param picture name of the picture to take of the form; null for none
     */
    void takesPart(String login, String title, String about, Quarter quarter, String picture, Hand hand) throws JsonProcessingException {
        Tab tab = of(login);
        String words = new String[] {"I", "II", "III", "IV"}[quarter.number() - 1] + "/" + quarter.year();
        String find = "[...document.querySelectorAll('.dg-list h3 a')].find(a => a.textContent.startsWith(" + Tab.quoted(title + " –")
                + ") && a.textContent.includes(" + Tab.quoted("Quý " + words) + ") && a.textContent.includes(" + Tab.quoted(about) + "))";
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(200)).until(() -> {
            tab.go(address("/"));
            return tab.js("!!" + find).asBoolean();
        });
        String id = tab.js(find + ".getAttribute('href').split('/').pop()").asText();
        if (picture != null) {
            picture(tab.go(address("/tasks/" + id)), picture);
        }
        tab.go("about:blank").go(address("/camunda/app/tasklist/default/#/?task=" + id));
        becomes(tab, "!!document.querySelector('[data-task-form] form input[name=_action]')");
        fill(tab, "[data-task-form]", hand.fill(tab));
        tab.js("document.querySelector('[data-task-form] form:has(input[name=_action]) button[type=submit]').click()");
        try {
            becomes(tab, "!location.hash.includes('" + id + "')");
        } catch (ConditionTimeoutException notDone) {
            throw new AssertionError(title + ": " + tab.js("[...document.querySelectorAll('[role=alert]')].map(e => e.innerText).join(' ')").asText(), notDone);
        }
    }

    /** Tasklist's first load is a megabyte of scripts: on a machine that does other things it takes its time. */
    private static void becomes(Tab tab, String script) {
        await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(100)).until(() -> tab.js(script).asBoolean());
    }

    /** Every field that the form has by that name, as a person would leave it. */
    void fill(Tab tab, String frame, Map<String, List<String>> fields) throws JsonProcessingException {
        tab.js("Object.entries(" + json.writeValueAsString(fields) + ").forEach(([name, values]) => {"
                + "const all = [...document.querySelectorAll(" + Tab.quoted(frame + " [name=\"") + " + name + '\"]')];"
                + "if (all.length === 0) throw new Error('no field ' + name);"
                + "if (['checkbox', 'radio'].includes(all[0].type)) all.forEach(one => { one.checked = values.includes(one.value); });"
                + "else values.forEach((value, row) => { all[row].value = value;"
                + " if (all[row].value !== value) throw new Error(name + ' does not take ' + value); });"
                + "})");
    }

    /** Pictured where pictures are wanted. A page that is wider than the window, or where axe finds something serious, is an error anyway. */
    static void picture(Tab tab, String name) {
        for (int width : new int[] {360, 1280}) {
            tab.size(width, 800);
            assertThat(tab.wider()).as("%s at %d px", name, width).isZero();
            assertThat(Axe.on(tab)).as("%s at %d px", name, width).isEmpty();
            Pictures.keep(tab, "complaint", name, width);
        }
    }
}

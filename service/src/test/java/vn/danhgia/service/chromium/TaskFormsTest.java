package vn.danhgia.service.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.danhgia.domain.complaint.Kind;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.processes.dossier.DossierFlow;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.TestDatabase;
import vn.danhgia.service.flows.Town;
import vn.danhgia.service.flows.Towns;

/**
 * The form of every user task of every diagram, opened in a browser by the person whose task it is, just before it is sent: nothing serious by axe on a wide and
 * on a narrow screen, no scrolling sideways at 320 px, and in brackets nothing outside them, on our page, in the frame that Tasklist shows, and on Tasklist's own
 * screen. One quarter of a small commune goes through all of them.
 */
@ServiceTest
class TaskFormsTest {

    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final int NARROWEST = 320;

    private static final String FIRST = "p-0001";
    private static final String SECOND = "p-0002";
    private static final String NEWCOMER = "p-0005";

    /** Texts that are on the screen: what is hidden is nobody's. */
    private static final String ON_SCREEN = """
            (() => {
              const texts = [], shown = element => element && element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                if (shown(node.parentElement) && !['SCRIPT', 'STYLE'].includes(node.parentElement.tagName)) texts.push(node.data);
              }
              document.querySelectorAll('body *').forEach(element => ['title', 'placeholder', 'aria-label', 'alt'].forEach(name => {
                if (element.hasAttribute(name) && shown(element)) texts.push(element.getAttribute(name));
              }));
              return texts;
            })()""";

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Towns towns;

    @Autowired
    Pseudo pseudo;

    @Autowired
    Outside outside;

    @Autowired
    FilterService filters;

    private Desks desks;
    /** By task key: what is wrong with its form, and what it says in brackets. */
    private final Map<String, List<String>> wrong = new LinkedHashMap<>();
    private final Map<String, List<String>> inBrackets = new LinkedHashMap<>();
    private final Set<String> typed = new HashSet<>();
    private final List<String> inTasklist = new ArrayList<>();
    private final List<String> onTasklist = new ArrayList<>();
    private final Map<String, Tab> inFrames = new HashMap<>();
    private Town town;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void end() {
        chromium.close();
    }

    @BeforeEach
    void windows() {
        desks = new Desks(chromium, port, TestDatabase.PASSWORD);
    }

    @TestFactory
    Stream<DynamicTest> everyFormIsFitForEverybody() throws Exception {
        Map<String, String> names = new HashMap<>();
        Set<String> tasks = new HashSet<>();
        for (BpmnModelInstance diagram : diagrams()) {
            diagram.getModelElementsByType(Process.class).forEach(process -> names.put(process.getId(), process.getName()));
            diagram.getModelElementsByType(FlowElement.class).stream().filter(one -> one.getName() != null).forEach(one -> names.put(one.getId(), one.getName()));
            diagram.getModelElementsByType(UserTask.class).forEach(task -> tasks.add(task.getId()));
        }
        everybodyDoesEverything();

        Outside.Data data = outside.data(typed);
        inBrackets.forEach((task, pages) -> pages.forEach(html -> {
            wrong.get(task).addAll(html.contains("??") ? List.of("a missing text") : List.of());
            wrong.get(task).addAll(html.contains("⟦") ? List.of() : List.of("no text in brackets"));
            data.outside(html).forEach(text -> wrong.get(task).add("outside the brackets: " + text));
        }));
        // Diagrams and filters are stored with their names, which are Vietnamese; the foot names the machine's time zone.
        names.values().forEach(typed::add);
        typed.add("UTC");
        filters.createFilterQuery().list().forEach(filter -> typed.add(filter.getName()));
        Outside.Data stored = outside.data(typed);
        return Stream.concat(tasks.stream().sorted().map(task -> dynamicTest(task, () -> {
            assertThat(wrong).as("opened").containsKey(task);
            assertThat(wrong.get(task)).isEmpty();
        })), Stream.of(dynamicTest("Tasklist", () -> {
            assertThat(inTasklist).isEmpty();
            assertThat(onTasklist).filteredOn(text -> text.contains("⟦")).hasSizeGreaterThan(20);
            assertThat(stored.outside(onTasklist.stream())).isEmpty();
        })));
    }

    /** A group over its quota, a member of the Standing Secretariat, somebody who has come from another unit, a complaint that ends in another decision. */
    private void everybodyDoesEverything() throws Exception {
        town = towns.settle("pho-don-vi-ubnd", "pho-don-vi-ubnd", "pho-don-vi-ubnd", "pho-don-vi-ubnd", "pho-don-vi-ubnd", "ct-ubnd").withAnInspector()
                .votes("excellent", FIRST, SECOND).watchedBy(this::visit).opens();
        // The file that reports of results name.
        typed.add("bien-ban.pdf");
        town.comesTo("draft-catalogue", town.catalogue(NEWCOMER));
        town.moved(NEWCOMER, "don-vi-cu");
        town.does(Town.CHAIR, "send-old-unit-remarks", town.dossier(NEWCOMER), Office.one("remarks", "Hoàn thành tốt nhiệm vụ"));
        town.does(Town.MEMBER, "assess-digital", town.unit(), Office.fields("percent-FILES_ONLINE", "92,5", "source-FILES_ONLINE", "Phần mềm quản lý văn bản"));
        town.does(Town.CHAIR, "report-own-cadres", town.unit(), Office.fields("cadre", Town.FIRST_TELLER, "level", "GOOD"));
        DecisionSessionId session = town.session(1);
        town.does(Town.CHAIR, "count-stay-votes", session, stays());
        town.does(Town.DEPUTY, "confirm-stay-votes", session, stays());
        town.await(() -> town.rated().stream().allMatch(code -> town.state(code).stage() == Dossier.Stage.ACKNOWLEDGED));
        // Sent only once the quarter is over, and this one lies ahead.
        visit(town.comesTo("report-to-province", town.cycle()), Town.CHAIR, Map.of());

        ComplaintId complaint = town.files(SECOND, SECOND, Kind.PETITION);
        typed.addAll(List.of(complaint.receipt(), "Kết quả chưa đúng với hồ sơ", "Xem xét lại", "Văn bản 12-TB/TU"));
        town.does(Town.CHAIR, "assign-complaint", complaint, Office.one("handler", Town.INSPECTOR));
        town.does(Town.INSPECTOR, "examine-complaint", complaint, Office.one("findings", "Nhiệm vụ 1 vượt chỉ tiêu"));
        town.does(Town.INSPECTOR, "resolve-complaint", complaint, Office.fields("outcome", "REVOTE", "ground", "Đề nghị biểu quyết lại"));
        town.does(Town.CHAIR, "settle-replacement", complaint, Map.of());
        town.does(Town.CHAIR, "issue-replacement", complaint, Office.fields("number", "09-QĐ/ĐU", "date", Office.TODAY, "signer", Town.CHAIR));
        town.does(SECOND, "read-reply", complaint, Map.of());
    }

    /** The first stays excellent, the second does not. */
    private static Map<String, List<String>> stays() {
        return Office.fields("present-" + FIRST, "3", "inFavour-" + FIRST, "3", "against-" + FIRST, "0", "invalid-" + FIRST, "0",
                "present-" + SECOND, "3", "inFavour-" + SECOND, "0", "against-" + SECOND, "3", "invalid-" + SECOND, "0");
    }

    private void visit(OpenTask task, String code, Map<String, List<String>> fields) {
        fields.values().forEach(typed::addAll);
        if (!wrong.containsKey(task.taskKey())) {
            wrong.put(task.taskKey(), new ArrayList<>());
            look(task, code, desks.of(town.signsIn(code)), wrong.get(task.taskKey()));
        }
    }

    private void look(OpenTask task, String code, Tab tab, List<String> faults) {
        tab.size(WIDE, 900).go("http://127.0.0.1:" + port + "/tasks/" + task.id());
        if (tab.js("!document.querySelector('main form input[name=_action]')").asBoolean()) {
            faults.add("no form: " + tab.js("document.body.innerText").asText());
        }
        for (int width : new int[] {WIDE, NARROW}) {
            Axe.on(tab.size(width, 900)).forEach(found -> faults.add(width + " px: " + found));
            Pictures.keep(tab, "forms", task.taskKey(), width);
        }
        // A table is a card a row here: what stands in a cell must say what it is.
        tab.js("[...document.querySelectorAll('.dg-table td:not([data-label]):not([colspan])')].map(cell => cell.textContent.trim()).filter(text => text)")
                .forEach(cell -> faults.add("a cell without a name: " + cell.asText()));
        int wider = tab.size(NARROWEST, 640).wider();
        if (wider > 0) {
            faults.add(wider + " px too wide at " + NARROWEST);
        }
        faults.addAll(tab.troubles());
        pseudo.on(true);
        try {
            inBrackets.put(task.taskKey(), StreamSupport.stream(tab.js("Promise.all(['', '/form'].map(part => fetch(location.pathname + part).then(page => page.text())))")
                    .spliterator(), false).map(JsonNode::asText).toList());
        } finally {
            pseudo.on(false);
        }
        if (task.taskKey().equals(DossierFlow.ASSESS)) {
            tasklist(task, code);
        }
        if (Pictures.wanted()) {
            // A window of its own: what Tasklist asks the engine for and officials are not told is no trouble of our pages.
            Tab frame = inFrames.computeIfAbsent(town.signsIn(code), desks::signedIn).size(WIDE, 900);
            open(frame, task);
            Pictures.keep(frame, "forms", task.taskKey(), "tasklist");
        }
    }

    /** Tasklist with this task open: what axe finds on it, then what it says in brackets. */
    private void tasklist(OpenTask task, String code) {
        Tab tab = desks.signedIn(town.signsIn(code)).size(WIDE, 900);
        open(tab, task);
        inTasklist.addAll(Axe.on(tab));
        pseudo.on(true);
        try {
            open(tab, task);
            tab.js(ON_SCREEN).forEach(text -> onTasklist.add(text.asText()));
        } finally {
            pseudo.on(false);
        }
    }

    private void open(Tab tab, OpenTask task) {
        tab.go("about:blank").go("http://127.0.0.1:" + port + "/camunda/app/tasklist/default/#/?task=" + task.id());
        tab.until("document.querySelector('[data-task-form] form input[name=_action]') && document.querySelector('.tasks-list li')");
    }

    private static List<BpmnModelInstance> diagrams() throws IOException {
        List<BpmnModelInstance> diagrams = new ArrayList<>();
        for (Resource diagram : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.bpmn")) {
            try (InputStream xml = diagram.getInputStream()) {
                diagrams.add(Bpmn.readModelFromStream(xml));
            }
        }
        return diagrams;
    }
}

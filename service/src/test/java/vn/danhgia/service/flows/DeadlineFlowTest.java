package vn.danhgia.service.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.dossier.DossierEvent.DeadlineLapsed;
import vn.danhgia.domain.dossier.DossierEvent.SelfAssessmentSubmitted;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.processes.deadline.Deadlines;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.processes.tasks.Submission;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.projections.dossierlist.DossierRow;
import vn.danhgia.service.Browser;
import vn.danhgia.service.Office;
import vn.danhgia.service.deadlines.ReminderTable;
import vn.danhgia.service.deadlines.ReminderTable.Told;
import vn.danhgia.service.history.Happened;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.time.DemonstrationClock;

/**
 * The days around a limit, walked one after the other in quarters that no other test has; time goes on from method to method. The self-assessment's last
 * day is the 14th of the quarter's last month.
 */
@Scenario
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeadlineFlowTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    Office office;

    @Autowired
    DemonstrationClock time;

    @Autowired
    Clock clock;

    @Autowired
    ReminderTable reminders;

    @Autowired
    Histories histories;

    @Autowired
    DossierListQueries list;

    @Autowired
    RuntimeService runtime;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    MessageSource messages;

    @LocalServerPort
    int port;

    @Test
    @Order(1)
    @Tag("R-III.3.1-1")
    @Tag("R-5.2-3")
    void whoeverHasNotFinishedIsRemindedThenTheHeadThenBxddThenThePartysStandingMembersInNumbers() throws Exception {
        Quarter quarter = new Quarter(2028, 2);
        opened(quarter);
        office.carry(quarter, "approve-catalogue");
        DossierId dossier = DossierId.parse(Office.dossier(quarter, Office.OFFICIAL));
        office.task(Office.OFFICIAL, "assess-self", dossier.toString());
        CycleId cycle = dossier.cycle();

        morning(LocalDate.of(2028, 6, 6));
        assertThat(told(cycle, "WEEK_BEFORE")).as("eight days before").isEmpty();
        morning(LocalDate.of(2028, 6, 7));
        untilTold(cycle, "WEEK_BEFORE", Office.OFFICIAL);
        assertThat(toldTo(cycle, "WEEK_BEFORE", Office.OFFICIAL).subjects()).containsExactly(Office.OFFICIAL);
        assertThat(Browser.signedIn(port, "pho-kinh-te").get("/").body()).contains(text("reminders.title"), text("deadline.SELF_ASSESSMENT"));

        morning(LocalDate.of(2028, 6, 14));
        untilTold(cycle, "LAST_DAY", Office.HEAD);
        assertThat(told(cycle, "LAST_DAY")).extracting(one -> one.to().code()).contains(Office.OFFICIAL, Office.HEAD);
        assertThat(told(cycle, "THREE_DAYS_BEFORE")).as("a standstill is told by its latest reminder").isEmpty();

        OpenTask form = office.task(Office.OFFICIAL, "assess-self", dossier.toString());
        Submission filledBefore = office.filled(Office.OFFICIAL, form, Office.assessmentFields());
        time.moveTo(Legal.before(LocalDate.of(2028, 6, 15)));
        await().atMost(PATIENCE).until(() -> names(dossier.toString()).contains("dossier-deadline-lapsed"));
        await().atMost(PATIENCE).until(() -> histories.cycle(cycle).passed().contains(DeadlineCode.SELF_ASSESSMENT));
        assertThat(histories.dossierOf(dossier).stage()).as("nothing closes").isEqualTo(Dossier.Stage.SELF_ASSESSMENT);

        morning(LocalDate.of(2028, 6, 15));
        untilTold(cycle, "DAY_AFTER", Office.ORGANISER);
        assertThat(told(cycle, "DAY_AFTER")).extracting(one -> one.to().code()).contains(Office.HEAD).doesNotContain(Office.OFFICIAL);
        morning(LocalDate.of(2028, 6, 16));
        untilTold(cycle, "TWO_DAYS_AFTER", Office.SECRETARY);
        Told numbers = toldTo(cycle, "TWO_DAYS_AFTER", Office.SECRETARY);
        assertThat(numbers.subjects()).as("numbers only").isEmpty();
        assertThat(numbers.open()).isEqualTo(histories.cycle(cycle).roster().size());

        assertThat(office.complete(filledBefore)).as("a form opened before the limit passed is not out of date by that").isNotNull();
        SelfAssessmentSubmitted handedIn = (SelfAssessmentSubmitted) last(dossier.toString(), "self-assessment-submitted").event();
        assertThat(handedIn.late()).isTrue();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(list.dossier(dossier).map(DossierRow::late).orElse("")).contains("self-assessment"));
        assertThat(histories.of(dossier.toString(), 0).stream().map(Happened::event).filter(DeadlineLapsed.class::isInstance)
                .map(event -> ((DeadlineLapsed) event).code())).as("each limit once").containsExactlyInAnyOrder(DeadlineCode.SELF_ASSESSMENT, DeadlineCode.PROPOSAL);
        String page = Browser.signedIn(port, "truong-bxdd").get("/dossiers/" + dossier).body();
        assertThat(page).contains(text("dossier.reminders"), text("event.dossier-deadline-lapsed"), text("rung.WEEK_BEFORE")).doesNotContain("??");
    }

    @Test
    @Order(2)
    @Tag("R-III.3.1-1")
    void anInternalDateIsToldAtOnceRemindsAgainAndLateStaysLate() throws Exception {
        Quarter quarter = new Quarter(2028, 3);
        opened(quarter);
        DossierId dossier = DossierId.parse(Office.dossier(quarter, Office.OFFICIAL));
        CycleId cycle = dossier.cycle();
        morning(LocalDate.of(2028, 9, 15));
        await().atMost(PATIENCE).until(() -> names(dossier.toString()).contains("dossier-deadline-lapsed"));

        String page = "/cycles/" + quarter + "/deadlines/D5";
        Browser organiser = Browser.signedIn(port, "truong-bxdd");
        assertThat(organiser.get("/cycles/" + quarter + "/deadlines").body()).contains("data-limit=\"D5\"", "data-open=\"3\"").doesNotContain("??");
        for (String other : List.of("pho-kinh-te", "truong-kinh-te")) {
            assertThat(Browser.signedIn(port, other).get(page).statusCode()).as(other).isEqualTo(403);
        }
        assertThat(Browser.signedIn(port, "bi-thu").get(page).body()).as("TTĐU reads and does not set").doesNotContain("name=\"until\"");

        HttpResponse<String> withoutReason = organiser.post(page, form(organiser, page, "2028-09-18", " ", Office.OFFICIAL));
        assertThat(withoutReason.statusCode()).isEqualTo(422);
        assertThat(withoutReason.body()).containsPattern("id=\"dg-reason-error\">\\s*<p>").contains("value=\"2028-09-18\"");
        HttpResponse<String> tooEarly = organiser.post(page, form(organiser, page, "2028-09-14", "Lũ quét", Office.OFFICIAL));
        assertThat(tooEarly.statusCode()).isEqualTo(422);
        assertThat(tooEarly.body()).contains("III.3.1");
        assertThat(organiser.post(page, form(organiser, page, "2028-09-18", "Lũ quét")).statusCode()).as("for nobody").isEqualTo(422);
        assertThat(organiser.post(page, form(organiser, page, "2028-09-18", "Lũ quét", "p-0777")).statusCode()).as("a stranger").isEqualTo(422);
        assertThat(names(cycle.toString())).doesNotContain("deadline-extended");
        assertThat(told(cycle, ReminderTable.EXTENDED)).isEmpty();

        assertThat(organiser.post(page, form(organiser, page, "2028-09-18", "Lũ quét ở bản Nà Mường", Office.OFFICIAL)).statusCode()).isEqualTo(200);
        assertThat(organiser.get(page).body()).contains("18/9/2028", "Lũ quét ở bản Nà Mường").doesNotContain("??");
        assertThat(told(cycle, ReminderTable.EXTENDED)).extracting(one -> one.to().code()).containsExactly(Office.OFFICIAL);
        Browser official = Browser.signedIn(port, "pho-kinh-te");
        String mine = official.get("/").body();
        assertThat(mine).contains(text("reminders.extended")).doesNotContain("Lũ quét");

        morning(LocalDate.of(2028, 9, 17));
        await().atMost(PATIENCE).until(() -> told(cycle, "DAY_BEFORE").stream().anyMatch(one -> one.lastDay().equals(LocalDate.of(2028, 9, 18))));
        assertThat(told(cycle, "DAY_BEFORE")).filteredOn(one -> one.lastDay().equals(LocalDate.of(2028, 9, 18))).extracting(one -> one.to().code())
                .containsExactly(Office.OFFICIAL);
        assertThat(histories.dossierOf(dossier).lapsed()).as("late against the plan stays late").contains(DeadlineCode.SELF_ASSESSMENT);

        long newest = reminders.unseenBy(person(Office.OFFICIAL)).get(0).id();
        assertThat(Browser.signedIn(port, "truong-kinh-te").post("/reminders/" + newest + "/seen", Map.of()).statusCode()).isEqualTo(200);
        assertThat(reminders.unseenBy(person(Office.OFFICIAL))).as("another's mark is nobody's").anyMatch(one -> one.id() == newest);
        official.post("/reminders/" + newest + "/seen", Map.of());
        assertThat(reminders.unseenBy(person(Office.OFFICIAL))).noneMatch(one -> one.id() == newest);
    }

    @Test
    @Order(3)
    @Tag("R-III.5.1-1")
    @Tag("R-III.2.5-1")
    @Tag("R-5.1-6")
    void everyLimitThatPassesWithOpenWorkIsNotedWhereTheWorkIs() throws Exception {
        Quarter quarter = new Quarter(2028, 4);
        opened(quarter);
        CycleId cycle = new CycleId(Office.COMMUNE, quarter);
        Cycle open = histories.cycle(cycle);
        morning(LocalDate.of(2028, 12, 31));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(histories.cycle(cycle).passed()).containsExactlyInAnyOrder(DeadlineCode.values()));
        for (var placement : open.roster()) {
            String person = placement.person().code();
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(names(Office.catalogue(quarter, person))).containsOnlyOnce("catalogue-deadline-lapsed");
                assertThat(histories.dossierOf(new DossierId(cycle, placement.person())).lapsed())
                        .containsExactlyInAnyOrder(DeadlineCode.SELF_ASSESSMENT, DeadlineCode.PROPOSAL, DeadlineCode.DECISION);
            });
        }
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(names(cycle + ":discipline-list")).containsOnlyOnce("discipline-deadline-lapsed");
            assertThat(names(cycle + ":unit:p-kinh-te")).containsOnlyOnce("unit-deadline-lapsed");
            assertThat(runtime.createProcessInstanceQuery().processDefinitionKey(Deadlines.PROCESS).list())
                    .extracting(watch -> watch.getBusinessKey()).filteredOn(key -> key.startsWith(cycle + ":"))
                    .as("where work is open; nobody here has a catalogue of the Council's boards or of the province's")
                    .containsExactlyInAnyOrderElementsOf(Stream.of(DeadlineCode.values()).filter(code -> code != DeadlineCode.CATALOGUE_COUNCIL
                            && code != DeadlineCode.CATALOGUE_PROVINCE).map(code -> cycle + ":" + code).toList());
        });
        assertThat(Stream.of(DeadlineCode.values()).flatMap(code -> reminders.about(cycle, code).stream())).as("the last day and what is told after it")
                .extracting(Told::rung).contains("DAY_AFTER", "TWO_DAYS_AFTER");
    }

    /** As after an upgrade, when the list is made anew from the first event on. */
    @Test
    @Order(4)
    @Tag("R-III.3.1-1")
    void nobodyIsRemindedByAListThatIsBehind() throws Exception {
        Quarter quarter = new Quarter(2029, 1);
        opened(quarter);
        office.carry(quarter, "assess-self");
        DossierId dossier = DossierId.parse(Office.dossier(quarter, Office.OFFICIAL));
        CycleId cycle = dossier.cycle();
        await().atMost(PATIENCE).until(() -> list.dossier(dossier).map(DossierRow::stage).orElse(Dossier.Stage.ABSENT) == Dossier.Stage.RECEPTION);
        StreamingEventProcessor stream = processing.eventProcessor("dossier_list_v2", StreamingEventProcessor.class).orElseThrow();
        stream.shutDown();
        try {
            stream.resetTokens();
            assertThat(list.inCycle(cycle)).as("the list knows nothing").isEmpty();
            morning(LocalDate.of(2029, 3, 7));
            untilTold(cycle, "WEEK_BEFORE", Office.HEAD);
            assertThat(told(cycle, "WEEK_BEFORE")).as("who has handed in long ago").extracting(one -> one.to().code()).doesNotContain(Office.OFFICIAL);
            assertThat(Browser.signedIn(port, "truong-bxdd").get("/cycles/" + quarter + "/deadlines").body()).as("a page says what is so")
                    .contains("data-limit=\"D5\" data-open=\"2\"");
        } finally {
            stream.start();
        }
    }

    private void opened(Quarter quarter) throws Exception {
        LocalDate first = quarter.firstDay();
        if (clock.instant().isBefore(Legal.before(first))) {
            time.moveTo(Legal.before(first));
        }
        office.open(quarter);
        CycleId cycle = new CycleId(Office.COMMUNE, quarter);
        await().atMost(PATIENCE).until(() -> runtime.createProcessInstanceQuery().processDefinitionKey(Deadlines.PROCESS).list().stream()
                .filter(watch -> watch.getBusinessKey().startsWith(cycle + ":")).count() == 11);
        await().atMost(PATIENCE).until(() -> list.inCycle(cycle).size() == histories.cycle(cycle).roster().size());
    }

    private void morning(LocalDate day) {
        Instant seven = day.atTime(LocalTime.of(7, 0)).atZone(Legal.ZONE).toInstant();
        time.moveTo(seven);
    }

    private void untilTold(CycleId cycle, String rung, String person) {
        await().atMost(PATIENCE).until(() -> told(cycle, rung).stream().anyMatch(one -> one.to().code().equals(person)));
    }

    private Told toldTo(CycleId cycle, String rung, String person) {
        return told(cycle, rung).stream().filter(one -> one.to().code().equals(person)).findFirst().orElseThrow();
    }

    private List<Told> told(CycleId cycle, String rung) {
        return reminders.about(cycle, DeadlineCode.SELF_ASSESSMENT).stream().filter(one -> one.rung().equals(rung)).toList();
    }

    private List<String> names(String aggregate) {
        return histories.of(aggregate, 0).stream().map(Happened::name).toList();
    }

    private Happened last(String aggregate, String name) {
        return histories.of(aggregate, 0).stream().filter(one -> one.name().equals(name)).reduce((first, second) -> second).orElseThrow();
    }

    private static Map<String, List<String>> form(Browser browser, String page, String until, String reason, String... persons) {
        Map<String, List<String>> form = new HashMap<>(Office.fields("until", until, "reason", reason));
        form.put("persons", List.of(persons));
        form.put("_action", List.of(Browser.input(browser.get(page).body(), "_action")));
        return form;
    }

    private static PersonId person(String code) {
        return new PersonId(Office.COMMUNE, code);
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.forLanguageTag("vi"));
    }
}

package vn.danhgia.service.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.TestDatabase;

/**
 * Every page of ours in a real browser: nothing serious by axe on a wide and on a narrow screen, no scrolling sideways at 320 px, less than 100 KB the first
 * time; the same for what comes back when a form was sent.
 */
@ServiceTest
class PagesTest {

    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final int NARROWEST = 320;
    private static final long MOST_BYTES = 100_000;
    /** What the browser notes of an answer that says no. */
    private static final String REFUSED = "the server responded with a status of 4";
    private static final Set<String> TURNED_AWAY = Set.of("not-found", "forbidden");

    private static Chromium chromium;

    private Desks desks;

    @LocalServerPort
    int port;

    @Autowired
    OwnPages pages;

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
    Stream<DynamicTest> everyPageIsFitForEverybody() throws Exception {
        return pages.all().stream().map(page -> dynamicTest(page.name(), () -> look(page)));
    }

    @Test
    void resultsThatCannotBeChangedAnyMoreHaveNothingToPress() throws Exception {
        for (OwnPages.OwnPage page : pages.all()) {
            if (page.path().endsWith("/results") && page.path().startsWith("/catalogues/")) {
                Tab tab = desks.of(page.login()).go("http://127.0.0.1:" + port + page.path());
                boolean asks = tab.js("!!document.querySelector('main textarea')").asBoolean();
                assertThat(asks).as(page.name()).isEqualTo(page.name().equals("results-to-report"));
                assertThat(tab.js("!!document.querySelector('main .dg-send button')").asBoolean()).as(page.name()).isEqualTo(asks);
            }
        }
    }

    /**
     * A page that stands after a form was sent.
     *
     * @param name   of its picture
     * @param from   where the form is
     * @param fill   what a person does there, as a script that may end in a promise
     * @param form   which form is sent
     * @param holds  a script that is true when what came back is what is meant
     */
    private record Answer(String name, String login, String from, String fill, String form, String holds) {
    }

    /** What comes back to a form is a page too: a trial of levels over its quota, refusals, a file looked at and taken over. */
    @TestFactory
    Stream<DynamicTest> whatComesBackToAFormIsFitForEverybody() throws Exception {
        String levels = page("levels").path();
        String complaint = page("complaint-intake").path();
        String results = page("results-to-report").path();
        return Stream.of(
                new Answer("levels-tried", "bi-thu", levels, "document.querySelector('[name=level-p-0010]').value = 'EXCELLENT'", "main form",
                        "document.querySelector('[data-group=G5]').dataset.overrun === '1'"),
                new Answer("complaint-refused", "pho-kinh-te", complaint, "true", "main form", "document.querySelector('main [role=alert] li')"),
                new Answer("results-refused", "pho-kinh-te", results, "document.querySelector('[name=actual-1]').value = 'Đã nghiệm thu'", "main form",
                        "document.querySelector('main [role=alert] li')"),
                new Answer("notices-address-refused", "pho-kinh-te", "/notices", "Object.assign(document.querySelector('[name=mail]'), {type: 'text', value: 'khong-phai-thu'})",
                        "form[action$='/notices/mail']", "document.querySelector('[name=mail][aria-invalid=true]')"),
                new Answer("notices-calendar", "pho-kinh-te", "/notices", "true", "form[action$='/notices/calendar']", "document.querySelector('#calendar-address')"),
                new Answer("people-import-refused", "truong-bxdd", "/people/import", roster("p-0010,Lê Thị,Khác\\np 11,Lê Văn,Sai\\n"), "main form",
                        "document.querySelector('[data-cell]')"),
                new Answer("people-preview", "truong-bxdd", "/people/import", roster("p-0900,Lý Văn,Thử\\n"), "main form", "document.querySelector('[data-kind=ADDED]')"),
                new Answer("people-imported", "truong-bxdd", "", "true", "main form", "location.pathname.startsWith('/people/imports/')"))
                .map(answer -> dynamicTest(answer.name(), () -> look(answer)));
    }

    private OwnPages.OwnPage page(String name) throws Exception {
        return pages.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    /** The commune's own list of persons with further lines, chosen as a file. */
    private static String roster(String lines) {
        return "fetch('/people/export/nguoi.csv').then(file => file.text()).then(text => { const chosen = new DataTransfer();"
                + " chosen.items.add(new File([text.trimEnd() + '\\r\\n" + lines + "'], 'nguoi.csv', {type: 'text/csv'}));"
                + " document.querySelector('input[type=file]').files = chosen.files; return true; })";
    }

    private void look(Answer answer) {
        Tab tab = desks.of(answer.login()).size(WIDE, 900);
        if (!answer.from().isEmpty()) {
            tab.go("http://127.0.0.1:" + port + answer.from());
        }
        tab.js(answer.fill());
        tab.leaving(() -> tab.js("(form => { form.noValidate = true; form.requestSubmit(); })(document.querySelector(" + Tab.quoted(answer.form()) + "))"));
        assertThat(tab.js("!!(" + answer.holds() + ")").asBoolean()).as(() -> tab.js("document.body.innerText").asText()).isTrue();
        for (int width : List.of(WIDE, NARROW)) {
            assertThat(Axe.on(tab.size(width, 900))).isEmpty();
            Pictures.keep(tab, "pages", answer.name(), width);
        }
        assertThat(tab.size(NARROWEST, 640).wider()).isZero();
        assertThat(beside(tab.troubles(), REFUSED)).isEmpty();
    }

    private void look(OwnPages.OwnPage page) {
        Tab tab = desks.of(page.login());
        String address = "http://127.0.0.1:" + port + page.path();
        List<String> wrong = new ArrayList<>();
        for (int width : List.of(WIDE, NARROW)) {
            tab.size(width, width == WIDE ? 900 : 740).go(address);
            Axe.on(tab).forEach(found -> wrong.add(width + " px: " + found));
            Pictures.keep(tab, "pages", page.name(), width);
        }
        tab.size(NARROWEST, 640).go(address);
        if (tab.wider() > 0) {
            wrong.add(tab.wider() + " px too wide at " + NARROWEST);
        }
        long bytes = tab.size(WIDE, 900).firstLoad(address);
        if (bytes >= MOST_BYTES || bytes == 0) {
            wrong.add("first load of " + bytes + " bytes");
        }
        wrong.addAll(TURNED_AWAY.contains(page.name()) ? beside(tab.troubles(), REFUSED) : tab.troubles());
        System.out.printf("%-40s %6d bytes%n", page.name(), bytes);
        assertThat(wrong).as(page.path() + " for " + page.login()).isEmpty();
    }

    private static List<String> beside(List<String> troubles, String expected) {
        return troubles.stream().filter(told -> !told.contains(expected)).toList();
    }
}

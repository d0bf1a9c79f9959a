package vn.danhgia.service.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
 * time. {@code -Dpictures=docs/pictures} keeps the pictures of the pages that have a number there; otherwise they go to {@code target/pictures}.
 */
@ServiceTest
class PagesTest {

    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final int NARROWEST = 320;
    private static final long MOST_BYTES = 100_000;

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
                assertThat(asks).as(page.name()).isEqualTo(page.name().equals("76-evidence"));
                assertThat(tab.js("!!document.querySelector('main .dg-send button')").asBoolean()).as(page.name()).isEqualTo(asks);
            }
        }
    }

    /** What comes back to a form is a page too: a trial of levels, over its quota. */
    @Test
    void aTrialOfLevelsIsMarkedAndFits() throws Exception {
        OwnPages.OwnPage page = pages.all().stream().filter(one -> one.name().equals("70-levels")).findFirst().orElseThrow();
        Tab tab = desks.of(page.login()).size(WIDE, 900).go("http://127.0.0.1:" + port + page.path());
        tab.js("document.querySelector('[name=level-p-0010]').value = 'EXCELLENT'; true");
        tab.leaving(() -> tab.js("document.querySelector('main form').requestSubmit(); true"));
        assertThat(tab.js("document.querySelector('[data-group=G5]').dataset.overrun").asText()).isEqualTo("1");
        for (int width : List.of(WIDE, NARROW)) {
            assertThat(Axe.on(tab.size(width, 900))).isEmpty();
            Pictures.keep(tab.picture(), folder(page).resolve("70-levels-tried-own-" + width + ".png"));
        }
        assertThat(tab.size(NARROWEST, 640).wider()).isZero();
        assertThat(tab.troubles()).isEmpty();
    }

    private void look(OwnPages.OwnPage page) {
        Tab tab = desks.of(page.login());
        String address = "http://127.0.0.1:" + port + page.path();
        List<String> wrong = new ArrayList<>();
        for (int width : List.of(WIDE, NARROW)) {
            tab.size(width, width == WIDE ? 900 : 740).go(address);
            Axe.on(tab).forEach(found -> wrong.add(width + " px: " + found));
            Pictures.keep(tab.picture(), folder(page).resolve(page.name() + "-own-" + width + ".png"));
        }
        tab.size(NARROWEST, 640).go(address);
        if (tab.wider() > 0) {
            wrong.add(tab.wider() + " px too wide at " + NARROWEST);
        }
        long bytes = tab.size(WIDE, 900).firstLoad(address);
        if (bytes >= MOST_BYTES || bytes == 0) {
            wrong.add("first load of " + bytes + " bytes");
        }
        wrong.addAll(tab.troubles());
        System.out.printf("%-40s %6d bytes%n", page.name(), bytes);
        assertThat(wrong).as(page.path() + " for " + page.login()).isEmpty();
    }

    /** Pages without a number have their pictures among those of the walk through a quarter. */
    private static Path folder(OwnPages.OwnPage page) {
        return Path.of(Character.isDigit(page.name().charAt(0)) ? System.getProperty("pictures", "target/pictures") : "target/pictures");
    }
}

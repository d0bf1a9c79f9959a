package vn.danhgia.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.service.Browser;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.flows.Town;
import vn.danhgia.service.flows.Towns;
import vn.danhgia.service.history.Histories;

/** Kết quả & tỷ lệ: who may see it, what it counts, and that a trial leaves nothing behind. */
@ServiceTest
class LevelsOverHttpTest {

    private static final String SECRETARY = "bi-thu";
    private static final String GROUP = "data-group=\"G5\" data-overrun=\"%d\"";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Towns towns;

    @Autowired
    Histories histories;

    @Autowired
    DossierListQueries list;

    @Autowired
    LevelBoard board;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Tag("R-4.1-2")
    void whatIsTriedIsCountedAndStoredNowhere() throws Exception {
        Quarter quarter = proposed();
        Browser secretary = Browser.signedIn(port, SECRETARY);
        String path = "/cycles/" + quarter + "/levels";
        String now = secretary.get(path).body();
        assertThat(now).contains("Lê Thị Dũng", "theo đề xuất", GROUP.formatted(0),
                        "Được tối đa 0 người Hoàn thành xuất sắc (1 người Hoàn thành tốt, kể cả người phải về mức này, × 20 % = 0,2, lấy 0)")
                .doesNotContain("Phương án thử – không lưu");
        String before = stored();

        HttpResponse<String> tried = secretary.post(path, Map.of("level-p-0010", List.of("EXCELLENT")));

        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body()).contains("Phương án thử – không lưu", GROUP.formatted(1), "Vượt tỷ lệ: 1 người phải về Hoàn thành tốt",
                "Đang thử: từ Hoàn thành tốt nhiệm vụ", "data-person=\"p-0010\" data-level=\"EXCELLENT\"");
        assertThat(tried.uri().getQuery()).as("no level of anybody stands in an address").isNull();
        assertThat(stored()).as("neither an event nor an action nor a list's row").isEqualTo(before);
        assertThat(secretary.get(path).body()).contains("data-person=\"p-0010\" data-level=\"GOOD\"").doesNotContain("Phương án thử – không lưu");
    }

    @Test
    void aLevelThatDoesNotExistIsRefusedInWords() throws Exception {
        Quarter quarter = office.openQuarter();
        HttpResponse<String> answer = Browser.signedIn(port, SECRETARY).post("/cycles/" + quarter + "/levels", Map.of("level-p-0010", List.of("BEST")));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("BEST", "Căn cứ");
    }

    @Test
    void onlyWhoGathersAndWhoDecidesSeesIt() throws Exception {
        String path = "/cycles/" + office.openQuarter() + "/levels";
        for (String allowed : List.of(SECRETARY, "truong-bxdd", "chu-tich")) {
            assertThat(Browser.signedIn(port, allowed).get(path).statusCode()).as(allowed).isEqualTo(200);
        }
        for (String stranger : List.of("pho-kinh-te", "truong-kinh-te", "ubkt", "van-phong", "quan-tri")) {
            Browser browser = Browser.signedIn(port, stranger);
            assertThat(browser.get(path).statusCode()).as(stranger).isEqualTo(403);
            assertThat(browser.post(path, Map.of()).statusCode()).as(stranger).isEqualTo(403);
        }
        assertThat(Browser.signedIn(port, SECRETARY).get("/cycles/2099-Q1/levels").statusCode()).isEqualTo(404);
    }

    /** R-4.1-3: base and share are solved together, over a whole group. What is settled in the session is what counts then. */
    @Test
    @Tag("R-4.1-3")
    void aGroupOverItsQuotaIsShownExactly() throws Exception {
        Town town = towns.settle("pho-don-vi-ubnd", "pho-don-vi-ubnd", "pho-don-vi-ubnd", "pho-don-vi-ubnd").votes("excellent", "p-0001", "p-0002")
                .hold("check-dossier").opens();
        town.await(() -> town.rated().stream().allMatch(code -> town.state(code).stage() == Dossier.Stage.CHECK));
        await().atMost(Duration.ofSeconds(20)).until(() -> list.inCycle(town.cycle()).stream().allMatch(row -> row.proposedLevel().isPresent()));
        Actor chair = Actor.person(new PersonId(town.cycle().commune(), Town.CHAIR), Set.of(new BodyId(town.cycle().commune(), "btv")));

        LevelBoard.Board shown = board.of(histories.cycle(town.cycle()), chair, LevelBoard.Trial.NONE);

        LevelBoard.Count count = shown.groups().get(0).now();
        long excellent = list.inCycle(town.cycle()).stream().filter(row -> row.proposedLevel().filter(Level.EXCELLENT::equals).isPresent()).count();
        assertThat(excellent).isEqualTo(2);
        // 2 GOOD and 2 EXCELLENT: with one left the base is 3 and 3 × 20 % = 0.6 → 1.
        assertThat(count).isEqualTo(new LevelBoard.Count(2, 2, 0, 3, 20, "0,6", 1, 1));
        assertThat(shown.holds()).isFalse();

        LevelBoard.Board tried = board.of(histories.cycle(town.cycle()), chair, new LevelBoard.Trial(Map.of("p-0002", Level.GOOD), Set.of()));
        assertThat(tried.groups().get(0).tried()).isEqualTo(new LevelBoard.Count(3, 1, 0, 3, 20, "0,6", 1, 0));
        assertThat(tried.holds()).isTrue();
    }

    /** Somebody who decides and is rated learns nothing about himself before the notice (II.5.5). */
    @Test
    @Tag("R-5.5-1")
    void theOwnLineTellsTheProposalOnlyAndCannotBeTried() throws Exception {
        Quarter quarter = office.openQuarter();
        String page = Browser.signedIn(port, "pho-bxdd").get("/cycles/" + quarter + "/levels").body();

        String own = page.substring(page.indexOf("data-person=\"p-0006\""));
        own = own.substring(0, own.indexOf("</tr>"));
        assertThat(own).contains("Dòng của chính đồng chí").doesNotContain("<select");
    }

    private Quarter proposed() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "propose-level");
        await().atMost(Duration.ofSeconds(20)).until(() -> list.inCycle(new CycleId(Office.COMMUNE, quarter)).stream()
                .anyMatch(row -> row.proposedLevel().isPresent()));
        return quarter;
    }

    private String stored() {
        return jdbc.sql("select (select count(*) from eventstore.event where aggregate_identifier like 'thanh-lam:%') || ' ' || (select count(*) from process.action)")
                .query(String.class).single();
    }
}

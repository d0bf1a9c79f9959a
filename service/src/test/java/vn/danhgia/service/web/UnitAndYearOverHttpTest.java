package vn.danhgia.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.service.Browser;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;

/** Bảng đơn vị and Năm: for whom, and what they say before and after a result is told. */
@ServiceTest
class UnitAndYearOverHttpTest {

    private static final String GOOD = "Hoàn thành tốt nhiệm vụ";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    DossierListQueries list;

    @Test
    @Tag("R-III.1.1-1")
    void theHeadSeesWhereEachStandsAndWhoIsWaitedFor() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "draft-catalogue");
        shows(quarter, "catalogue-submitted");
        String path = "/cycles/" + quarter + "/units/p-kinh-te";

        String page = Browser.signedIn(port, "truong-kinh-te").get(path).body();

        String deputy = row(page, "p-0010");
        assertThat(deputy).contains("Lê Thị Dũng", "Nguyễn Văn Ánh", "việc của đồng chí");
        assertThat(row(page, "p-0009")).as("the head's own catalogue waits for the head").contains("việc của đồng chí");
        assertThat(page).doesNotContain("Trịnh Văn Sơn");
        // The deputy sits in the unit's leadership; the head's rating is another body's.
        String deputysView = Browser.signedIn(port, "pho-kinh-te").get(path).body();
        assertThat(row(deputysView, "p-0009")).contains("Do cơ quan khác đề xuất");
    }

    @Test
    void theUnitsBoardIsForItsLeadershipAndThoseWhoWatch() throws Exception {
        Quarter quarter = office.openQuarter();
        String path = "/cycles/" + quarter + "/units/p-kinh-te";
        for (String allowed : List.of("truong-kinh-te", "truong-bxdd", "bi-thu", "van-phong")) {
            assertThat(Browser.signedIn(port, allowed).get(path).statusCode()).as(allowed).isEqualTo(200);
        }
        for (String stranger : List.of("pho-ct-ubnd", "truong-vhxh", "ubkt", "cv-kinh-te-1", "quan-tri")) {
            assertThat(Browser.signedIn(port, stranger).get(path).statusCode()).as(stranger).isEqualTo(403);
        }
        assertThat(Browser.signedIn(port, "truong-bxdd").get("/cycles/" + quarter + "/units/khong-co").statusCode()).isEqualTo(404);
    }

    /** the person's year counts a result only once it has been told. */
    @Test
    @Tag("R-8.2-1")
    @Tag("R-I.1.3-1")
    void theYearCountsAResultOnceItIsTold() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "resolve-quota");
        Browser official = Browser.signedIn(port, "pho-kinh-te");
        String own = "/years/" + quarter.year();
        assertThat(cell(official.get(own).body(), quarter)).contains("data-state=\"OPEN\"", "Chưa có kết quả");

        office.does(Office.CLERK, "issue-decision", new DecisionSessionId(new CycleId(Office.COMMUNE, quarter), "1").toString(),
                Office.fields("number", "05-QĐ/ĐU", "date", Office.TODAY, "signer", Office.SECRETARY));
        shows(quarter, "result-notified");
        String page = official.get(own).body();
        assertThat(cell(page, quarter)).contains("data-state=\"RATED\"", GOOD);
        assertThat(page).contains("Còn khả năng xếp Hoàn thành xuất sắc cả năm", "mục II.8.2").doesNotContain("Liên tục yếu");
    }

    @Test
    void anotherPersonsYearIsForThoseWhoWatchTheCommune() throws Exception {
        int year = office.openQuarter().year();
        assertThat(Browser.signedIn(port, "pho-kinh-te").get("/years/" + year + "/persons/p-0009").statusCode()).isEqualTo(404);
        assertThat(Browser.signedIn(port, "pho-kinh-te").get("/years/" + year + "/commune").statusCode()).isEqualTo(403);
        assertThat(Browser.signedIn(port, "truong-kinh-te").get("/years/" + year + "/persons/p-0010").statusCode()).isEqualTo(404);
        Browser secretary = Browser.signedIn(port, "bi-thu");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(secretary.get("/years/" + year + "/commune").body())
                .contains("Lê Thị Dũng", "Được đề xuất"));
        assertThat(Browser.signedIn(port, "bi-thu").get("/years/1999").statusCode()).isEqualTo(404);
    }

    private void shows(Quarter quarter, String event) {
        await().atMost(Duration.ofSeconds(30)).until(() -> list.inCycle(new CycleId(Office.COMMUNE, quarter)).stream()
                .anyMatch(row -> row.catalogueLast().equals(event) || row.dossierLast().equals(event)));
    }

    private static String row(String page, String person) {
        String from = page.substring(page.indexOf("data-person=\"" + person + "\""));
        return from.substring(0, from.indexOf("</tr>"));
    }

    private static String cell(String page, Quarter quarter) {
        String from = page.substring(page.indexOf("data-quarter=\"" + quarter + "\""));
        return from.substring(0, from.indexOf("</tr>"));
    }
}

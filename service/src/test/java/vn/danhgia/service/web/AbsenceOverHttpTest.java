package vn.danhgia.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.service.Browser;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.people.People;

/** Thay thế: whose turn it is moves to the substitute for a time; authorities and votes stay where they are. */
@ServiceTest
class AbsenceOverHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    People people;

    @Autowired
    DossierListQueries list;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @AfterEach
    void everybodyIsBack() {
        jdbc.sql("delete from people.absence where person like 'thanh-lam:%'").update();
    }

    @Test
    void theTurnIsTheSubstitutesWhileTheChairIsAway() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "advise-catalogue");
        await().atMost(Duration.ofSeconds(30)).until(() -> list.inCycle(new CycleId(Office.COMMUNE, quarter)).stream()
                .anyMatch(row -> row.catalogueLast().equals("catalogue-advised")));
        assertThat(waiting(quarter)).contains("Phạm Quốc Bảo").doesNotContain("Mai Hồng Quân");
        List<?> bodiesBefore = people.sitting(Office.COMMUNE, LocalDate.now(clock));

        Browser chairman = Browser.signedIn(port, "chu-tich");
        chairman.get("/absence");
        assertThat(chairman.post("/absence", form("p-0011", LocalDate.now(clock), LocalDate.now(clock).plusDays(3))).body()).contains("Mai Hồng Quân làm thay");

        assertThat(waiting(quarter)).contains("Mai Hồng Quân").doesNotContain("Phạm Quốc Bảo");
        assertThat(people.sitting(Office.COMMUNE, LocalDate.now(clock))).as("nobody became a member of anything").isEqualTo(bodiesBefore);
        chairman.get("/absence");
        chairman.post("/absence/back", Map.of());
        assertThat(waiting(quarter)).contains("Phạm Quốc Bảo");
    }

    @Test
    void whoSharesNoBodyAndDaysThatEndFirstAreRefusedInWords() {
        Browser chairman = Browser.signedIn(port, "chu-tich");
        chairman.get("/absence");
        LocalDate today = LocalDate.now(clock);
        HttpResponse<String> stranger = chairman.post("/absence", form("p-0010", today, today));
        assertThat(stranger.statusCode()).isEqualTo(422);
        assertThat(stranger.body()).contains("không cùng là thành viên cơ quan nào", "Căn cứ");
        HttpResponse<String> backwards = chairman.post("/absence", form("p-0011", today, today.minusDays(1)));
        assertThat(backwards.statusCode()).isEqualTo(422);
        assertThat(backwards.body()).contains("đứng trước ngày đầu");
        assertThat(chairman.post("/absence", Map.of()).statusCode()).isEqualTo(422);
        assertThat(jdbc.sql("select count(*) from people.absence where person like 'thanh-lam:%'").query(Long.class).single()).isZero();
    }

    private static Map<String, List<String>> form(String substitute, LocalDate since, LocalDate until) {
        return Map.of("substitute", List.of(substitute), "since", List.of(since.toString()), "until", List.of(until.toString()));
    }

    /** The deputy's line of the unit's board. */
    private String waiting(Quarter quarter) {
        String page = Browser.signedIn(port, "truong-kinh-te").get("/cycles/" + quarter + "/units/p-kinh-te").body();
        String row = page.substring(page.indexOf("data-person=\"p-0010\""));
        return row.substring(0, row.indexOf("</tr>"));
    }
}

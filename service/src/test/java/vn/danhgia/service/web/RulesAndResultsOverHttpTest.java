package vn.danhgia.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.service.Browser;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.people.People;

/** Quy định & lịch, the published results, what members in charge see; and how names are put in order and found. */
@ServiceTest
class RulesAndResultsOverHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    DossierListQueries list;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Tag("R-0-1")
    void theRulesOfAQuarterAreReadInWordsByEverybody() throws Exception {
        String page = Browser.signedIn(port, "cv-kinh-te-1").get("/cycles/" + office.openQuarter() + "/rules").body();

        assertThat(page).contains("Kế hoạch số 79-KH/TU", "Danh mục phòng, đơn vị thuộc UBND được phê duyệt", "Điểm ít nhất của Hoàn thành xuất sắc",
                "data-point=\"C-1\"", "data-point=\"S-8\"", "phải có cả hai", "Nhóm vị trí tương đồng").doesNotContain("AND_A_TRIGGER", "??");
    }

    /** C-13: name, post, unit, level; nothing else, and nothing before the notice. */
    @Test
    @Tag("R-5.5-1")
    void onlyLevelsThatWereAnnouncedArePublished() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "resolve-quota");
        String path = "/cycles/" + quarter + "/results";
        Browser anybody = Browser.signedIn(port, "truong-vhxh");
        assertThat(anybody.get(path).body()).contains("chưa có kết quả nào được thông báo").doesNotContain("Lê Thị Dũng");

        office.does(Office.CLERK, "issue-decision", new CycleId(Office.COMMUNE, quarter) + ":decision-session:1",
                Office.fields("number", "05-QĐ/ĐU", "date", Office.TODAY, "signer", Office.SECRETARY));
        await().atMost(Duration.ofSeconds(30)).until(() -> list.inCycle(new CycleId(Office.COMMUNE, quarter)).stream()
                .anyMatch(row -> row.dossierLast().equals("result-notified")));
        String page = anybody.get(path).body();
        assertThat(page).contains("Lê Thị Dũng", "Phó Trưởng phòng Kinh tế", "Phòng Kinh tế", "Hoàn thành tốt nhiệm vụ")
                .doesNotContain("92,5", "Nguyễn Văn Ánh", "05-QĐ/ĐU", "/dossiers/");
    }

    /** Without marks, composed or decomposed, capitals or not. */
    @Test
    void aSearchWithoutMarksFindsNamesWithMarks() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "acknowledge-notice");
        await().atMost(Duration.ofSeconds(30)).until(() -> list.inCycle(new CycleId(Office.COMMUNE, quarter)).stream()
                .anyMatch(row -> row.dossierLast().equals("notice-acknowledged")));
        Browser organiser = Browser.signedIn(port, "truong-bxdd");
        for (String typed : List.of("le thi dung", "LÊ THỊ DŨNG", Normalizer.normalize("Lê Thị Dũng", Normalizer.Form.NFD), "dũng", "phong kinh te")) {
            String query = "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
            assertThat(organiser.get("/cycles/" + quarter + "/results" + query).body()).as(typed).contains("Hiện 1 trong 1 kết quả", "Lê Thị Dũng");
            if (typed.length() > 10 && !typed.startsWith("phong")) {
                assertThat(organiser.get("/people" + query).body()).as(typed).contains("Lê Thị Dũng").doesNotContain("Trịnh Văn Sơn");
            }
        }
        assertThat(organiser.get("/people?q=dao%20van").body()).doesNotContain("Lê Thị Dũng");
        assertThat(organiser.get("/people?q=dat").body()).as("đ is found by d").contains("Hoàng Minh Đạt");
    }

    @Test
    void namesStandInTheVietnameseOrderOfGivenNames() {
        List<String> wanted = List.of("An", "Ánh", "Ân", "Bình", "Dũng", "Đào");
        List<People.Person> mixed = Stream.of("Đào", "Ân", "Dũng", "An", "Bình", "Ánh").map(name -> new People.Person(new PersonId(Office.COMMUNE, "p-x"),
                "Nguyễn Văn", Normalizer.normalize(name, name.length() % 2 == 0 ? Normalizer.Form.NFD : Normalizer.Form.NFC), Optional.empty(), Optional.empty()))
                .sorted(VietnameseNames.BY_GIVEN_NAME).toList();
        assertThat(mixed).extracting(person -> Normalizer.normalize(person.givenName(), Normalizer.Form.NFC)).isEqualTo(wanted);

        // The same by the database, as lists that it sorts are.
        assertThat(jdbc.sql("select name from unnest(string_to_array('Đào,Ân,Dũng,An,Bình,Ánh', ',')) as one (name) order by name collate \"vi-x-icu\"")
                .query(String.class).list()).isEqualTo(wanted);
    }

    /** R-III.1.1-1: how far the work is, nothing of an assessment, of the units in charge only, while it lasts. */
    @Test
    @Tag("R-III.1.1-1")
    void whoIsInChargeSeesHowFarAUnitIsAndNothingOfAnAssessment() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "propose-level");
        await().atMost(Duration.ofSeconds(30)).until(() -> list.inCycle(new CycleId(Office.COMMUNE, quarter)).stream()
                .anyMatch(row -> row.proposedLevel().isPresent()));
        String path = "/cycles/" + quarter + "/monitoring";
        Browser monitor = Browser.signedIn(port, "pho-ct-ubnd");
        assertThat(monitor.get(path).statusCode()).isEqualTo(403);
        Browser organiser = Browser.signedIn(port, "truong-bxdd");
        organiser.get("/monitoring");

        assertThat(organiser.post("/monitoring", Map.of("monitor", List.of("p-0011"), "unit", List.of("p-kinh-te"))).body())
                .contains("Mai Hồng Quân", "Phòng Kinh tế");

        String page = monitor.get(path).body();
        assertThat(page).contains("data-unit=\"Phòng Kinh tế\"", "Đã gửi lên Ban Xây dựng Đảng", "Nguyễn Văn Ánh")
                .doesNotContain("data-unit=\"Phòng Văn hóa", "Hoàn thành tốt", "92,5", "/dossiers/");
        organiser.get("/monitoring");
        organiser.post("/monitoring/end", Map.of("monitor", List.of("p-0011"), "unit", List.of("p-kinh-te")));
        assertThat(monitor.get(path).statusCode()).as("once the charge has ended").isEqualTo(403);
    }

    @Test
    void onlyTheOrganiserPutsSomebodyInCharge() {
        for (String stranger : List.of("bi-thu", "pho-kinh-te", "quan-tri")) {
            Browser browser = Browser.signedIn(port, stranger);
            assertThat(browser.get("/monitoring").statusCode()).as(stranger).isEqualTo(403);
            assertThat(browser.post("/monitoring", Map.of("monitor", List.of("p-0010"), "unit", List.of("p-kinh-te"))).statusCode()).isEqualTo(403);
        }
        Browser organiser = Browser.signedIn(port, "truong-bxdd");
        organiser.get("/monitoring");
        var refused = organiser.post("/monitoring", Map.of("monitor", List.of("p-7777"), "unit", List.of("khong-co")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("người theo dõi", "đơn vị", "p-7777");
    }
}

package vn.danhgia.service.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.Browser;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.TestDatabase;
import vn.danhgia.service.frame.AsOwner;
import vn.danhgia.service.people.People;
import vn.danhgia.service.roster.Book;
import vn.danhgia.service.security.Accounts;

/** The roster handed in as a file through the page; each test has a commune of its own, with one member of BXDĐ and one administrator. */
@ServiceTest
class RosterOverHttpTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate SINCE = LocalDate.of(2026, 7, 1);
    private static final Pattern COMPLAINT = Pattern.compile("data-sheet=\"([^\"]*)\" data-cell=\"([^\"]*)\" data-code=\"([^\"]*)\"");
    private static final Pattern TAKE = Pattern.compile("action=\"(/people/import/[0-9a-f-]+)\"");
    private static final List<String> TABLES = List.of("people.commune", "people.unit", "people.body", "people.person", "people.post", "people.membership",
            "people.import", "people.import_step", "people.import_draft", "people.import_draft_file", "security.account",
            "camunda.act_id_user", "camunda.act_id_membership");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private CommuneId commune;
    private String organiserLogin;
    private String administratorLogin;
    private Browser organiser;

    @BeforeEach
    void aCommune() {
        int number = NUMBER.incrementAndGet();
        commune = new CommuneId("xa-nhap-" + number);
        organiserLogin = "bxdd.nhap." + number;
        administratorLogin = "quan.tri.nhap." + number;
        people.addCommune(commune, "Xã Nhập " + number);
        people.addUnit(new BodyId(commune, "bxdd"), "Ban Xây dựng Đảng", "PARTY");
        person("p-1", "Vũ Thị", "Ngọc");
        person("p-2", "Hoàng Văn", "Quản");
        people.addMember(new BodyId(commune, "bxdd"), new PersonId(commune, "p-1"), 1, SINCE);
        account("p-1", organiserLogin, Set.of(commune + ":bxdd"));
        account("p-2", administratorLogin, Set.of(accounts.administratorsGroup()));
        organiser = Browser.signedIn(port, organiserLogin);
    }

    @Test
    @Tag("R-2.1-1")
    @Tag("R-5.3-3")
    void aCommuneComesInFromOneFileAndTheSameFileAgainChangesNothing() {
        byte[] file = commune(template());
        Map<String, Long> before = counts();
        HttpResponse<String> shown = organiser.upload("/people/import", Map.of("nhan-su.xlsx", file));
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        assertThat(shown.body()).doesNotContain("??").contains("data-added=\"18\"", "Nguyễn Văn Ánh", "p-kinh-te");
        assertThat(stored(counts())).as("a dry run stores no row").isEqualTo(stored(before));

        HttpResponse<String> done = organiser.post(taking(shown), Map.of());
        assertThat(done.uri().getPath()).startsWith("/people/imports/");
        assertThat(done.body()).doesNotContain("??").contains("Vũ Thị Ngọc", sha256(file));
        assertThat(jdbc.sql("select person, sha256, lines, added, changed, ended, removed from people.import where commune = ?").params(commune.value())
                .query().listOfRows()).containsExactly(Map.of("person", commune + ":p-1", "sha256", sha256(file), "lines", 20, "added", 18, "changed", 1,
                "ended", 0, "removed", 0));
        assertThat(jdbc.sql("""
                select s.kind || ' ' || s.line || ' ' || s.facts from people.import_step s join people.import i on i.id = s.import
                where i.commune = ?""").params(commune.value()).query(String.class).list()).as("who was given what, in ids").hasSize(19)
                .contains("ADDED btv p-10 " + SINCE + " rank 1");
        assertThat(jdbc.sql("select count(*) from people.import_draft where commune = ?").params(commune.value()).query(Long.class).single()).as("the file itself is not kept").isZero();
        assertThat(people.roster(commune, SINCE)).extracting(line -> line.person().code() + " " + line.unit() + " " + line.position())
                .containsExactly("p-10 p-kinh-te truong-don-vi-ubnd", "p-11 p-kinh-te pho-don-vi-ubnd");
        assertThat(people.staffOf(new BodyId(commune, "p-kinh-te"), SINCE).orElseThrow().members()).hasSize(3);
        assertThat(people.membersOf(new BodyId(commune, "btv"), SINCE)).extracting(PersonId::code).containsExactly("p-10", "p-1");

        Map<String, Long> once = counts();
        HttpResponse<String> again = organiser.upload("/people/import", Map.of("nhan-su.xlsx", file));
        assertThat(again.body()).contains("Tệp không làm thay đổi gì").doesNotContain("data-kind");
        assertThat(TAKE.matcher(again.body()).find()).isFalse();
        HttpResponse<String> twice = organiser.post(taking(shown), Map.of());
        assertThat(twice.uri()).as("sent twice, done once").isEqualTo(done.uri());
        assertThat(counts()).isEqualTo(once);
    }

    @Test
    void whatIsExportedChangesNothingWhenItComesBack() {
        take(commune(template()));
        Browser demonstration = Browser.signedIn(port, "truong-bxdd");
        demonstration.get("/people/import");
        assertThat(demonstration.upload("/people/import", Map.of("minh-hoa.xlsx", demonstration.download("/people/export.xlsx"))).body())
                .as("the demonstration's commune").contains("Tệp không làm thay đổi gì");
        byte[] exported = organiser.download("/people/export.xlsx");
        assertThat(organiser.upload("/people/import", Map.of("xuat.xlsx", exported)).body()).contains("Tệp không làm thay đổi gì");
        Map<String, byte[]> separated = new TreeMap<>();
        for (String name : List.of("xa", "don-vi", "co-quan", "nguoi", "chuc-vu", "nhan-vien", "thanh-vien", "tai-khoan")) {
            separated.put(name + ".csv", organiser.download("/people/export/" + name + ".csv"));
        }
        assertThat(new String(separated.get("chuc-vu.csv"), UTF_8)).contains("p-11", "Lê Thị Dũng", "1/7/2026");
        assertThat(organiser.upload("/people/import", separated).body()).contains("Tệp không làm thay đổi gì");
        assertThat(organiser.upload("/people/import", Map.of("don-vi.csv", ("\ufeff" + new String(separated.get("don-vi.csv"), UTF_8).substring(1)
                .replace(',', ';')).getBytes(UTF_8))).body()).contains("Tệp không làm thay đổi gì");
    }

    @Test
    @Tag("R-2.1-2")
    @Tag("R-2.2-11")
    void everyMistakeIsNamedByItsCellAndNothingIsStored() {
        take(commune(template()));
        Map<String, Long> before = counts();
        byte[] broken = template()
                .line("Người", "p-30", "Trần", null)
                .line("Người", "p-31", "Trần Văn", "Ba")
                .line("Người", "p-31", "Trần Văn", "Bốn")
                .line("Chức vụ", "p-31", null, "p-kinh-te", "Trưởng phòng", "truong-phong-khong-co", "x", null, SINCE)
                .line("Chức vụ", "p-99", null, "p-kinh-te", "Phó phòng", "pho-don-vi-ubnd", "x", null, SINCE)
                .line("Chức vụ", "p-31", null, "p-ma", "Phó phòng", "pho-don-vi-ubnd", "x", null, "15/13/2026")
                .line("Chức vụ", "p-11", "Lê Thị Dũng", "bxdd", "Phó Trưởng Ban", "pho-co-quan-dang", "x", null, SINCE)
                .line("Chức vụ", "p-30", null, "p-ma", "Phó phòng", "pho-don-vi-ubnd", "x", null, SINCE, SINCE.minusDays(1))
                .line("Nhân viên", "p-12", null, "p-kinh-te", "=B2", null, null, SINCE.plusDays(1))
                .line("Nhân viên", "p-12", "Ngô Quang Hiếu", "p-kinh-te", "Chuyên viên", null, null, SINCE.plusDays(2))
                .line("Nhân viên", "p-12", null, "p-ma", "Chuyên viên", null, null, SINCE)
                .line("Thành viên", "btv", "p-11", null, 1, SINCE)
                .line("Thành viên", "khong-co", "p-11", null, 2, SINCE)
                .line("Thành viên", "btv", "p-77", null, 3, SINCE)
                .line("Tài khoản", organiserLogin, "p-31")
                .line("Tài khoản", "ten.moi", "p-1")
                .line("Tài khoản", "bi-thu", "p-30")
                .cell("Đơn vị", 1, 3, "Điện thoại").bytes();
        HttpResponse<String> answer = organiser.upload("/people/import", Map.of("hong.xlsx", broken));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(complaints(answer)).containsExactly(
                "Đơn vị D1 column-unknown",
                "Người C2 missing",
                "Người A4 row-twice",
                "Chức vụ E2 unknown-position",
                "Chức vụ A3 unknown-person",
                "Chức vụ H4 bad-day",
                "Chức vụ E5 second-dossier",
                "Chức vụ I6 dates-reversed",
                "Nhân viên D2 formula",
                "Nhân viên B3 name-differs",
                "Nhân viên G3 posts-overlap",
                "Nhân viên C4 unknown-unit",
                "Thành viên D2 two-chairs",
                "Thành viên A3 unknown-body",
                "Thành viên B4 unknown-person",
                "Tài khoản A2 login-taken",
                "Tài khoản A3 has-account",
                "Tài khoản A4 login-taken");
        assertThat(answer.body()).doesNotContain("??").contains("mỗi người chỉ có một hồ sơ mỗi quý", "Kế hoạch, mục II.2.1", "Phó Trưởng phòng Kinh tế (p-kinh-te)", "ô E5");
        assertThat(TAKE.matcher(answer.body()).find()).isFalse();
        assertThat(counts()).as("nothing stored, not even the file").isEqualTo(before);
    }

    @Test
    void itIsStoredWholeOrNotAtAll() throws SQLException {
        HttpResponse<String> shown = organiser.upload("/people/import", Map.of("nhan-su.xlsx", commune(template())));
        Map<String, Long> before = counts();
        // The last line that is written meets an obstacle that the dry run could not see: by then, everything else is there.
        try (AsOwner.Planted obstacle = AsOwner.plant("people.import", "insert", "new.commune = '" + commune + "'")) {
            assertThat(organiser.post(taking(shown), Map.of()).statusCode()).isEqualTo(500);
            assertThat(counts()).isEqualTo(before);
        }
        assertThat(organiser.post(taking(shown), Map.of()).statusCode()).as("and goes on where it was").isEqualTo(200);
    }

    @Test
    void whatWasLookedAtIsWhatIsStored() {
        take(commune(template()));
        byte[] first = template().line("Chức vụ", "p-11", null, "p-kinh-te", "Phó Trưởng phòng", "pho-don-vi-ubnd", "x", null, SINCE).bytes();
        HttpResponse<String> shown = organiser.upload("/people/import", Map.of("mot.xlsx", first));
        assertThat(shown.body()).contains("Phó Trưởng phòng Kinh tế → Phó Trưởng phòng");
        jdbc.sql("update people.person set given_name = 'Khác' where id = ?").params(commune + ":p-12").update();
        HttpResponse<String> moved = organiser.post(taking(shown), Map.of());
        assertThat(moved.statusCode()).isEqualTo(409);
        assertThat(moved.body()).contains("Dữ liệu của xã đã thay đổi");
        assertThat(jdbc.sql("select title from people.post where person = ?").params(commune + ":p-11").query(String.class).single())
                .isEqualTo("Phó Trưởng phòng Kinh tế");
        assertThat(organiser.post(taking(shown), Map.of()).statusCode()).as("the first look is gone").isEqualTo(404);
        assertThat(organiser.post(taking(moved), Map.of()).statusCode()).isEqualTo(200);

        HttpResponse<String> mine = organiser.upload("/people/import", Map.of("hai.xlsx", template().line("Người", "p-50", "Lý Văn", "Mới").bytes()));
        account("p-10", "nguoi.khac." + commune.value(), Set.of(commune + ":bxdd"));
        Browser other = Browser.signedIn(port, "nguoi.khac." + commune.value());
        other.get("/people/import");
        assertThat(other.post(taking(mine), Map.of()).statusCode()).as("somebody else's look").isEqualTo(404);
    }

    @Test
    void postsAndSeatsEndOnTheirLastDayAndMistakesAreRemoved() {
        take(commune(template()));
        account("p-10", "truong.kt." + commune.value(), Set.of(commune + ":btv", commune + ":p-kinh-te"));
        LocalDate today = Legal.dayOf(clock.instant());
        byte[] moves = template()
                .line("Chức vụ", "p-11", null, "p-kinh-te", "Phó Trưởng phòng Kinh tế", "pho-don-vi-ubnd", "x", null, SINCE, today.minusDays(1))
                .line("Chức vụ", "p-11", null, "bxdd", "Phó Trưởng Ban Xây dựng Đảng", "pho-co-quan-dang", "x", null, today)
                .line("Thành viên", "btv", "p-1", null, 2, SINCE, today.minusDays(1))
                .line("Thành viên", "p-kinh-te", "p-11", null, 2, SINCE, null, "x")
                .line("Thành viên", "bxdd", "p-11", null, 2, today)
                .line("Thành viên", "bxdd", "p-10", null, 3, today.plusDays(30)).bytes();
        HttpResponse<String> shown = organiser.upload("/people/import", Map.of("dieu-dong.xlsx", moves));
        assertThat(kinds(shown)).containsExactly("ENDED", "ADDED", "ENDED", "REMOVED", "ADDED", "ADDED");
        organiser.post(taking(shown), Map.of());
        assertThat(people.person(new PersonId(commune, "p-11")).orElseThrow().title()).contains("Phó Trưởng Ban Xây dựng Đảng");
        assertThat(people.membersOf(new BodyId(commune, "btv"), today)).extracting(PersonId::code).containsExactly("p-10");
        assertThat(groups("p-11")).containsExactly(commune + ":bxdd");
        assertThat(groups("p-1")).containsExactlyInAnyOrder(commune + ":bxdd", commune + ":ttdu");
        assertThat(groups("p-10")).as("the seat that begins in thirty days is not there yet").containsExactlyInAnyOrder(commune + ":btv", commune + ":p-kinh-te");
        assertThat(organiser.upload("/people/import", Map.of("dieu-dong.xlsx", moves)).body()).contains("Tệp không làm thay đổi gì");
    }

    @Test
    void whoeverEntersOrLeavesABodyHasItsTasksFromThatDayOn() {
        take(commune(template()));
        LocalDate today = Legal.dayOf(clock.instant());
        account("p-10", "truong.kt." + commune.value(), Set.of(commune + ":btv", commune + ":p-kinh-te"));
        people.addMember(new BodyId(commune, "bxdd"), new PersonId(commune, "p-10"), 2, today.minusDays(1));
        jdbc.sql("update people.membership set until = ? where body = ? and person = ?").params(today.minusDays(1), commune + ":btv", commune + ":p-10").update();
        assertThat(groups("p-10")).as("nothing follows before the day turns").containsExactlyInAnyOrder(commune + ":btv", commune + ":p-kinh-te");

        jdbc.sql("update people.seating set day = ?").params(today.minusDays(2)).update();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(groups("p-10"))
                .containsExactlyInAnyOrder(commune + ":bxdd", commune + ":p-kinh-te"));
        assertThat(groups("p-2")).as("administrators stay administrators").contains(accounts.administratorsGroup());
        assertThat(jdbc.sql("select day from people.seating").query(LocalDate.class).single()).isEqualTo(today);
    }

    /** R-2.2-11: nothing forbids it on the way, but whoever takes it over should know that no quarter opens like this. */
    @Test
    void aFileThatLeavesABodyWithoutAHeadSaysSo() {
        take(commune(template()));
        byte[] ends = template().line("Thành viên", "p-kinh-te", "p-10", null, 1, SINCE, Legal.dayOf(clock.instant())).bytes();
        String shown = organiser.upload("/people/import", Map.of("thoi-giu.xlsx", ends)).body();
        assertThat(shown).contains("Sau khi nhập sẽ không còn người đứng đầu, chủ trì").containsPattern("data-leaderless[^>]*>Phòng Kinh tế<").doesNotContain("??");

        byte[] renamed = template().line("Đơn vị", "p-kinh-te", "Phòng Kinh tế và Hạ tầng", "Chính quyền").bytes();
        assertThat(organiser.upload("/people/import", Map.of("doi-ten.xlsx", renamed)).body()).as("another name is no other head").doesNotContain("data-leaderless");
        byte[] follows = template().line("Thành viên", "p-kinh-te", "p-10", null, 1, SINCE, Legal.dayOf(clock.instant()))
                .line("Thành viên", "p-kinh-te", "p-11", null, 2, SINCE, Legal.dayOf(clock.instant()))
                .line("Thành viên", "p-kinh-te", "p-11", null, 1, Legal.dayOf(clock.instant()).plusDays(1)).bytes();
        assertThat(organiser.upload("/people/import", Map.of("ke-tiep.xlsx", follows)).body()).contains("Những gì sẽ thay đổi").doesNotContain("data-leaderless");
    }

    @Test
    void aNewAccountIsOpenedByTheFileAndItsPasswordHandedOutByTheAdministrator() {
        take(commune(template()));
        String login = "pho.kinh.te." + commune.value();
        assertThat(jdbc.sql("select has_password from security.account where login = ?").params(login).query(Boolean.class).single()).isFalse();
        Browser administrator = Browser.signedIn(port, administratorLogin);
        assertThat(administrator.get("/people/accounts").body()).contains(login, "Chưa có mật khẩu").doesNotContain("??");
        HttpResponse<String> told = administrator.post("/people/accounts/" + login + "/password", Map.of());
        String password = Pattern.compile("id=\"dg-issued\">([^<]+)<").matcher(told.body()).results().findFirst().orElseThrow().group(1);
        assertThat(password).matches("[a-z2-9]{4}(-[a-z2-9]{4}){2}");
        assertThat(told.body()).contains("Mật khẩu mới của đồng chí", login);
        assertThat(administrator.get("/people/accounts").body()).as("told once").doesNotContain(password).contains("Đã cấp mật khẩu, chưa đổi");
        assertThat(jdbc.sql("select issued_by from security.password_issue where user_id = ?").params(commune + ":p-11").query(String.class).list())
                .containsExactly(commune + ":p-2");

        Browser newcomer = new Browser(port);
        newcomer.get("/login");
        assertThat(newcomer.post("/login", Map.of("username", List.of(login), "password", List.of(password))).uri().getPath())
                .as("must be changed first").isEqualTo("/password");
        assertThat(administrator.post("/people/accounts/" + administratorLogin + "/password", Map.of()).statusCode()).as("one's own").isEqualTo(404);
        assertThat(administrator.post("/people/accounts/bi-thu/password", Map.of()).statusCode()).as("another commune's").isEqualTo(404);
    }

    @Test
    void theListIsFoundWithoutMarksAndSortedByGivenName() {
        take(commune(template()));
        String all = organiser.get("/people").body();
        assertThat(all).doesNotContain("??");
        assertThat(List.of(all.indexOf("Nguyễn Văn Ánh"), all.indexOf("Lê Thị Dũng"), all.indexOf("Đỗ Văn Đông"))).isSorted().doesNotContain(-1);
        String found = organiser.get("/people?q=dong").body();
        assertThat(found).contains("Đỗ Văn Đông").doesNotContain("Lê Thị Dũng", "Nguyễn Văn Ánh");
        assertThat(organiser.get("/people?q=khong-co-ai").body()).contains("Tìm thấy 0 người");
    }

    @Test
    void onlyWhoKeepsPeopleGetsIn() {
        take(commune(template()));
        account("p-10", "truong.kinh.te." + commune.value(), Set.of(commune + ":p-kinh-te"));
        Browser head = Browser.signedIn(port, "truong.kinh.te." + commune.value());
        for (String page : List.of("/people", "/people/import", "/people/template.xlsx", "/people/export.xlsx", "/people/export/nguoi.csv", "/people/accounts")) {
            assertThat(head.get(page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(head.get("/").body()).doesNotContain("href=\"/people\"");
        Map<String, Long> before = counts();
        assertThat(head.upload("/people/import", Map.of("a.xlsx", template().line("Người", "p-60", "Lý Văn", "Lạ").bytes())).statusCode()).isEqualTo(403);
        Browser administrator = Browser.signedIn(port, administratorLogin);
        assertThat(administrator.get("/people").statusCode()).isEqualTo(200);
        assertThat(administrator.get("/people/import").statusCode()).as("the roster is BXDĐ's").isEqualTo(403);
        assertThat(organiser.get("/people/accounts").statusCode()).as("passwords are the administrator's").isEqualTo(403);
        assertThat(organiser.post("/people/accounts/" + administratorLogin + "/password", Map.of()).statusCode()).isEqualTo(403);
        Browser withoutToken = Browser.signedIn(port, organiserLogin).withoutToken();
        assertThat(withoutToken.upload("/people/import", Map.of("a.xlsx", template().bytes())).statusCode()).isEqualTo(403);
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void inANewInstallationTheAdministratorBringsInTheFirstRoster() {
        CommuneId fresh = new CommuneId("xa-moi-" + commune.value());
        String login = "quan.tri.moi." + commune.value();
        accounts.open(new Accounts.NewAccount(fresh + ":p-1", login, "", "Quản trị hệ thống", Set.of(accounts.administratorsGroup()), fresh.value(),
                TestDatabase.PASSWORD, false));
        Browser first = Browser.signedIn(port, login);
        byte[] roster = new Book(first.download("/people/template.xlsx")).line("Xã", "Xã Mới").line("Đơn vị", "bxdd", "Ban Xây dựng Đảng", "Đảng")
                .line("Người", "p-2", "Lò Thị", "Mai").line("Thành viên", "bxdd", "p-2", null, 1, SINCE)
                .line("Tài khoản", "mai." + commune.value(), "p-2").bytes();
        HttpResponse<String> shown = first.upload("/people/import", Map.of("dau-tien.xlsx", roster));
        assertThat(first.post(taking(shown), Map.of()).uri().getPath()).startsWith("/people/imports/");
        assertThat(people.communeName(fresh)).contains("Xã Mới");
        assertThat(first.get("/people/import").statusCode()).as("somebody sits in BXDĐ from now on").isEqualTo(403);
        assertThat(first.get("/people").body()).contains("Lò Thị Mai");
    }

    @Test
    @Tag("R-2.2-11")
    void gapsAreListedBeforeTheOpeningWhichIsRefusedUntilTheyAreClosed() {
        take(commune(template()));
        organiser.post(taking(organiser.upload("/people/import", Map.of("vi-tri.xlsx", template()
                .line("Người", "p-20", "Lý Thị", "Sen").line("Đơn vị", "hoi", "Hội Nông dân", "Mặt trận")
                .line("Chức vụ", "p-20", null, "hoi", "Chủ tịch Hội", "truong-hoi", "x", null, SINCE)
                .line("Thành viên", "p-kinh-te", "p-10", null, 2, SINCE).bytes()))), Map.of());
        String page = organiser.get("/cycles/new?quarter=2031-Q1").body();
        assertThat(page).doesNotContain("??", "name=\"_action\"").contains("còn thiếu người có thẩm quyền");
        assertThat(gaps(page)).containsExactlyInAnyOrder("HEAD Phòng Kinh tế", "HEAD Hội Nông dân", "MEMBERS p-vhxh", "MEMBERS ld-ubnd", "MEMBERS vpdu",
                "MEMBERS tt-mttq", "MEMBERS ubkt", "MEMBERS bcd-cds");
        assertThat(page).containsPattern("data-gap=\"HEAD\">\\s*<th[^>]*>Phòng Kinh tế</th>[\\s\\S]{0,400}Nguyễn Văn Ánh, Lê Thị Dũng[\\s\\S]{0,200}II\\.5\\.3");
        assertThat(gaps(organiser.get("/cycles/new?quarter=2031-Q1&on=2026-06-30").body())).as("nobody had a post or a seat then but BXDĐ's")
                .doesNotContain("HEAD Phòng Kinh tế").contains("MEMBERS Ban Thường vụ Đảng ủy");
        HttpResponse<String> refused = organiser.post("/cycles", Map.of("quarter", List.of("2031-Q1"), "_action", List.of("mo-quy-" + commune)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain("??").contains("Chưa mở được quý: đơn vị chưa có người đứng đầu: Phòng Kinh tế, Hội Nông dân.");
        assertThat(jdbc.sql("select count(*) from eventstore.event where aggregate_identifier like ?").params(commune + ":%").query(Long.class).single()).isZero();

        Book closing = template().line("Thành viên", "p-kinh-te", "p-10", null, 1, SINCE).line("Thành viên", "hoi", "p-20", null, 1, SINCE);
        for (String body : List.of("p-vhxh", "ld-ubnd", "vpdu", "tt-mttq", "ubkt", "bcd-cds")) {
            closing.line("Cơ quan", body, "Cơ quan " + body).line("Thành viên", body, "p-12", null, 1, SINCE);
        }
        take(closing.bytes());
        page = organiser.get("/cycles/new?quarter=2031-Q1").body();
        assertThat(gaps(page)).isEmpty();
        assertThat(organiser.post("/cycles", Map.of("quarter", List.of("2031-Q1"), "_action", List.of(Browser.input(page, "_action")))).uri().getPath())
                .isEqualTo("/cycles/2031-Q1");
    }

    @Test
    void aFileThatIsTooLargeIsAnsweredInWords() {
        HttpResponse<String> large = organiser.upload("/people/import", Map.of("to.xlsx", new byte[3 * 1024 * 1024]));
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(complaints(large)).containsExactly("- - file-too-big");
        HttpResponse<String> huge = organiser.upload("/people/import", Map.of("to.xlsx", new byte[13 * 1024 * 1024]));
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(huge.body()).contains("Nội dung gửi lên quá lớn");
        assertThat(complaints(organiser.upload("/people/import", Map.of()))).containsExactly("- - file-empty");
    }

    /** Twenty lines: two units, a body, three persons, two posts, two of the staff … */
    private byte[] commune(Book book) {
        return book.line("Đơn vị", "p-kinh-te", "Phòng Kinh tế", "Chính quyền")
                .line("Cơ quan", "btv", "Ban Thường vụ Đảng ủy")
                .line("Cơ quan", "ttdu", "Thường trực Đảng ủy")
                .line("Người", "p-10", "Nguyễn Văn", "Ánh")
                .line("Người", "p-11", "Lê Thị", "Dũng")
                .line("Người", "p-12", "Đỗ Văn", "Đông")
                .line("Chức vụ", "p-10", "Nguyễn Văn Ánh", "p-kinh-te", "Trưởng phòng Kinh tế", "truong-don-vi-ubnd", "x", "Biên chế", SINCE)
                .line("Chức vụ", "p-11", null, "p-kinh-te", "Phó Trưởng phòng Kinh tế", "pho-don-vi-ubnd", "x", null, "01/07/2026")
                .line("Nhân viên", "p-12", null, "p-kinh-te", "Chuyên viên", null, "Hợp đồng", SINCE)
                .line("Nhân viên", "p-1", "Vũ Thị Ngọc", "bxdd", "Trưởng Ban Xây dựng Đảng", "x", null, SINCE)
                .line("Nhân viên", "p-2", null, "bxdd", "Quản trị hệ thống", null, null, SINCE)
                .line("Thành viên", "btv", "p-10", null, 1, SINCE)
                .line("Thành viên", "btv", "p-1", null, 2, SINCE)
                .line("Thành viên", "ttdu", "p-1", null, 1, SINCE)
                .line("Thành viên", "p-kinh-te", "p-10", null, 1, SINCE)
                .line("Thành viên", "p-kinh-te", "p-11", null, 2, SINCE)
                .line("Tài khoản", organiserLogin, "p-1")
                .line("Tài khoản", "pho.kinh.te." + commune.value(), "p-11")
                .line("Tài khoản", "dong." + commune.value(), "p-12")
                .line("Xã", "Xã Nhập")
                .bytes();
    }

    private void take(byte[] file) {
        HttpResponse<String> done = organiser.post(taking(organiser.upload("/people/import", Map.of("nhan-su.xlsx", file))), Map.of());
        assertThat(done.uri().getPath()).startsWith("/people/imports/");
    }

    private Book template() {
        return new Book(organiser.download("/people/template.xlsx"));
    }

    private void person(String code, String familyName, String givenName) {
        people.addPerson(new PersonId(commune, code), familyName, givenName);
    }

    private void account(String code, String login, Set<String> groups) {
        accounts.open(new Accounts.NewAccount(commune + ":" + code, login, "", "Chức danh", groups, commune.value(), TestDatabase.PASSWORD, false));
    }

    private List<String> groups(String person) {
        return jdbc.sql("select group_id_ from camunda.act_id_membership where user_id_ = ?").params(commune + ":" + person).query(String.class).list();
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        TABLES.forEach(table -> counts.put(table, jdbc.sql("select count(*) from " + table).query(Long.class).single()));
        return counts;
    }

    private static Map<String, Long> stored(Map<String, Long> counts) {
        Map<String, Long> stored = new TreeMap<>(counts);
        stored.keySet().removeIf(table -> table.contains("draft"));
        return stored;
    }

    private static String taking(HttpResponse<String> shown) {
        return TAKE.matcher(shown.body()).results().findFirst().orElseThrow(() -> new AssertionError(shown.body())).group(1);
    }

    private static List<String> complaints(HttpResponse<String> answer) {
        return COMPLAINT.matcher(answer.body()).results().map(found -> found.group(1) + " " + found.group(2) + " " + found.group(3)).toList();
    }

    private static List<String> kinds(HttpResponse<String> shown) {
        return Pattern.compile("data-kind=\"([A-Z]+)\"").matcher(shown.body()).results().map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> gaps(String page) {
        return Pattern.compile("data-gap=\"([A-Z]+)\">\\s*<th[^>]*>([^<]+)<").matcher(page).results().map(found -> found.group(1) + " " + found.group(2)).toList();
    }

    private static String sha256(byte[] content) {
        try {
            return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

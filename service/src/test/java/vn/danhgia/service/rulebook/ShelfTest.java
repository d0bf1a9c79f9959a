package vn.danhgia.service.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.DefaultResourceLoader;
import vn.danhgia.domain.ruleset.AuthorityRow;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.Edition;
import vn.danhgia.domain.ruleset.ProvinceRow;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.ruleset.RequiredPaper;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.ruleset.SubjectRow;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.Quarter;

class ShelfTest {

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheEdition() throws IOException {
        for (String table : RuleTables.FILES) {
            try (var stream = getClass().getResourceAsStream("/rulesets/kh-2026/" + table)) {
                Files.copy(stream, folder.resolve(table));
            }
        }
    }

    @Test
    @Tag("R-0-1")
    void theLastDaysOfTheRealCalendarComeFromTheTable() {
        RuleSet rules = shipped();
        assertLastDay(rules, "2026-Q2", DeadlineCode.CATALOGUE_GOVERNMENT, LocalDate.of(2026, 6, 24));
        assertLastDay(rules, "2026-Q2", DeadlineCode.CATALOGUE_PROVINCE, LocalDate.of(2026, 6, 22));
        assertLastDay(rules, "2026-Q2", DeadlineCode.DECISION, LocalDate.of(2026, 6, 26));
        assertLastDay(rules, "2026-Q2", DeadlineCode.OWN_CADRES, LocalDate.of(2026, 6, 24));
        assertLastDay(rules, "2026-Q2", DeadlineCode.PROVINCE_REPORT, LocalDate.of(2026, 6, 29));
        assertLastDay(rules, "2026-Q3", DeadlineCode.CATALOGUE_PARTY, LocalDate.of(2026, 7, 4));
        assertLastDay(rules, "2026-Q3", DeadlineCode.SELF_ASSESSMENT, LocalDate.of(2026, 9, 14));
        assertLastDay(rules, "2026-Q3", DeadlineCode.DISCIPLINE_LIST, LocalDate.of(2026, 9, 15));
        assertLastDay(rules, "2026-Q4", DeadlineCode.DECISION, LocalDate.of(2026, 12, 19));
        assertLastDay(rules, "2027-Q1", DeadlineCode.ADVICE, LocalDate.of(2027, 3, 24));
    }

    @Test
    @Tag("R-2.2-2")
    void everyPositionOfTheMatrixNamesItsBodiesAndItsClause() {
        assertThat(shipped().authorities()).hasSize(20).allSatisfy(row -> assertThat(row.clause()).startsWith("II."));
        assertThat(shipped().authorityOver("hieu-truong").orElseThrow().clause()).isEqualTo("II.2.2(2); II.5.1");
    }

    /** Written once more by hand from the plan: position, who proposes, who approves the catalogue, by which limit. */
    @ParameterizedTest
    @Tag("R-2.2-2")
    @Tag("R-2.2-3")
    @Tag("R-2.2-4")
    @Tag("R-2.2-5")
    @Tag("R-2.2-6")
    @Tag("R-2.2-7")
    @Tag("R-2.2-8")
    @Tag("R-2.2-9")
    @Tag("R-5.1-7")
    @Tag("R-5.1-8")
    @Tag("R-5.1-9")
    @Tag("R-5.1-10")
    @CsvSource({
        "uv-btv, ttdu, ttdu, D1", "truong-co-quan-dang, ttdu, ttdu, D1", "pho-co-quan-dang, @don-vi, ttdu, D1", "uv-ubkt, @don-vi, ttdu, D1",
        "pho-cn-ubkt, @don-vi, ttdu, D1", "ct-hdnd, ttdu, ttdu, D1", "pho-ct-hdnd, tt-hdnd, tt-hdnd, D2", "truong-ban-hdnd, tt-hdnd, tt-hdnd, D2",
        "pho-ban-hdnd, tt-hdnd, tt-hdnd, D2", "pho-ct-ubnd, ld-ubnd, ld-ubnd, D3", "truong-don-vi-ubnd, ld-ubnd, ld-ubnd, D3",
        "pho-don-vi-ubnd, @don-vi, ld-ubnd, D3", "pho-gd-ttdvsnc, ld-ubnd, ld-ubnd, D3", "hieu-truong, ld-ubnd, ld-ubnd, D3",
        "hieu-pho, @don-vi, ld-ubnd, D3", "gd-tram-y-te, ld-ubnd, ld-ubnd, D3", "pho-gd-tram-y-te, @don-vi, ld-ubnd, D3",
        "ct-mttq, ttdu, ttdu, D1", "pho-ct-mttq, tt-mttq, ttdu, D1", "truong-hoi, tt-mttq, ttdu, D1"})
    void theMatrixSaysWhoProposesApprovesAndDecides(String position, String proposer, String approver, String limit) {
        AuthorityRow row = shipped().authorityOver(position).orElseThrow();
        assertThat(row.proposer()).isEqualTo(proposer);
        assertThat(row.approver()).isEqualTo(approver);
        assertThat(row.catalogueDeadline().number()).isEqualTo(limit);
        assertThat(row.decider()).isEqualTo("btv");
        assertThat(row.opinion()).contains("ttdu");
        assertThat(row.appraiser()).isEqualTo("bxdd");
    }

    @Test
    @Tag("R-2.1-4")
    @Tag("R-2.2-1")
    @Tag("R-5.1-6")
    @Tag("R-III.4.4-1")
    @Tag("R-III.6-1")
    void theProvinceDecidesOnTheThreeOfTheStandingSecretariat() {
        assertThat(shipped().provinceManaged()).extracting(ProvinceRow::position, ProvinceRow::preparer, ProvinceRow::approver, ProvinceRow::proposer,
                ProvinceRow::decider).containsExactlyInAnyOrder(tuple("bi-thu", "vpdu", "btv", "btv", "btvtu"),
                tuple("pho-bi-thu-thuong-truc", "vpdu", "btv", "btv", "btvtu"), tuple("ct-ubnd", "vp-hdnd-ubnd", "btv", "btv", "btvtu"));
    }

    @Test
    @Tag("R-2.1-1")
    @Tag("R-2.1-3")
    @Tag("C-2b")
    void everySubjectOfAQuarterHasAnAuthorityAndAGroup() {
        RuleSet rules = shipped();
        rules.subjects().stream().filter(subject -> !subject.annualOnly()).forEach(subject -> {
            boolean provinces = rules.provinceManaged(subject.position()).isPresent();
            assertThat(rules.authorityOver(subject.position()).isPresent()).as(subject.position()).isNotEqualTo(provinces);
            assertThat(rules.similarPositions().of(subject.position(), Reading.QuotaGroups.BY_TABLE).isPresent()).as(subject.position())
                    .isNotEqualTo(provinces);
        });
        assertThat(rules.subjects()).filteredOn(SubjectRow::annualOnly).extracting(SubjectRow::position)
                .containsExactly("bi-thu-chi-bo-thon", "bi-thu-chi-bo-doanh-nghiep", "bi-thu-chi-bo-htx");
    }

    @Test
    @Tag("R-0-1")
    @Tag("R-END-1")
    void theEditionNamesItsDocumentItsBasesAndWhatItReplaces() {
        Edition edition = shipped().edition();
        assertThat(edition.legalBases()).containsExactly("Hướng dẫn số 02-HD/BTCTW ngày 22/5/2026", "Kế hoạch số 79-KH/TU ngày 13/6/2026");
        assertThat(edition.supersedes()).contains("Kế hoạch số 48-KH/ĐU ngày 12/3/2026");
        assertThat(shelf("classpath:rulesets/kh-2026/").inForceOn(edition.from().minusDays(1))).as("nothing before").isEmpty();
    }

    @Test
    @Tag("R-0-1")
    void readingsAndNumbersAreThePlansDefaults() {
        assertThat(shipped().rating()).isEqualTo(RatingRules.DEFAULT);
    }

    @Test
    @Tag("R-6-1")
    @Tag("R-6-2")
    @Tag("R-6-3")
    @Tag("R-6-4")
    void threePapersAreRequiredAndOthersMayCome() {
        assertThat(shipped().papers().ofTheDossier()).filteredOn(RequiredPaper::required).extracting(RequiredPaper::code)
                .containsExactly("self-assessment", "unit-report", "summary-mau-3");
        assertThat(shipped().papers().ofTheDossier()).filteredOn(paper -> !paper.required()).isNotEmpty();
    }

    @Test
    @Tag("R-END-3")
    @Tag("R-III.3.5-1")
    void everyDocumentIsArchivedAndNoticesGoToTheUnit() {
        for (String document : List.of("decision", "notice", "province-report", "submission")) {
            assertThat(shipped().papers().recipientsOf(document)).as(document).endsWith("vpdu");
        }
        assertThat(shipped().papers().recipientsOf("notice")).contains("@don-vi", "@ca-nhan");
        assertThat(shipped().papers().recipientsOf("submission")).startsWith("btctu");
    }

    /** Footnote 1 names the units that have a leadership of their own to propose; the public service centre is not among them. */
    @Test
    @Tag("R-2.2-10")
    void onlyUnitsOfTheFootnoteProposeByTheirLeadership() {
        assertThat(shipped().authorities()).filteredOn(row -> row.proposer().equals(AuthorityRow.OWN_UNIT)).extracting(AuthorityRow::position)
                .containsExactlyInAnyOrder("pho-co-quan-dang", "uv-ubkt", "pho-cn-ubkt", "pho-don-vi-ubnd", "hieu-pho", "pho-gd-tram-y-te");
    }

    @Test
    @Tag("R-3.1-1")
    @Tag("R-I.2.2-1")
    void theCommonFrameGivesThirtyPoints() {
        assertThat(shipped().scoreFrame().common()).hasToString("30.00");
        assertThat(shipped().scoreFrame().criteria()).hasSize(3);
    }

    @Test
    @Tag("R-END-1")
    void aNewEditionRulesFromItsFirstDayOn() throws IOException {
        edit("edition.properties", "edition=kh-2026", "edition=kh-2027");
        edit("edition.properties", "effective-from=2026-04-01", "effective-from=2027-01-01");
        Shelf both = shelf("classpath:rulesets/kh-2026/", "file:" + folder + "/");
        assertThat(both.inForceOn(LocalDate.of(2026, 12, 31)).orElseThrow().ref().edition()).isEqualTo("kh-2026");
        assertThat(both.inForceOn(LocalDate.of(2027, 1, 1)).orElseThrow().ref().edition()).isEqualTo("kh-2027");
        assertThatThrownBy(() -> shelf("classpath:rulesets/kh-2026/", "classpath:rulesets/kh-2026/")).hasMessageContaining("2026-04-01");
    }

    @Test
    @Tag("R-0-1")
    void oneChangedByteIsAnotherRuleSet() throws IOException {
        String before = copied().ref().sha256();
        edit("deadlines.csv", "D8,DECISION,LAST,20", "D8,DECISION,LAST,21");
        assertThat(copied().ref().sha256()).isNotEqualTo(before);
        assertThat(before).isEqualTo(shipped().ref().sha256());
    }

    /** What somebody may do to a file, and what he or she is then told. */
    @ParameterizedTest
    @Tag("R-0-1")
    @CsvSource(delimiter = '|', value = {
        "deadlines.csv  | D8,DECISION,LAST,20,BEFORE,2026-Q2=2026-06-27,II.5.4,Quyết định mức xếp loại |  | DECISION",
        "deadlines.csv  | 2026-Q2=2026-06-27,II.5.4,      | 2026-Q2=2026-06-27,,          | deadlines.csv, dòng 10: thiếu điều khoản",
        "deadlines.csv  | 2026-Q2=2026-06-27,II.5.4,      | 2026-Q2=2026-06-27,II.5.9,    | deadlines.csv, dòng 10: không có điều khoản II.5.9",
        "deadlines.csv  | D8,DECISION,LAST,20             | D8,DECISION,LAST,31           | deadlines.csv, dòng 10",
        "deadlines.csv  | D8,DECISION,LAST,20             | D8,DECISION,LAST,hai mươi     | dòng 10: cột day: không phải số: hai mươi",
        "deadlines.csv  | D8,DECISION                     | D7,DECISION                   | deadlines.csv, dòng 10",
        "deadlines.csv  | 2026-Q2=2026-06-27,II.5.4       | 2026-Q2,II.5.4                | deadlines.csv, dòng 10",
        "deadlines.csv  | number,limit                    | so,limit                      | deadlines.csv: cần các cột",
        "authority.csv  | uv-btv,-,bxdd,ttdu,ttdu,bxdd,ttdu,btv,vpdu,CATALOGUE_PARTY | uv-btv,-,bxdd,ttdu,ttdu,bxdd,ttdu,btv,vpdu,CATALOGUE_X | authority.csv, dòng 3: cột catalogue-limit: không có giá trị CATALOGUE_X",
        "authority.csv  | uv-btv,-,bxdd                   | uv-btw,-,bxdd                 | vị trí uv-btw không có trong subjects.csv",
        "authority.csv  | truong-hoi,-,bxdd               | ct-mttq,-,bxdd                | two rows for ct-mttq",
        "readings.csv   | C-1,BELOW_FIFTY,OR_A_TRIGGER,OR | C-1,BELOW_FIFTY,NEVER,OR      | readings.csv, dòng 3: cột chosen: NEVER",
        "readings.csv   | OR_A_TRIGGER | AND_A_TRIGGER    | readings.csv, dòng 3",
        "thresholds.csv | GOOD_FROM_POINTS,70             | GOOD_FROM_POINTS,95           | thresholds.csv",
        "thresholds.csv | QUORUM_DENOMINATOR              | QUORUM_NUMERATOR              | thresholds.csv, dòng 10: hai dòng cho QUORUM_NUMERATOR",
        "criteria.csv   | chinh-tri,pham-chat,10          | chinh-tri,pham-chat,12        | edition.properties: the criteria give 32",
        "groups.csv     | G9,hieu-pho                     | G9,hieu-truong                | groups.csv, dòng 22: hieu-truong đã thuộc nhóm G8",
        "days.csv       | CUT_OFF,LAST                    | CUT_OF,LAST                   | days.csv, dòng 3",
        "holidays.csv   | 2026-09-02                      | 2/9/2026                      | holidays.csv, dòng 19: cột date: không phải ngày",
        "holidays.csv   | 2026-08-22,Làm bù cho ngày 31/8,WORKED | 2026-08-22,Làm bù cho ngày 31/8,LAM | holidays.csv, dòng 16: cột kind: không có giá trị LAM",
        "holidays.csv   | 2026-09-02                      | 2026-09-01                    | holidays.csv, dòng 19: hai dòng cho 2026-09-01",
        "holidays.csv   | 2026-08-22                      | 2026-09-01                    | worked and free at once",
        "periods.csv    | NOTICE,3,WORKING_DAYS           | NOTICE,3                      | periods.csv, dòng 3: cần 5 ô",
        "edition.properties | legal-bases=                | legal-basis=                  | edition.properties: thiếu [legal-bases]",
        "edition.properties | effective-from=2026-04-01   | effective-from=1/4/2026       | edition.properties"})
    void aFileThatSaysSomethingWrongIsNamedByFileAndRowAndNothingIsUsed(String file, String from, String to, String told) throws IOException {
        edit(file, from, to == null ? "" : to);
        assertThatThrownBy(this::copied).isInstanceOf(RuleFileException.class).hasMessageContaining(told);
    }

    @Test
    @Tag("R-0-1")
    void aMissingFileAndOneInAnotherEncodingAreNamed() throws IOException {
        Files.write(folder.resolve("papers.csv"), new byte[] {(byte) 0xC3, 0x28});
        assertThatThrownBy(this::copied).hasMessageContaining("papers.csv: phải lưu ở dạng UTF-8");
        Files.delete(folder.resolve("papers.csv"));
        assertThatThrownBy(this::copied).hasMessageContaining("papers.csv: không đọc được");
    }

    /** A Monday that was moved to a Saturday; and what was kept before days could be moved is read as it was meant. */
    @Test
    @Tag("C-12")
    void theCalendarKnowsHolidaysAndMovedDaysAndReadsOldTablesToo() throws IOException {
        assertThat(shipped().workingDays().includes(LocalDate.of(2026, 8, 31))).isFalse();
        assertThat(shipped().workingDays().includes(LocalDate.of(2026, 8, 22))).isTrue();
        assertThat(shipped().workingDays().after(LocalDate.of(2026, 8, 28), 1)).isEqualTo(LocalDate.of(2026, 9, 3));
        Files.writeString(folder.resolve("holidays.csv"), "date,name\n2026-09-02,Quốc khánh\n");
        assertThat(copied().workingDays().includes(LocalDate.of(2026, 9, 2))).isFalse();
        assertThat(copied().workingDays().includes(LocalDate.of(2026, 8, 31))).isTrue();
    }

    @Test
    @Tag("R-0-1")
    void aSpreadsheetsByteOrderMarkAndQuotesAreRead() throws IOException {
        Files.writeString(folder.resolve("papers.csv"), "\uFEFF" + Files.readString(folder.resolve("papers.csv")));
        assertThat(copied().papers()).isEqualTo(shipped().papers());
    }

    private static void assertLastDay(RuleSet rules, String quarter, DeadlineCode code, LocalDate day) {
        assertThat(rules.limits(Quarter.parse(quarter)).get(code)).as(quarter + " " + code).isEqualTo(Legal.before(day.plusDays(1)));
    }

    private void edit(String table, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(table));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(table), text.replace(from, to));
    }

    private RuleSet copied() {
        return shelf("file:" + folder + "/").inForceOn(LocalDate.of(2026, 7, 1)).orElseThrow();
    }

    private static RuleSet shipped() {
        return shelf("classpath:rulesets/kh-2026/").inForceOn(LocalDate.of(2026, 7, 1)).orElseThrow();
    }

    private static Shelf shelf(String... folders) {
        return new Shelf(new DefaultResourceLoader(), List.of(folders));
    }
}

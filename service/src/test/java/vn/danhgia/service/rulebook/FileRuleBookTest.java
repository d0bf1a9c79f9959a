package vn.danhgia.service.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.Quarter;

class FileRuleBookTest {

    private static final List<String> TABLES = List.of("authority.csv", "deadlines.csv", "edition.properties");

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheEdition() throws IOException {
        for (String table : TABLES) {
            try (var stream = getClass().getResourceAsStream("/rulesets/kh-2026/" + table)) {
                Files.copy(stream, folder.resolve(table));
            }
        }
    }

    @Test
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
    void everyPositionOfTheMatrixNamesItsBodiesAndItsClause() {
        assertThat(shipped().authorities()).hasSize(17).allSatisfy(row -> assertThat(row.clause()).startsWith("II."));
        assertThat(shipped().authorityOver("pho-don-vi-ubnd").orElseThrow().proposer()).isEqualTo("@don-vi");
        assertThat(shipped().authorityOver("pho-gd-ttdvsnc").orElseThrow().proposer()).as("the specific rule").isEqualTo("ld-ubnd");
    }

    @Test
    void oneChangedByteIsAnotherRuleSet() throws IOException {
        String before = copied().ref().sha256();
        edit("deadlines.csv", "D8,DECISION,LAST,20", "D8,DECISION,LAST,21");
        assertThat(copied().ref().sha256()).isNotEqualTo(before);
        assertThat(before).isEqualTo(shipped().ref().sha256());
    }

    @Test
    void aMissingRowIsRefused() throws IOException {
        edit("deadlines.csv", "D8,DECISION,LAST,20,BEFORE,2026-Q2=2026-06-27,II.5.4\n", "");
        assertThatThrownBy(this::copied).hasMessageContaining("DECISION");
    }

    @Test
    void aRowWithoutItsClauseIsNamedByFileAndLine() throws IOException {
        edit("deadlines.csv", "2026-Q2=2026-06-27,II.5.4", "2026-Q2=2026-06-27,");
        assertThatThrownBy(this::copied).isInstanceOf(RuleFileException.class).hasMessageContaining("deadlines.csv, dòng 9")
                .hasMessageContaining("điều khoản");
    }

    @Test
    void anUnknownLimitIsNamedByFileAndLine() throws IOException {
        edit("authority.csv", "uv-btv,-,bxdd,ttdu,ttdu,bxdd,ttdu,btv,vpdu,CATALOGUE_PARTY", "uv-btv,-,bxdd,ttdu,ttdu,bxdd,ttdu,btv,vpdu,CATALOGUE_X");
        assertThatThrownBy(this::copied).isInstanceOf(RuleFileException.class).hasMessageContaining("authority.csv, dòng 3");
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
        return new FileRuleBook(new DefaultResourceLoader(), List.of("file:" + folder + "/")).inForceOn(LocalDate.of(2026, 7, 1)).orElseThrow();
    }

    private static RuleSet shipped() {
        return new FileRuleBook(new DefaultResourceLoader(), List.of("classpath:rulesets/kh-2026/")).inForceOn(LocalDate.of(2026, 7, 1)).orElseThrow();
    }
}

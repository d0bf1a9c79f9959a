package vn.danhgia.domain.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.Given;
import vn.danhgia.domain.shared.Quarter;

/** Every limit of the plan as an instant, "trước ngày" and "ngày" as people in Vietnam read their clocks. */
class LimitsTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Code, the last month's offset from the quarter's first, last day that still counts. */
    private static final Map<DeadlineCode, int[]> LAST_DAYS = Map.ofEntries(
            Map.entry(DeadlineCode.CATALOGUE_PARTY, new int[] {0, 4}), Map.entry(DeadlineCode.CATALOGUE_COUNCIL, new int[] {0, 4}),
            Map.entry(DeadlineCode.CATALOGUE_GOVERNMENT, new int[] {0, 4}), Map.entry(DeadlineCode.CATALOGUE_PROVINCE, new int[] {2, 14}),
            Map.entry(DeadlineCode.SELF_ASSESSMENT, new int[] {2, 14}), Map.entry(DeadlineCode.PROPOSAL, new int[] {2, 14}),
            Map.entry(DeadlineCode.DISCIPLINE_LIST, new int[] {2, 15}), Map.entry(DeadlineCode.DECISION, new int[] {2, 19}),
            Map.entry(DeadlineCode.ADVICE, new int[] {2, 24}), Map.entry(DeadlineCode.OWN_CADRES, new int[] {2, 24}),
            Map.entry(DeadlineCode.PROVINCE_REPORT, new int[] {2, 29}));

    @Property
    @Tag("C-14")
    @Tag("R-5.2-3")
    @Tag("R-5.2-4")
    @Tag("R-5.3-4")
    @Tag("R-5.4-1")
    @Tag("R-5.1-7")
    @Tag("R-5.1-8")
    @Tag("R-5.1-9")
    @Tag("R-III.2.4-1")
    @Tag("R-III.2.5-1")
    @Tag("R-III.3.2-2")
    @Tag("R-III.3.3-1")
    @Tag("R-III.4.1-2")
    @Tag("R-III.5.1-1")
    void theLastSecondOfTheLastDayIsInTimeAndTheNextIsNot(@ForAll("ordinaryQuarters") Quarter quarter, @ForAll DeadlineCode code) {
        int[] last = LAST_DAYS.get(code);
        LocalDate day = LocalDate.of(quarter.year(), 3 * quarter.number() - 2 + last[0], last[1]);
        Instant limit = limits(quarter, RatingRules.DEFAULT).get(code);

        assertThat(at(day.atTime(23, 59, 59))).isBefore(limit);
        assertThat(at(day.plusDays(1).atStartOfDay())).isEqualTo(limit);
    }

    @Test
    @org.junit.jupiter.api.Tag("C-24")
    @org.junit.jupiter.api.Tag("R-5.1-7")
    @org.junit.jupiter.api.Tag("R-5.4-1")
    @org.junit.jupiter.api.Tag("R-III.4.1-2")
    void theSecondQuarterOf2026HasDaysOfItsOwn() {
        Map<DeadlineCode, Instant> limits = limits(new Quarter(2026, 2), RatingRules.DEFAULT);
        assertThat(limits).containsEntry(DeadlineCode.CATALOGUE_PARTY, june(25)).containsEntry(DeadlineCode.CATALOGUE_COUNCIL, june(25))
                .containsEntry(DeadlineCode.CATALOGUE_GOVERNMENT, june(25)).containsEntry(DeadlineCode.CATALOGUE_PROVINCE, june(23))
                .containsEntry(DeadlineCode.SELF_ASSESSMENT, june(25)).containsEntry(DeadlineCode.PROPOSAL, june(25))
                .containsEntry(DeadlineCode.DISCIPLINE_LIST, june(23)).containsEntry(DeadlineCode.DECISION, june(27))
                .containsEntry(DeadlineCode.ADVICE, june(27)).containsEntry(DeadlineCode.OWN_CADRES, june(25))
                .containsEntry(DeadlineCode.PROVINCE_REPORT, june(30));
    }

    @Test
    @org.junit.jupiter.api.Tag("T23")
    @org.junit.jupiter.api.Tag("R-5.2-4")
    void t23BeforeTheFifteenthEndsWithTheFourteenth() {
        Instant limit = limits(Given.Q3, RatingRules.DEFAULT).get(DeadlineCode.SELF_ASSESSMENT);
        assertThat(Given.at(2026, 9, 14, 23, 59)).isBefore(limit);
        assertThat(Given.at(2026, 9, 15, 0, 0)).isEqualTo(limit);
    }

    @Test
    @org.junit.jupiter.api.Tag("T24")
    @org.junit.jupiter.api.Tag("R-III.5.1-1")
    void t24TheFifteenthItselfStillCountsForTheDisciplineList() {
        Instant limit = limits(Given.Q3, RatingRules.DEFAULT).get(DeadlineCode.DISCIPLINE_LIST);
        assertThat(Given.at(2026, 9, 15, 23, 59)).isBefore(limit);
        assertThat(Given.at(2026, 9, 16, 0, 0)).isEqualTo(limit);
    }

    @Test
    @org.junit.jupiter.api.Tag("C-14")
    void readInclusivelyTheNamedDayStillCounts() {
        RatingRules inclusive = RatingRules.reading(Reading.BeforeDay.INCLUSIVE);
        assertThat(limits(Given.Q3, inclusive)).containsEntry(DeadlineCode.SELF_ASSESSMENT, Given.at(2026, 9, 16, 0, 0))
                .containsEntry(DeadlineCode.DISCIPLINE_LIST, Given.at(2026, 9, 16, 0, 0));
        assertThat(limits(new Quarter(2026, 2), inclusive)).containsEntry(DeadlineCode.DECISION, june(28));
    }

    @Test
    @org.junit.jupiter.api.Tag("C-5")
    @org.junit.jupiter.api.Tag("R-5.4-1")
    @org.junit.jupiter.api.Tag("R-III.3.2-2")
    void whichOfTwoDaysIsTheDecisionsLimitIsRead() {
        assertThat(limits(Given.Q3, RatingRules.DEFAULT)).containsEntry(DeadlineCode.DECISION, Given.at(2026, 9, 20, 0, 0));
        assertThat(limits(Given.Q3, RatingRules.reading(Reading.DecisionLimit.THE_TWENTY_FIFTH)))
                .containsEntry(DeadlineCode.DECISION, Given.at(2026, 9, 25, 0, 0));
    }

    @Test
    @org.junit.jupiter.api.Tag("C-6")
    @org.junit.jupiter.api.Tag("R-5.1-6")
    @org.junit.jupiter.api.Tag("R-III.4.1-2")
    void readForTheNextQuarterTheProvincesCatalogueIsDueTheQuarterBefore() {
        RatingRules next = RatingRules.reading(Reading.ProvinceCatalogue.NEXT_QUARTER);
        assertThat(limits(Given.Q3, RatingRules.DEFAULT)).containsEntry(DeadlineCode.CATALOGUE_PROVINCE, Given.at(2026, 9, 15, 0, 0));
        assertThat(limits(Given.Q3, next)).as("the second quarter's own day").containsEntry(DeadlineCode.CATALOGUE_PROVINCE, june(23));
        assertThat(limits(new Quarter(2027, 1), next)).containsEntry(DeadlineCode.CATALOGUE_PROVINCE, Given.at(2026, 12, 15, 0, 0));
        assertThat(limits(Quarter.FIRST, next)).as("nothing before the first").containsEntry(DeadlineCode.CATALOGUE_PROVINCE,
                Given.at(2026, 3, 15, 0, 0));
    }

    @Provide
    Arbitrary<Quarter> ordinaryQuarters() {
        return Arbitraries.integers().between(2026, 2035).flatMap(year -> Arbitraries.integers().between(1, 4).map(number -> new Quarter(year, number)))
                .filter(quarter -> !quarter.equals(new Quarter(2026, 2)));
    }

    private static Map<DeadlineCode, Instant> limits(Quarter quarter, RatingRules rules) {
        return Given.ruleSet(PlanDates.rows(), rules).limits(quarter);
    }

    private static Instant june(int day) {
        return at(LocalDate.of(2026, 6, day).atStartOfDay());
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(VIETNAM).toInstant();
    }
}

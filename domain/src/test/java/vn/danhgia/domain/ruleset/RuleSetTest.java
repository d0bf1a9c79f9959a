package vn.danhgia.domain.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.Given;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.Quarter;

class RuleSetTest {

    @Test
    @Tag("R-0-1")
    void aTableThatMissesALimitOrNamesOneTwiceIsNoRuleSet() {
        List<DeadlineRow> rows = new ArrayList<>(PlanDates.rows());
        DeadlineRow decision = rows.remove(7);
        assertThatIllegalArgumentException().isThrownBy(() -> Given.ruleSet(rows, RatingRules.DEFAULT)).withMessageContaining("DECISION");
        rows.add(decision);
        rows.add(decision);
        assertThatIllegalArgumentException().isThrownBy(() -> Given.ruleSet(rows, RatingRules.DEFAULT)).withMessageContaining("two rows");
    }

    @Test
    @Tag("R-0-1")
    void anEditionWithoutLegalBasisOrNameIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Edition(Given.RULES, "a", "b", "c", List.of(), LocalDate.of(2026, 4, 1), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Edition(Given.RULES, " ", "b", "c", List.of("d"), LocalDate.of(2026, 4, 1),
                Optional.empty()));
    }

    @Test
    @Tag("R-2.1-3")
    void secretariesOfVillageCellsAreRatedOnceAYear() {
        assertThat(Given.ruleSet().isAnnualOnly("bi-thu-chi-bo-thon")).isTrue();
        assertThat(Given.ruleSet().isAnnualOnly("pho-don-vi-ubnd")).isFalse();
        assertThat(Given.ruleSet().isAnnualOnly("unknown")).isFalse();
    }

    @Test
    @Tag("R-2.1-4")
    @Tag("R-2.2-1")
    void onProvinceManagedPositionsTheProvinceDecides() {
        ProvinceRow row = Given.ruleSet().provinceManaged("bi-thu").orElseThrow();
        assertThat(row.proposer()).isEqualTo("btv");
        assertThat(row.decider()).isEqualTo("btvtu");
        assertThat(Given.ruleSet().authorityOver("bi-thu")).as("the commune holds no authority to decide").isEmpty();
        assertThat(Given.ruleSet().provinceManaged("pho-don-vi-ubnd")).isEmpty();
    }

    @Test
    @Tag("C-2b")
    @Tag("R-4.1-2")
    void groupsOfSimilarPositionsAreTheTablesOrOneForAll() {
        SimilarPositions groups = new SimilarPositions(Map.of("hieu-truong", "G8", "hieu-pho", "G9"));
        assertThat(groups.of("hieu-truong", Reading.QuotaGroups.BY_TABLE)).contains("G8");
        assertThat(groups.of("hieu-truong", Reading.QuotaGroups.ONE_FOR_ALL)).isEqualTo(groups.of("hieu-pho", Reading.QuotaGroups.ONE_FOR_ALL))
                .contains(SimilarPositions.EVERYBODY);
        assertThat(groups.of("bi-thu", Reading.QuotaGroups.BY_TABLE)).as("the province's").isEmpty();
        assertThat(groups.of("bi-thu", Reading.QuotaGroups.ONE_FOR_ALL)).isEmpty();
    }

    @Test
    @Tag("C-15")
    void internalDaysCountThemselvesAndMayDifferInAQuarter() {
        InternalDay cutOff = new InternalDay(InternalDay.Code.CUT_OFF, DeadlineRow.Month.LAST, 10,
                Map.of(new Quarter(2026, 2), LocalDate.of(2026, 6, 20)), "II.4.4a");
        assertThat(cutOff.in(new Quarter(2026, 2))).isEqualTo(LocalDate.of(2026, 6, 20));
        assertThat(cutOff.in(Given.Q3)).isEqualTo(LocalDate.of(2026, 9, 10));
        assertThat(cutOff.limit(Given.Q3)).isEqualTo(Legal.before(LocalDate.of(2026, 9, 11)));
        assertThat(new InternalDay(InternalDay.Code.PROVINCE_CATALOGUE_WANTED, DeadlineRow.Month.FIRST, 4, Map.of(), "III.4.1").in(Given.Q3))
                .isEqualTo(LocalDate.of(2026, 7, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new InternalDay(InternalDay.Code.CUT_OFF, DeadlineRow.Month.LAST, 31, Map.of(), "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new InternalDay(InternalDay.Code.CUT_OFF, DeadlineRow.Month.LAST, 0, Map.of(), "x"));
    }

    @Test
    @Tag("C-12")
    @Tag("C-14")
    void workingDaysLeaveOutWeekendsAndHolidays() {
        WorkingDays calendar = new WorkingDays(Set.of(LocalDate.of(2026, 9, 2)));
        Period five = new Period(Period.Code.COMPLAINT_ANSWER, 5, Period.Unit.WORKING_DAYS, "III.5.2");
        assertThat(calendar.after(LocalDate.of(2026, 9, 18), five)).as("Friday to Friday").isEqualTo(LocalDate.of(2026, 9, 25));
        assertThat(calendar.after(LocalDate.of(2026, 8, 31), five)).as("over a holiday").isEqualTo(LocalDate.of(2026, 9, 8));
        assertThat(calendar.after(LocalDate.of(2026, 9, 18), new Period(Period.Code.COMPLAINT_ANSWER, 30, Period.Unit.DAYS, "III.5.2")))
                .isEqualTo(LocalDate.of(2026, 10, 18));
        assertThat(calendar.lastUpTo(LocalDate.of(2026, 9, 19))).as("D8 of the third quarter is a Saturday").isEqualTo(LocalDate.of(2026, 9, 18));
        assertThat(calendar.lastUpTo(LocalDate.of(2026, 9, 14))).isEqualTo(LocalDate.of(2026, 9, 14));
        assertThat(calendar.includes(LocalDate.of(2026, 9, 2))).isFalse();
        assertThat(calendar.includes(LocalDate.of(2026, 9, 20))).as("Sunday").isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(Period.Code.NOTICE, 0, Period.Unit.DAYS, "x"));
    }

    @Test
    @Tag("R-0-1")
    void theNumbersOfThePlanMustBeAllThereAndInOrder() {
        Map<Threshold, Integer> numbers = new EnumMap<>(Thresholds.OF_THE_PLAN.values());
        assertThat(Thresholds.OF_THE_PLAN.points(Threshold.EXCELLENT_FROM_POINTS)).hasToString("90.00");
        refused(numbers, Threshold.GOOD_FROM_POINTS, 90);
        refused(numbers, Threshold.COMPLETED_FROM_POINTS, 70);
        refused(numbers, Threshold.EXCELLENT_FROM_POINTS, 101);
        refused(numbers, Threshold.QUORUM_DENOMINATOR, 0);
        refused(numbers, Threshold.QUORUM_NUMERATOR, 4);
        refused(numbers, Threshold.WATCH_FROM_QUARTERS, -1);
        numbers.remove(Threshold.SMALL_UNIT_BELOW_LEADERS);
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(numbers)).withMessageContaining("SMALL_UNIT_BELOW_LEADERS");
    }

    @Test
    @Tag("R-I.2.1-1")
    void resultsWeighMoreThanCommonCriteriaAndTheCriteriaShareTheirPart() {
        assertThat(Given.FRAME.criterion("ky-luat")).hasValueSatisfying(criterion -> assertThat(criterion.max()).hasToString("10.00"));
        assertThat(Given.FRAME.criterion("khac")).isEmpty();
    }

    private static void refused(Map<Threshold, Integer> numbers, Threshold threshold, int value) {
        Map<Threshold, Integer> other = new EnumMap<>(numbers);
        other.put(threshold, value);
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(other)).as("%s = %d", threshold, value);
    }

    @Test
    @Tag("R-END-3")
    void aDocumentGoesToItsRecipientsInOrder() {
        Papers papers = new Papers(List.of(), List.of(new Papers.Recipient("decision", "ttdu", "x"), new Papers.Recipient("notice", "@don-vi", "x"),
                new Papers.Recipient("decision", "vpdu", "x")));
        assertThat(papers.recipientsOf("decision")).containsExactly("ttdu", "vpdu");
        assertThat(papers.recipientsOf("letter")).isEmpty();
        RequiredPaper paper = new RequiredPaper("a", true, "any", "x");
        assertThatIllegalArgumentException().isThrownBy(() -> new Papers(List.of(paper, paper), List.of()));
        Papers.Recipient twice = new Papers.Recipient("decision", "ttdu", "x");
        assertThatIllegalArgumentException().isThrownBy(() -> new Papers(List.of(), List.of(twice, twice)));
    }
}

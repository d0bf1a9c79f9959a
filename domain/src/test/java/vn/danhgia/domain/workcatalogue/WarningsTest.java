package vn.danhgia.domain.workcatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.ROUTE;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.workcatalogue.Quarterly.AUGUST;
import static vn.danhgia.domain.workcatalogue.Quarterly.LIMIT;
import static vn.danhgia.domain.workcatalogue.Quarterly.approved;
import static vn.danhgia.domain.workcatalogue.Quarterly.approvedAt;
import static vn.danhgia.domain.workcatalogue.Quarterly.opened;
import static vn.danhgia.domain.workcatalogue.Quarterly.reported;
import static vn.danhgia.domain.workcatalogue.Quarterly.submission;
import static vn.danhgia.domain.workcatalogue.Row.row;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Readings;
import vn.danhgia.domain.ruleset.Threshold;
import vn.danhgia.domain.ruleset.Thresholds;
import vn.danhgia.domain.workcatalogue.Warning.Code;

class WarningsTest {

    @Test
    void anOrdinaryCatalogueWarnsOfNothing() {
        assertThat(approved(row(1)).warnings()).isEmpty();
        assertThat(opened().warnings()).isEmpty();
        assertThat(WorkCatalogue.ABSENT.warnings()).isEmpty();
    }

    @Test
    @Tag("R-5.1-2")
    void moreThanHalfDocumentsIsWarnedOfAndRefusesNothing() {
        assertThat(approved(row(1).weight("40").document(), row(2).weight("30")).warnings()).as("half is not more than half").isEmpty();
        assertThat(approved(row(1).weight("20").document(), row(2).weight("20").document(), row(3).weight("30")).warnings())
                .containsExactly(Warning.of(Code.MOSTLY_DOCUMENTS, 2, 3));
    }

    @Test
    @Tag("R-5.1-2")
    void theShareIsThatOfTheRuleSet() {
        Map<Threshold, Integer> numbers = new EnumMap<>(Thresholds.OF_THE_PLAN.values());
        numbers.put(Threshold.DOCUMENTS_UP_TO_PERCENT, 30);
        RatingRules strict = new RatingRules(Readings.defaultsBut(), new Thresholds(numbers));
        WorkCatalogue catalogue = approved(opened(ROUTE, strict, Optional.empty()), submission(row(1).weight("20").document(), row(2).weight("20"),
                row(3).weight("30")));
        assertThat(catalogue.warnings()).containsExactly(Warning.of(Code.MOSTLY_DOCUMENTS, 1, 3));
    }

    @Test
    @Tag("R-5.1-11")
    void aLateApprovalIsWarnedOf() {
        assertThat(approvedAt(LIMIT.minusNanos(1), opened(), submission(row(1))).warnings()).isEmpty();
        assertThat(approvedAt(LIMIT, opened(), submission(row(1))).warnings()).containsExactly(Warning.of(Code.APPROVED_LATE));
    }

    @Test
    @Tag("C-24")
    void anApprovalInTheLastMonthIsWarnedOf() {
        assertThat(approvedAt(at(2026, 8, 31, 23, 59), opened(), submission(row(1))).warnings()).containsExactly(Warning.of(Code.APPROVED_LATE));
        assertThat(approvedAt(at(2026, 9, 1, 0, 0), opened(), submission(row(1))).warnings())
                .containsExactly(Warning.of(Code.APPROVED_LATE), Warning.of(Code.APPROVED_AT_THE_END));
    }

    @Test
    @Tag("R-1.3-1")
    void aCarriedRowThatIsLeftOutIsWarnedOf() {
        WorkItem carried = row(4).work("Xây trường").from(Origin.Kind.CARRIED_OVER, "thanh-lam:2026-Q2:catalogue:p-0010#4").item();
        WorkCatalogue opened = opened(ROUTE, RatingRules.DEFAULT, Optional.empty(), carried);
        assertThat(opened.warnings()).isEmpty();
        assertThat(approved(opened, submission(row(1))).warnings()).containsExactly(Warning.of(Code.CARRIED_ROW_LEFT_OUT, "Xây trường"));
        assertThat(approved(opened, submission(row(1).from(Origin.Kind.CARRIED_OVER, carried.origin().reference()))).warnings()).isEmpty();
    }

    @Test
    @Tag("C-21")
    @Tag("R-5.3-6")
    void aKeyTaskOfSecondOrThirdDegreeIsWarnedOf() {
        WorkCatalogue catalogue = approved(row(1).weight("40").keyTask(), row(2).weight("30"));
        assertThat(degree(catalogue, 1, Degree.EFFECTIVE).warnings()).isEmpty();
        assertThat(degree(catalogue, 1, Degree.BASICALLY_MET).warnings()).containsExactly(Warning.of(Code.KEY_TASK_BASICALLY_MET, 1));
        assertThat(degree(catalogue, 1, Degree.NOT_MET).warnings()).containsExactly(Warning.of(Code.KEY_TASK_NOT_MET, 1));
        assertThat(degree(catalogue, 2, Degree.NOT_MET).warnings()).as("no key task").isEmpty();
    }

    @Test
    void everyWarningStandsOnAClause() {
        assertThat(Code.MOSTLY_DOCUMENTS.clause()).isEqualTo("R-5.1-2");
        assertThat(Code.APPROVED_AT_THE_END.id()).isEqualTo("approved-at-the-end");
    }

    private static WorkCatalogue degree(WorkCatalogue catalogue, int number, Degree degree) {
        return Quarterly.confirmed(reported(catalogue, number, LocalDate.of(2026, 8, 9), AUGUST), number, Optional.of(degree), AUGUST);
    }
}

package vn.danhgia.domain.workcatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.CATALOGUE;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.workcatalogue.Quarterly.AUGUST;
import static vn.danhgia.domain.workcatalogue.Quarterly.CUT_OFF;
import static vn.danhgia.domain.workcatalogue.Quarterly.FLOOD;
import static vn.danhgia.domain.workcatalogue.Quarterly.after;
import static vn.danhgia.domain.workcatalogue.Quarterly.approved;
import static vn.danhgia.domain.workcatalogue.Quarterly.done;
import static vn.danhgia.domain.workcatalogue.Quarterly.excused;
import static vn.danhgia.domain.workcatalogue.Quarterly.official;
import static vn.danhgia.domain.workcatalogue.Quarterly.reported;
import static vn.danhgia.domain.workcatalogue.Quarterly.submission;
import static vn.danhgia.domain.workcatalogue.Row.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.rating.Completion;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.RequestCause;

class CatalogueCompletionTest {

    private static final RatingRules COUNTED = RatingRules.reading(Reading.DueAfterCutOff.COUNTED);
    private static final Row IN_TIME = row(1).weight("40").due(9, 10);
    private static final Row LATER = row(2).weight("30").due(9, 11);

    @Test
    @Tag("R-4.4-2")
    @Tag("T4")
    void fiftyNineOfSixtyIsNotEverything() {
        WorkCatalogue catalogue = sixty();
        for (int number = 1; number <= 59; number++) {
            catalogue = done(catalogue, number);
        }
        assertThat(completion(catalogue)).isEqualTo(new Completion(60, 59, 0));
        assertThat(completion(catalogue).isWhole()).isFalse();
    }

    @Test
    @Tag("R-4.4-2")
    @Tag("T5")
    void aConfirmedCauseLeavesTheCount() {
        WorkCatalogue catalogue = excused(sixty(), 60);
        for (int number = 1; number <= 59; number++) {
            catalogue = done(catalogue, number);
        }
        assertThat(completion(catalogue)).isEqualTo(new Completion(60, 59, 1));
        assertThat(completion(catalogue).isWhole()).isTrue();
    }

    @Test
    @Tag("R-4.4-2")
    void aCauseThatIsOnlyAskedForExcusesNothing() {
        WorkCatalogue waiting = after(approved(row(1)), new RequestCause(CATALOGUE, 1, FLOOD), official(AUGUST));
        assertThat(completion(waiting)).isEqualTo(new Completion(1, 0, 0));
    }

    @Test
    @Tag("R-4.4-2")
    void whatWasDoneThoughExcusedCountsAsDone() {
        assertThat(completion(done(excused(approved(row(1)), 1), 1))).isEqualTo(new Completion(1, 1, 0));
    }

    @Test
    @Tag("R-5.1-5")
    void onlyAConfirmedResultCounts() {
        WorkCatalogue reported = reported(approved(row(1)), 1, LocalDate.of(2026, 8, 9), AUGUST);
        assertThat(completion(reported)).isEqualTo(new Completion(1, 0, 0));
        assertThat(completion(done(reported, 1))).isEqualTo(new Completion(1, 1, 0));
    }

    @Test
    @Tag("R-4.4-2")
    void whatWasFinishedAfterTheTimeOfAssessmentWasNotDoneThen() {
        WorkCatalogue catalogue = approved(row(1));
        assertThat(completion(done(catalogue, 1, LocalDate.of(2026, 9, 10)))).isEqualTo(new Completion(1, 1, 0));
        assertThat(completion(done(catalogue, 1, LocalDate.of(2026, 9, 11)))).isEqualTo(new Completion(1, 0, 0));
    }

    @Test
    @Tag("C-15")
    void aTaskDueAfterTheCutOffIsNotCountedAsUnfinishedAndOneDueOnItIs() {
        WorkCatalogue catalogue = approved(IN_TIME, LATER);
        assertThat(completion(catalogue)).isEqualTo(new Completion(1, 0, 0));
        assertThat(completion(done(catalogue, 1))).isEqualTo(new Completion(1, 1, 0));
        assertThat(completion(excused(done(catalogue, 1), 2))).isEqualTo(new Completion(1, 1, 0));
    }

    @Test
    @Tag("C-15")
    void oneDueLaterAndDoneAlreadyCounts() {
        assertThat(completion(done(approved(IN_TIME, LATER), 2))).isEqualTo(new Completion(2, 1, 0));
    }

    @Test
    @Tag("C-15")
    void readOtherwiseEveryTaskOfTheQuarterCounts() {
        WorkCatalogue catalogue = done(approved(IN_TIME, LATER), 1);
        assertThat(catalogue.completion(CUT_OFF, COUNTED)).isEqualTo(new Completion(2, 1, 0));
        assertThat(excused(catalogue, 2).completion(CUT_OFF, COUNTED)).isEqualTo(new Completion(2, 1, 1));
    }

    @Test
    @Tag("T26")
    @Tag("R-I.2.1-3")
    void t26ACoordinatorIsJudgedOnHisOwnPartWhateverBecomesOfTheLeads() {
        WorkCatalogue part = approved(row(1).part(Part.CO_ORDINATOR, Doer.person(HEAD)));
        assertThat(completion(part)).isEqualTo(new Completion(1, 0, 0));
        assertThat(completion(done(part, 1)).isWhole()).as("his part is confirmed; of the lead's task nothing is asked").isTrue();
    }

    @Test
    void nothingIsAssignedBeforeApproval() {
        WorkCatalogue submitted = after(Quarterly.opened(), submission(row(1)), official(AUGUST));
        assertThat(completion(submitted)).isEqualTo(new Completion(0, 0, 0));
        assertThat(submitted.carriedOver(CUT_OFF, false, RatingRules.DEFAULT)).isEmpty();
    }

    @Test
    @Tag("R-1.3-1")
    @Tag("C-15")
    void whatIsDueLaterAndNotDoneGoesToTheNextQuarterWithAReference() {
        WorkCatalogue catalogue = approved(IN_TIME, LATER);
        assertThat(catalogue.carriedOver(CUT_OFF, true, RatingRules.DEFAULT))
                .containsExactly(LATER.from(Origin.Kind.CARRIED_OVER, "thanh-lam:2026-Q3:catalogue:p-0010#2").item());
        assertThat(done(catalogue, 2).carriedOver(CUT_OFF, true, RatingRules.DEFAULT)).isEmpty();
        assertThat(catalogue.carriedOver(CUT_OFF, true, COUNTED)).as("what counted in this quarter does not count again").isEmpty();
    }

    @Test
    @Tag("R-1.3-1")
    @Tag("R-8.1-4")
    void ofAPersonWhoWasNotRatedEverythingGoesToTheNextQuarter() {
        assertThat(done(approved(IN_TIME, LATER), 1).carriedOver(CUT_OFF, false, RatingRules.DEFAULT)).extracting(WorkItem::number).containsExactly(1, 2);
    }

    @Test
    @Tag("C-21")
    void theLowestDegreeOfAKeyTaskIsToldToTheRating() {
        WorkCatalogue catalogue = approved(row(1).weight("20").keyTask(), row(2).weight("20").keyTask(), row(3).weight("30"));
        assertThat(catalogue.lowestDegreeOfKeyTasks()).isEmpty();
        WorkCatalogue first = done(catalogue, 1);
        assertThat(first.lowestDegreeOfKeyTasks()).contains(Degree.EFFECTIVE);
        WorkCatalogue second = degree(first, 2, Degree.BASICALLY_MET);
        assertThat(second.lowestDegreeOfKeyTasks()).contains(Degree.BASICALLY_MET);
        assertThat(degree(second, 3, Degree.NOT_MET).lowestDegreeOfKeyTasks()).as("the third is no key task").contains(Degree.BASICALLY_MET);
    }

    /** Whatever is done, excused or left: the counts agree with the rows, and everything counted done or excused makes it whole. */
    @Property(tries = 60)
    @net.jqwik.api.Tag("R-4.4-2")
    void theCountsAreThoseOfTheRows(@ForAll @Size(max = 7) Set<@IntRange(min = 1, max = 7) Integer> finished,
                                    @ForAll @Size(max = 7) Set<@IntRange(min = 1, max = 7) Integer> causes) {
        WorkCatalogue catalogue = approved(IntStream.rangeClosed(1, 7).mapToObj(number -> row(number).weight("10")).toArray(Row[]::new));
        for (int number : causes) {
            catalogue = excused(catalogue, number);
        }
        for (int number : finished) {
            catalogue = done(catalogue, number);
        }
        int excused = (int) causes.stream().filter(number -> !finished.contains(number)).count();
        assertThat(completion(catalogue)).isEqualTo(new Completion(7, finished.size(), excused));
        assertThat(completion(catalogue).isWhole()).isEqualTo(!finished.isEmpty() && finished.size() + excused == 7);
    }

    private static WorkCatalogue degree(WorkCatalogue catalogue, int number, Degree degree) {
        return Quarterly.confirmed(reported(catalogue, number, LocalDate.of(2026, 8, 9), AUGUST), number, java.util.Optional.of(degree), AUGUST);
    }

    private static WorkCatalogue sixty() {
        List<Row> rows = IntStream.rangeClosed(1, 60).mapToObj(number -> row(number).weight(number <= 10 ? "2" : "1")).toList();
        return approved(rows.toArray(Row[]::new));
    }

    private static Completion completion(WorkCatalogue catalogue) {
        return catalogue.completion(CUT_OFF, RatingRules.DEFAULT);
    }
}

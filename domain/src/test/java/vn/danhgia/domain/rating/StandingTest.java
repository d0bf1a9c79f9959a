package vn.danhgia.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.danhgia.domain.rating.ACase.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.rating.Standing.Case;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.ruleset.Reading.InspectionEnded;
import vn.danhgia.domain.ruleset.Reading.MonthCount;
import vn.danhgia.domain.shared.Quarter;

/** Cases T10 and T19 to T22 of the table of cases; the second quarter of 2026 unless said otherwise. */
class StandingTest {

    private static final Quarter Q1 = new Quarter(2027, 1);
    private static final Quarter Q2 = new Quarter(2026, 2);

    @Test
    void whereNothingHappenedTheWholeQuarterCounts() {
        assertThat(of(Career.STEADY, day(6, 20))).isEqualTo(Standing.ORDINARY);
    }

    @Test
    @Tag("T19")
    @Tag("R-8.1-1")
    @Tag("C-10")
    void t19PromotedInTheSameUnitLessThanTwoMonthsAgoIsRatedOnceOnBothPosts() {
        Standing standing = of(changed(Change.promotion(day(5, 20))), day(6, 14));
        assertThat(standing.which()).isEqualTo(Case.RATED_ON_BOTH_POSTS);
        assertThat(standing.countsFrom()).as("both periods").isEmpty();
        assertThat(standing.notRated()).isEmpty();
        assertThat(of(changed(Change.promotion(day(4, 21))), day(6, 20)).which()).as("a day short").isEqualTo(Case.RATED_ON_BOTH_POSTS);
        assertThat(of(changed(Change.promotion(day(4, 20))), day(6, 20)).which()).as("two months to the day").isEqualTo(Case.ORDINARY);
    }

    @Test
    @Tag("T20")
    @Tag("R-8.1-2")
    @Tag("C-10b")
    void t20MovedTwoMonthsAgoOrMoreIsRatedOnTheNewUnitOnly() {
        Standing standing = of(changed(Change.move(day(4, 20), "p-kinh-te")), day(6, 25));
        assertThat(standing.which()).isEqualTo(Case.ORDINARY);
        assertThat(standing.countsFrom()).contains(day(4, 20));
        assertThat(standing.oldUnits()).isEmpty();
        assertThat(of(changed(Change.move(day(4, 20), "p-kinh-te")), day(6, 20)).which()).as("two months to the day").isEqualTo(Case.ORDINARY);
    }

    @Test
    @Tag("R-8.1-2")
    @Tag("C-10")
    void movedLessThanTwoMonthsAgoTheOldUnitOwesItsRemarks() {
        Standing standing = of(changed(Change.move(day(4, 21), "p-kinh-te")), day(6, 20));
        assertThat(standing.which()).isEqualTo(Case.NEEDS_OLD_UNITS_REMARKS);
        assertThat(standing.oldUnits()).containsExactly("p-kinh-te");
        assertThat(standing.countsFrom()).isEmpty();
    }

    @Test
    @Tag("C-10")
    @Tag("R-8.1-1")
    @Tag("R-8.1-2")
    void readAsThirtyDaysAMonthTwoMonthsAreSixtyDays() {
        // From 21 April to 20 June: a day short of two months, and sixty days.
        assertThat(of(changed(Change.move(day(4, 21), "p-kinh-te")), day(6, 20), MonthCount.THIRTY_DAYS).which()).isEqualTo(Case.ORDINARY);
        assertThat(of(changed(Change.move(day(4, 22), "p-kinh-te")), day(6, 20), MonthCount.THIRTY_DAYS).which())
                .isEqualTo(Case.NEEDS_OLD_UNITS_REMARKS);
        assertThat(of(changed(Change.promotion(day(4, 21))), day(6, 20), MonthCount.THIRTY_DAYS).which()).isEqualTo(Case.ORDINARY);
    }

    @Test
    @Tag("T21")
    @Tag("R-8.1-4")
    @Tag("C-10")
    void t21FirstAppointedForLessThanAMonthNobodyIsRated() {
        Standing standing = of(changed(Change.firstAppointment(day(6, 10))), day(6, 20));
        assertThat(standing).isEqualTo(Standing.notRated(NotRated.JUST_APPOINTED, true));
        assertThat(of(changed(Change.firstAppointment(day(6, 10))), day(6, 20), MonthCount.THIRTY_DAYS).which()).isEqualTo(Case.NOT_RATED);
    }

    @Test
    @Tag("T21b")
    @Tag("R-8.1-4")
    @Tag("C-10")
    void t21bAFirstAppointmentIsMeasuredOverTheQuarterAndNotToTheCutOff() {
        Standing first = of(changed(Change.firstAppointment(day(6, 1))), day(6, 20));
        assertThat(first.which()).as("1 to 30 June is a month").isEqualTo(Case.ORDINARY);
        assertThat(first.countsFrom()).contains(day(6, 1));
        assertThat(of(changed(Change.firstAppointment(day(6, 2))), day(6, 20)).notRated()).contains(NotRated.JUST_APPOINTED);
        assertThat(of(changed(Change.firstAppointment(day(6, 1))), day(6, 20), MonthCount.THIRTY_DAYS).which()).isEqualTo(Case.ORDINARY);

        Career secondOfMarch = changed(Change.firstAppointment(LocalDate.of(2027, 3, 2)));
        assertThat(inFirstQuarter(secondOfMarch).notRated()).as("by the calendar a day short").contains(NotRated.JUST_APPOINTED);
        assertThat(inFirstQuarter(secondOfMarch, MonthCount.THIRTY_DAYS).which()).as("thirty days").isEqualTo(Case.ORDINARY);
    }

    @Test
    @Tag("C-10b")
    void firstAppointedBetweenOneAndTwoMonthsAgoIsRatedOnThePost() {
        Standing standing = of(changed(Change.firstAppointment(day(5, 10))), day(6, 20));
        assertThat(standing.which()).isEqualTo(Case.ORDINARY);
        assertThat(standing.countsFrom()).contains(day(5, 10));
    }

    @Test
    @Tag("R-8.1-3")
    void afterARestructuringOnlyWhatCameAfterItCounts() {
        Standing standing = of(changed(Change.restructuring(day(6, 20))), day(6, 20));
        assertThat(standing.which()).isEqualTo(Case.ONLY_SINCE_RESTRUCTURING);
        assertThat(standing.countsFrom()).contains(day(6, 20));
        assertThat(of(changed(Change.restructuring(day(6, 21))), day(6, 20), day(6, 25)).which()).as("after the cut-off nothing of it can count yet")
                .isEqualTo(Case.ORDINARY);
        assertThat(of(changed(Change.restructuring(day(4, 1))), day(6, 20))).as("on the first day it is the whole quarter")
        .isEqualTo(Standing.ORDINARY);
        assertThat(of(changed(Change.restructuring(day(4, 2))), day(6, 20)).which()).isEqualTo(Case.ONLY_SINCE_RESTRUCTURING);
    }

    @Test
    @Tag("R-8.1-3")
    void aRestructuringYieldsToAPromotionOrAMoveThatIsFresh() {
        assertThat(of(changed(Change.promotion(day(5, 20)), Change.restructuring(day(5, 20))), day(6, 20)).which())
                .isEqualTo(Case.RATED_ON_BOTH_POSTS);
        Standing moved = of(changed(Change.move(day(5, 20), "p-kinh-te"), Change.restructuring(day(6, 1))), day(6, 20));
        assertThat(moved.which()).isEqualTo(Case.NEEDS_OLD_UNITS_REMARKS);
        assertThat(moved.countsFrom()).as("the old unit's remarks reach back before the restructuring").isEmpty();
        Standing before = of(changed(Change.restructuring(day(4, 15)), Change.move(day(5, 20), "p-kinh-te")), day(6, 20));
        assertThat(before.which()).isEqualTo(Case.NEEDS_OLD_UNITS_REMARKS);
        assertThat(before.countsFrom()).as("since the restructuring that came first").contains(day(4, 15));
    }

    @Test
    @Tag("R-8.1-2")
    void afterTwoFreshMovesBothUnitsOweTheirRemarks() {
        Standing both = of(changed(Change.move(day(6, 1), "p-vhxh"), Change.move(day(5, 1), "p-kinh-te")), day(6, 20));
        assertThat(both.oldUnits()).containsExactly("p-kinh-te", "p-vhxh");
        Standing one = of(changed(Change.move(day(4, 10), "p-kinh-te"), Change.move(day(6, 1), "p-vhxh")), day(6, 20));
        assertThat(one.oldUnits()).containsExactly("p-vhxh");
        assertThat(one.countsFrom()).contains(day(4, 10));
    }

    @Test
    @Tag("R-8.1-2")
    void movedAndPromotedTheOldUnitsRemarksComeFirst() {
        Standing standing = of(changed(Change.promotion(day(5, 1)), Change.move(day(6, 1), "p-kinh-te")), day(6, 20));
        assertThat(standing.which()).isEqualTo(Case.NEEDS_OLD_UNITS_REMARKS);
        assertThat(standing.countsFrom()).isEmpty();
    }

    @Test
    @Tag("R-8.1-1")
    void movedLongAgoAndPromotedSinceItIsBothPostsOfTheNewUnit() {
        Standing standing = of(changed(Change.move(day(4, 10), "p-kinh-te"), Change.promotion(day(6, 1))), day(6, 20));
        assertThat(standing.which()).isEqualTo(Case.RATED_ON_BOTH_POSTS);
        assertThat(standing.countsFrom()).contains(day(4, 10));
    }

    @Test
    @Tag("R-8.1-2")
    void whatWasBeforeTheFirstAppointmentWasNotALeaders() {
        Standing standing = of(changed(Change.move(day(5, 1), "p-kinh-te"), Change.firstAppointment(day(5, 10))), day(6, 20));
        assertThat(standing.which()).isEqualTo(Case.ORDINARY);
        assertThat(standing.oldUnits()).isEmpty();
        assertThat(of(changed(Change.firstAppointment(day(5, 1)), Change.move(day(5, 10), "p-kinh-te")), day(6, 20)).which())
                .isEqualTo(Case.NEEDS_OLD_UNITS_REMARKS);
        assertThat(of(changed(Change.firstAppointment(day(5, 1)), Change.move(day(5, 1), "p-kinh-te")), day(6, 20)).which()).as("on the same day")
                .isEqualTo(Case.NEEDS_OLD_UNITS_REMARKS);
    }

    @Test
    @Tag("R-8.1-1")
    @Tag("R-8.1-2")
    void aChangeIsSeenFromTheDayOnWhichItIsKnown() {
        Career moved = changed(Change.move(day(6, 22), "p-kinh-te"));
        assertThat(of(moved, day(6, 20), day(6, 21)).which()).isEqualTo(Case.ORDINARY);
        assertThat(of(moved, day(6, 20), day(6, 22)).which()).as("after the cut-off is fresher still").isEqualTo(Case.NEEDS_OLD_UNITS_REMARKS);
        assertThat(of(changed(Change.move(day(6, 30), "p-kinh-te")), day(6, 20), day(7, 3)).which()).isEqualTo(Case.NEEDS_OLD_UNITS_REMARKS);
        assertThat(of(changed(Change.move(day(7, 1), "p-kinh-te")), day(6, 20), day(7, 3)).which()).as("the next quarter's").isEqualTo(Case.ORDINARY);
    }

    @Test
    @Tag("T22")
    @Tag("R-8.1-4")
    void t22OnMaternityLeaveFromTheTenthOfAprilNobodyIsRatedAndTheRestIsCarriedOver() {
        Standing standing = of(away(absent(Absence.Kind.MATERNITY, Period.since(day(4, 10)))), day(6, 20));
        assertThat(standing).isEqualTo(Standing.notRated(NotRated.LEAVE, true));
        assertThat(standing.carriedOver()).isTrue();
    }

    @Test
    @Tag("R-8.1-4")
    @Tag("C-10")
    void sixtyDaysInSumAreLongByEitherCount() {
        Career sixty = away(absent(Absence.Kind.SICKNESS, Period.of(day(4, 1), day(4, 30))),
                absent(Absence.Kind.MATERNITY, Period.of(day(5, 31), day(6, 29))));
        assertThat(of(sixty, day(6, 20)).notRated()).contains(NotRated.LEAVE);
        assertThat(of(sixty, day(6, 20), MonthCount.THIRTY_DAYS).notRated()).contains(NotRated.LEAVE);
        Career fiftyNine = away(absent(Absence.Kind.SICKNESS, Period.of(day(4, 1), day(4, 30))),
                absent(Absence.Kind.MATERNITY, Period.of(day(5, 31), day(6, 28))));
        assertThat(of(fiftyNine, day(6, 20)).which()).isEqualTo(Case.ORDINARY);
        assertThat(of(fiftyNine, day(6, 20), MonthCount.THIRTY_DAYS).which()).isEqualTo(Case.ORDINARY);
    }

    @Test
    @Tag("R-8.1-4")
    @Tag("C-10")
    void twoCalendarMonthsInARowAreLongThoughShorterThanSixtyDays() {
        Career february = away(absent(Absence.Kind.SICKNESS, Period.of(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 3, 10))),
                absent(Absence.Kind.MATERNITY, Period.of(LocalDate.of(2027, 3, 11), LocalDate.of(2027, 3, 31))));
        assertThat(inFirstQuarter(february).notRated()).as("59 days, two months, the one leave after the other").contains(NotRated.LEAVE);
        assertThat(inFirstQuarter(february, MonthCount.THIRTY_DAYS).which()).isEqualTo(Case.ORDINARY);
        Career aDayShort = away(absent(Absence.Kind.SICKNESS, Period.of(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 3, 30))));
        assertThat(inFirstQuarter(aDayShort).which()).isEqualTo(Case.ORDINARY);
    }

    @Test
    @Tag("R-8.1-4")
    void onlyDaysOfTheQuarterCountAndNoneTwice() {
        assertThat(of(away(absent(Absence.Kind.SICKNESS, Period.of(day(1, 1), day(5, 15)))), day(6, 20)).which()).as("45 days of this quarter")
                .isEqualTo(Case.ORDINARY);
        assertThat(of(away(absent(Absence.Kind.SICKNESS, Period.since(day(6, 1)))), day(6, 20)).which()).isEqualTo(Case.ORDINARY);
        assertThat(of(away(absent(Absence.Kind.SICKNESS, Period.of(day(4, 1), day(5, 10))),
                absent(Absence.Kind.SICKNESS, Period.of(day(4, 1), day(5, 10)))),
                day(6, 20)).which()).isEqualTo(Case.ORDINARY);
    }

    @Test
    @Tag("R-8.1-4")
    void trainingIsACaseOfItsOwnAndIsNotAddedToLeave() {
        assertThat(of(away(absent(Absence.Kind.TRAINING, Period.of(day(4, 1), day(5, 31)))), day(6, 20)).notRated()).contains(NotRated.TRAINING);
        assertThat(of(away(absent(Absence.Kind.TRAINING, Period.of(day(4, 1), day(5, 10))),
                absent(Absence.Kind.SICKNESS, Period.of(day(5, 11), day(6, 20)))),
                day(6, 20)).which()).isEqualTo(Case.ORDINARY);
    }

    @Test
    @Tag("T10")
    @Tag("R-8.1-4")
    @Tag("C-19")
    void t10UnderInspectionOnTheDayAskedNobodyIsRatedAndTheResultsAreCarriedOver() {
        assertThat(of(inspected(Period.since(day(6, 1))), day(6, 20))).isEqualTo(Standing.notRated(NotRated.INSPECTION, true));
        assertThat(of(inspected(Period.of(day(5, 1), day(6, 20))), day(6, 20)).notRated()).as("its last day").contains(NotRated.INSPECTION);
        assertThat(of(inspected(Period.of(day(5, 1), day(6, 19))), day(6, 20)).which()).as("concluded before").isEqualTo(Case.ORDINARY);
        assertThat(of(inspected(Period.since(day(6, 22))), day(6, 20), day(6, 21)).which()).isEqualTo(Case.ORDINARY);
        assertThat(of(inspected(Period.since(day(6, 22))), day(6, 20), day(6, 22)).notRated()).as("opened between cut-off and decision")
                .contains(NotRated.INSPECTION);
        assertThat(of(inspected(Period.of(day(6, 1), day(6, 22))), day(6, 20), day(6, 23)).which()).as("concluded in time").isEqualTo(Case.ORDINARY);
        assertThat(of(inspected(Period.of(day(6, 1), day(6, 30))), day(6, 20), day(7, 2)).which()).as("concluded on the last day")
                .isEqualTo(Case.ORDINARY);
    }

    @Test
    @Tag("S-8")
    void anInspectionThatEndsAfterTheQuarterCarriesTheResultsOverOrTheQuarterIsRatedLate() {
        Career ended = inspected(Period.of(day(6, 1), day(7, 10)));
        assertThat(of(ended, day(6, 20), day(6, 25))).isEqualTo(Standing.notRated(NotRated.INSPECTION, true));
        assertThat(of(ended, day(6, 20), day(7, 11))).as("for good").isEqualTo(Standing.notRated(NotRated.INSPECTION, true));
        assertThat(of(ended, day(6, 20), day(6, 25), InspectionEnded.RATED_LATE)).as("not yet")
                .isEqualTo(Standing.notRated(NotRated.INSPECTION, false));
        assertThat(of(ended, day(6, 20), day(7, 11), InspectionEnded.RATED_LATE)).isEqualTo(Standing.ORDINARY);
        assertThat(of(inspected(Period.of(day(6, 30), day(7, 1))), day(6, 20), day(7, 11)).which()).isEqualTo(Case.NOT_RATED);
        assertThat(of(inspected(Period.of(day(6, 30), day(7, 1))), day(6, 20), day(6, 29)).which()).as("not opened yet").isEqualTo(Case.ORDINARY);
        assertThat(of(inspected(Period.of(day(7, 1), day(7, 5))), day(6, 20), day(7, 11)).which()).as("opened after the quarter")
                .isEqualTo(Case.ORDINARY);
        assertThat(of(away(absent(Absence.Kind.MATERNITY, Period.since(day(4, 1)))), day(6, 20), InspectionEnded.RATED_LATE).carriedOver())
                .as("other reasons are always carried over").isTrue();
    }

    @Test
    @Tag("R-8.1-5")
    void anInstructionOfTheCompetentLevelIsFollowedAndTheOldUnitStillOwesItsRemarks() {
        Standing standing = of(new Career(List.of(Change.move(day(6, 1), "p-kinh-te")), List.of(), Optional.empty(), Optional.of("12-HD/TU")),
                day(6, 20));
        assertThat(standing.which()).isEqualTo(Case.BY_INSTRUCTION);
        assertThat(standing.instruction()).contains("12-HD/TU");
        assertThat(standing.oldUnits()).containsExactly("p-kinh-te");
    }

    @Test
    @Tag("R-8.1-4")
    void whoIsNotRatedIsNotRatedWhateverElseHolds() {
        Career everything = new Career(List.of(Change.promotion(day(6, 1)), Change.move(day(6, 2), "p-kinh-te"), Change.restructuring(day(6, 3))),
                List.of(absent(Absence.Kind.SICKNESS, Period.since(day(4, 1)))), Optional.of(Period.since(day(4, 1))), Optional.of("12-HD/TU"));
        Standing standing = of(everything, day(6, 20));
        assertThat(standing).isEqualTo(Standing.notRated(NotRated.LEAVE, true));
        Career trained = new Career(List.of(Change.firstAppointment(day(6, 10))), List.of(absent(Absence.Kind.TRAINING, Period.since(day(4, 1))),
                absent(Absence.Kind.SICKNESS, Period.since(day(4, 1)))), Optional.of(Period.since(day(4, 1))), Optional.empty());
        assertThat(of(trained, day(6, 20)).notRated()).as("the first of the plan's list").contains(NotRated.TRAINING);
        Career appointed = new Career(List.of(Change.firstAppointment(day(6, 10))), List.of(absent(Absence.Kind.SICKNESS, Period.since(day(4, 1)))),
                Optional.empty(), Optional.empty());
        assertThat(of(appointed, day(6, 20)).notRated()).contains(NotRated.JUST_APPOINTED);
    }

    @Test
    void theCutOffLiesInTheQuarterAndNotAfterTheDayAsked() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(Career.STEADY, day(7, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> of(Career.STEADY, day(6, 20), day(6, 19)));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.of(day(6, 2), day(6, 1)));
        assertThat(Period.of(day(6, 2), day(6, 2)).holds(day(6, 2))).isTrue();
        assertThat(Period.of(day(6, 2), day(6, 2)).holds(day(6, 3))).isFalse();
        assertThat(Period.since(day(6, 2)).holds(day(6, 1))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Change(Change.Kind.MOVE, day(6, 1), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Change(Change.Kind.PROMOTION, day(6, 1), Optional.of("p-kinh-te")));
        assertThatIllegalArgumentException().isThrownBy(
                () -> new Standing(Case.ORDINARY, Optional.of(NotRated.LEAVE), false, Optional.empty(), List.of(), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(
                () -> new Standing(Case.ORDINARY, Optional.empty(), true, Optional.empty(), List.of(), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(
                () -> new Standing(Case.BY_INSTRUCTION, Optional.empty(), false, Optional.empty(), List.of(), Optional.empty()));
    }

    private static Career changed(Change... changes) {
        return new Career(List.of(changes), List.of(), Optional.empty(), Optional.empty());
    }

    private static Career away(Absence... absences) {
        return new Career(List.of(), List.of(absences), Optional.empty(), Optional.empty());
    }

    private static Career inspected(Period period) {
        return new Career(List.of(), List.of(), Optional.of(period), Optional.empty());
    }

    private static Absence absent(Absence.Kind why, Period period) {
        return new Absence(why, period);
    }

    private static Standing of(Career career, LocalDate cutOff, Reading... readings) {
        return of(career, cutOff, cutOff, readings);
    }

    private static Standing of(Career career, LocalDate cutOff, LocalDate asked, Reading... readings) {
        return Standing.of(career, Q2, cutOff, asked, RatingRules.reading(readings));
    }

    private static Standing inFirstQuarter(Career career, Reading... readings) {
        return Standing.of(career, Q1, LocalDate.of(2027, 3, 10), LocalDate.of(2027, 3, 10), RatingRules.reading(readings));
    }
}

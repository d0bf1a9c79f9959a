package vn.danhgia.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.danhgia.domain.rating.ACase.day;
import static vn.danhgia.domain.rating.ACase.disciplined;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danhgia.domain.rating.Ceiling.Outcome;
import vn.danhgia.domain.rating.Condition.Name;
import vn.danhgia.domain.rating.Condition.State;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.ruleset.Reading.BelowFifty;
import vn.danhgia.domain.ruleset.Reading.CollectiveGate;
import vn.danhgia.domain.ruleset.Reading.DisciplineDay;
import vn.danhgia.domain.ruleset.Reading.ExceedingShare;
import vn.danhgia.domain.ruleset.Reading.ThreeDegrees;
import vn.danhgia.domain.shared.Level;

/** Cases T1 to T10 and T25 of the table of cases, and what each contested reading changes in them. */
class CeilingTest {

    @Test
    @Tag("T1")
    @Tag("R-4.1-1")
    void t1NinetyTwoEverythingDoneOutstandingAndCleanIsACandidateForExcellent() {
        Ceiling ceiling = ACase.of("92").ceiling();
        assertThat(ceiling.level()).contains(Level.EXCELLENT);
        assertThat(ceiling.warnings()).isEmpty();
        assertThat(ceiling.mayBeDecidedOn()).isTrue();
        assertThat(ceiling.standing()).contains(Standing.ORDINARY);
        assertThat(ceiling.discretion()).isFalse();
    }

    @Test
    @Tag("T2")
    @Tag("C-4")
    @Tag("R-1.3-2")
    @Tag("R-4.1-1")
    @Tag("R-4.3-2")
    void t2WithNothingBeyondWhatWasAskedItIsGoodWithTheScoreAsItIs() {
        Ceiling ceiling = ACase.of("92").exceeding(0, 18, 60).ceiling();
        assertThat(ceiling.level()).contains(Level.GOOD);
        assertThat(ceiling.standingBefore(Level.EXCELLENT)).extracting(Condition::name).containsExactly(Name.OUTSTANDING_RESULT);
        assertThat(ceiling.warnings()).containsExactly(
                new Warning(Warning.Name.POINTS_WITHOUT_EXCELLENCE, "R-4.3-2", "II.4.2", Source.SELF_ASSESSMENT, List.of("92.00", "90")));
        assertThat(argumentsOf(ceiling, Name.SCORE_FOR_EXCELLENT)).containsExactly("92.00", "90");
        assertThat(ACase.of("89.99").exceeding(0, 18, 60).ceiling().warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"90, EXCELLENT", "89.99, GOOD", "89.95, GOOD", "70, GOOD", "69.99, COMPLETED", "50, COMPLETED", "49.99, NOT_COMPLETED"})
    @Tag("T3")
    @Tag("C-22")
    @Tag("R-4.1-1")
    @Tag("R-4.2-1")
    @Tag("R-4.3-1")
    @Tag("R-4.4-1")
    void t3TheBandsAreComparedWithoutRounding(String score, Level level) {
        assertThat(ACase.of(score).level()).contains(level);
    }

    @Test
    @Tag("T4")
    @Tag("C-1")
    @Tag("R-4.4-1")
    @Tag("R-4.4-2")
    void t4OneOfSixtyTasksUnfinishedIsNotCompletedWhateverTheScore() {
        ACase unfinished = ACase.of("80").tasks(60, 59, 0);
        Ceiling ceiling = unfinished.ceiling();
        assertThat(ceiling.level()).contains(Level.NOT_COMPLETED);
        assertThat(ceiling.standingBefore(Level.COMPLETED)).extracting(Condition::rule).containsExactly("R-4.4-2");
        assertThat(argumentsOf(ceiling, Name.SCORE_FOR_GOOD)).as("the score stays").containsExactly("80.00", "70");
        assertThat(argumentsOf(ceiling, Name.ALL_TASKS_DONE)).containsExactly("59", "60", "0");

        Ceiling literal = unfinished.ceiling(BelowFifty.AND_A_TRIGGER);
        assertThat(literal.outcome()).isEqualTo(Outcome.NO_FITTING_LEVEL);
        assertThat(literal.level()).isEmpty();
        assertThat(literal.highest()).contains(Level.GOOD);
    }

    @Test
    @Tag("T5")
    @Tag("R-4.4-2")
    void t5ATaskExcusedByTheCompetentLevelLeavesTheCount() {
        assertThat(ACase.of("80").tasks(60, 59, 1).level()).contains(Level.GOOD);
    }

    @Test
    @Tag("T6")
    @Tag("C-18")
    @Tag("R-7.3-2")
    @Tag("R-7.3-3")
    @Tag("R-7.3-4")
    @Tag("R-4.4-7")
    void t6ACollectiveBelowSeventyHitsTheHeadAndKeepsTheOthersFromExcellent() {
        assertThat(ACase.of("95").duty(Duty.HEAD).unit(10_000, 6_999, 0).level()).contains(Level.NOT_COMPLETED);
        assertThat(ACase.of("95").duty(Duty.DEPUTY).unit(10_000, 6_999, 0).level()).contains(Level.GOOD);
        assertThat(ACase.of("95").duty(Duty.MEMBER).unit(10_000, 6_999, 0).level()).contains(Level.GOOD);
        assertThat(ACase.of("95").duty(Duty.NONE).unit(10_000, 6_999, 0).level()).contains(Level.EXCELLENT);
        for (Duty duty : Duty.values()) {
            assertThat(ACase.of("95").duty(duty).unit(100, 70, 0).level()).as("%s of a unit at 70 percent", duty).contains(Level.EXCELLENT);
        }
        assertThat(ACase.of("95").duty(Duty.HEAD).unit(10, 6, 1).level()).as("6 of 9").contains(Level.NOT_COMPLETED);
        assertThat(ACase.of("95").duty(Duty.HEAD).unit(10, 6, 2).level()).as("6 of 8, force majeure left out").contains(Level.EXCELLENT);
    }

    @Test
    @Tag("C-1")
    @Tag("R-7.3-3")
    void theHeadsUnitIsAGateOfItsOwnAlsoWhereFourPointFourIsReadLiterally() {
        assertThat(ACase.of("95").duty(Duty.HEAD).unit(10, 6, 0).level(BelowFifty.AND_A_TRIGGER)).contains(Level.NOT_COMPLETED);
    }

    @Test
    @Tag("T7")
    @Tag("C-1")
    @Tag("R-4.4-1")
    void t7BelowFiftyWithoutATriggerIsNotCompletedOrReadLiterallyNothing() {
        assertThat(ACase.of("45").level()).contains(Level.NOT_COMPLETED);
        Ceiling literal = ACase.of("45").ceiling(BelowFifty.AND_A_TRIGGER);
        assertThat(literal.outcome()).isEqualTo(Outcome.NO_FITTING_LEVEL);
        assertThat(literal.highest()).contains(Level.COMPLETED);
        assertThat(ACase.of("45").tasks(60, 59, 0).level(BelowFifty.AND_A_TRIGGER)).contains(Level.NOT_COMPLETED);
        assertThat(ACase.of("55").level(BelowFifty.AND_A_TRIGGER)).contains(Level.COMPLETED);
    }

    @Test
    @Tag("C-1")
    void readLiterallyEveryOneOfTheFourTriggersNeedsTheLowScoreToo() {
        for (String score : List.of("95", "45")) {
            for (ACase triggered : List.of(ACase.of(score).tasks(2, 1, 0), ACase.of(score).degenerate(), ACase.of(score)
                    .corruption(Corruption.HAPPENED),
                    ACase.of(score).violations(disciplined(day(8, 1), day(9, 1))))) {
                Ceiling literal = triggered.ceiling(BelowFifty.AND_A_TRIGGER);
                assertThat(literal.outcome()).isEqualTo(score.equals("45") ? Outcome.LEVEL : Outcome.NO_FITTING_LEVEL);
                assertThat(literal.highest()).contains(score.equals("45") ? Level.NOT_COMPLETED : Level.GOOD);
            }
        }
    }

    @Test
    @Tag("T8")
    @Tag("R-4.4-3")
    void t8DisciplineInTheQuarterIsNotCompleted() {
        assertThat(ACase.of("95").violations(disciplined(day(5, 4), day(7, 1))).level()).as("first day").contains(Level.NOT_COMPLETED);
        assertThat(ACase.of("95").violations(disciplined(day(5, 4), day(9, 30))).level()).as("last day").contains(Level.NOT_COMPLETED);
    }

    @Test
    @Tag("S-6")
    @Tag("R-4.4-3")
    void theDayOfTheDecisionPlacesAViolationOrReadOtherwiseItsOwnDay() {
        ACase decidedNow = ACase.of("95").violations(disciplined(day(5, 4), day(7, 1)));
        assertThat(decidedNow.level()).contains(Level.NOT_COMPLETED);
        assertThat(decidedNow.level(DisciplineDay.VIOLATION)).contains(Level.EXCELLENT);
        assertThat(decidedNow.ceiling(DisciplineDay.VIOLATION).warnings()).extracting(Warning::name, Warning::arguments)
                .containsExactly(tuple(Warning.Name.DISCIPLINE_OF_ANOTHER_QUARTER, List.of("2026-05-04")));

        ACase committedNow = ACase.of("95").violations(disciplined(day(7, 1), day(10, 1)));
        assertThat(committedNow.level()).contains(Level.EXCELLENT);
        assertThat(committedNow.ceiling().warnings()).extracting(Warning::arguments).containsExactly(List.of("2026-10-01"));
        assertThat(committedNow.level(DisciplineDay.VIOLATION)).contains(Level.NOT_COMPLETED);
        assertThat(committedNow.ceiling(DisciplineDay.VIOLATION).warnings()).extracting(Warning::name)
                .containsExactly(Warning.Name.POINTS_WITHOUT_EXCELLENCE);
    }

    @Test
    @Tag("R-4.4-3")
    void oneViolationCountsForOneQuarterHoweverManyDecisionsFollow() {
        assertThat(ACase.of("95").violations(disciplined(day(5, 4), day(9, 1), day(6, 30))).level())
                .as("the Party's in June, the State's in September")
                .contains(Level.EXCELLENT);
        assertThat(ACase.of("95").violations(disciplined(day(5, 4), day(10, 5), day(9, 1))).level()).contains(Level.NOT_COMPLETED);
        assertThat(ACase.of("95").violations(disciplined(day(5, 4), day(6, 30)), disciplined(day(8, 4), day(9, 1))).level()).as("two violations")
                .contains(Level.NOT_COMPLETED);
    }

    @Test
    @Tag("S-6")
    void whereTheDayOfTheViolationCountsAndIsNotKnownNothingIsKnown() {
        ACase undated = ACase.of("95").violations(new Violation(Optional.empty(), List.of(day(9, 1)), true));
        assertThat(undated.level()).contains(Level.NOT_COMPLETED);
        assertThat(stateOf(undated.ceiling(DisciplineDay.VIOLATION), Name.NO_DISCIPLINE)).isEqualTo(State.UNKNOWN);
        assertThat(undated.ceiling(DisciplineDay.VIOLATION).mayBeDecidedOn()).isFalse();
        assertThat(undated.ceiling(DisciplineDay.VIOLATION).warnings()).isEmpty();
        ACase andOneDated = ACase.of("95").violations(new Violation(Optional.empty(), List.of(day(9, 1)), true), disciplined(day(8, 1), day(9, 1)));
        assertThat(andOneDated.level(DisciplineDay.VIOLATION)).contains(Level.NOT_COMPLETED);
    }

    @Test
    @Tag("R-4.4-3")
    void disciplineThatHasNothingToDoWithDutiesIsShownAndClosesNothing() {
        Ceiling ceiling = ACase.of("95").violations(new Violation(Optional.of(day(8, 1)), List.of(day(9, 1)), false)).ceiling();
        assertThat(ceiling.level()).contains(Level.EXCELLENT);
        assertThat(ceiling.warnings()).extracting(Warning::name).containsExactly(Warning.Name.DISCIPLINE_OUTSIDE_DUTY);
        assertThat(ACase.of("95").violations(new Violation(Optional.of(day(5, 4)), List.of(day(6, 1)), false)).ceiling().warnings())
                .as("nor for another quarter")
                .extracting(Warning::name).containsExactly(Warning.Name.DISCIPLINE_OUTSIDE_DUTY);
    }

    @Test
    @Tag("T9")
    @Tag("C-19")
    void t9DisciplineUnderConsiderationIsAWarning() {
        Ceiling ceiling = ACase.of("85").violations(new Violation(Optional.of(day(8, 1)), List.of(), true)).ceiling();
        assertThat(ceiling.level()).contains(Level.GOOD);
        assertThat(ceiling.mayBeDecidedOn()).isTrue();
        assertThat(ceiling.warnings()).containsExactly(
                new Warning(Warning.Name.DISCIPLINE_CONSIDERED, "R-III.5.1-1", "III.5.1", Source.INSPECTION_LIST, List.of()));
        assertThat(ACase.of("85").violations(new Violation(Optional.empty(), List.of(), false), new Violation(Optional.empty(), List.of(), true))
                .ceiling()
                .warnings()).as("said once").hasSize(1);
    }

    @Test
    @Tag("T10")
    @Tag("C-19")
    @Tag("R-8.1-4")
    void t10UnderInspectionNobodyIsRated() {
        Ceiling inspected = ACase.of("85").standing(Standing.notRated(NotRated.INSPECTION, true)).ceiling();
        assertThat(inspected.outcome()).isEqualTo(Outcome.NOT_RATED);
        assertThat(inspected.level()).isEmpty();
        assertThat(inspected.highest()).isEmpty();
        assertThat(inspected.conditions()).as("nothing is told of somebody who is not rated").isEmpty();
        assertThat(inspected.warnings()).isEmpty();
        assertThat(inspected.standing().flatMap(Standing::notRated)).contains(NotRated.INSPECTION);
    }

    @Test
    @Tag("R-4.4-4")
    @Tag("R-4.4-5")
    void degenerationAndCorruptionInScopeAreNotCompletedUnlessExempt() {
        assertThat(ACase.of("95").degenerate().level()).contains(Level.NOT_COMPLETED);
        assertThat(ACase.of("95").corruption(Corruption.HAPPENED).level()).contains(Level.NOT_COMPLETED);
        Ceiling exempt = ACase.of("95").corruption(Corruption.EXEMPT).ceiling();
        assertThat(exempt.level()).contains(Level.EXCELLENT);
        assertThat(exempt.discretion()).isFalse();
        assertThat(exempt.warnings()).extracting(Warning::name).containsExactly(Warning.Name.CORRUPTION_EXEMPT);
    }

    @Test
    @Tag("T25")
    @Tag("R-4.4-6")
    void t25WhatWasSelfDetectedAndRemediedIsWeighedByTheCompetentLevel() {
        Ceiling ceiling = ACase.of("85").corruption(Corruption.SELF_DETECTED).ceiling();
        assertThat(ceiling.level()).contains(Level.GOOD);
        assertThat(ceiling.discretion()).isTrue();
        assertThat(ceiling.warnings()).extracting(Warning::name).containsExactly(Warning.Name.CORRUPTION_SELF_DETECTED);
    }

    @Test
    @Tag("C-18")
    void readAsRegulation366DoesLeadersAboveCompletedNeedAUnitThatDidEverything() {
        for (Duty duty : List.of(Duty.HEAD, Duty.DEPUTY, Duty.MEMBER)) {
            ACase leader = ACase.of("95").duty(duty).unit(100, 85, 0);
            assertThat(leader.level()).as("%s, two gates beside each other", duty).contains(Level.EXCELLENT);
            assertThat(leader.level(CollectiveGate.WHOLE_UNIT_FOR_LEADERS)).as("%s", duty).contains(Level.COMPLETED);
            assertThat(leader.unit(100, 98, 2).level(CollectiveGate.WHOLE_UNIT_FOR_LEADERS)).contains(Level.EXCELLENT);
            assertThat(leader.unit(3, 0, 3).level(CollectiveGate.WHOLE_UNIT_FOR_LEADERS)).as("a unit that did nothing did not do everything")
                    .contains(Level.COMPLETED);
        }
        assertThat(ACase.of("95").unit(100, 85, 0).level(CollectiveGate.WHOLE_UNIT_FOR_LEADERS)).as("no leader").contains(Level.EXCELLENT);
        assertThat(stateOf(ACase.of("95").duty(Duty.HEAD).ceiling(CollectiveGate.WHOLE_UNIT_FOR_LEADERS), Name.WHOLE_UNIT)).isEqualTo(State.MET);
        assertThat(ACase.of("95").duty(Duty.HEAD).ceiling().conditions()).extracting(Condition::name).doesNotContain(Name.WHOLE_UNIT);
    }

    @Test
    @Tag("C-21")
    @Tag("R-5.3-6")
    void theThreeDegreesAreRecordedWithAWarningOrCloseLevels() {
        ACase second = ACase.of("95").keyTasks(3, 1, 0);
        ACase third = ACase.of("95").keyTasks(3, 0, 1);
        assertThat(second.level()).contains(Level.EXCELLENT);
        assertThat(third.level()).contains(Level.EXCELLENT);
        assertThat(second.ceiling().warnings()).containsExactly(
                new Warning(Warning.Name.KEY_TASKS_FALL_SHORT, "R-5.3-6", "II.5.3", Source.TASK_ASSESSMENT, List.of("1", "0")));
        assertThat(third.ceiling().warnings()).extracting(Warning::arguments).containsExactly(List.of("0", "1"));

        assertThat(second.level(ThreeDegrees.HARD_GATES)).contains(Level.GOOD);
        assertThat(third.level(ThreeDegrees.HARD_GATES)).contains(Level.NOT_COMPLETED);
        assertThat(third.level(ThreeDegrees.HARD_GATES, BelowFifty.AND_A_TRIGGER)).as("a gate of its own").contains(Level.NOT_COMPLETED);
        assertThat(ACase.of("95").level(ThreeDegrees.HARD_GATES)).contains(Level.EXCELLENT);
        assertThat(third.ceiling(ThreeDegrees.HARD_GATES).warnings()).extracting(Warning::name)
                .containsExactly(Warning.Name.POINTS_WITHOUT_EXCELLENCE);
        assertThat(third.ceiling(ThreeDegrees.HARD_GATES).conditions()).extracting(Condition::name)
                .contains(Name.KEY_TASKS_AT_FIRST_DEGREE, Name.NO_KEY_TASK_AT_THIRD_DEGREE);
        assertThat(stateOf(third.ceiling(ThreeDegrees.HARD_GATES), Name.KEY_TASKS_AT_FIRST_DEGREE)).isEqualTo(State.NOT_MET);
    }

    @Test
    @Tag("S-2")
    @Tag("R-1.3-2")
    void theShareBeyondTheRequirementIsShownOrRequired() {
        ACase few = ACase.of("95").exceeding(1, 17, 60);
        assertThat(few.level()).contains(Level.EXCELLENT);
        assertThat(few.ceiling().warnings()).containsExactly(
                new Warning(Warning.Name.FEW_TASKS_EXCEED, "R-1.3-2", "II.1.3", Source.EVIDENCE, List.of("17", "60", "30")));
        assertThat(few.level(ExceedingShare.REQUIRED)).contains(Level.GOOD);
        assertThat(few.ceiling(ExceedingShare.REQUIRED).standingBefore(Level.EXCELLENT)).extracting(Condition::name)
                .containsExactly(Name.EXCEEDING_SHARE);
        assertThat(few.ceiling(ExceedingShare.REQUIRED).warnings()).extracting(Warning::name).containsExactly(Warning.Name.POINTS_WITHOUT_EXCELLENCE);
        assertThat(ACase.of("95").exceeding(1, 18, 60).level(ExceedingShare.REQUIRED)).contains(Level.EXCELLENT);
        assertThat(ACase.of("95").exceeding(0, 60, 60).level(ExceedingShare.REQUIRED)).as("a share names no product").contains(Level.GOOD);
    }

    @Test
    @Tag("R-III.5.1-1")
    void whatIsAwaitedMakesTheCeilingProvisional() {
        Ceiling awaited = ACase.of("92").withoutTheList().ceiling();
        assertThat(awaited.level()).contains(Level.EXCELLENT);
        assertThat(awaited.isProvisional()).isTrue();
        assertThat(awaited.mayBeDecidedOn()).isFalse();
        assertThat(awaited.conditions()).filteredOn(condition -> condition.state() == State.UNKNOWN)
                .containsExactly(new Condition(Name.NO_DISCIPLINE, "R-4.4-3", "II.4.4b", Level.COMPLETED, State.UNKNOWN, Source.INSPECTION_LIST,
                List.of()));
    }

    @Test
    @Tag("R-1.3-2")
    @Tag("R-4.1-1")
    void whatIsNotKnownNeverOpensALevel() {
        ACase noEvidence = ACase.of("92");
        noEvidence.exceeding = Known.awaited(Source.EVIDENCE);
        assertThat(noEvidence.level()).contains(Level.GOOD);
        assertThat(noEvidence.ceiling().isProvisional()).isTrue();

        ACase noScore = new ACase();
        noScore.score = Known.awaited(Source.SELF_ASSESSMENT);
        assertThat(noScore.level()).contains(Level.COMPLETED);
        assertThat(noScore.ceiling().isProvisional()).isTrue();

        ACase noUnitReport = ACase.of("92").duty(Duty.DEPUTY);
        noUnitReport.collective = Known.awaited(Source.UNIT_REPORT);
        assertThat(noUnitReport.level()).contains(Level.GOOD);
    }

    @Test
    void everyFactThatIsAwaitedMakesItProvisional() {
        ACase nothing = new ACase().duty(Duty.HEAD);
        nothing.standing = Known.awaited(Source.POSTS);
        nothing.score = Known.awaited(Source.SELF_ASSESSMENT);
        nothing.completion = Known.awaited(Source.WORK_CATALOGUE);
        nothing.exceeding = Known.awaited(Source.EVIDENCE);
        nothing.keyTasks = Known.awaited(Source.TASK_ASSESSMENT);
        nothing.violations = Known.awaited(Source.INSPECTION_LIST);
        nothing.degeneration = Known.awaited(Source.CONCLUSION);
        nothing.corruption = Known.awaited(Source.CONCLUSION);
        nothing.collective = Known.awaited(Source.UNIT_REPORT);
        Ceiling ceiling = nothing.ceiling(ThreeDegrees.HARD_GATES, ExceedingShare.REQUIRED, CollectiveGate.WHOLE_UNIT_FOR_LEADERS);
        assertThat(ceiling.conditions()).hasSize(15).extracting(Condition::state).containsOnly(State.UNKNOWN);
        assertThat(ceiling.conditions()).extracting(Condition::arguments).containsOnly(List.of());
        assertThat(ceiling.warnings()).isEmpty();
        assertThat(ceiling.standing()).isEmpty();
        assertThat(ceiling.discretion()).isFalse();
    }

    @Test
    void everyConditionNamesItsRuleClauseSourceAndFiguresInAFixedOrder() {
        List<Condition> conditions = ACase.of("92").duty(Duty.HEAD).keyTasks(4, 0, 0)
                .ceiling(ThreeDegrees.HARD_GATES, ExceedingShare.REQUIRED, CollectiveGate.WHOLE_UNIT_FOR_LEADERS).conditions();
        assertThat(conditions).extracting(condition -> "%s %s %s %s %s %s".formatted(condition.name(), condition.rule(), condition.clause(),
                condition.opens(), condition.source(), condition.arguments())).containsExactly(
                "RATED_THIS_QUARTER R-8.1-4 II.8.1d COMPLETED POSTS []",
                "SCORE_FOR_COMPLETED R-4.3-1 II.4.3 COMPLETED SELF_ASSESSMENT [92.00, 50]",
                "SCORE_FOR_GOOD R-4.2-1 II.4.2 GOOD SELF_ASSESSMENT [92.00, 70]",
                "SCORE_FOR_EXCELLENT R-4.1-1 II.4.1 EXCELLENT SELF_ASSESSMENT [92.00, 90]",
                "TASKS_TO_COUNT R-4.3-1 II.4.3 COMPLETED WORK_CATALOGUE [60, 0]",
                "ALL_TASKS_DONE R-4.4-2 II.4.4a COMPLETED WORK_CATALOGUE [60, 60, 0]",
                "OUTSTANDING_RESULT R-1.3-2 II.1.3 EXCELLENT EVIDENCE [1]",
                "EXCEEDING_SHARE R-1.3-2 II.1.3 EXCELLENT EVIDENCE [18, 60, 30]",
                "KEY_TASKS_AT_FIRST_DEGREE R-5.3-6 II.5.3 EXCELLENT TASK_ASSESSMENT [0, 0]",
                "NO_KEY_TASK_AT_THIRD_DEGREE R-5.3-6 II.5.3 COMPLETED TASK_ASSESSMENT [0, 0]",
                "NO_DISCIPLINE R-4.4-3 II.4.4b COMPLETED INSPECTION_LIST []",
                "NO_DEGENERATION R-4.4-4 II.4.4c COMPLETED CONCLUSION []",
                "NO_CORRUPTION_IN_SCOPE R-4.4-5 II.4.4d COMPLETED CONCLUSION []",
                "HEADS_UNIT_SHARE R-7.3-3 II.7.3 COMPLETED UNIT_REPORT [10, 10, 70]",
                "WHOLE_UNIT R-7.3-2 II.7.3 GOOD UNIT_REPORT [10, 10, 100]");
        assertThat(conditions).extracting(Condition::state).containsOnly(State.MET);
        assertThat(ACase.of("92").duty(Duty.MEMBER).ceiling().conditions()).last().extracting(Condition::rule, Condition::opens)
                .containsExactly("R-7.3-4", Level.EXCELLENT);
    }

    @Test
    @Tag("R-4.4-2")
    void withNothingLeftToCountTheCompetentBodyFindsTheLevelAndItIsNotExcellent() {
        for (ACase nothing : List.of(ACase.of("92").tasks(0, 0, 0), ACase.of("92").tasks(3, 0, 3))) {
            assertThat(nothing.ceiling().outcome()).isEqualTo(Outcome.NO_FITTING_LEVEL);
            assertThat(nothing.ceiling().highest()).contains(Level.GOOD);
            assertThat(nothing.ceiling().mayBeDecidedOn()).isTrue();
            assertThat(stateOf(nothing.ceiling(), Name.TASKS_TO_COUNT)).isEqualTo(State.NOT_MET);
            assertThat(stateOf(nothing.ceiling(), Name.ALL_TASKS_DONE)).as("no trigger of II.4.4a").isEqualTo(State.MET);
        }
        assertThat(ACase.of("60").tasks(3, 0, 3).ceiling().highest()).contains(Level.COMPLETED);
        assertThat(ACase.of("45").tasks(3, 0, 3).level()).as("the points speak for themselves").contains(Level.NOT_COMPLETED);
        assertThat(ACase.of("92").tasks(3, 0, 3).degenerate().level()).as("so does a trigger").contains(Level.NOT_COMPLETED);
        assertThat(ACase.of("92").tasks(3, 0, 3).duty(Duty.HEAD).unit(10, 6, 0).level()).as("and the unit").contains(Level.NOT_COMPLETED);
    }

    @Test
    @Tag("C-20")
    void aProposalMadeBeforeTheListIsFoundToExceedTheCeilingAfterIt() {
        assertThat(ACase.of("85").withoutTheList().ceiling().isExceededBy(Level.GOOD)).isFalse();
        assertThat(ACase.of("85").violations(disciplined(day(8, 1), day(9, 1))).ceiling().isExceededBy(Level.GOOD)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void whatIsBetterThanTheCeilingExceedsIt(Level wanted) {
        assertThat(ACase.of("85").ceiling().isExceededBy(wanted)).isEqualTo(wanted == Level.EXCELLENT);
        assertThat(ACase.of("45").ceiling().isExceededBy(wanted)).isEqualTo(wanted != Level.NOT_COMPLETED);
        assertThat(ACase.of("85").standing(Standing.notRated(NotRated.LEAVE, true)).ceiling().isExceededBy(wanted)).isTrue();
    }

    @Test
    void aCeilingHasALevelWhenItsOutcomeSaysSo() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> new Ceiling(Outcome.LEVEL, Optional.empty(), false, Optional.empty(), List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(
                () -> new Ceiling(Outcome.NOT_RATED, Optional.of(Level.GOOD), false, Optional.empty(), List.of(), List.of()));
    }

    private static State stateOf(Ceiling ceiling, Name name) {
        return condition(ceiling, name).state();
    }

    private static List<String> argumentsOf(Ceiling ceiling, Name name) {
        return condition(ceiling, name).arguments();
    }

    private static Condition condition(Ceiling ceiling, Name name) {
        return ceiling.conditions().stream().filter(condition -> condition.name() == name).findFirst().orElseThrow();
    }
}

package vn.danhgia.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danhgia.domain.rating.Ceiling.Outcome;
import vn.danhgia.domain.rating.Condition.Name;
import vn.danhgia.domain.rating.Condition.State;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Points;

/** Cases T1 to T10 and T25 of the table of cases; the others are about dates, quota and tasks. */
class CeilingTest {

    private static final Readings LITERAL = new Readings(Readings.BelowFifty.AND_A_TRIGGER, Readings.DEFAULT.base(), Readings.DEFAULT.head(),
            Readings.DEFAULT.share(), Readings.DEFAULT.exception());

    @Test
    void t1NinetyTwoEverythingDoneOutstandingAndCleanIsACandidateForExcellent() {
        assertLevel(new Case().score("92"), Level.EXCELLENT);
    }

    @Test
    void t2WithNothingBeyondWhatWasAskedItIsGoodWithTheScoreAsItIs() {
        Ceiling ceiling = ceiling(new Case().score("92").outstanding(false));
        assertThat(ceiling.level()).contains(Level.GOOD);
        assertThat(ceiling.standingBefore(Level.EXCELLENT)).extracting(Condition::name).containsExactly(Name.OUTSTANDING_RESULT);
    }

    @ParameterizedTest
    @CsvSource({"90, EXCELLENT", "89.99, GOOD", "70, GOOD", "69.99, COMPLETED", "50, COMPLETED", "49.99, NOT_COMPLETED"})
    void t3TheBandsAreComparedWithoutRounding(String score, Level level) {
        assertLevel(new Case().score(score), level);
    }

    @Test
    void t4OneOfSixtyTasksUnfinishedIsNotCompletedWhateverTheScore() {
        Ceiling ceiling = ceiling(new Case().score("80").tasks(60, 59, 0));
        assertThat(ceiling.level()).contains(Level.NOT_COMPLETED);
        assertThat(ceiling.standingBefore(Level.COMPLETED)).extracting(Condition::rule).containsExactly("R-4.4-2");
        assertThat(Ceiling.of(new Case().score("80").tasks(60, 59, 0).facts(), LITERAL).outcome()).isEqualTo(Outcome.NO_FITTING_LEVEL);
    }

    @Test
    void t5ATaskExcusedByTheCompetentLevelLeavesTheCount() {
        assertLevel(new Case().score("80").tasks(60, 59, 1), Level.GOOD);
    }

    @Test
    void t6ACollectiveBelowSeventyHitsTheHeadAndKeepsTheOthersFromExcellent() {
        assertLevel(new Case().score("95").duty(Duty.HEAD).collective(10_000, 6_999), Level.NOT_COMPLETED);
        assertLevel(new Case().score("95").duty(Duty.DEPUTY).collective(10_000, 6_999), Level.GOOD);
        assertLevel(new Case().score("95").duty(Duty.MEMBER).collective(10_000, 6_999), Level.GOOD);
        assertLevel(new Case().score("95").duty(Duty.HEAD).collective(100, 70), Level.EXCELLENT);
        assertLevel(new Case().score("95").duty(Duty.DEPUTY).collective(100, 70), Level.EXCELLENT);
    }

    @Test
    void t7BelowFiftyWithoutATriggerIsNotCompletedOrReadLiterallyNothing() {
        assertLevel(new Case().score("45"), Level.NOT_COMPLETED);
        Ceiling literal = Ceiling.of(new Case().score("45").facts(), LITERAL);
        assertThat(literal.outcome()).isEqualTo(Outcome.NO_FITTING_LEVEL);
        assertThat(literal.level()).isEmpty();
        assertThat(Ceiling.of(new Case().score("45").tasks(60, 59, 0).facts(), LITERAL).level()).contains(Level.NOT_COMPLETED);
    }

    @Test
    void t8DisciplineInTheQuarterIsNotCompleted() {
        assertLevel(new Case().score("95").discipline(Known.of(true, "UBKT")), Level.NOT_COMPLETED);
    }

    @Test
    void degenerationAndCorruptionInScopeAreNotCompleted() {
        Case degenerate = new Case().score("95");
        degenerate.degeneration = Known.of(true, "UBKT");
        assertLevel(degenerate, Level.NOT_COMPLETED);
        assertLevel(new Case().score("95").corruption(Corruption.HAPPENED), Level.NOT_COMPLETED);
        assertLevel(new Case().score("95").corruption(Corruption.EXEMPT), Level.EXCELLENT);
    }

    @Test
    void t10UnderInspectionNobodyIsRated() {
        Case inspected = new Case().score("85");
        inspected.notRated = Optional.of(NotRated.INSPECTION);
        assertThat(ceiling(inspected).outcome()).isEqualTo(Outcome.NOT_RATED);
        assertThat(ceiling(inspected).conditions()).as("nothing is told of somebody who is not rated").isEmpty();
    }

    @Test
    void t25WhatWasSelfDetectedAndRemediedIsWeighedByTheCompetentLevel() {
        Ceiling ceiling = ceiling(new Case().score("85").corruption(Corruption.SELF_DETECTED));
        assertThat(ceiling.level()).contains(Level.GOOD);
        assertThat(ceiling.discretion()).isTrue();
    }

    @Test
    void whatIsUnknownMakesItProvisionalAndNeverExcellent() {
        Ceiling awaited = ceiling(new Case().score("92").discipline(Known.awaited("UBKT")));
        assertThat(awaited.provisional()).isTrue();
        assertThat(awaited.conditions()).filteredOn(condition -> condition.name() == Name.NO_DISCIPLINE).extracting(Condition::state)
                .containsExactly(State.UNKNOWN);
        Case noEvidence = new Case().score("92");
        noEvidence.outstanding = Known.awaited("hồ sơ");
        assertLevel(noEvidence, Level.GOOD);
        Case noScore = new Case();
        noScore.score = Known.awaited("tự đánh giá");
        assertLevel(noScore, Level.COMPLETED);
        assertThat(ceiling(noScore).provisional()).isTrue();
    }

    @Test
    void everyConditionNamesItsRuleClauseAndSource() {
        assertThat(ceiling(new Case().score("92").duty(Duty.HEAD).collective(10, 10)).conditions()).hasSize(9).allSatisfy(condition -> {
            assertThat(condition.rule()).startsWith("R-");
            assertThat(condition.clause()).startsWith("II.");
            assertThat(condition.source()).isNotBlank();
            assertThat(condition.state()).isEqualTo(State.MET);
        });
    }

    @Test
    void anEmptyCatalogueIsNotComplete() {
        assertLevel(new Case().score("92").tasks(0, 0, 0), Level.NOT_COMPLETED);
        assertLevel(new Case().score("92").tasks(3, 0, 3), Level.NOT_COMPLETED);
    }

    private static void assertLevel(Case facts, Level level) {
        assertThat(ceiling(facts).level()).contains(level);
    }

    private static Ceiling ceiling(Case facts) {
        return Ceiling.of(facts.facts(), Readings.DEFAULT);
    }

    /** A clean person with everything done, to be made worse. */
    private static final class Case {

        private Optional<NotRated> notRated = Optional.empty();
        private Known<Points> score;
        private Known<Completion> completion = Known.of(new Completion(60, 60, 0), "danh mục");
        private Known<Boolean> outstanding = Known.of(true, "minh chứng");
        private Known<Boolean> discipline = Known.of(false, "UBKT");
        private Known<Boolean> degeneration = Known.of(false, "UBKT");
        private Known<Corruption> corruption = Known.of(Corruption.NONE, "UBKT");
        private Duty duty = Duty.NONE;
        private Known<Completion> collective = Known.of(new Completion(10, 10, 0), "báo cáo đơn vị");

        Case score(String points) {
            score = Known.of(Points.of(points), "tự đánh giá");
            return this;
        }

        Case tasks(int assigned, int done, int excused) {
            completion = Known.of(new Completion(assigned, done, excused), "danh mục");
            return this;
        }

        Case outstanding(boolean named) {
            outstanding = Known.of(named, "minh chứng");
            return this;
        }

        Case discipline(Known<Boolean> known) {
            discipline = known;
            return this;
        }

        Case corruption(Corruption known) {
            corruption = Known.of(known, "UBKT");
            return this;
        }

        Case duty(Duty known) {
            duty = known;
            return this;
        }

        Case collective(int assigned, int done) {
            collective = Known.of(new Completion(assigned, done, 0), "báo cáo đơn vị");
            return this;
        }

        Facts facts() {
            return new Facts(notRated, score, completion, outstanding, discipline, degeneration, corruption, duty, collective);
        }
    }
}

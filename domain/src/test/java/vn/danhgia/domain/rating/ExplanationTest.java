package vn.danhgia.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.rating.Condition.Name;
import vn.danhgia.domain.ruleset.Reading.BelowFifty;
import vn.danhgia.domain.shared.Level;

class ExplanationTest {

    @Test
    @Tag("R-4.2-1")
    void everyLevelAboveTheCeilingSaysWhatClosesIt() {
        Explanation explanation = ACase.of("69.99").exceeding(0, 0, 60).ceiling().explanation();
        assertThat(explanation.closed()).extracting(Explanation.Closed::level, ExplanationTest::names).containsExactly(
                tuple(Level.EXCELLENT, List.of(Name.SCORE_FOR_GOOD, Name.SCORE_FOR_EXCELLENT, Name.OUTSTANDING_RESULT)),
                tuple(Level.GOOD, List.of(Name.SCORE_FOR_GOOD)));
        assertThat(explanation.awaited()).isEmpty();
        assertThat(explanation.warnings()).extracting(Warning::name).containsExactly(Warning.Name.FEW_TASKS_EXCEED);
    }

    @Test
    @Tag("R-4.4-2")
    void whatMakesNotCompletedClosesAllThreeLevelsAboveIt() {
        assertThat(ACase.of("80").tasks(60, 59, 0).ceiling().explanation().closed()).extracting(Explanation.Closed::level, ExplanationTest::names)
                .containsExactly(
                        tuple(Level.EXCELLENT, List.of(Name.SCORE_FOR_EXCELLENT, Name.ALL_TASKS_DONE)),
                        tuple(Level.GOOD, List.of(Name.ALL_TASKS_DONE)),
                        tuple(Level.COMPLETED, List.of(Name.ALL_TASKS_DONE)));
    }

    @Test
    void aCeilingAtTheTopHasNothingToExplain() {
        assertThat(ACase.of("92").ceiling().explanation()).isEqualTo(new Explanation(List.of(), List.of(), List.of()));
    }

    @Test
    @Tag("R-III.5.1-1")
    void whatIsAwaitedIsNamedAndClosesOnlyWhatCannotBeHadWithoutIt() {
        ACase awaiting = ACase.of("92").withoutTheList();
        awaiting.exceeding = Known.awaited(Source.EVIDENCE);
        Explanation explanation = awaiting.ceiling().explanation();
        assertThat(explanation.awaited()).extracting(Condition::name).containsExactly(Name.OUTSTANDING_RESULT, Name.NO_DISCIPLINE);
        assertThat(explanation.closed()).extracting(Explanation.Closed::level, ExplanationTest::names)
                .containsExactly(tuple(Level.EXCELLENT, List.of(Name.OUTSTANDING_RESULT)));
    }

    @Test
    @Tag("C-1")
    void whereNoLevelFitsItIsToldWhatClosesTheThreeThatHaveConditions() {
        assertThat(ACase.of("45").ceiling(BelowFifty.AND_A_TRIGGER).explanation().closed()).extracting(Explanation.Closed::level)
                .containsExactly(Level.EXCELLENT, Level.GOOD, Level.COMPLETED);
    }

    @Test
    @Tag("R-8.1-4")
    void ofSomebodyWhoIsNotRatedNothingIsExplained() {
        assertThat(ACase.of("45").standing(Standing.notRated(NotRated.LEAVE, true)).ceiling().explanation())
                .isEqualTo(new Explanation(List.of(), List.of(), List.of()));
    }

    private static List<Name> names(Explanation.Closed closed) {
        return closed.by().stream().map(Condition::name).toList();
    }
}

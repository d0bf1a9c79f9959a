package vn.danhgia.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.refused;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading.AboveTheCeiling;
import vn.danhgia.domain.ruleset.Reading.BelowFifty;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.RejectionCode;

class CeilingPolicyTest {

    private static final RatingRules SOFT = RatingRules.reading(AboveTheCeiling.ALLOWED_WITH_GROUND);

    @Test
    @Tag("C-7b")
    void theBodyChoosesAmongTheLevelsUpToTheCeilingAndLowerOnesNeedNoGroundHere() {
        Ceiling good = ACase.of("85").ceiling();
        for (Level wanted : List.of(Level.GOOD, Level.COMPLETED, Level.NOT_COMPLETED)) {
            assertThat(accepted(proposing(good, wanted, "", RatingRules.DEFAULT))).isEmpty();
            assertThat(accepted(deciding(good, wanted, "", RatingRules.DEFAULT))).isEmpty();
        }
    }

    @Test
    @Tag("C-7b")
    @Tag("R-4.2-1")
    void aboveTheCeilingItIsRefusedWhateverIsWritten() {
        Ceiling good = ACase.of("85").ceiling();
        refused(proposing(good, Level.EXCELLENT, "xứng đáng", RatingRules.DEFAULT), RejectionCode.ABOVE_THE_CEILING);
        refused(deciding(good, Level.EXCELLENT, "xứng đáng", RatingRules.DEFAULT), RejectionCode.ABOVE_THE_CEILING);
    }

    @Test
    @Tag("C-7b")
    void readSoftlyItIsAllowedWithAWrittenGround() {
        Ceiling good = ACase.of("85").ceiling();
        assertThat(accepted(deciding(good, Level.EXCELLENT, "theo văn bản số 12", SOFT))).isEmpty();
        refused(deciding(good, Level.EXCELLENT, "  ", SOFT), RejectionCode.ABOVE_THE_CEILING_WITHOUT_GROUND);
        assertThat(accepted(deciding(good, Level.GOOD, "", SOFT))).isEmpty();
    }

    @Test
    @Tag("R-III.5.1-1")
    @Tag("C-20")
    void aProvisionalCeilingIsEnoughToProposeAndNotToDecide() {
        Ceiling provisional = ACase.of("85").withoutTheList().ceiling();
        assertThat(accepted(proposing(provisional, Level.GOOD, "", RatingRules.DEFAULT))).isEmpty();
        refused(deciding(provisional, Level.GOOD, "", RatingRules.DEFAULT), RejectionCode.CEILING_PROVISIONAL);
        refused(deciding(provisional, Level.GOOD, "", SOFT), RejectionCode.CEILING_PROVISIONAL);
    }

    @Test
    @Tag("R-8.1-4")
    void whoIsNotRatedGetsNoLevelEvenWithAGround() {
        Ceiling notRated = ACase.of("85").standing(Standing.notRated(NotRated.LEAVE, true)).ceiling();
        refused(proposing(notRated, Level.NOT_COMPLETED, "lý do", SOFT), RejectionCode.NOT_RATED_THIS_QUARTER);
        refused(deciding(notRated, Level.GOOD, "lý do", RatingRules.DEFAULT), RejectionCode.NOT_RATED_THIS_QUARTER);
    }

    @Test
    @Tag("C-1")
    void whereNoLevelFitsEveryLevelNeedsAGroundAndStaysWithinWhatTheDataLeave() {
        RatingRules literal = RatingRules.reading(BelowFifty.AND_A_TRIGGER);
        Ceiling open = ACase.of("80").tasks(60, 59, 0).ceiling(BelowFifty.AND_A_TRIGGER);
        refused(deciding(open, Level.GOOD, "", literal), RejectionCode.FOUND_LEVEL_WITHOUT_GROUND);
        refused(deciding(open, Level.NOT_COMPLETED, "", literal), RejectionCode.FOUND_LEVEL_WITHOUT_GROUND);
        assertThat(accepted(deciding(open, Level.GOOD, "lý do", literal))).isEmpty();
        assertThat(accepted(deciding(open, Level.NOT_COMPLETED, "lý do", literal))).isEmpty();
        refused(deciding(open, Level.EXCELLENT, "lý do", literal), RejectionCode.ABOVE_THE_CEILING);
    }

    @Test
    @Tag("T25")
    @Tag("R-4.4-6")
    void whatIsWeighedNeedsItsReasonsWhicheverLevelIsChosen() {
        Ceiling weighed = ACase.of("85").corruption(Corruption.SELF_DETECTED).ceiling();
        refused(deciding(weighed, Level.GOOD, "", RatingRules.DEFAULT), RejectionCode.WEIGHED_WITHOUT_GROUND);
        refused(deciding(weighed, Level.NOT_COMPLETED, "", RatingRules.DEFAULT), RejectionCode.WEIGHED_WITHOUT_GROUND);
        assertThat(accepted(deciding(weighed, Level.GOOD, "lý do", RatingRules.DEFAULT))).isEmpty();
    }

    private static Decision<String> proposing(Ceiling ceiling, Level wanted, String ground, RatingRules rules) {
        return asked(CeilingPolicy.proposing(ceiling, wanted, ground, rules));
    }

    private static Decision<String> deciding(Ceiling ceiling, Level wanted, String ground, RatingRules rules) {
        return asked(CeilingPolicy.deciding(ceiling, wanted, ground, rules));
    }

    private static Decision<String> asked(List<Guard> guards) {
        return Decision.unless(guards, Decision::accept);
    }
}

package vn.danhgia.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.danhgia.domain.Given.DOSSIER;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.person;
import static vn.danhgia.domain.Given.refused;
import static vn.danhgia.domain.dossier.Dossiers.LIMIT;
import static vn.danhgia.domain.dossier.Dossiers.NOTHING_KNOWN;
import static vn.danhgia.domain.dossier.Dossiers.NO_GROUNDS;
import static vn.danhgia.domain.dossier.Dossiers.PLAN;
import static vn.danhgia.domain.dossier.Dossiers.UNIT_VOTE;
import static vn.danhgia.domain.dossier.Dossiers.after;
import static vn.danhgia.domain.dossier.Dossiers.assessed;
import static vn.danhgia.domain.dossier.Dossiers.assessment;
import static vn.danhgia.domain.dossier.Dossiers.decide;
import static vn.danhgia.domain.dossier.Dossiers.opened;
import static vn.danhgia.domain.dossier.Dossiers.plan;
import static vn.danhgia.domain.dossier.Dossiers.propose;
import static vn.danhgia.domain.dossier.Dossiers.proposeGood;
import static vn.danhgia.domain.dossier.Dossiers.proposed;
import static vn.danhgia.domain.dossier.Dossiers.voted;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.dossier.DossierCommand.ProposeLevel;
import vn.danhgia.domain.dossier.DossierCommand.ReturnDossier;
import vn.danhgia.domain.dossier.DossierEvent.LevelProposed;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.workcatalogue.Axis;

/** What a proposal must say beside the vote that carried it. */
class ProposalTest {

    private static final PaperTally EXCELLENT = new PaperTally(7, 6, 5, 1, 0, 0, 0);
    private static final PaperTally COMPLETED = new PaperTally(7, 6, 0, 1, 5, 0, 0);
    private static final String WHY_NOT_AS_SCORED = "Kết quả vượt mức người tự xếp loại nêu";

    @Test
    @Tag("R-I.2.1-4")
    void anotherLevelThanThePersonsOwnSaysWhyWhetherLowerOrHigher() {
        refused(byTheHead(Level.COMPLETED, COMPLETED, NO_GROUNDS), RejectionCode.DEVIATION_UNEXPLAINED);
        refused(byTheHead(Level.EXCELLENT, EXCELLENT, new Grounds(" ", List.of(outstanding(1)), "")), RejectionCode.DEVIATION_UNEXPLAINED);
        assertThat(accepted(byTheHead(Level.COMPLETED, COMPLETED, new Grounds("Chậm hai việc", List.of(), "")))).isNotEmpty();
        assertThat(accepted(byTheHead(Level.GOOD, UNIT_VOTE, NO_GROUNDS))).as("the same level needs none").isNotEmpty();
    }

    @Test
    @Tag("R-1.3-2")
    void excellenceNamesAtLeastOneOutstandingResultOfThePlanWithReasonAndEvidence() {
        refused(byTheHead(Level.EXCELLENT, EXCELLENT, new Grounds(WHY_NOT_AS_SCORED, List.of(), "")), RejectionCode.OUTSTANDING_REQUIRED);
        refusedWith(new Grounds(WHY_NOT_AS_SCORED, List.of(outstanding(1), outstanding(3)), ""),
                Rejection.of(RejectionCode.OUTSTANDING_NOT_PLANNED, 3));
        for (Outstanding unclear : List.of(new Outstanding(2, " ", "Biên bản"), new Outstanding(2, "Vượt 20%", " "))) {
            refusedWith(new Grounds(WHY_NOT_AS_SCORED, List.of(unclear), ""),
                    Rejection.of(RejectionCode.OUTSTANDING_NOT_SHOWN, 2));
        }
        Dossier named = after(voted(assessed(), Level.EXCELLENT, EXCELLENT), propose(new Grounds(WHY_NOT_AS_SCORED, List.of(outstanding(2)), "")), HEAD,
                "p-kinh-te");
        assertThat(named.proposal().orElseThrow().outstanding()).containsExactly(2);
        assertThat(named.proposal().orElseThrow().grounds().content().outstanding()).containsExactly(outstanding(2));
    }

    @Test
    @Tag("R-3.5-1")
    void whereThereWereAdHocTasksTheProposerSaysHowTheyWereConsidered() {
        Plan special = plan(new PlannedItem(1, Axis.T1, Points.of("40"), false, true), new PlannedItem(2, Axis.T5, Points.of("30"), false, false));
        Dossier planned = assessed(opened(Duty.DEPUTY, RatingRules.DEFAULT, special));
        Dossier told = after(opened(), assessment(written -> written.adHoc = "Khắc phục hậu quả bão"), OFFICIAL);
        for (Dossier dossier : List.of(planned, told)) {
            refused(decide(voted(dossier), proposeGood(), HEAD, "p-kinh-te"), RejectionCode.AD_HOC_UNANSWERED);
            refused(decide(voted(dossier, Level.GOOD, UNIT_VOTE), propose(new Grounds("", List.of(), " ")), HEAD, "p-kinh-te"),
                    RejectionCode.AD_HOC_UNANSWERED);
            assertThat(accepted(decide(voted(dossier, Level.GOOD, UNIT_VOTE), propose(new Grounds("", List.of(), "Đã tính trong điểm")), HEAD, "p-kinh-te")))
                    .isNotEmpty();
        }
    }

    @Test
    @Tag("R-III.2.4-1")
    @Tag("R-5.2-3")
    @Tag("R-5.3-4")
    void aDossierSentAtItsLimitIsLateAndAMomentBeforeIsNot() {
        assertThat(proposedAt(assessed(), LIMIT.minusNanos(1)).late()).isFalse();
        assertThat(proposedAt(assessed(), LIMIT).late()).isTrue();
    }

    @Test
    @Tag("C-23")
    void aLateDossierIsTakenAndMarkedOrRefusedAsTheRuleSetReads() {
        assertThat(proposedAt(assessed(), LIMIT).late()).isTrue();
        Dossier strict = assessed(opened(Duty.DEPUTY, RatingRules.reading(Reading.LateDossier.REFUSED), PLAN));
        refused(Dossier.decide(voted(strict), proposeGood(), by(HEAD, LIMIT, "p-kinh-te")), RejectionCode.DOSSIER_TOO_LATE);
        assertThat(proposedAt(strict, LIMIT.minusNanos(1)).late()).isFalse();
        Dossier back = after(after(voted(strict), proposeGood(), HEAD, "p-kinh-te"), new ReturnDossier(DOSSIER, "Thiếu biên bản"), person("p-0005"), "bxdd");
        assertThat(proposedAt(back, LIMIT).late()).as("sent in time, sent again after the limit: taken, and marked").isTrue();
    }

    @Test
    @Tag("R-5.3-7")
    void aReturnedDossierIsProposedAgainWithANewVote() {
        Dossier back = after(proposed(), new ReturnDossier(DOSSIER, "Thiếu biên bản"), person("p-0005"), "bxdd");
        Dossier again = after(voted(back, Level.COMPLETED, COMPLETED), propose(new Grounds("Chậm hai việc", List.of(), "")), HEAD, "p-kinh-te");
        assertThat(again.proposal().orElseThrow().level()).isEqualTo(Level.COMPLETED);
        assertThat(again.returned()).isEmpty();
    }

    @Test
    void onlyTheUnitsReportComesWithAProposal() {
        AttachedPaper other = new AttachedPaper("other", "Giấy khác", Optional.empty());
        assertThatIllegalArgumentException().isThrownBy(
                () -> new ProposeLevel(DOSSIER, "", NO_GROUNDS, Optional.of(other), NOTHING_KNOWN));
    }

    private static Outstanding outstanding(int number) {
        return new Outstanding(number, "Vượt 20% chỉ tiêu", "Biên bản nghiệm thu");
    }

    private static Decision<DossierEvent> byTheHead(Level voted, PaperTally tally, Grounds grounds) {
        return decide(voted(assessed(), voted, tally), propose(grounds), HEAD, "p-kinh-te");
    }

    private static void refusedWith(Grounds grounds, Rejection rejection) {
        assertThat(byTheHead(Level.EXCELLENT, EXCELLENT, grounds)).isEqualTo(new Decision.Refused<DossierEvent>(rejection));
    }

    private static LevelProposed proposedAt(Dossier dossier, Instant now) {
        return (LevelProposed) accepted(Dossier.decide(voted(dossier), proposeGood(), by(HEAD, now, "p-kinh-te"))).get(0);
    }
}

package vn.danhgia.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.DOSSIER;
import static vn.danhgia.domain.Given.FRAME;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.MEMBER;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.PLACEMENT;
import static vn.danhgia.domain.Given.RULES;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.Given.person;
import static vn.danhgia.domain.Given.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.dossier.Dossier.Stage;
import vn.danhgia.domain.dossier.DossierCommand.AcceptDossier;
import vn.danhgia.domain.dossier.DossierCommand.AcknowledgeNotice;
import vn.danhgia.domain.dossier.DossierCommand.DecideLevel;
import vn.danhgia.domain.dossier.DossierCommand.GiveOpinion;
import vn.danhgia.domain.dossier.DossierCommand.IssueDecision;
import vn.danhgia.domain.dossier.DossierCommand.NotifyResult;
import vn.danhgia.domain.dossier.DossierCommand.OpenDossier;
import vn.danhgia.domain.dossier.DossierCommand.ProposeLevel;
import vn.danhgia.domain.dossier.DossierCommand.ReturnDossier;
import vn.danhgia.domain.dossier.DossierCommand.SubmitSelfAssessment;
import vn.danhgia.domain.dossier.DossierEvent.DecisionIssued;
import vn.danhgia.domain.dossier.DossierEvent.LevelDecided;
import vn.danhgia.domain.dossier.DossierEvent.LevelProposed;
import vn.danhgia.domain.dossier.DossierEvent.SelfAssessmentSubmitted;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.RejectionCode;

class DossierTest {

    private static final Instant SEPTEMBER = at(2026, 9, 10, 9, 0);
    private static final Instant LIMIT = at(2026, 9, 15, 0, 0);
    private static final Instant DECISION_LIMIT = at(2026, 9, 20, 0, 0);
    private static final SubmitSelfAssessment ASSESSMENT =
            new SubmitSelfAssessment(DOSSIER, Points.of("28.25"), Points.of("64.5"), Level.GOOD, "Đã làm xong");
    private static final PaperTally UNIT_VOTE = new PaperTally(7, 6, 1, 5, 0, 0, 0);
    private static final PaperTally COMMITTEE_VOTE = new PaperTally(9, 9, 1, 8, 0, 0, 0);

    @Test
    void aDossierGoesThroughEveryStepInOrder() {
        Dossier dossier = opened();
        dossier = after(dossier, ASSESSMENT, OFFICIAL);
        dossier = after(dossier, new ProposeLevel(DOSSIER, Level.GOOD, UNIT_VOTE, "Thống nhất"), HEAD, "p-kinh-te");
        dossier = after(dossier, new AcceptDossier(DOSSIER, ""), person("p-0005"), "bxdd");
        dossier = after(dossier, new GiveOpinion(DOSSIER, Level.GOOD, ""), MEMBER, "ttdu");
        dossier = after(dossier, new DecideLevel(DOSSIER, Level.GOOD, DecisionReason.AS_PROPOSED, COMMITTEE_VOTE, ""), MEMBER, "btv");
        dossier = after(dossier, new IssueDecision(DOSSIER, "05-QĐ/ĐU", LocalDate.of(2026, 9, 10)), person("p-0007"), "vpdu");
        dossier = evolve(dossier, accepted(Dossier.decide(dossier, new NotifyResult(DOSSIER), bySystem(SEPTEMBER))));
        dossier = after(dossier, new AcknowledgeNotice(DOSSIER), OFFICIAL);
        assertThat(dossier.stage()).isEqualTo(Stage.ACKNOWLEDGED);
        assertThat(dossier.proposal().orElseThrow().level()).as("proposal and decision are two records").isEqualTo(Level.GOOD);
        assertThat(dossier.decided().orElseThrow().level()).isEqualTo(Level.GOOD);
    }

    @Test
    void theTotalIsExactAndNothingIsRounded() {
        SelfAssessmentSubmitted submitted = (SelfAssessmentSubmitted) accepted(decide(opened(), ASSESSMENT, OFFICIAL)).get(0);
        assertThat(submitted.total()).isEqualTo(Points.of("92.75"));
    }

    @Test
    void scoresStayWithinTheirShares() {
        refused(decide(opened(), new SubmitSelfAssessment(DOSSIER, Points.of("30.01"), Points.of("60"), Level.GOOD, "x"), OFFICIAL),
                RejectionCode.COMMON_SCORE_TOO_HIGH);
        refused(decide(opened(), new SubmitSelfAssessment(DOSSIER, Points.of("30"), Points.of("70.01"), Level.GOOD, "x"), OFFICIAL),
                RejectionCode.RESULT_SCORE_TOO_HIGH);
    }

    @Test
    void nobodyAssessesForAnother() {
        refused(decide(opened(), ASSESSMENT, HEAD, "p-kinh-te"), RejectionCode.NOT_THE_OWNER);
    }

    @Test
    void beforeTheFifteenthMeansBeforeItsFirstMoment() {
        assertThat(lateWhenSubmittedAt(LIMIT.minusSeconds(60))).isFalse();
        assertThat(lateWhenSubmittedAt(LIMIT)).isTrue();
    }

    @Test
    void aProposalNeedsTheUsingBodysVote() {
        refused(decide(assessed(), new ProposeLevel(DOSSIER, Level.GOOD, UNIT_VOTE, "x"), person("p-0003"), "ld-ubnd"), RejectionCode.NOT_COMPETENT);
        refused(decide(assessed(), new ProposeLevel(DOSSIER, Level.EXCELLENT, UNIT_VOTE, "x"), HEAD, "p-kinh-te"), RejectionCode.NO_MAJORITY);
        refused(decide(assessed(), new ProposeLevel(DOSSIER, Level.GOOD, new PaperTally(7, 4, 0, 4, 0, 0, 0), "x"), HEAD, "p-kinh-te"),
                RejectionCode.NO_QUORUM);
        refused(decide(assessed(), new ProposeLevel(DOSSIER, Level.GOOD, new PaperTally(7, 6, 1, 6, 0, 0, 0), "x"), HEAD, "p-kinh-te"),
                RejectionCode.TALLY_DOES_NOT_ADD_UP);
    }

    @Test
    void nobodyRecordsAProposalOnHimself() {
        refused(decide(assessed(), new ProposeLevel(DOSSIER, Level.GOOD, UNIT_VOTE, "x"), OFFICIAL, "p-kinh-te"), RejectionCode.RECUSED);
    }

    @Test
    void aReturnedDossierIsWithTheProposerAgain() {
        Dossier back = after(proposed(), new ReturnDossier(DOSSIER, "Thiếu biên bản"), person("p-0005"), "bxdd");
        assertThat(back.stage()).isEqualTo(Stage.PROPOSAL);
        assertThat(back.returned().orElseThrow().content()).isEqualTo("Thiếu biên bản");
        refused(decide(proposed(), new ReturnDossier(DOSSIER, ""), person("p-0005"), "bxdd"), RejectionCode.REMARK_REQUIRED);
    }

    @Test
    void anOpinionThatDiffersSaysWhy() {
        Dossier checked = after(proposed(), new AcceptDossier(DOSSIER, ""), person("p-0005"), "bxdd");
        refused(decide(checked, new GiveOpinion(DOSSIER, Level.COMPLETED, " "), MEMBER, "ttdu"), RejectionCode.REMARK_REQUIRED);
        assertThat(accepted(decide(checked, new GiveOpinion(DOSSIER, Level.COMPLETED, "Tiến độ chậm"), MEMBER, "ttdu"))).hasSize(1);
    }

    @Test
    void theCommitteeDecidesByMoreThanHalfOfAllItsMembers() {
        PaperTally fiveOfTen = new PaperTally(10, 7, 0, 5, 2, 0, 0);
        refused(decide(heard(), new DecideLevel(DOSSIER, Level.GOOD, DecisionReason.AS_PROPOSED, fiveOfTen, ""), MEMBER, "btv"),
                RejectionCode.NO_MAJORITY);
    }

    @Test
    void aDecisionOtherThanProposedHasReasonAndGround() {
        PaperTally lower = new PaperTally(9, 9, 0, 1, 8, 0, 0);
        refused(decide(heard(), new DecideLevel(DOSSIER, Level.COMPLETED, DecisionReason.AS_PROPOSED, lower, "x"), MEMBER, "btv"),
                RejectionCode.GROUND_REQUIRED);
        refused(decide(heard(), new DecideLevel(DOSSIER, Level.COMPLETED, DecisionReason.CONDITIONS, lower, " "), MEMBER, "btv"),
                RejectionCode.GROUND_REQUIRED);
        refused(decide(heard(), new DecideLevel(DOSSIER, Level.GOOD, DecisionReason.QUOTA, COMMITTEE_VOTE, "x"), MEMBER, "btv"),
                RejectionCode.GROUND_REQUIRED);
        LevelDecided decided = (LevelDecided) accepted(decide(heard(),
                new DecideLevel(DOSSIER, Level.COMPLETED, DecisionReason.CONDITIONS, lower, "Còn việc chậm"), MEMBER, "btv")).get(0);
        assertThat(decided.reason()).isEqualTo(DecisionReason.CONDITIONS);
    }

    @Test
    void onlyTheDeciderDecidesAndOnlyInItsTurn() {
        refused(decide(heard(), new DecideLevel(DOSSIER, Level.GOOD, DecisionReason.AS_PROPOSED, COMMITTEE_VOTE, ""), MEMBER, "ttdu"),
                RejectionCode.NOT_COMPETENT);
        refused(decide(proposed(), new DecideLevel(DOSSIER, Level.GOOD, DecisionReason.AS_PROPOSED, COMMITTEE_VOTE, ""), MEMBER, "btv"),
                RejectionCode.WRONG_STAGE);
    }

    @Test
    void aDecisionHasANumberAndIsDatedNeitherBeforeTheVoteNorAhead() {
        Dossier decided = after(heard(), new DecideLevel(DOSSIER, Level.GOOD, DecisionReason.AS_PROPOSED, COMMITTEE_VOTE, ""), MEMBER, "btv");
        refused(decide(decided, new IssueDecision(DOSSIER, " ", LocalDate.of(2026, 9, 10)), person("p-0007"), "vpdu"),
                RejectionCode.DECISION_PAPER_INCOMPLETE);
        refused(decide(decided, new IssueDecision(DOSSIER, "05-QĐ/ĐU", LocalDate.of(2026, 9, 11)), person("p-0007"), "vpdu"),
                RejectionCode.DECISION_PAPER_INCOMPLETE);
        for (String number : List.of("theo nhận xét", "05 QĐ/ĐU", "A".repeat(41))) {
            refused(decide(decided, new IssueDecision(DOSSIER, number, LocalDate.of(2026, 9, 10)), person("p-0007"), "vpdu"),
                    RejectionCode.DECISION_PAPER_INCOMPLETE);
        }
        refused(decide(decided, new IssueDecision(DOSSIER, "05-QĐ/ĐU", LocalDate.of(2026, 9, 9)), person("p-0007"), "vpdu"),
                RejectionCode.DECISION_PAPER_INCOMPLETE);
        DecisionIssued issued = (DecisionIssued) accepted(Dossier.decide(decided, new IssueDecision(DOSSIER, "05-QĐ/ĐU", LocalDate.of(2026, 9, 10)),
                by(person("p-0007"), DECISION_LIMIT, "vpdu"))).get(0);
        assertThat(issued.late()).as("issued at the limit of II.5.4").isTrue();
    }

    @Test
    void theSystemAnnouncesAndNeverRates() {
        refused(Dossier.decide(opened(), ASSESSMENT, bySystem(SEPTEMBER)), RejectionCode.NOT_THE_OWNER);
        refused(Dossier.decide(heard(), new DecideLevel(DOSSIER, Level.GOOD, DecisionReason.AS_PROPOSED, COMMITTEE_VOTE, ""), bySystem(SEPTEMBER)),
                RejectionCode.NOT_COMPETENT);
        refused(decide(opened(), new NotifyResult(DOSSIER), MEMBER, "btv"), RejectionCode.SYSTEM_ONLY);
    }

    @Test
    void onlyThePersonAcknowledgesTheNotice() {
        refused(decide(opened(), new AcknowledgeNotice(DOSSIER), HEAD), RejectionCode.NOT_THE_OWNER);
        refused(decide(opened(), new AcknowledgeNotice(DOSSIER), OFFICIAL), RejectionCode.WRONG_STAGE);
    }

    @Test
    void countsAndWordsAreNeverPrinted() {
        LevelProposed proposed = (LevelProposed) accepted(decide(assessed(), new ProposeLevel(DOSSIER, Level.GOOD, UNIT_VOTE, "Kín đáo"), HEAD,
                "p-kinh-te")).get(0);
        assertThat(proposed.toString()).doesNotContain("Kín đáo").doesNotContain("entitled");
    }

    private static boolean lateWhenSubmittedAt(Instant now) {
        return ((SelfAssessmentSubmitted) accepted(Dossier.decide(opened(), ASSESSMENT, by(OFFICIAL, now))).get(0)).late();
    }

    private static Dossier opened() {
        return evolve(Dossier.ABSENT, accepted(Dossier.decide(Dossier.ABSENT,
                new OpenDossier(DOSSIER, RULES, PLACEMENT, FRAME, LIMIT, LIMIT, DECISION_LIMIT), bySystem(SEPTEMBER))));
    }

    private static Dossier assessed() {
        return after(opened(), ASSESSMENT, OFFICIAL);
    }

    private static Dossier proposed() {
        return after(assessed(), new ProposeLevel(DOSSIER, Level.GOOD, UNIT_VOTE, "Thống nhất"), HEAD, "p-kinh-te");
    }

    private static Dossier heard() {
        Dossier checked = after(proposed(), new AcceptDossier(DOSSIER, ""), person("p-0005"), "bxdd");
        return after(checked, new GiveOpinion(DOSSIER, Level.GOOD, ""), MEMBER, "ttdu");
    }

    private static Decision<DossierEvent> decide(Dossier state, DossierCommand command, PersonId who, String... bodies) {
        return Dossier.decide(state, command, by(who, SEPTEMBER, bodies));
    }

    private static Dossier after(Dossier state, DossierCommand command, PersonId who, String... bodies) {
        return evolve(state, accepted(decide(state, command, who, bodies)));
    }

    private static Dossier evolve(Dossier state, Iterable<DossierEvent> events) {
        Dossier next = state;
        for (DossierEvent event : events) {
            next = Dossier.evolve(next, event);
        }
        return next;
    }
}

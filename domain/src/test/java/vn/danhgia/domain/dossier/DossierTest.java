package vn.danhgia.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.DOSSIER;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.MEMBER;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.Given.person;
import static vn.danhgia.domain.Given.refused;
import static vn.danhgia.domain.dossier.Dossiers.COMMITTEE_VOTE;
import static vn.danhgia.domain.dossier.Dossiers.DECISION_LIMIT;
import static vn.danhgia.domain.dossier.Dossiers.NO_GROUNDS;
import static vn.danhgia.domain.dossier.Dossiers.SEPTEMBER;
import static vn.danhgia.domain.dossier.Dossiers.UNIT_VOTE;
import static vn.danhgia.domain.dossier.Dossiers.after;
import static vn.danhgia.domain.dossier.Dossiers.assessed;
import static vn.danhgia.domain.dossier.Dossiers.assessment;
import static vn.danhgia.domain.dossier.Dossiers.checked;
import static vn.danhgia.domain.dossier.Dossiers.decide;
import static vn.danhgia.domain.dossier.Dossiers.heard;
import static vn.danhgia.domain.dossier.Dossiers.opened;
import static vn.danhgia.domain.dossier.Dossiers.propose;
import static vn.danhgia.domain.dossier.Dossiers.proposeGood;
import static vn.danhgia.domain.dossier.Dossiers.proposed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.dossier.Dossier.Stage;
import vn.danhgia.domain.dossier.DossierCommand.AcceptDossier;
import vn.danhgia.domain.dossier.DossierCommand.AcknowledgeNotice;
import vn.danhgia.domain.dossier.DossierCommand.DecideLevel;
import vn.danhgia.domain.dossier.DossierCommand.GiveOpinion;
import vn.danhgia.domain.dossier.DossierCommand.IssueDecision;
import vn.danhgia.domain.dossier.DossierCommand.NotifyResult;
import vn.danhgia.domain.dossier.DossierCommand.ProposeLevel;
import vn.danhgia.domain.dossier.DossierCommand.ReturnDossier;
import vn.danhgia.domain.dossier.DossierEvent.DecisionIssued;
import vn.danhgia.domain.dossier.DossierEvent.LevelDecided;
import vn.danhgia.domain.dossier.DossierEvent.LevelProposed;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.RejectionCode;

class DossierTest {

    @Test
    @Tag("R-1.2-2")
    void aDecisionStandsBesideTheProposalAndNeverInItsPlace() {
        PaperTally lower = new PaperTally(9, 9, 0, 1, 8, 0, 0);
        Dossier decided = after(heard(), new DecideLevel(DOSSIER, Level.COMPLETED, DecisionReason.CONDITIONS, lower, "Còn việc chậm"), MEMBER, "btv");
        assertThat(decided.proposal().orElseThrow().level()).isEqualTo(Level.GOOD);
        assertThat(decided.opinion()).contains(Level.GOOD);
        assertThat(decided.decided().orElseThrow().level()).isEqualTo(Level.COMPLETED);
        assertThat(decided.beforeTheOutcome().decided()).isEmpty();
        assertThat(decided.beforeTheOutcome().opinion()).isEmpty();
        assertThat(decided.beforeTheOutcome().proposal()).isPresent();
        assertThat(decided.withoutRating().proposal()).isEmpty();
        assertThat(decided.withoutRating().assessment()).isEmpty();
        assertThat(decided.withoutRating().attached()).isEmpty();
        assertThat(decided.isAnnounced()).isFalse();
    }

    @Test
    void aDossierGoesThroughEveryStepInOrder() {
        Dossier dossier = opened();
        dossier = after(dossier, assessment(), OFFICIAL);
        dossier = after(dossier, proposeGood(), HEAD, "p-kinh-te");
        dossier = after(dossier, new AcceptDossier(DOSSIER, ""), person("p-0005"), "bxdd");
        dossier = after(dossier, new GiveOpinion(DOSSIER, Level.GOOD, ""), MEMBER, "ttdu");
        dossier = after(dossier, new DecideLevel(DOSSIER, Level.GOOD, DecisionReason.AS_PROPOSED, COMMITTEE_VOTE, ""), MEMBER, "btv");
        dossier = after(dossier, new IssueDecision(DOSSIER, "05-QĐ/ĐU", LocalDate.of(2026, 9, 10)), person("p-0007"), "vpdu");
        dossier = Dossiers.evolve(dossier, accepted(Dossier.decide(dossier, new NotifyResult(DOSSIER), bySystem(SEPTEMBER))));
        assertThat(dossier.isAnnounced()).isTrue();
        dossier = after(dossier, new AcknowledgeNotice(DOSSIER), OFFICIAL);
        assertThat(dossier.isAnnounced()).isTrue();
        assertThat(dossier.stage()).isEqualTo(Stage.ACKNOWLEDGED);
        assertThat(dossier.decided().orElseThrow().level()).isEqualTo(Level.GOOD);
    }

    @Test
    @Tag("R-5.2-1")
    void nobodyAssessesForAnother() {
        refused(decide(opened(), assessment(), HEAD, "p-kinh-te"), RejectionCode.NOT_THE_OWNER);
    }

    @Test
    @Tag("R-1.2-1")
    void aProposalNeedsTheUsingBodysVote() {
        refused(decide(assessed(), proposeGood(), person("p-0003"), "ld-ubnd"), RejectionCode.NOT_COMPETENT);
        refused(decide(assessed(), propose(Level.EXCELLENT, UNIT_VOTE, NO_GROUNDS), HEAD, "p-kinh-te"), RejectionCode.NO_MAJORITY);
        refused(decide(assessed(), propose(Level.GOOD, new PaperTally(7, 4, 0, 4, 0, 0, 0), NO_GROUNDS), HEAD, "p-kinh-te"),
                RejectionCode.NO_QUORUM);
        refused(decide(assessed(), propose(Level.GOOD, new PaperTally(7, 6, 1, 6, 0, 0, 0), NO_GROUNDS), HEAD, "p-kinh-te"),
                RejectionCode.TALLY_DOES_NOT_ADD_UP);
    }

    @Test
    void nobodyRecordsAProposalOnHimself() {
        refused(decide(assessed(), proposeGood(), OFFICIAL, "p-kinh-te"), RejectionCode.RECUSED);
    }

    @Test
    @Tag("R-5.3-7")
    void aReturnedDossierIsWithTheProposerAgain() {
        Dossier back = after(proposed(), new ReturnDossier(DOSSIER, "Thiếu biên bản"), person("p-0005"), "bxdd");
        assertThat(back.stage()).isEqualTo(Stage.PROPOSAL);
        assertThat(back.returned().orElseThrow().content()).isEqualTo("Thiếu biên bản");
        refused(decide(proposed(), new ReturnDossier(DOSSIER, ""), person("p-0005"), "bxdd"), RejectionCode.REMARK_REQUIRED);
    }

    @Test
    @Tag("R-I.2.1-4")
    void anOpinionThatDiffersSaysWhy() {
        refused(decide(checked(), new GiveOpinion(DOSSIER, Level.COMPLETED, " "), MEMBER, "ttdu"), RejectionCode.REMARK_REQUIRED);
        assertThat(accepted(decide(checked(), new GiveOpinion(DOSSIER, Level.COMPLETED, "Tiến độ chậm"), MEMBER, "ttdu"))).hasSize(1);
    }

    @Test
    @Tag("R-5.4-3")
    void theCommitteeDecidesByMoreThanHalfOfAllItsMembers() {
        PaperTally fiveOfTen = new PaperTally(10, 7, 0, 5, 2, 0, 0);
        refused(decide(heard(), new DecideLevel(DOSSIER, Level.GOOD, DecisionReason.AS_PROPOSED, fiveOfTen, ""), MEMBER, "btv"),
                RejectionCode.NO_MAJORITY);
    }

    @Test
    @Tag("R-I.2.1-4")
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
    @Tag("R-1.2-2")
    @Tag("R-1.1-2")
    @Tag("R-2.2-8")
    void onlyTheDeciderDecidesAndOnlyInItsTurn() {
        refused(decide(heard(), new DecideLevel(DOSSIER, Level.GOOD, DecisionReason.AS_PROPOSED, COMMITTEE_VOTE, ""), MEMBER, "ttdu"),
                RejectionCode.NOT_COMPETENT);
        refused(decide(proposed(), new DecideLevel(DOSSIER, Level.GOOD, DecisionReason.AS_PROPOSED, COMMITTEE_VOTE, ""), MEMBER, "btv"),
                RejectionCode.WRONG_STAGE);
    }

    @Test
    @Tag("R-5.4-4")
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
        refused(Dossier.decide(opened(), assessment(), bySystem(SEPTEMBER)), RejectionCode.NOT_THE_OWNER);
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
        LevelProposed proposed = (LevelProposed) accepted(decide(assessed(), new ProposeLevel(DOSSIER, Level.GOOD, UNIT_VOTE, "Kín đáo",
                new Grounds("Rất kín", List.of(), ""), Optional.empty()), HEAD, "p-kinh-te")).get(0);
        assertThat(proposed.toString()).doesNotContain("Kín đáo", "Rất kín").doesNotContain("entitled");
        assertThat(List.of(new Grounds("Kín", List.of(), ""), new Written().content(), Dossiers.REPORT, UnratedTest.LEAVE).toString())
                .isEqualTo("[Grounds, SelfAssessment, AttachedPaper[unit-report], Unrated]");
    }
}

package vn.danhgia.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.DOSSIER;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.MEMBER;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.body;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.Given.person;
import static vn.danhgia.domain.Given.refused;
import static vn.danhgia.domain.dossier.Dossiers.COMMITTEE_VOTE;
import static vn.danhgia.domain.dossier.Dossiers.DECISION_LIMIT;
import static vn.danhgia.domain.dossier.Dossiers.SEPTEMBER;
import static vn.danhgia.domain.dossier.Dossiers.UNIT_VOTE;
import static vn.danhgia.domain.dossier.Dossiers.after;
import static vn.danhgia.domain.dossier.Dossiers.assessed;
import static vn.danhgia.domain.dossier.Dossiers.assessment;
import static vn.danhgia.domain.dossier.Dossiers.checked;
import static vn.danhgia.domain.dossier.Dossiers.decide;
import static vn.danhgia.domain.dossier.Dossiers.decided;
import static vn.danhgia.domain.dossier.Dossiers.heard;
import static vn.danhgia.domain.dossier.Dossiers.opened;
import static vn.danhgia.domain.dossier.Dossiers.proposeGood;
import static vn.danhgia.domain.dossier.Dossiers.proposed;
import static vn.danhgia.domain.dossier.Dossiers.received;
import static vn.danhgia.domain.dossier.Dossiers.voted;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.Given;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.dossier.Dossier.Stage;
import vn.danhgia.domain.dossier.DossierCommand.AcceptDossier;
import vn.danhgia.domain.dossier.DossierCommand.AcknowledgeNotice;
import vn.danhgia.domain.dossier.DossierCommand.AskForRevote;
import vn.danhgia.domain.dossier.DossierCommand.AwaitProvince;
import vn.danhgia.domain.dossier.DossierCommand.GiveOpinion;
import vn.danhgia.domain.dossier.DossierCommand.NotifyResult;
import vn.danhgia.domain.dossier.DossierCommand.ProposeLevel;
import vn.danhgia.domain.dossier.DossierCommand.ReceiveSelfAssessment;
import vn.danhgia.domain.dossier.DossierCommand.ReturnDossier;
import vn.danhgia.domain.dossier.DossierCommand.SendVoteUp;
import vn.danhgia.domain.dossier.DossierCommand.TakeOverProvinceResult;
import vn.danhgia.domain.dossier.DossierCommand.TakeOverVote;
import vn.danhgia.domain.dossier.DossierEvent.DecisionIssued;
import vn.danhgia.domain.dossier.DossierEvent.LevelDecided;
import vn.danhgia.domain.dossier.DossierEvent.LevelProposed;
import vn.danhgia.domain.dossier.DossierEvent.RevoteAsked;
import vn.danhgia.domain.dossier.DossierEvent.SelfAssessmentReceived;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.meeting.VoteOutcome;
import vn.danhgia.domain.ruleset.AuthorityRow;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.RejectionCode;

class DossierTest {

    @Test
    @Tag("R-1.2-2")
    void aDecisionStandsBesideTheProposalAndNeverInItsPlace() {
        Dossier decided = system(heard(), Dossiers.decision(Level.COMPLETED, SEPTEMBER, false));
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
        assertThat(stages(dossier, assessment(), OFFICIAL)).isEqualTo(Stage.RECEPTION);
        dossier = received(after(dossier, assessment(), OFFICIAL));
        assertThat(dossier.stage()).isEqualTo(Stage.VOTE);
        dossier = voted(dossier);
        assertThat(dossier.stage()).isEqualTo(Stage.PROPOSAL);
        dossier = after(dossier, proposeGood(), HEAD, "p-kinh-te");
        assertThat(dossier.stage()).isEqualTo(Stage.CHECK);
        dossier = after(dossier, new AcceptDossier(DOSSIER, ""), person("p-0005"), "bxdd");
        dossier = after(dossier, new GiveOpinion(DOSSIER, Level.GOOD, ""), MEMBER, "ttdu");
        assertThat(dossier.stage()).isEqualTo(Stage.DECISION);
        dossier = system(dossier, Dossiers.decision(Level.GOOD, SEPTEMBER, false));
        assertThat(dossier.paper()).contains(new Dossier.Paper("05-QĐ/ĐU", LocalDate.of(2026, 9, 10)));
        dossier = system(dossier, new NotifyResult(DOSSIER));
        assertThat(dossier.isAnnounced()).isTrue();
        dossier = after(dossier, new AcknowledgeNotice(DOSSIER), OFFICIAL);
        assertThat(dossier.isAnnounced()).isTrue();
        assertThat(dossier.stage()).isEqualTo(Stage.ACKNOWLEDGED);
        assertThat(dossier.decided().orElseThrow().level()).isEqualTo(Level.GOOD);
    }

    private static Stage stages(Dossier dossier, DossierCommand command, PersonId who) {
        return after(dossier, command, who).stage();
    }

    private static Dossier system(Dossier dossier, DossierCommand command) {
        return Dossiers.evolve(dossier, accepted(Dossier.decide(dossier, command, bySystem(SEPTEMBER))));
    }

    @Test
    @Tag("R-5.2-1")
    void nobodyAssessesForAnother() {
        refused(decide(opened(), assessment(), HEAD, "p-kinh-te"), RejectionCode.NOT_THE_OWNER);
    }

    @Test
    @Tag("R-1.2-1")
    @Tag("R-5.3-2")
    void aProposalIsWhatTheUsingBodysMeetingCarried() {
        refused(decide(voted(assessed()), proposeGood(), person("p-0003"), "ld-ubnd"), RejectionCode.NOT_COMPETENT);
        refused(decide(received(assessed()), proposeGood(), HEAD, "p-kinh-te"), RejectionCode.WRONG_STAGE);
        PaperTally lower = new PaperTally(7, 6, 0, 1, 5, 0, 0);
        LevelProposed proposed = (LevelProposed) accepted(decide(voted(assessed(), Level.COMPLETED, lower),
                Dossiers.propose(new Grounds("Chậm hai việc", List.of(), "")), HEAD, "p-kinh-te")).get(0);
        assertThat(proposed.level()).isEqualTo(Level.COMPLETED);
        assertThat(proposed.tally().content()).isEqualTo(lower);
        assertThat(proposed.body()).isEqualTo(body("p-kinh-te"));
    }

    @Test
    @Tag("R-5.3-2")
    @Tag("R-1.1-2")
    void onlyAMeetingOfTheBodyThatProposesBringsAVoteAndOnlyTheFlowDoes() {
        Dossier ready = received(assessed());
        refused(decide(ready, Dossiers.vote(Level.GOOD, UNIT_VOTE), HEAD, "p-kinh-te"), RejectionCode.SYSTEM_ONLY);
        refused(Dossier.decide(assessed(), Dossiers.vote(Level.GOOD, UNIT_VOTE), bySystem(SEPTEMBER)), RejectionCode.WRONG_STAGE);
        TakeOverVote foreign = new TakeOverVote(DOSSIER, Dossiers.MEETING, body("ld-ubnd"), new VoteOutcome(VoteOutcome.Result.LEVEL,
                Optional.of(Level.GOOD)), UNIT_VOTE);
        refused(Dossier.decide(ready, foreign, bySystem(SEPTEMBER)), RejectionCode.NOT_COMPETENT);
        TakeOverVote nothing = new TakeOverVote(DOSSIER, Dossiers.MEETING, body("p-kinh-te"), new VoteOutcome(VoteOutcome.Result.NONE, Optional.empty()),
                UNIT_VOTE);
        refused(Dossier.decide(ready, nothing, bySystem(SEPTEMBER)), RejectionCode.NO_MAJORITY);
    }

    @Test
    @Tag("C-7")
    @Tag("C-11")
    void whereNothingWasCarriedAnotherBodyVotesAndProposes() {
        Dossier ready = received(assessed());
        MeetingId next = new MeetingId(Given.CYCLE, "ttdu-p-0010-2");
        Dossier sent = system(ready, new SendVoteUp(DOSSIER, Dossiers.MEETING, body("ttdu"), next));
        assertThat(sent.stage()).isEqualTo(Stage.VOTE);
        assertThat(sent.proposer()).isEqualTo(body("ttdu"));
        assertThat(sent.votes()).isEqualTo(2);
        refused(Dossier.decide(sent, Dossiers.vote(Level.GOOD, UNIT_VOTE), bySystem(SEPTEMBER)), RejectionCode.NOT_COMPETENT);
        Dossier carried = system(sent, new TakeOverVote(DOSSIER, next, body("ttdu"), new VoteOutcome(VoteOutcome.Result.LEVEL, Optional.of(Level.GOOD)),
                UNIT_VOTE));
        refused(decide(carried, proposeGood(), HEAD, "p-kinh-te"), RejectionCode.NOT_COMPETENT);
        assertThat(accepted(decide(carried, proposeGood(), MEMBER, "ttdu"))).isNotEmpty();
        refused(decide(ready, new SendVoteUp(DOSSIER, Dossiers.MEETING, body("ttdu"), next), HEAD, "p-kinh-te"), RejectionCode.SYSTEM_ONLY);
    }

    @Test
    @Tag("C-20")
    void theBodyThatVotedMayTakeThePersonUpAgainForAStatedReason() {
        Dossier voted = voted(assessed());
        refused(decide(voted, new AskForRevote(DOSSIER, " "), HEAD, "p-kinh-te"), RejectionCode.REMARK_REQUIRED);
        refused(decide(voted, new AskForRevote(DOSSIER, "Trái danh sách kỷ luật"), MEMBER, "ttdu"), RejectionCode.NOT_COMPETENT);
        RevoteAsked asked = (RevoteAsked) accepted(decide(voted, new AskForRevote(DOSSIER, "Trái danh sách kỷ luật"), HEAD, "p-kinh-te")).get(0);
        assertThat(asked.next()).isEqualTo(new MeetingId(Given.CYCLE, "p-kinh-te-p-0010-2"));
        assertThat(asked.reason().content()).isEqualTo("Trái danh sách kỷ luật");
        Dossier again = Dossier.evolve(voted, asked);
        assertThat(again.stage()).isEqualTo(Stage.VOTE);
        assertThat(again.vote()).isEmpty();
    }

    @Test
    @Tag("R-8.1-4")
    void aVoteForNoLevelIsNoProposal() {
        Dossier unrated = system(received(assessed()), new TakeOverVote(DOSSIER, Dossiers.MEETING, body("p-kinh-te"),
                new VoteOutcome(VoteOutcome.Result.NOT_RATED, Optional.empty()), UNIT_VOTE));
        refused(decide(unrated, proposeGood(), HEAD, "p-kinh-te"), RejectionCode.NOT_RATED_THIS_QUARTER);
    }

    @Test
    @Tag("R-5.2-4")
    @Tag("R-III.2.4-2")
    void whoeverGetsTheSelfAssessmentReceivesIt() {
        refused(decide(assessed(), new ReceiveSelfAssessment(DOSSIER), MEMBER, "ttdu"), RejectionCode.NOT_COMPETENT);
        refused(decide(assessed(), new ReceiveSelfAssessment(DOSSIER), OFFICIAL, "p-kinh-te"), RejectionCode.RECUSED);
        refused(decide(opened(), new ReceiveSelfAssessment(DOSSIER), HEAD, "p-kinh-te"), RejectionCode.WRONG_STAGE);
        Placement ofTheSecretariat = new Placement(OFFICIAL, "vpdu", "uv-btv", new AuthorityRow("uv-btv", Optional.empty(), Optional.of("bxdd"), "ttdu",
                "ttdu", "bxdd", Optional.of("ttdu"), "btv", "vpdu", DeadlineCode.CATALOGUE_PARTY, "II.2.2(2)").in(Given.COMMUNE, "vpdu"));
        Dossier toBxdd = after(Dossiers.withPlan(Dossiers.unplanned(Duty.DEPUTY, RatingRules.DEFAULT, ofTheSecretariat), Dossiers.PLAN), assessment(),
                OFFICIAL);
        refused(decide(toBxdd, new ReceiveSelfAssessment(DOSSIER), MEMBER, "ttdu"), RejectionCode.NOT_COMPETENT);
        assertThat(accepted(decide(toBxdd, new ReceiveSelfAssessment(DOSSIER), person("p-0005"), "bxdd"))).containsExactly(
                new SelfAssessmentReceived(DOSSIER, body("bxdd"), person("p-0005"), SEPTEMBER));
    }

    @Test
    void nobodyRecordsAProposalOnHimself() {
        refused(decide(voted(assessed()), proposeGood(), OFFICIAL, "p-kinh-te"), RejectionCode.RECUSED);
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
    @Tag("R-1.2-2")
    @Tag("R-2.2-8")
    @Tag("R-5.4-3")
    @Tag("R-5.4-4")
    void theSessionsDecisionComesInByTheFlowAndOnlyInItsTurn() {
        refused(decide(heard(), Dossiers.decision(Level.GOOD, SEPTEMBER, false), MEMBER, "btv"), RejectionCode.SYSTEM_ONLY);
        refused(Dossier.decide(proposed(), Dossiers.decision(Level.GOOD, SEPTEMBER, false), bySystem(SEPTEMBER)), RejectionCode.WRONG_STAGE);
        List<DossierEvent> events = accepted(Dossier.decide(heard(), Dossiers.decision(Level.GOOD, DECISION_LIMIT, true), bySystem(SEPTEMBER)));
        LevelDecided decided = (LevelDecided) events.get(0);
        assertThat(decided.by()).as("who settled it for BTV").isEqualTo(MEMBER);
        assertThat(decided.tally().content()).isEqualTo(COMMITTEE_VOTE);
        DecisionIssued issued = (DecisionIssued) events.get(1);
        assertThat(issued.late()).as("issued at the limit of II.5.4").isTrue();
        assertThat(issued.by()).isEqualTo(person("p-0007"));
        assertThat(issued.at()).isEqualTo(DECISION_LIMIT);
    }

    @Test
    @Tag("R-2.2-1")
    @Tag("R-5.4-5")
    @Tag("R-2.1-4")
    void aMemberOfTheSecretariatIsSubmittedAndTheProvinceDecides() {
        Dossier ofTheProvince = provinces();
        assertThat(ofTheProvince.stage()).as("nobody is heard before: there is no opinion").isEqualTo(Stage.DECISION);
        refused(Dossier.decide(ofTheProvince, Dossiers.decision(Level.GOOD, SEPTEMBER, false), bySystem(SEPTEMBER)), RejectionCode.NOT_COMPETENT);
        AwaitProvince await = new AwaitProvince(DOSSIER, new DecisionSessionId(Given.CYCLE, "1"), Level.EXCELLENT, "21-TTR/ĐU", LocalDate.of(2026, 9, 10));
        refused(Dossier.decide(heard(), await, bySystem(SEPTEMBER)), RejectionCode.WRONG_STAGE);
        refused(decide(ofTheProvince, await, MEMBER, "btv"), RejectionCode.SYSTEM_ONLY);
        Dossier waiting = system(ofTheProvince, await);
        assertThat(waiting.stage()).isEqualTo(Stage.PROVINCE);
        TakeOverProvinceResult result = new TakeOverProvinceResult(DOSSIER, Level.GOOD, "88-QĐ/TU", LocalDate.of(2026, 9, 29), person("p-0007"));
        refused(Dossier.decide(ofTheProvince, result, bySystem(SEPTEMBER)), RejectionCode.WRONG_STAGE);
        refused(decide(waiting, result, person("p-0007"), "vpdu"), RejectionCode.SYSTEM_ONLY);
        Dossier told = system(waiting, result);
        assertThat(told.decided().orElseThrow().level()).as("another level than proposed: received, not made").isEqualTo(Level.GOOD);
        assertThat(told.paper()).contains(new Dossier.Paper("88-QĐ/TU", LocalDate.of(2026, 9, 29)));
        assertThat(told.stage()).isEqualTo(Stage.NOTICE);
    }

    private static Dossier provinces() {
        Placement secretary = new Placement(OFFICIAL, "dang-uy", "bi-thu",
                Given.ruleSet().routeOver("bi-thu", Given.COMMUNE, "dang-uy").orElseThrow());
        Dossier dossier = Dossiers.withPlan(Dossiers.unplanned(Duty.DEPUTY, RatingRules.DEFAULT, secretary), Dossiers.PLAN);
        dossier = after(after(dossier, assessment(), OFFICIAL), new ReceiveSelfAssessment(DOSSIER), MEMBER, "btv");
        dossier = system(dossier, new TakeOverVote(DOSSIER, new MeetingId(Given.CYCLE, "btv-1"), body("btv"),
                new VoteOutcome(VoteOutcome.Result.LEVEL, Optional.of(Level.GOOD)), COMMITTEE_VOTE));
        return after(after(dossier, proposeGood(), MEMBER, "btv"), new AcceptDossier(DOSSIER, ""), person("p-0005"), "bxdd");
    }

    @Test
    void theSystemAnnouncesAndNeverRates() {
        refused(Dossier.decide(opened(), assessment(), bySystem(SEPTEMBER)), RejectionCode.NOT_THE_OWNER);
        refused(Dossier.decide(voted(assessed()), proposeGood(), bySystem(SEPTEMBER)), RejectionCode.NOT_COMPETENT);
        refused(decide(opened(), new NotifyResult(DOSSIER), MEMBER, "btv"), RejectionCode.SYSTEM_ONLY);
    }

    @Test
    void onlyThePersonAcknowledgesTheNotice() {
        refused(decide(opened(), new AcknowledgeNotice(DOSSIER), HEAD), RejectionCode.NOT_THE_OWNER);
        refused(decide(opened(), new AcknowledgeNotice(DOSSIER), OFFICIAL), RejectionCode.WRONG_STAGE);
    }

    @Test
    void countsAndWordsAreNeverPrinted() {
        LevelProposed proposed = (LevelProposed) accepted(decide(voted(assessed()), new ProposeLevel(DOSSIER, "Kín đáo",
                new Grounds("Rất kín", List.of(), ""), Optional.empty(), Dossiers.NOTHING_KNOWN), HEAD, "p-kinh-te")).get(0);
        assertThat(proposed.toString()).doesNotContain("Kín đáo", "Rất kín").doesNotContain("entitled");
        assertThat(List.of(new Grounds("Kín", List.of(), ""), new Written().content(), Dossiers.REPORT, UnratedTest.LEAVE).toString())
                .isEqualTo("[Grounds, SelfAssessment, AttachedPaper[unit-report], Unrated]");
    }
}

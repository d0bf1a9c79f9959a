package vn.danhgia.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.danhgia.domain.Given.RULES;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.body;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.Given.person;
import static vn.danhgia.domain.Given.refused;
import static vn.danhgia.domain.decision.Sitting.CLERK;
import static vn.danhgia.domain.decision.Sitting.LIMITS;
import static vn.danhgia.domain.decision.Sitting.MEMBER;
import static vn.danhgia.domain.decision.Sitting.MEMBERS;
import static vn.danhgia.domain.decision.Sitting.NOW;
import static vn.danhgia.domain.decision.Sitting.ORGANISER;
import static vn.danhgia.domain.decision.Sitting.SESSION;
import static vn.danhgia.domain.decision.Sitting.allowed;
import static vn.danhgia.domain.decision.Sitting.dossier;
import static vn.danhgia.domain.decision.Sitting.line;
import static vn.danhgia.domain.decision.Sitting.ofTheProvince;
import static vn.danhgia.domain.decision.Sitting.opening;
import static vn.danhgia.domain.decision.Sitting.provisional;
import static vn.danhgia.domain.decision.Sitting.vote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.decision.SessionCommand.GrantException;
import vn.danhgia.domain.decision.SessionCommand.IssueDecisionList;
import vn.danhgia.domain.decision.SessionCommand.OpenSession;
import vn.danhgia.domain.decision.SessionCommand.PutOff;
import vn.danhgia.domain.decision.SessionCommand.RecordProvinceResult;
import vn.danhgia.domain.decision.SessionCommand.RecordVote;
import vn.danhgia.domain.decision.SessionCommand.RenewCeiling;
import vn.danhgia.domain.decision.SessionCommand.ResolveQuota;
import vn.danhgia.domain.decision.SessionCommand.SubmitToProvince;
import vn.danhgia.domain.decision.SessionCommand.WithdrawException;
import vn.danhgia.domain.decision.SessionEvent.CeilingRenewed;
import vn.danhgia.domain.decision.SessionEvent.DecisionListIssued;
import vn.danhgia.domain.decision.SessionEvent.DossierPutOff;
import vn.danhgia.domain.decision.SessionEvent.LevelVoted;
import vn.danhgia.domain.decision.SessionEvent.PersonLeftUnrated;
import vn.danhgia.domain.decision.SessionEvent.ProvinceResultRecorded;
import vn.danhgia.domain.decision.SessionEvent.SessionOpened;
import vn.danhgia.domain.decision.SessionEvent.SubmittedToProvince;
import vn.danhgia.domain.decision.SessionEvent.VoteCarriedNothing;
import vn.danhgia.domain.decision.SessionItem.Standing;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading.AboveTheCeiling;
import vn.danhgia.domain.ruleset.Reading.DecisionLimit;
import vn.danhgia.domain.ruleset.Reading.NoMajority;
import vn.danhgia.domain.ruleset.Reading.OwnItem;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.RejectionCode;

/** Step 4 (II.5.4): from the synthesis to the decision, and to the province for members of TTĐU. The quota has a test of its own. */
class DecisionSessionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

    @Test
    @Tag("R-5.4-3")
    @Tag("R-5.4-4")
    @Tag("R-2.2-1")
    void theCommitteeVotesSettlesIssuesAndSubmits() {
        Sitting sitting = Sitting.on(line("p-0010"), line("p-0011"), ofTheProvince(MEMBERS.get(0)));
        assertThat(sitting.state().undecided()).hasSize(3);
        sitting = sitting.voted("p-0010", Level.GOOD).voted("p-0011", Level.COMPLETED).voted("p-0001", Level.EXCELLENT);
        assertThat(sitting.state().undecided()).isEmpty();
        sitting = sitting.then(new ResolveQuota(SESSION)).then(issue(), CLERK, "vpdu");
        assertThat(sitting.state().decision()).contains(new DecisionSession.Paper("05-QĐ/ĐU", TODAY, CLERK, NOW, false));
        assertThat(standing(sitting, "p-0010")).isEqualTo(Standing.ISSUED);
        assertThat(standing(sitting, "p-0001")).as("not in the commune's decision").isEqualTo(Standing.VOTED);
        sitting = sitting.then(submit(), CLERK, "vpdu");
        assertThat(sitting.state().awaitingProvince()).containsExactly(dossier("p-0001"));
        sitting = sitting.then(received(Level.GOOD), CLERK, "vpdu");
        assertThat(sitting.state().awaitingProvince()).isEmpty();
        assertThat(sitting.state().item(dossier("p-0001")).orElseThrow().received())
                .contains(new SessionItem.Received(Level.GOOD, "88-QĐ/TU", TODAY, CLERK));
        assertThat(standing(sitting, "p-0001")).isEqualTo(Standing.PROVINCE_DECIDED);
    }

    @Test
    @Tag("R-III.3.2-1")
    void theAdvisingBodyPutsProposalsAndOpinionsBeforeTheCommittee() {
        AgendaLine heard = new AgendaLine(dossier("p-0010"), "p-kinh-te", "g5", false, false, body("ld-ubnd"), Optional.of(Level.GOOD),
                Optional.of(body("ttdu")),
                Optional.of(Level.GOOD), List.of(new Consulted(person("p-0044"), Optional.of(body("mttq")), Level.COMPLETED)), 7, allowed(dossier("p-0010"), Optional.of(Level.GOOD), false, "91.5"));
        OpenSession open = opening(RatingRules.DEFAULT, List.of(), heard);
        assertThat(accepted(DecisionSession.decide(DecisionSession.UNOPENED, open, by(ORGANISER, NOW, "bxdd")))).containsExactly(
                new SessionOpened(SESSION, RULES, DecisionRules.of(RatingRules.DEFAULT), body("btv"), body("bxdd"), body("vpdu"), MEMBERS,
                        List.of(heard),
                        List.of(), LIMITS, ORGANISER, NOW));
        refused(DecisionSession.decide(DecisionSession.UNOPENED, open, by(MEMBER, NOW, "btv")), RejectionCode.NOT_COMPETENT);
        refused(DecisionSession.decide(DecisionSession.UNOPENED, open, bySystem(NOW)), RejectionCode.NOT_COMPETENT);
        refused(Sitting.on(heard).ask(open, ORGANISER, "bxdd"), RejectionCode.SESSION_EXISTS);
    }

    @Test
    @Tag("R-5.4-2")
    void nobodyIsDecidedBeforeTheSecretariatWasHeard() {
        AgendaLine unheard = new AgendaLine(dossier("p-0010"), "p-kinh-te", "g5", false, false, body("ld-ubnd"), Optional.of(Level.GOOD),
                Optional.of(body("ttdu")), Optional.empty(), List.of(), 7, allowed(dossier("p-0010"), Optional.of(Level.GOOD), false, "91.5"));
        refusedOpening(opening(RatingRules.DEFAULT, List.of(), line("p-0011"), unheard), RejectionCode.OPINION_MISSING);
        AgendaLine nobodyToHear = new AgendaLine(dossier("p-0010"), "p-kinh-te", "g5", false, false, body("ttdu"), Optional.of(Level.GOOD),
                Optional.empty(), Optional.empty(), List.of(), 7, allowed(dossier("p-0010"), Optional.of(Level.GOOD), false, "91.5"));
        assertThat(Sitting.on(nobodyToHear).state().undecided()).hasSize(1);
    }

    @Test
    @Tag("R-1.2-2")
    @Tag("R-1.2-1")
    void aDecisionStandsBesideAProposalAndIsMadeOnce() {
        AgendaLine unproposed = new AgendaLine(dossier("p-0010"), "p-kinh-te", "g5", false, false, body("ld-ubnd"), Optional.empty(),
                Optional.empty(),
                Optional.empty(), List.of(), 7, allowed(dossier("p-0010"), Optional.of(Level.GOOD), false, "91.5"));
        refusedOpening(opening(RatingRules.DEFAULT, List.of(), unproposed), RejectionCode.PROPOSAL_MISSING);
        DecidedBefore earlier = new DecidedBefore(dossier("p-0010"), "u", "g5", false, Level.GOOD, false);
        refusedOpening(opening(RatingRules.DEFAULT, List.of(earlier), line("p-0010")), RejectionCode.DECIDED_BEFORE);
        refusedOpening(opening(RatingRules.DEFAULT, List.of()), RejectionCode.LIST_UNCLEAR);
        refusedOpening(opening(RatingRules.DEFAULT, List.of(), line("p-0010"), line("p-0010")), RejectionCode.LIST_UNCLEAR);
        refusedOpening(new OpenSession(SESSION, RULES, RatingRules.DEFAULT, body("btv"), body("bxdd"), body("vpdu"), List.of(),
                List.of(line("p-0010")),
                List.of(), LIMITS), RejectionCode.LIST_UNCLEAR);
    }

    @Test
    @Tag("R-5.4-3")
    void aLevelIsWhatMoreThanHalfOfAllMembersVotedFor() {
        Sitting sitting = Sitting.on(line("p-0010"));
        PaperTally fourOfNine = new PaperTally(9, 7, 0, 4, 3, 0, 0);
        SessionEvent nothing = sitting.event(new RecordVote(SESSION, dossier("p-0010"), fourOfNine, List.of(), DecisionReason.AS_PROPOSED, ""));
        assertThat(nothing).as("more than half of those present, not of all").isEqualTo(
                new VoteCarriedNothing(SESSION, dossier("p-0010"), about("p-0010", fourOfNine), MEMBER, NOW));
        assertThat(sitting.after(List.of(nothing)).state()).as("BTV takes the person up again").isEqualTo(sitting.state());
        PaperTally five = new PaperTally(9, 7, 0, 5, 2, 0, 0);
        assertThat(sitting.event(new RecordVote(SESSION, dossier("p-0010"), five, List.of(), DecisionReason.AS_PROPOSED, ""))).isEqualTo(
                new LevelVoted(SESSION, dossier("p-0010"), Level.GOOD, DecisionReason.AS_PROPOSED, List.of(), false, about("p-0010", five), about("p-0010", ""),
                        MEMBER, NOW));
    }

    @Test
    @Tag("C-7")
    void readAsCumulatingTheCommitteesVotesAreAddedFromTheTop() {
        PaperTally spread = new PaperTally(9, 9, 0, 4, 4, 1, 0);
        RecordVote vote = new RecordVote(SESSION, dossier("p-0010"), spread, List.of(), DecisionReason.VOTE, "Theo kết quả biểu quyết");
        assertThat(Sitting.on(line("p-0010")).event(vote)).isInstanceOf(VoteCarriedNothing.class);
        assertThat(((LevelVoted) Sitting.on(RatingRules.reading(NoMajority.CUMULATE_FROM_THE_TOP), line("p-0010")).event(vote)).level())
                .isEqualTo(Level.COMPLETED);
    }

    @Test
    @Tag("C-7")
    void aVoteNeedsItsQuorumAndCountsThatAgree() {
        Sitting sitting = Sitting.on(line("p-0010"));
        sitting.refuses(new RecordVote(SESSION, dossier("p-0010"), new PaperTally(9, 5, 0, 5, 0, 0, 0), List.of(), DecisionReason.AS_PROPOSED, ""),
                RejectionCode.NO_QUORUM);
        sitting.refuses(new RecordVote(SESSION, dossier("p-0010"), new PaperTally(9, 6, 0, 7, 0, 0, 0), List.of(), DecisionReason.AS_PROPOSED, ""),
                RejectionCode.TALLY_DOES_NOT_ADD_UP);
    }

    @Test
    @Tag("R-1.1-1")
    @Tag("R-1.1-2")
    @Tag("R-2.2-8")
    void theSystemDecidesNothingAndNoOtherBodyDoes() {
        Sitting sitting = Sitting.on(line("p-0010"), ofTheProvince(MEMBERS.get(0)));
        for (SessionCommand act : List.of(sitting.voteOn("p-0010", Level.GOOD), new PutOff(SESSION, dossier("p-0010")), new ResolveQuota(SESSION),
                new GrantException(SESSION, dossier("p-0010")), new WithdrawException(SESSION, dossier("p-0010")), Sitting.keep("g5"))) {
            refused(DecisionSession.decide(sitting.state(), act, bySystem(NOW)), RejectionCode.NOT_COMPETENT);
            sitting.refuses(act, RejectionCode.NOT_COMPETENT, person("p-0003"), "ttdu", "ld-ubnd", "bxdd");
        }
        for (SessionCommand act : List.of(issue(), submit(), received(Level.GOOD))) {
            sitting.refuses(act, RejectionCode.NOT_COMPETENT);
        }
        sitting.refuses(new RenewCeiling(SESSION, dossier("p-0010"), new AgendaLine.Allowed(Optional.empty(), false, Points.of("91.5"))), RejectionCode.NOT_COMPETENT);
    }

    @Test
    @Tag("R-1.1-1")
    void whatWasNotOpenedDecidesNothing() {
        Sitting nowhere = new Sitting(DecisionSession.UNOPENED);
        for (SessionCommand act : List.of(Sitting.on(line("p-0010")).voteOn("p-0010", Level.GOOD), new PutOff(SESSION, dossier("p-0010")),
                new ResolveQuota(SESSION), new GrantException(SESSION, dossier("p-0010")), new WithdrawException(SESSION, dossier("p-0010")),
                Sitting.keep("g5"), issue(), submit(), received(Level.GOOD),
                new RenewCeiling(SESSION, dossier("p-0010"), new AgendaLine.Allowed(Optional.empty(), false, Points.of("91.5"))))) {
            nowhere.refuses(act, RejectionCode.SESSION_NOT_FOUND);
        }
    }

    @Test
    @Tag("C-11")
    @Tag("R-2.2-1")
    void aMemberIsNotAmongThoseWhoVoteOnHimAndRecordsNothingAboutHimself() {
        Sitting sitting = Sitting.on(ofTheProvince(MEMBERS.get(0)), line("p-0010"));
        assertThat(sitting.state().voters(dossier("p-0001"), List.of())).isEqualTo(8);
        assertThat(sitting.state().voters(dossier("p-0010"), List.of())).isEqualTo(9);
        assertThat(sitting.state().voters(dossier("p-0001"), List.of(MEMBERS.get(1), person("p-0999")))).isEqualTo(7);
        sitting.refuses(new RecordVote(SESSION, dossier("p-0001"), vote(Level.GOOD, 9), List.of(), DecisionReason.AS_PROPOSED, ""),
                RejectionCode.ENTITLED_DIFFER);
        sitting.refuses(new RecordVote(SESSION, dossier("p-0001"), vote(Level.GOOD, 7), List.of(), DecisionReason.AS_PROPOSED, ""),
                RejectionCode.ENTITLED_DIFFER);
        assertThat(sitting.event(new RecordVote(SESSION, dossier("p-0001"), vote(Level.GOOD, 7), List.of(MEMBERS.get(1)), DecisionReason.AS_PROPOSED,
                "")))
                .isInstanceOf(LevelVoted.class);
        sitting.refuses(sitting.voteOn("p-0001", Level.GOOD), RejectionCode.RECUSED, MEMBERS.get(0), "btv");
        sitting.refuses(new PutOff(SESSION, dossier("p-0001")), RejectionCode.RECUSED, MEMBERS.get(0), "btv");
        Sitting taking = Sitting.on(RatingRules.reading(OwnItem.TAKES_PART), ofTheProvince(MEMBERS.get(0)));
        assertThat(taking.state().voters(dossier("p-0001"), List.of())).isEqualTo(9);
        assertThat(taking.event(taking.voteOn("p-0001", Level.GOOD))).isInstanceOf(LevelVoted.class);
        taking.refuses(taking.voteOn("p-0001", Level.GOOD), RejectionCode.RECUSED, MEMBERS.get(0), "btv");
    }

    @Test
    @Tag("C-11")
    void withFewerThanTwoMembersLeftThereIsNoVote() {
        Sitting sitting = Sitting.on(line("p-0010"));
        List<PersonId> allButTwo = MEMBERS.subList(0, 7);
        List<PersonId> allButOne = MEMBERS.subList(0, 8);
        sitting.refuses(new RecordVote(SESSION, dossier("p-0010"), vote(Level.GOOD, 2), allButOne, DecisionReason.AS_PROPOSED, ""),
                RejectionCode.TOO_FEW_VOTERS);
        assertThat(sitting.event(new RecordVote(SESSION, dossier("p-0010"), new PaperTally(2, 2, 0, 2, 0, 0, 0), allButTwo,
                DecisionReason.AS_PROPOSED, "")))
                .isInstanceOf(LevelVoted.class);
    }

    @Test
    @Tag("R-III.5.1-1")
    void nothingIsDecidedWhileAFactIsAwaited() {
        Sitting sitting = Sitting.on(provisional(line("p-0010")));
        sitting.refuses(sitting.voteOn("p-0010", Level.GOOD), RejectionCode.CEILING_PROVISIONAL);
        SessionEvent renewed = sitting.event(new RenewCeiling(SESSION, dossier("p-0010"), new AgendaLine.Allowed(Optional.of(Level.NOT_COMPLETED), false, Points.of("91.5"))), ORGANISER,
                "bxdd");
        assertThat(renewed).isEqualTo(new CeilingRenewed(SESSION, dossier("p-0010"), allowed(dossier("p-0010"), Optional.of(Level.NOT_COMPLETED), false, "91.5"), false, ORGANISER, NOW));
        Sitting known = sitting.after(List.of(renewed));
        known.refuses(known.voteOn("p-0010", Level.GOOD), RejectionCode.ABOVE_THE_CEILING);
        Sitting still = sitting.then(new RenewCeiling(SESSION, dossier("p-0010"), new AgendaLine.Allowed(Optional.of(Level.GOOD), true, Points.of("91.5"))), ORGANISER, "bxdd");
        still.refuses(still.voteOn("p-0010", Level.GOOD), RejectionCode.CEILING_PROVISIONAL);
    }

    @Test
    @Tag("C-20")
    @Tag("R-III.5.1-1")
    void aVoteThatTheDataAllowNoLongerIsTakenAgainUntilTheQuotaIsSettled() {
        Sitting voted = Sitting.on(line("p-0010"), line("p-0011")).voted("p-0010", Level.GOOD).voted("p-0011", Level.GOOD);
        RenewCeiling lower = renewed(Level.NOT_COMPLETED);
        assertThat(((CeilingRenewed) voted.event(lower, ORGANISER, "bxdd")).voteSetAside()).isTrue();
        Sitting again = voted.then(lower, ORGANISER, "bxdd");
        assertThat(standing(again, "p-0010")).isEqualTo(Standing.OPEN);
        assertThat(again.state().undecided()).containsExactly(dossier("p-0010"));
        again.refuses(new ResolveQuota(SESSION), RejectionCode.ITEMS_UNDECIDED);
        assertThat(standing(voted.then(renewed(Level.GOOD), ORGANISER, "bxdd"), "p-0010")).as("within the new ceiling the vote stands")
                .isEqualTo(Standing.VOTED);
        Sitting soft = Sitting.on(RatingRules.reading(AboveTheCeiling.ALLOWED_WITH_GROUND), line("p-0010")).voted("p-0010", Level.GOOD);
        assertThat(standing(soft.then(lower, ORGANISER, "bxdd"), "p-0010")).isEqualTo(Standing.VOTED);
        voted.then(new ResolveQuota(SESSION)).refuses(lower, RejectionCode.QUOTA_RESOLVED_ALREADY, ORGANISER, "bxdd");
        voted.refuses(lower, RejectionCode.RECUSED, person("p-0010"), "bxdd");
        voted.then(new ResolveQuota(SESSION)).then(issue(), CLERK, "vpdu").refuses(lower, RejectionCode.QUOTA_RESOLVED_ALREADY, ORGANISER, "bxdd");
        Sitting off = Sitting.on(line("p-0010"), line("p-0011")).then(new PutOff(SESSION, dossier("p-0010")));
        off.refuses(lower, RejectionCode.ITEM_AT_ANOTHER_POINT, ORGANISER, "bxdd");
        voted.refuses(new RenewCeiling(SESSION, dossier("p-0099"), lower.allowed()), RejectionCode.NOT_ON_THE_LIST, ORGANISER, "bxdd");
    }

    @Test
    @Tag("R-4.1-2")
    void aVoteSetAsideTakesItsExceptionAndItsGroupsVoteOnWhoStaysWithIt() {
        AgendaLine[] lines = {Sitting.inSmallUnit(line("p-0010"), "u"), Sitting.inSmallUnit(line("p-0011"), "u")};
        Sitting granted = Sitting.on(lines).voted("p-0010", Level.EXCELLENT).voted("p-0011", Level.GOOD)
                .then(new SessionCommand.GrantException(SESSION, dossier("p-0010")));
        assertThat(granted.state().item(dossier("p-0010")).orElseThrow().exception()).isTrue();
        Sitting again = granted.then(renewed(Level.GOOD), ORGANISER, "bxdd");
        assertThat(again.state().item(dossier("p-0010")).orElseThrow().exception()).isFalse();
        assertThat(again.state().kept()).isEmpty();
    }

    @Test
    @Tag("R-5.3-2")
    void whoStaysIsCountedByTwoTellersEachForHimselfOrHerself() {
        Sitting sitting = Sitting.on(line("p-0010"));
        assertThat(sitting.event(new SessionCommand.EnterStayCount(SESSION))).isEqualTo(new SessionEvent.StayCountEntered(SESSION, MEMBER, NOW));
        Sitting counted = sitting.then(new SessionCommand.EnterStayCount(SESSION));
        counted.refuses(new SessionCommand.EnterStayCount(SESSION), RejectionCode.COUNTING_UNDER_WAY);
        counted.refuses(Sitting.keep("g5", Sitting.stay("p-0010", 6)), RejectionCode.SAME_TELLER);
        sitting.refuses(new SessionCommand.SetStayCountAside(SESSION), RejectionCode.FIRST_COUNT_MISSING);
        Sitting aside = counted.then(new SessionCommand.SetStayCountAside(SESSION), MEMBERS.get(4), "btv");
        assertThat(aside.state().stayTeller()).isEmpty();
        refused(DecisionSession.decide(aside.state(), Sitting.keep("g5", Sitting.stay("p-0010", 6)), by(MEMBER, NOW, "btv")),
                RejectionCode.FIRST_COUNT_MISSING);
        counted.refuses(new SessionCommand.SetStayCountAside(SESSION), RejectionCode.NOT_COMPETENT, CLERK, "vpdu");
        sitting.refuses(new SessionCommand.EnterStayCount(SESSION), RejectionCode.NOT_COMPETENT, CLERK, "vpdu");
    }

    @Test
    void severalStepsAreOneActAndOneRefusalRefusesThemAll() {
        Sitting sitting = Sitting.on(line("p-0010"), line("p-0011"));
        Sitting both = sitting.then(new SessionCommand.InOneGo(SESSION, List.of(sitting.voteOn("p-0010", Level.GOOD), sitting.voteOn("p-0011", Level.GOOD),
                new ResolveQuota(SESSION))));
        assertThat(both.state().settled()).contains(new DecisionSession.Settled(MEMBER, NOW));
        sitting.refuses(new SessionCommand.InOneGo(SESSION, List.of(sitting.voteOn("p-0010", Level.GOOD), new ResolveQuota(SESSION))),
                RejectionCode.ITEMS_UNDECIDED);
    }

    @Test
    @Tag("C-11")
    void whoSteppedOutStandsInTheVote() {
        Sitting sitting = Sitting.on(line("p-0010"));
        LevelVoted voted = (LevelVoted) sitting.event(new RecordVote(SESSION, dossier("p-0010"), vote(Level.GOOD, 8), List.of(MEMBERS.get(5)),
                DecisionReason.AS_PROPOSED, ""));
        assertThat(voted.steppedOut()).containsExactly(MEMBERS.get(5));
    }

    @Test
    void whatIsErasedIsNotKnown() {
        AgendaLine erased = line("p-0010").allowing(Confidential.erased(person("p-0010")));
        assertThat(erased.provisional()).isTrue();
        assertThat(erased.ceiling()).isEmpty();
        assertThat(erased.total()).isEmpty();
        assertThat(line("p-0010").toString()).doesNotContain("91.5");
    }

    private static RenewCeiling renewed(Level ceiling) {
        return new RenewCeiling(SESSION, dossier("p-0010"), new AgendaLine.Allowed(Optional.of(ceiling), false, Points.of("91.5")));
    }

    @Test
    @Tag("C-7b")
    void theCommitteeDecidesWithinWhatTheDataAllow() {
        Sitting sitting = Sitting.on(line("p-0010", "g5", Level.GOOD, Level.GOOD));
        sitting.refuses(sitting.voteOn("p-0010", Level.EXCELLENT), RejectionCode.ABOVE_THE_CEILING);
        assertThat(((LevelVoted) sitting.event(sitting.voteOn("p-0010", Level.GOOD))).aboveTheCeiling()).isFalse();
        assertThat(sitting.event(sitting.voteOn("p-0010", Level.NOT_COMPLETED))).as("lower is always allowed").isInstanceOf(LevelVoted.class);
        AgendaLine unfitting = new AgendaLine(dossier("p-0010"), "u", "g5", false, false, body("ld-ubnd"), Optional.of(Level.COMPLETED),
                Optional.empty(),
                Optional.empty(), List.of(), 7, allowed(dossier("p-0010"), Optional.empty(), false, "91.5"));
        Sitting literal = Sitting.on(unfitting);
        literal.refuses(new RecordVote(SESSION, dossier("p-0010"), vote(Level.EXCELLENT, 9), List.of(), DecisionReason.OTHER, "Căn cứ"),
                RejectionCode.ABOVE_THE_CEILING);
        literal.refuses(new RecordVote(SESSION, dossier("p-0010"), vote(Level.COMPLETED, 9), List.of(), DecisionReason.AS_PROPOSED, " "),
                RejectionCode.FOUND_LEVEL_WITHOUT_GROUND);
        assertThat(literal.event(new RecordVote(SESSION, dossier("p-0010"), vote(Level.COMPLETED, 9), List.of(), DecisionReason.AS_PROPOSED, "Căn cứ")))
                .as("where no level fits, BTV finds it and says why").isInstanceOf(LevelVoted.class);
    }

    @Test
    @Tag("C-7b")
    void whereThatIsPermittedALevelAboveTheCeilingHasAGroundAndAMark() {
        Sitting soft = Sitting.on(RatingRules.reading(AboveTheCeiling.ALLOWED_WITH_GROUND), line("p-0010", "g5", Level.EXCELLENT, Level.GOOD));
        soft.refuses(new RecordVote(SESSION, dossier("p-0010"), vote(Level.EXCELLENT, 9), List.of(), DecisionReason.AS_PROPOSED, " "),
                RejectionCode.ABOVE_THE_CEILING_WITHOUT_GROUND);
        Sitting above = soft.then(new RecordVote(SESSION, dossier("p-0010"), vote(Level.EXCELLENT, 9), List.of(), DecisionReason.AS_PROPOSED,
                "Điểm 3.5"));
        assertThat(above.state().item(dossier("p-0010")).orElseThrow().vote().orElseThrow().aboveTheCeiling()).isTrue();
        assertThat(above.state().finalLevels().get(0)).as("lowered by the quota, the level is within the ceiling again")
                .isEqualTo(new FinalLevel(dossier("p-0010"), Level.GOOD, DecisionReason.QUOTA, false, false));
        assertThat(((LevelVoted) soft.event(new RecordVote(SESSION, dossier("p-0010"), vote(Level.GOOD, 9), List.of(), DecisionReason.CONDITIONS,
                "Thiếu")))
                .aboveTheCeiling()).isFalse();
    }

    @Test
    @Tag("R-7.2-1")
    void theReasonFitsProposalLevelAndCeilingAndTheQuotaIsNeverAVotesReason() {
        Sitting within = Sitting.on(line("p-0010", "g5", Level.GOOD, Level.EXCELLENT));
        fits(within, Level.GOOD, DecisionReason.AS_PROPOSED);
        fits(within, Level.COMPLETED, DecisionReason.VOTE, DecisionReason.OTHER);
        fits(within, Level.EXCELLENT, DecisionReason.VOTE, DecisionReason.OTHER);
        Sitting beyond = Sitting.on(line("p-0010", "g5", Level.GOOD, Level.COMPLETED));
        fits(beyond, Level.COMPLETED, DecisionReason.CONDITIONS);
        fits(beyond, Level.NOT_COMPLETED, DecisionReason.CONDITIONS);
        Sitting province = Sitting.on(new AgendaLine(dossier("p-0010"), "ttdu", "g0", true, true, body("btv"), Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(), 7, allowed(dossier("p-0010"), Optional.of(Level.EXCELLENT), false, "91.5")));
        fits(province, Level.COMPLETED, DecisionReason.AS_PROPOSED);
    }

    @Test
    @Tag("R-I.2.1-4")
    void aLevelOtherThanProposedHasAGround() {
        Sitting sitting = Sitting.on(line("p-0010"));
        for (DecisionReason reason : List.of(DecisionReason.VOTE, DecisionReason.OTHER)) {
            sitting.refuses(new RecordVote(SESSION, dossier("p-0010"), vote(Level.COMPLETED, 9), List.of(), reason, " "),
                    RejectionCode.GROUND_REQUIRED);
        }
        assertThat(sitting.event(new RecordVote(SESSION, dossier("p-0010"), vote(Level.GOOD, 9), List.of(), DecisionReason.AS_PROPOSED, "")))
                .isInstanceOf(LevelVoted.class);
    }

    @Test
    void theFifthColumnLeavesAPersonWithoutALevelForAStatedGround() {
        Sitting sitting = Sitting.on(line("p-0010"), line("p-0011"));
        PaperTally unrated = new PaperTally(9, 9, 0, 2, 0, 0, 0, 7);
        sitting.refuses(new RecordVote(SESSION, dossier("p-0010"), unrated, List.of(), DecisionReason.VOTE, " "), RejectionCode.UNRATED_NEEDS_GROUND);
        SessionEvent left = sitting.event(new RecordVote(SESSION, dossier("p-0010"), unrated, List.of(), DecisionReason.VOTE, "Đang kiểm tra"));
        assertThat(left).isEqualTo(new PersonLeftUnrated(SESSION, dossier("p-0010"), about("p-0010", unrated), about("p-0010", "Đang kiểm tra"),
                MEMBER, NOW));
        assertThat(left.toString()).doesNotContain("Đang kiểm tra");
        Sitting resolved = sitting.after(List.of(left)).voted("p-0011", Level.GOOD).then(new ResolveQuota(SESSION));
        assertThat(resolved.state().resolved()).extracting(FinalLevel::dossier).containsExactly(dossier("p-0011"));
        assertThat(standing(resolved, "p-0010")).isEqualTo(Standing.LEFT_UNRATED);
    }

    @Test
    void whoIsVotedOnIsNotVotedOnAgainAndWhoIsNotRipeIsPutOff() {
        Sitting sitting = Sitting.on(line("p-0010"), line("p-0011")).voted("p-0010", Level.GOOD);
        sitting.refuses(sitting.voteOn("p-0010", Level.COMPLETED), RejectionCode.ITEM_AT_ANOTHER_POINT);
        sitting.refuses(new PutOff(SESSION, dossier("p-0010")), RejectionCode.ITEM_AT_ANOTHER_POINT);
        sitting.refuses(new PutOff(SESSION, dossier("p-0099")), RejectionCode.NOT_ON_THE_LIST);
        sitting.refuses(new ResolveQuota(SESSION), RejectionCode.ITEMS_UNDECIDED);
        SessionEvent off = sitting.event(new PutOff(SESSION, dossier("p-0011")));
        assertThat(off).isEqualTo(new DossierPutOff(SESSION, dossier("p-0011"), MEMBER, NOW));
        Sitting resolved = sitting.after(List.of(off)).then(new ResolveQuota(SESSION));
        assertThat(resolved.state().resolved()).extracting(FinalLevel::dossier).containsExactly(dossier("p-0010"));
        assertThat(standing(resolved, "p-0011")).isEqualTo(Standing.PUT_OFF);
    }

    @Test
    @Tag("R-5.4-4")
    void theDecisionHasNumberDateListAndTheSignatureOfAMember() {
        Sitting resolved = resolved();
        refused(Sitting.on(line("p-0010")).voted("p-0010", Level.GOOD).ask(issue(), CLERK, "vpdu"), RejectionCode.QUOTA_UNRESOLVED);
        resolved.refuses(new IssueDecisionList(SESSION, "số năm", TODAY, MEMBERS.get(0)), RejectionCode.DECISION_PAPER_INCOMPLETE, CLERK, "vpdu");
        resolved.refuses(new IssueDecisionList(SESSION, "05-QĐ/ĐU", TODAY.minusDays(1), MEMBERS.get(0)), RejectionCode.DECISION_PAPER_INCOMPLETE,
                CLERK, "vpdu");
        resolved.refuses(new IssueDecisionList(SESSION, "05-QĐ/ĐU", TODAY.plusDays(1), MEMBERS.get(0)), RejectionCode.DECISION_PAPER_INCOMPLETE,
                CLERK, "vpdu");
        resolved.refuses(new IssueDecisionList(SESSION, "05-QĐ/ĐU", TODAY, CLERK), RejectionCode.SIGNER_NOT_OF_THE_BODY, CLERK, "vpdu");
        SessionEvent issued = resolved.event(new IssueDecisionList(SESSION, " 05-QĐ/ĐU ", TODAY, MEMBERS.get(0)), CLERK, "vpdu");
        assertThat(issued).isEqualTo(new DecisionListIssued(SESSION, "05-QĐ/ĐU", TODAY, MEMBERS.get(0),
                List.of(new FinalLevel(dossier("p-0010"), Level.GOOD, DecisionReason.AS_PROPOSED, false, false)), new Lateness(false, false), CLERK,
                NOW));
        resolved.after(List.of(issued)).refuses(issue(), RejectionCode.PAPER_ISSUED_ALREADY, CLERK, "vpdu");
        Sitting none = Sitting.on(line("p-0010")).then(new PutOff(SESSION, dossier("p-0010"))).then(new ResolveQuota(SESSION));
        none.refuses(issue(), RejectionCode.NOTHING_TO_ISSUE, CLERK, "vpdu");
        resolved.refuses(new ResolveQuota(SESSION), RejectionCode.QUOTA_RESOLVED_ALREADY);
    }

    @Test
    @Tag("R-5.4-1")
    @Tag("C-5")
    void aDecisionLateAgainstTheTwentiethMayStillBeWithinTheTwentyFifth() {
        assertThat(lateness(DecisionLimit.THE_TWENTIETH, at(2026, 9, 19, 23, 59))).isEqualTo(new Lateness(false, false));
        assertThat(lateness(DecisionLimit.THE_TWENTIETH, at(2026, 9, 20, 0, 0))).isEqualTo(new Lateness(true, false));
        assertThat(lateness(DecisionLimit.THE_TWENTIETH, at(2026, 9, 25, 0, 0))).isEqualTo(new Lateness(true, true));
        assertThat(lateness(DecisionLimit.THE_TWENTY_FIFTH, at(2026, 9, 20, 0, 0))).isEqualTo(new Lateness(false, false));
        assertThat(lateness(DecisionLimit.THE_TWENTY_FIFTH, at(2026, 9, 24, 23, 59))).isEqualTo(new Lateness(false, false));
        assertThat(lateness(DecisionLimit.THE_TWENTY_FIFTH, at(2026, 9, 25, 0, 0))).isEqualTo(new Lateness(true, true));
    }

    @Test
    @Tag("R-5.4-5")
    @Tag("R-2.2-1")
    void membersOfTheSecretariatAreSubmittedToTheProvinceAndNeverInTheDecision() {
        Sitting voted = Sitting.on(line("p-0010"), ofTheProvince(MEMBERS.get(0)), ofTheProvince(MEMBERS.get(1))).voted("p-0001", Level.EXCELLENT);
        voted.refuses(submit(), RejectionCode.ITEMS_UNDECIDED, CLERK, "vpdu");
        Sitting both = voted.voted("p-0002", Level.GOOD);
        SessionEvent submitted = both.event(submit(), ORGANISER, "bxdd");
        assertThat(submitted).isEqualTo(new SubmittedToProvince(SESSION, "07-TTR/ĐU", TODAY, MEMBERS.get(0), List.of(
                new FinalLevel(dossier("p-0001"), Level.EXCELLENT, DecisionReason.AS_PROPOSED, false, false),
                new FinalLevel(dossier("p-0002"), Level.GOOD, DecisionReason.AS_PROPOSED, false, false)), false, ORGANISER, NOW));
        Sitting awaiting = both.after(List.of(submitted));
        assertThat(awaiting.state().awaitingProvince()).containsExactly(dossier("p-0001"), dossier("p-0002"));
        assertThat(awaiting.state().submission()).contains(new DecisionSession.Paper("07-TTR/ĐU", TODAY, ORGANISER, NOW, false));
        awaiting.refuses(submit(), RejectionCode.PAPER_ISSUED_ALREADY, CLERK, "vpdu");
        Sitting decided = awaiting.voted("p-0010", Level.GOOD).then(new ResolveQuota(SESSION));
        assertThat(decided.state().resolved()).extracting(FinalLevel::dossier).containsExactly(dossier("p-0010"));
        assertThat(decided.state().groups()).extracting(GroupStanding::group).as("not in the commune's quota").containsExactly("g5");
        Sitting.on(line("p-0010")).refuses(submit(), RejectionCode.NOTHING_TO_ISSUE, CLERK, "vpdu");
        Sitting off = Sitting.on(ofTheProvince(MEMBERS.get(0))).then(new PutOff(SESSION, dossier("p-0001")));
        off.refuses(submit(), RejectionCode.NOTHING_TO_ISSUE, CLERK, "vpdu");
    }

    @Test
    @Tag("R-5.4-5")
    void whoIsPutOffIsNotInTheSubmission() {
        Sitting one = Sitting.on(ofTheProvince(MEMBERS.get(0)), ofTheProvince(MEMBERS.get(1))).voted("p-0001", Level.EXCELLENT)
                .then(new PutOff(SESSION, dossier("p-0002")));
        assertThat(one.then(submit(), CLERK, "vpdu").state().awaitingProvince()).containsExactly(dossier("p-0001"));
    }

    @Test
    @Tag("R-III.3.3-1")
    void theSubmissionIsDueBeforeTheThirtiethByThePartyOfficeOrTheAdvisingBody() {
        Sitting voted = Sitting.on(ofTheProvince(MEMBERS.get(0))).voted("p-0001", Level.EXCELLENT);
        assertThat(lateSubmission(voted, at(2026, 9, 29, 23, 59))).isFalse();
        assertThat(lateSubmission(voted, at(2026, 9, 30, 0, 0))).isTrue();
        voted.refuses(submit(), RejectionCode.NOT_COMPETENT);
        voted.refuses(new SubmitToProvince(SESSION, "07-TTR/ĐU", TODAY.minusDays(1), MEMBERS.get(0)), RejectionCode.DECISION_PAPER_INCOMPLETE, CLERK,
                "vpdu");
        voted.refuses(new SubmitToProvince(SESSION, "07-TTR/ĐU", TODAY.plusDays(1), MEMBERS.get(0)), RejectionCode.DECISION_PAPER_INCOMPLETE, CLERK,
                "vpdu");
        voted.refuses(new SubmitToProvince(SESSION, "tờ trình", TODAY, MEMBERS.get(0)), RejectionCode.DECISION_PAPER_INCOMPLETE, CLERK, "vpdu");
        voted.refuses(new SubmitToProvince(SESSION, "07-TTR/ĐU", TODAY, CLERK), RejectionCode.SIGNER_NOT_OF_THE_BODY, CLERK, "vpdu");
    }

    @Test
    @Tag("R-5.4-5")
    void aSubmissionIsDatedNotBeforeTheLastOfItsVotes() {
        Sitting first = Sitting.on(ofTheProvince(MEMBERS.get(0)), ofTheProvince(MEMBERS.get(1))).voted("p-0001", Level.EXCELLENT);
        Instant nextDay = at(2026, 9, 19, 9, 0);
        Sitting both = first.after(accepted(first.askAt(nextDay, first.voteOn("p-0002", Level.GOOD), MEMBER, "btv")));
        refused(both.askAt(nextDay, submit(), CLERK, "vpdu"), RejectionCode.DECISION_PAPER_INCOMPLETE);
        assertThat(accepted(both.askAt(nextDay, new SubmitToProvince(SESSION, "07-TTR/ĐU", TODAY.plusDays(1), MEMBERS.get(0)), CLERK, "vpdu")))
                .hasSize(1);
    }

    @Test
    @Tag("R-5.4-5")
    void aVoteOnSomebodyElseDoesNotHoldUpTheSubmission() {
        Sitting first = Sitting.on(ofTheProvince(MEMBERS.get(0)), line("p-0010")).voted("p-0001", Level.EXCELLENT);
        Instant nextDay = at(2026, 9, 19, 9, 0);
        Sitting both = first.after(accepted(first.askAt(nextDay, first.voteOn("p-0010", Level.GOOD), MEMBER, "btv")));
        assertThat(accepted(both.askAt(nextDay, submit(), CLERK, "vpdu"))).as("dated on the day of its own vote").hasSize(1);
    }

    @Test
    @Tag("R-2.2-1")
    void theProvincesLevelIsWrittenDownAsItsDocumentSays() {
        Sitting awaiting = Sitting.on(ofTheProvince(MEMBERS.get(0))).voted("p-0001", Level.GOOD).then(submit(), CLERK, "vpdu");
        Sitting.on(ofTheProvince(MEMBERS.get(0))).refuses(received(Level.GOOD), RejectionCode.ITEM_AT_ANOTHER_POINT, CLERK, "vpdu");
        awaiting.refuses(received(Level.GOOD), RejectionCode.RECUSED, MEMBERS.get(0), "vpdu");
        awaiting.refuses(new RecordProvinceResult(SESSION, dossier("p-0001"), Level.GOOD, "theo tỉnh", TODAY),
                RejectionCode.DECISION_PAPER_INCOMPLETE, CLERK,
                "vpdu");
        awaiting.refuses(new RecordProvinceResult(SESSION, dossier("p-0001"), Level.GOOD, "88-QĐ/TU", TODAY.minusDays(1)),
                RejectionCode.DECISION_PAPER_INCOMPLETE, CLERK, "vpdu");
        awaiting.refuses(new RecordProvinceResult(SESSION, dossier("p-0001"), Level.GOOD, "88-QĐ/TU", TODAY.plusDays(1)),
                RejectionCode.DECISION_PAPER_INCOMPLETE, CLERK, "vpdu");
        assertThat(awaiting.event(received(Level.EXCELLENT), ORGANISER, "bxdd")).as("another level than proposed").isEqualTo(
                new ProvinceResultRecorded(SESSION, dossier("p-0001"), Level.EXCELLENT, "88-QĐ/TU", TODAY, ORGANISER, NOW));
    }

    @Test
    void countsAndWordsAreNeverPrinted() {
        LevelVoted voted = (LevelVoted) Sitting.on(line("p-0010")).event(
                new RecordVote(SESSION, dossier("p-0010"), vote(Level.COMPLETED, 9), List.of(), DecisionReason.VOTE, "Kín đáo"));
        assertThat(voted.toString()).doesNotContain("Kín đáo").doesNotContain("entitled");
        assertThat(voted.ground()).isEqualTo(about("p-0010", "Kín đáo"));
        assertThat(new StayTally(9, 9, 5, 4, 0)).hasToString("StayTally");
        for (int column = 0; column < 5; column++) {
            int[] counts = new int[5];
            counts[column] = -1;
            assertThatIllegalArgumentException().isThrownBy(() -> new StayTally(counts[0], counts[1], counts[2], counts[3], counts[4]));
        }
    }

    private static void fits(Sitting sitting, Level level, DecisionReason... fitting) {
        for (DecisionReason reason : DecisionReason.values()) {
            RecordVote vote = new RecordVote(SESSION, dossier("p-0010"), vote(level, sitting.state().voters(dossier("p-0010"), List.of())),
                    List.of(), reason, "Căn cứ");
            if (List.of(fitting).contains(reason)) {
                assertThat(((LevelVoted) sitting.event(vote)).reason()).isEqualTo(reason);
            } else {
                sitting.refuses(vote, RejectionCode.REASON_DOES_NOT_FIT);
            }
        }
    }

    private static Lateness lateness(DecisionLimit limit, Instant now) {
        Sitting resolved = Sitting.on(RatingRules.reading(limit), line("p-0010")).voted("p-0010", Level.GOOD).then(new ResolveQuota(SESSION));
        return ((DecisionListIssued) accepted(resolved.askAt(now, issue(), CLERK, "vpdu")).get(0)).late();
    }

    private static boolean lateSubmission(Sitting voted, Instant now) {
        return ((SubmittedToProvince) accepted(voted.askAt(now, submit(), CLERK, "vpdu")).get(0)).late();
    }

    private static void refusedOpening(OpenSession open, RejectionCode code) {
        refused(DecisionSession.decide(DecisionSession.UNOPENED, open, by(ORGANISER, NOW, "bxdd")), code);
    }

    private static Sitting resolved() {
        return Sitting.on(line("p-0010")).voted("p-0010", Level.GOOD).then(new ResolveQuota(SESSION));
    }

    private static IssueDecisionList issue() {
        return new IssueDecisionList(SESSION, "05-QĐ/ĐU", TODAY, MEMBERS.get(0));
    }

    private static SubmitToProvince submit() {
        return new SubmitToProvince(SESSION, "07-TTR/ĐU", TODAY, MEMBERS.get(0));
    }

    private static RecordProvinceResult received(Level level) {
        return new RecordProvinceResult(SESSION, dossier("p-0001"), level, "88-QĐ/TU", TODAY);
    }

    private static Standing standing(Sitting sitting, String person) {
        return sitting.state().item(dossier(person)).orElseThrow().standing();
    }

    private static <T> Confidential<T> about(String person, T content) {
        return new Confidential<>(person(person), content);
    }
}

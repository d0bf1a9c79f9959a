package vn.danhgia.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.decision.Sitting.CLERK;
import static vn.danhgia.domain.decision.Sitting.MEMBER;
import static vn.danhgia.domain.decision.Sitting.MEMBERS;
import static vn.danhgia.domain.decision.Sitting.NOW;
import static vn.danhgia.domain.decision.Sitting.SESSION;
import static vn.danhgia.domain.decision.Sitting.dossier;
import static vn.danhgia.domain.decision.Sitting.head;
import static vn.danhgia.domain.decision.Sitting.inSmallUnit;
import static vn.danhgia.domain.decision.Sitting.keep;
import static vn.danhgia.domain.decision.Sitting.line;
import static vn.danhgia.domain.decision.Sitting.ofTheProvince;
import static vn.danhgia.domain.decision.Sitting.scored;
import static vn.danhgia.domain.decision.Sitting.stay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.decision.SessionCommand.GrantException;
import vn.danhgia.domain.decision.SessionCommand.IssueDecisionList;
import vn.danhgia.domain.decision.SessionCommand.KeepWithinQuota;
import vn.danhgia.domain.decision.SessionCommand.PutOff;
import vn.danhgia.domain.decision.SessionCommand.RecordVote;
import vn.danhgia.domain.decision.SessionCommand.ResolveQuota;
import vn.danhgia.domain.decision.SessionCommand.StayVote;
import vn.danhgia.domain.decision.SessionCommand.WithdrawException;
import vn.danhgia.domain.decision.SessionEvent.ExceptionGranted;
import vn.danhgia.domain.decision.SessionEvent.ExceptionWithdrawn;
import vn.danhgia.domain.decision.SessionEvent.KeptWithinQuota;
import vn.danhgia.domain.decision.SessionEvent.QuotaResolved;
import vn.danhgia.domain.decision.SessionEvent.StayResult;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading.ExceptionOverrun;
import vn.danhgia.domain.ruleset.Reading.HeadInQuota;
import vn.danhgia.domain.ruleset.Reading.OwnItem;
import vn.danhgia.domain.ruleset.Reading.QuotaBase;
import vn.danhgia.domain.ruleset.Reading.QuotaGroups;
import vn.danhgia.domain.ruleset.Reading.QuotaShare;
import vn.danhgia.domain.ruleset.Reading.SmallUnitException;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.RejectionCode;

/** The quota of II.4.1 at the decision: how many, who stays, the one of a small place. */
class QuotaResolutionTest {

    @Test
    @Tag("R-4.1-2")
    @Tag("C-2")
    @Tag("T11")
    void tenPersonsWithFiveCandidatesHaveTwoPlacesAndTheCommitteeVotesWhoStays() {
        Sitting sitting = group(RatingRules.DEFAULT, 10, 5);
        assertThat(sitting.state().group("g5")).isEqualTo(new GroupStanding("g5", 5, 0, dossiers(1, 5), dossiers(1, 5), 2, false));
        assertThat(sitting.state().overQuota()).hasSize(1);
        sitting.refuses(new ResolveQuota(SESSION), RejectionCode.QUOTA_EXCEEDED);
        SessionEvent kept = sitting.event(keep("g5", stay("p-1001", 5), stay("p-1002", 8), stay("p-1003", 4), stay("p-1004", 7), stay("p-1005", 6)));
        assertThat(kept).isEqualTo(new KeptWithinQuota(SESSION, "g5", 2, List.of(result(1, 5, false), result(2, 8, true), result(3, 4, false),
                result(4, 7, true), result(5, 6, false)), MEMBER, NOW));
        Sitting within = sitting.after(List.of(kept));
        assertThat(within.state().overQuota()).isEmpty();
        QuotaResolved resolved = (QuotaResolved) within.event(new ResolveQuota(SESSION));
        assertThat(resolved.levels()).filteredOn(level -> level.level() == Level.EXCELLENT).extracting(FinalLevel::dossier)
                .containsExactly(dossier("p-1002"), dossier("p-1004"));
        assertThat(resolved.groups()).containsExactly(
                new GroupStanding("g5", 8, 0, dossiers(1, 5), List.of(dossier("p-1002"), dossier("p-1004")), 2, false));
        assertThat(resolved.whole()).isEqualTo(new WholeShare(2, 8, 0, true));
        assertThat(resolved.by()).isEqualTo(MEMBER);
        assertThat(within.after(List.of(resolved)).state().resolved()).isEqualTo(resolved.levels());
    }

    @Test
    @Tag("R-4.3-2")
    @Tag("R-7.2-1")
    void whoDoesNotStayBecomesGoodForTheQuotaAndTheScoreStays() {
        AgendaLine proposedExcellent = line("p-1001", "g5", Level.EXCELLENT, Level.EXCELLENT);
        AgendaLine proposedGood = line("p-1002", "g5", Level.GOOD, Level.EXCELLENT);
        AgendaLine proposedCompleted = line("p-1003", "g5", Level.COMPLETED, Level.EXCELLENT);
        Sitting sitting = Sitting.on(proposedExcellent, proposedGood, proposedCompleted).voted(Level.EXCELLENT, "p-1001", "p-1002", "p-1003");
        assertThat(sitting.state().group("g5").places()).as("three persons have no place").isZero();
        Sitting resolved = sitting.then(new ResolveQuota(SESSION));
        assertThat(resolved.state().resolved()).containsExactly(
                new FinalLevel(dossier("p-1001"), Level.GOOD, DecisionReason.QUOTA, false, false),
                new FinalLevel(dossier("p-1002"), Level.GOOD, DecisionReason.AS_PROPOSED, false, false),
                new FinalLevel(dossier("p-1003"), Level.GOOD, DecisionReason.QUOTA, false, false));
        assertThat(resolved.state().line(dossier("p-1001")).total()).isEqualTo(proposedExcellent.total());
    }

    @Test
    @Tag("R-4.1-2")
    void neitherScoreNorOrderHasAPartInWhoStays() {
        AgendaLine[] lines = IntStream.rangeClosed(1, 10).mapToObj(number -> scored(excellentOrGood(number, 2), number == 1 ? "99" : "90"))
                .toArray(AgendaLine[]::new);
        AgendaLine[] turned = Stream.of(lines).map(line -> scored(line, line.dossier().equals(dossier("p-1001")) ? "90" : "99"))
                .toArray(AgendaLine[]::new);
        KeepWithinQuota votes = keep("g5", stay("p-1001", 5), stay("p-1002", 6), stay("p-1003", 7));
        for (AgendaLine[] agenda : List.of(lines, turned)) {
            Sitting sitting = Sitting.on(agenda).voted(Level.EXCELLENT, "p-1001", "p-1002", "p-1003").voted(Level.GOOD, names(4, 10)).then(votes);
            assertThat(sitting.state().group("g5").staying()).containsExactly(dossier("p-1002"), dossier("p-1003"));
        }
    }

    @Test
    @Tag("R-4.1-2")
    @Tag("C-7")
    void whoStaysHasMoreThanHalfOfAllMembersEvenWhereAPlaceIsLeftOver() {
        Sitting sitting = group(RatingRules.DEFAULT, 10, 3);
        StayVote fourOfNine = new StayVote(dossier("p-1001"), new StayTally(9, 6, 4, 2, 0), List.of());
        Sitting one = sitting.then(keep("g5", fourOfNine, stay("p-1002", 5), stay("p-1003", 4)));
        assertThat(one.state().group("g5").staying()).containsExactly(dossier("p-1002"));
        assertThat(one.state().group("g5").isOver()).isFalse();
        Sitting two = one.then(keep("g5", stay("p-1001", 6), stay("p-1002", 5), stay("p-1003", 4)));
        assertThat(two.state().group("g5").staying()).as("voted on again while a place is free")
                .containsExactly(dossier("p-1001"), dossier("p-1002"));
        two.refuses(keep("g5", stay("p-1001", 6), stay("p-1002", 5), stay("p-1003", 4)), RejectionCode.QUOTA_NOT_EXCEEDED);
    }

    @Test
    @Tag("R-4.1-2")
    void equalSharesForTheLastPlaceAreVotedOnAgain() {
        Sitting sitting = group(RatingRules.DEFAULT, 10, 3);
        sitting.refuses(keep("g5", stay("p-1001", 6), stay("p-1002", 6), stay("p-1003", 8)), RejectionCode.STAY_VOTE_TIED);
        sitting.refuses(keep("g5", stay("p-1001", 6), stay("p-1002", 6), stay("p-1003", 6)), RejectionCode.STAY_VOTE_TIED);
        assertThat(sitting.then(keep("g5", stay("p-1001", 8), stay("p-1002", 8), stay("p-1003", 6))).state().group("g5").staying())
                .as("equal above the line is no tie").containsExactly(dossier("p-1001"), dossier("p-1002"));
        assertThat(sitting.then(keep("g5", stay("p-1001", 8), stay("p-1002", 4), stay("p-1003", 4))).state().group("g5").staying())
                .as("equal without a majority is no tie").containsExactly(dossier("p-1001"));
    }

    @Test
    @Tag("C-11")
    void aMemberWhoIsACandidateHasNoBallotOnHimselfAndSharesAreComparedByThoseEntitled() {
        AgendaLine member = line("p-0005", "g5", Level.EXCELLENT, Level.EXCELLENT);
        AgendaLine[] lines = Stream.concat(Stream.of(member), IntStream.rangeClosed(2, 9).mapToObj(number -> excellentOrGood(number, 2)))
                .toArray(AgendaLine[]::new);
        Sitting sitting = Sitting.on(lines).voted("p-0005", Level.EXCELLENT).voted("p-1002", Level.EXCELLENT).voted(Level.GOOD, names(3, 9));
        assertThat(sitting.state().group("g5").places()).isEqualTo(1);
        sitting.refuses(keep("g5", stay("p-0005", 9, 6), stay("p-1002", 6)), RejectionCode.ENTITLED_DIFFER);
        assertThat(sitting.then(keep("g5", stay("p-0005", 8, 6), stay("p-1002", 6))).state().group("g5").staying())
                .as("6 of 8 is more than 6 of 9").containsExactly(dossier("p-0005"));
        sitting.refuses(keep("g5", stay("p-0005", 8, 6), stay("p-1002", 6)), RejectionCode.RECUSED, MEMBERS.get(4), "btv");
        assertThat(sitting.then(keep("g5", stay("p-0005", 8, 4), stay("p-1002", 4))).state().group("g5").staying())
                .as("exactly half of eight is no majority").isEmpty();
        StayVote steppedOut = new StayVote(dossier("p-1002"), new StayTally(8, 8, 8, 0, 0), List.of(MEMBERS.get(0)));
        assertThat(sitting.then(keep("g5", stay("p-0005", 8, 6), steppedOut)).state().group("g5").staying()).containsExactly(dossier("p-1002"));
        Sitting taking = Sitting.on(RatingRules.reading(OwnItem.TAKES_PART), lines).voted("p-0005", Level.EXCELLENT).voted("p-1002", Level.EXCELLENT)
                .voted(Level.GOOD, names(3, 9));
        assertThat(taking.then(keep("g5", stay("p-0005", 9, 6), stay("p-1002", 5))).state().group("g5").staying()).containsExactly(dossier("p-0005"));
    }

    @Test
    @Tag("R-4.1-2")
    void theVoteOnWhoStaysIsHeldOnAllCandidatesWithCountsThatAgreeWhenTheBaseIsKnown() {
        Sitting sitting = group(RatingRules.DEFAULT, 10, 3);
        sitting.refuses(keep("g5", stay("p-1001", 6), stay("p-1002", 5)), RejectionCode.STAY_VOTE_INCOMPLETE);
        sitting.refuses(keep("g5", stay("p-1001", 6), stay("p-1002", 5), stay("p-1004", 4)), RejectionCode.STAY_VOTE_INCOMPLETE);
        sitting.refuses(keep("g5", stay("p-1001", 6), stay("p-1002", 5), stay("p-1003", 4), stay("p-1003", 4)), RejectionCode.STAY_VOTE_INCOMPLETE);
        sitting.refuses(keep("g6", stay("p-1001", 6)), RejectionCode.QUOTA_NOT_EXCEEDED);
        for (StayTally wrong : List.of(new StayTally(9, 9, 9, 1, 0), new StayTally(9, 10, 8, 1, 0), new StayTally(9, 9, 0, 0, 0),
                new StayTally(9, 9, 9, 0, 1))) {
            sitting.refuses(keep("g5", stay("p-1001", 6), stay("p-1002", 5), new StayVote(dossier("p-1003"), wrong, List.of())),
                    RejectionCode.TALLY_DOES_NOT_ADD_UP);
        }
        sitting.refuses(keep("g5", stay("p-1001", 6), stay("p-1002", 5), new StayVote(dossier("p-1003"), new StayTally(9, 5, 4, 0, 0), List.of())),
                RejectionCode.NO_QUORUM);
        assertThat(sitting.event(keep("g5", stay("p-1001", 6), stay("p-1002", 5),
                new StayVote(dossier("p-1003"), new StayTally(9, 6, 0, 0, 1), List.of()))))
                .isInstanceOf(KeptWithinQuota.class);
        Sitting halfVoted = Sitting.on(lines(10, 3)).voted(Level.EXCELLENT, names(1, 3)).voted(Level.GOOD, names(4, 9));
        halfVoted.refuses(keep("g5", stay("p-1001", 6), stay("p-1002", 5), stay("p-1003", 4)), RejectionCode.ITEMS_UNDECIDED);
        Sitting away = halfVoted.then(new PutOff(SESSION, dossier("p-1010")));
        assertThat(away.state().group("g5").places()).as("who is put off widens no base").isEqualTo(1);
        assertThat(group(RatingRules.DEFAULT, 10, 2).state().group("g5").isContested()).isFalse();
        group(RatingRules.DEFAULT, 10, 2).refuses(keep("g5", stay("p-1001", 6), stay("p-1002", 5)), RejectionCode.QUOTA_NOT_EXCEEDED);
        group(RatingRules.DEFAULT, 3, 1).refuses(keep("g5", stay("p-1001", 6)), RejectionCode.QUOTA_NOT_EXCEEDED);
    }

    @Test
    @Tag("R-4.1-2")
    void anotherGroupStillOpenDoesNotHoldUpTheVoteAndMembersOfTheSecretariatAreInNoGroup() {
        AgendaLine[] lines = Stream.concat(Stream.of(lines(10, 3)), Stream.of(line("p-2001", "g6", Level.GOOD, Level.EXCELLENT),
                ofTheProvince(MEMBERS.get(0)))).toArray(AgendaLine[]::new);
        Sitting sitting = Sitting.on(lines).voted(Level.EXCELLENT, names(1, 3)).voted(Level.GOOD, names(4, 10))
                .then(keep("g5", stay("p-1001", 6), stay("p-1002", 5), stay("p-1003", 4)));
        sitting.refuses(new ResolveQuota(SESSION), RejectionCode.ITEMS_UNDECIDED);
        Sitting resolved = sitting.voted("p-2001", Level.COMPLETED).then(new ResolveQuota(SESSION));
        assertThat(resolved.state().resolved()).as("though the vote on a member of TTĐU is still to come").hasSize(11);
        assertThat(resolved.state().groups()).extracting(GroupStanding::group).containsExactly("g5", "g6");
    }

    @Test
    @Tag("C-2")
    @Tag("T12")
    void everyReadingOfTheQuotaGivesItsOwnNumberOfPlaces() {
        assertThat(places(RatingRules.DEFAULT, 8)).isEqualTo(1);
        assertThat(places(RatingRules.reading(QuotaBase.GOOD_OR_BETTER), 8)).isEqualTo(2);
        assertThat(places(RatingRules.reading(QuotaShare.TWENTY_FIVE_PERCENT), 8)).isEqualTo(2);
    }

    @Test
    @Tag("C-2")
    void aHeadLeftOutIsNeitherInTheBaseNorInTheNumber() {
        AgendaLine[] lines = lines(4, 2);
        lines[0] = head(lines[0]);
        lines[3] = head(lines[3]);
        Sitting counted = Sitting.on(lines).voted(Level.EXCELLENT, names(1, 2)).voted(Level.GOOD, names(3, 4));
        assertThat(counted.state().group("g5").candidates()).hasSize(2);
        assertThat(counted.state().group("g5").places()).isEqualTo(1);
        Sitting leftOut = Sitting.on(RatingRules.reading(HeadInQuota.LEFT_OUT), lines).voted(Level.EXCELLENT, names(1, 2))
                .voted(Level.GOOD, names(3, 4));
        assertThat(leftOut.state().group("g5")).as("two remain: one candidate, one GOOD, no place")
                .isEqualTo(new GroupStanding("g5", 2, 0, List.of(dossier("p-1002")), List.of(), 0, false));
        assertThat(leftOut.state().finalLevels()).extracting(FinalLevel::level).containsExactly(Level.EXCELLENT, Level.GOOD, Level.GOOD, Level.GOOD);
        assertThat(leftOut.state().whole()).isEqualTo(new WholeShare(0, 2, 0, true));
        assertThat(counted.state().whole()).isEqualTo(new WholeShare(2, 2, 0, false));
    }

    @Test
    @Tag("C-2b")
    void theWholeCommuneMayBeOneGroup() {
        AgendaLine[] lines = Stream.of(lines(8, 4)).map(line -> line.dossier().equals(dossier("p-1001")) || line.dossier().equals(dossier("p-1005"))
                ? line("p-" + line.dossier().person().code().substring(2), "g6", Level.GOOD, Level.EXCELLENT) : line).toArray(AgendaLine[]::new);
        Sitting byTable = Sitting.on(lines).voted(Level.EXCELLENT, names(1, 4)).voted(Level.GOOD, names(5, 8));
        assertThat(byTable.state().groups()).extracting(GroupStanding::group).containsExactly("g6", "g5");
        assertThat(byTable.state().group("g6").places()).isZero();
        assertThat(byTable.state().group("g5").places()).isEqualTo(1);
        Sitting oneForAll = Sitting.on(RatingRules.reading(QuotaGroups.ONE_FOR_ALL), lines).voted(Level.EXCELLENT, names(1, 4))
                .voted(Level.GOOD, names(5, 8));
        assertThat(oneForAll.state().groups()).extracting(GroupStanding::group).containsExactly(DecisionRules.WHOLE_COMMUNE);
        assertThat(oneForAll.state().group(DecisionRules.WHOLE_COMMUNE).candidates()).hasSize(4);
        assertThat(oneForAll.then(keep(DecisionRules.WHOLE_COMMUNE, stay("p-1001", 6), stay("p-1002", 5), stay("p-1003", 5), stay("p-1004", 4)))
                .state().group(DecisionRules.WHOLE_COMMUNE).staying())
                .containsExactly(dossier("p-1001"));
    }

    @Test
    @Tag("R-4.1-2")
    void theQuotaIsTheGroupsAndNotTheSessions() {
        List<DecidedBefore> before = List.of(before("p-3001", "g5", Level.EXCELLENT, false), before("p-3002", "g5", Level.GOOD, false),
                before("p-3003", "g5", Level.GOOD, false), before("p-3004", "g5", Level.GOOD, false), before("p-3005", "g6", Level.GOOD, false),
                before("p-3006", "g5", Level.COMPLETED, false));
        Sitting alone = Sitting.on(RatingRules.DEFAULT, before, line("p-1001")).voted("p-1001", Level.EXCELLENT);
        assertThat(alone.state().group("g5").places()).as("the only place is taken").isZero();
        assertThat(alone.state().group("g5").good()).as("three earlier, and the one who does not stay").isEqualTo(4);
        Sitting withoutTheFirst = Sitting.on(RatingRules.DEFAULT, before.subList(1, 6), line("p-1001")).voted("p-1001", Level.EXCELLENT);
        assertThat(withoutTheFirst.state().group("g5").places()).isEqualTo(1);
        assertThat(withoutTheFirst.state().whole()).isEqualTo(new WholeShare(1, 4, 0, true));
        List<DecidedBefore> heads = List.of(new DecidedBefore(dossier("p-3001"), "u", "g5", true, Level.GOOD, false));
        assertThat(Sitting.on(RatingRules.reading(HeadInQuota.LEFT_OUT), heads, line("p-1001")).state().group("g5").good()).isZero();
        assertThat(Sitting.on(RatingRules.reading(HeadInQuota.LEFT_OUT), heads, line("p-1001")).state().whole().good()).isZero();
        assertThat(Sitting.on(RatingRules.DEFAULT, heads, line("p-1001")).state().whole().good()).isEqualTo(1);
        List<DecidedBefore> raised = List.of(before("p-3001", "g5", Level.EXCELLENT, true));
        Sitting beside = group(RatingRules.DEFAULT, raised, 9, 1);
        assertThat(beside.state().group("g5").places()).as("an exception of earlier stands beside the quota").isEqualTo(1);
        assertThat(beside.state().whole()).isEqualTo(new WholeShare(2, 8, 1, true));
        assertThat(group(RatingRules.reading(SmallUnitException.WITHIN_THE_QUOTA), raised, 9, 1).state().group("g5").places())
                .as("or in it: 2 of 8 is the most that halves up").isEqualTo(1);
        assertThat(group(RatingRules.reading(SmallUnitException.WITHIN_THE_QUOTA), raised, 6, 1).state().group("g5").places()).isZero();
    }

    @Test
    @Tag("T13")
    @Tag("R-4.1-4")
    @Tag("C-3")
    void aSmallPlaceWhereAllAreGoodMayRaiseOneBesideTheQuota() {
        Sitting sitting = school(RatingRules.DEFAULT, Level.GOOD);
        assertThat(sitting.state().group("g5").places()).isZero();
        SessionEvent granted = sitting.event(new GrantException(SESSION, dossier("p-1001")));
        assertThat(granted).isEqualTo(new ExceptionGranted(SESSION, dossier("p-1001"), "truong", MEMBER, NOW));
        Sitting raised = sitting.after(List.of(granted));
        assertThat(raised.state().group("g5")).isEqualTo(new GroupStanding("g5", 2, 1, List.of(), List.of(), 0, false));
        QuotaResolved resolved = (QuotaResolved) raised.event(new ResolveQuota(SESSION));
        assertThat(resolved.levels().get(0)).isEqualTo(new FinalLevel(dossier("p-1001"), Level.EXCELLENT, DecisionReason.VOTE, true, false));
        assertThat(resolved.whole()).as("shown, not blocked").isEqualTo(new WholeShare(1, 2, 1, false));
    }

    @Test
    @Tag("C-3")
    void withinTheQuotaTheExceptionTakesAPlaceOfTheGroup() {
        RatingRules within = RatingRules.reading(SmallUnitException.WITHIN_THE_QUOTA);
        Sitting none = school(within, Level.GOOD).then(new GrantException(SESSION, dossier("p-1001")));
        assertThat(none.state().group("g5").overdrawn()).isTrue();
        none.refuses(new ResolveQuota(SESSION), RejectionCode.QUOTA_EXCEEDED);
        Sitting withdrawn = none.then(new WithdrawException(SESSION, dossier("p-1001")));
        assertThat(withdrawn.then(new ResolveQuota(SESSION)).state().resolved().get(0).level()).isEqualTo(Level.GOOD);
        assertThat(group(within, 4, 2, "p-1001").then(new GrantException(SESSION, dossier("p-1001"))).state().group("g5"))
                .as("one beside three, the candidate who becomes GOOD among them")
                .isEqualTo(new GroupStanding("g5", 3, 1, dossiers(2, 2), List.of(), 0, false));
        Sitting earlier = Sitting.on(within, List.of(before("p-3001", "g5", Level.EXCELLENT, false)), line("p-1001")).voted("p-1001", Level.GOOD);
        assertThat(earlier.then(new ResolveQuota(SESSION)).state().resolved()).as("what an earlier session decided holds up nobody").hasSize(1);
        Sitting ten = group(within, 10, 2, "p-1001").then(new GrantException(SESSION, dossier("p-1001")));
        assertThat(ten.state().group("g5")).isEqualTo(new GroupStanding("g5", 8, 1, dossiers(2, 2), dossiers(2, 2), 1, false));
        Sitting eleven = group(within, 11, 3, "p-1001").then(new GrantException(SESSION, dossier("p-1001")));
        assertThat(eleven.state().group("g5").places()).isEqualTo(1);
        eleven.refuses(new ResolveQuota(SESSION), RejectionCode.QUOTA_EXCEEDED);
        Sitting beside = group(RatingRules.DEFAULT, 11, 3, "p-1001").then(new GrantException(SESSION, dossier("p-1001")));
        assertThat(beside.state().group("g5").places()).isEqualTo(2);
        assertThat(beside.then(new ResolveQuota(SESSION)).state().resolved()).filteredOn(level -> level.level() == Level.EXCELLENT).hasSize(3);
    }

    @Test
    @Tag("T14")
    @Tag("R-4.1-4")
    void theExceptionIsOpenToOneEligiblePersonOfAPlaceWhereAllAreGoodOrBetter() {
        Sitting oneLower = school(RatingRules.DEFAULT, Level.COMPLETED);
        oneLower.refuses(new GrantException(SESSION, dossier("p-1001")), RejectionCode.EXCEPTION_NOT_OPEN);
        Sitting allGood = school(RatingRules.DEFAULT, Level.GOOD);
        allGood.refuses(new GrantException(SESSION, dossier("p-1002")), RejectionCode.EXCEPTION_NOT_OPEN);
        allGood.refuses(new GrantException(SESSION, dossier("p-1003")), RejectionCode.EXCEPTION_NOT_OPEN);
        Sitting two = school(RatingRules.DEFAULT, Level.EXCELLENT).then(new GrantException(SESSION, dossier("p-1001")));
        two.refuses(new GrantException(SESSION, dossier("p-1003")), RejectionCode.EXCEPTION_NOT_OPEN);
        two.refuses(new WithdrawException(SESSION, dossier("p-1003")), RejectionCode.EXCEPTION_NOT_OPEN);
        SessionEvent withdrawn = two.event(new WithdrawException(SESSION, dossier("p-1001")));
        assertThat(withdrawn).isEqualTo(new ExceptionWithdrawn(SESSION, dossier("p-1001"), "truong", MEMBER, NOW));
        assertThat(two.after(List.of(withdrawn)).event(new GrantException(SESSION, dossier("p-1003")))).isInstanceOf(ExceptionGranted.class);
        AgendaLine elsewhere = line("p-1009", "g5", Level.COMPLETED, Level.EXCELLENT);
        assertThat(Sitting.on(inSmallUnit(line("p-1001"), "truong"), elsewhere).voted("p-1001", Level.EXCELLENT).voted("p-1009", Level.COMPLETED)
                .event(new GrantException(SESSION, dossier("p-1001")))).as("other places do not matter").isInstanceOf(ExceptionGranted.class);
        Sitting ineligible = Sitting.on(line("p-1001")).voted("p-1001", Level.EXCELLENT);
        ineligible.refuses(new GrantException(SESSION, dossier("p-1001")), RejectionCode.EXCEPTION_NOT_OPEN);
        Sitting unvoted = Sitting.on(schoolLines());
        unvoted.refuses(new GrantException(SESSION, dossier("p-1001")), RejectionCode.ITEM_AT_ANOTHER_POINT);
        Sitting open = unvoted.voted(Level.EXCELLENT, "p-1001").voted(Level.GOOD, "p-1002");
        open.refuses(new GrantException(SESSION, dossier("p-1001")), RejectionCode.EXCEPTION_NOT_OPEN);
        open.then(new PutOff(SESSION, dossier("p-1003"))).refuses(new GrantException(SESSION, dossier("p-1001")), RejectionCode.EXCEPTION_NOT_OPEN);
        Sitting unrated = open.then(new RecordVote(SESSION, dossier("p-1003"), new PaperTally(9, 9, 0, 0, 0, 0, 0, 9), List.of(),
                DecisionReason.VOTE, "x"));
        assertThat(unrated.event(new GrantException(SESSION, dossier("p-1001")))).as("who is not rated is in no denominator")
                .isInstanceOf(ExceptionGranted.class);
    }

    @Test
    @Tag("T14")
    @Tag("R-4.1-4")
    @Tag("C-3")
    void aPlaceIsSmallWithFewerThanFiveLeadersAllOfWhomDataAndProposalSayAreGoodOrBetter() {
        GrantException grant = new GrantException(SESSION, dossier("p-1001"));
        Sitting four = Sitting.on(inSmallUnit(line("p-1001"), "truong")).voted("p-1001", Level.EXCELLENT);
        assertThat(four.event(grant)).isInstanceOf(ExceptionGranted.class);
        Sitting.on(ofLeaders(5, line("p-1001"))).voted("p-1001", Level.EXCELLENT).refuses(grant, RejectionCode.EXCEPTION_NOT_OPEN);
        // Voted GOOD against a proposal below it: the votes alone do not make the place.
        AgendaLine proposedLower = inSmallUnit(line("p-1003", "g5", Level.COMPLETED, Level.EXCELLENT), "truong");
        Sitting.on(inSmallUnit(line("p-1001"), "truong"), proposedLower).voted("p-1001", Level.EXCELLENT).voted("p-1003", Level.GOOD)
                .refuses(grant, RejectionCode.EXCEPTION_NOT_OPEN);
        Sitting unrated = Sitting.on(inSmallUnit(line("p-1001"), "truong"), proposedLower).voted("p-1001", Level.EXCELLENT)
                .then(new RecordVote(SESSION, dossier("p-1003"), new PaperTally(9, 9, 0, 0, 0, 0, 0, 9), List.of(), DecisionReason.VOTE, "x"));
        assertThat(unrated.event(grant)).as("who is not rated is in no denominator").isInstanceOf(ExceptionGranted.class);
    }

    private static AgendaLine ofLeaders(int leaders, AgendaLine line) {
        return new AgendaLine(line.dossier(), line.unit(), line.group(), line.head(), line.decidedByProvince(), line.proposer(), line.proposed(),
                line.opinionBy(), line.opinion(), line.consulted(), leaders, line.allowed());
    }

    @Test
    @Tag("R-4.1-4")
    void whatEarlierSessionsDecidedInThePlaceCountsForItsException() {
        for (Level earlier : Level.values()) {
            List<DecidedBefore> before = List.of(new DecidedBefore(dossier("p-3001"), "truong", "g9", false, earlier, false),
                    new DecidedBefore(dossier("p-3002"), "khac", "g9", false, Level.NOT_COMPLETED, true));
            Sitting sitting = Sitting.on(RatingRules.DEFAULT, before, inSmallUnit(line("p-1001"), "truong")).voted("p-1001", Level.EXCELLENT);
            if (earlier == Level.EXCELLENT || earlier == Level.GOOD) {
                assertThat(sitting.event(new GrantException(SESSION, dossier("p-1001")))).isInstanceOf(ExceptionGranted.class);
            } else {
                sitting.refuses(new GrantException(SESSION, dossier("p-1001")), RejectionCode.EXCEPTION_NOT_OPEN);
            }
        }
        List<DecidedBefore> raised = List.of(new DecidedBefore(dossier("p-3001"), "truong", "g9", false, Level.EXCELLENT, true));
        Sitting.on(RatingRules.DEFAULT, raised, inSmallUnit(line("p-1001"), "truong")).voted("p-1001", Level.EXCELLENT)
                .refuses(new GrantException(SESSION, dossier("p-1001")), RejectionCode.EXCEPTION_NOT_OPEN);
        AgendaLine province = ofTheProvince(MEMBERS.get(0));
        Sitting.on(inSmallUnit(province, "ttdu")).voted("p-0001", Level.EXCELLENT)
                .refuses(new GrantException(SESSION, dossier("p-0001")), RejectionCode.EXCEPTION_NOT_OPEN);
    }

    @Test
    @Tag("C-3b")
    void exceptionsMayBeStoppedWhereTheWholeCommuneIsAboveTheShare() {
        Sitting blocked = school(RatingRules.reading(ExceptionOverrun.BLOCKED), Level.GOOD).then(new GrantException(SESSION, dossier("p-1001")));
        blocked.refuses(new ResolveQuota(SESSION), RejectionCode.EXCEPTION_OVERRUN);
        assertThat(blocked.then(new WithdrawException(SESSION, dossier("p-1001"))).event(new ResolveQuota(SESSION)))
                .isInstanceOf(QuotaResolved.class);
        assertThat(school(RatingRules.DEFAULT, Level.GOOD).then(new GrantException(SESSION, dossier("p-1001"))).event(new ResolveQuota(SESSION)))
                .isInstanceOf(QuotaResolved.class);
        Sitting wide = group(RatingRules.reading(ExceptionOverrun.BLOCKED), 5, 1, "p-1001").then(new GrantException(SESSION, dossier("p-1001")));
        assertThat(wide.event(new ResolveQuota(SESSION))).as("one of five is within the share").isInstanceOf(QuotaResolved.class);
        Sitting groups = Sitting.on(RatingRules.reading(ExceptionOverrun.BLOCKED), threeGroupsOfFour())
                .voted(Level.EXCELLENT, "p-1001", "p-1005", "p-1009")
                .voted(Level.GOOD, "p-1002", "p-1003", "p-1004", "p-1006", "p-1007", "p-1008", "p-1010", "p-1011", "p-1012");
        assertThat(groups.state().whole()).as("rounding up in every group").isEqualTo(new WholeShare(3, 9, 0, false));
        assertThat(groups.event(new ResolveQuota(SESSION))).as("without an exception nothing is stopped").isInstanceOf(QuotaResolved.class);
    }

    @Test
    @Tag("C-3")
    void anExceptionChangesThePlacesAndWhoStaysIsVotedOnAnew() {
        Sitting kept = group(RatingRules.DEFAULT, 11, 3, "p-1001").then(keep("g5", stay("p-1001", 6), stay("p-1002", 5), stay("p-1003", 4)));
        assertThat(kept.state().kept()).containsKey("g5");
        Sitting granted = kept.then(new GrantException(SESSION, dossier("p-1001")));
        assertThat(granted.state().kept()).isEmpty();
        Sitting withdrawn = granted.then(new WithdrawException(SESSION, dossier("p-1001")));
        withdrawn.refuses(new ResolveQuota(SESSION), RejectionCode.QUOTA_EXCEEDED);
    }

    @Test
    @Tag("R-5.4-3")
    void whatIsResolvedStays() {
        Sitting resolved = group(RatingRules.DEFAULT, 11, 3, "p-1001").then(new GrantException(SESSION, dossier("p-1001")))
                .then(new ResolveQuota(SESSION));
        for (SessionCommand late : List.of(new ResolveQuota(SESSION), new GrantException(SESSION, dossier("p-1002")),
                new WithdrawException(SESSION, dossier("p-1001")), keep("g5", stay("p-1002", 6), stay("p-1003", 5)))) {
            resolved.refuses(late, RejectionCode.QUOTA_RESOLVED_ALREADY);
        }
        Sitting issued = resolved.then(new IssueDecisionList(SESSION, "05-QĐ/ĐU", LocalDate.of(2026, 9, 18), MEMBERS.get(0)), CLERK, "vpdu");
        assertThat(issued.state().finalLevels()).isEqualTo(resolved.state().resolved());
    }

    @Test
    @Tag("C-11")
    void nobodyGrantsOrWithdrawsTheOwnException() {
        AgendaLine member = inSmallUnit(line("p-0005", "g5", Level.EXCELLENT, Level.EXCELLENT), "vp");
        Sitting sitting = Sitting.on(member).voted("p-0005", Level.EXCELLENT);
        sitting.refuses(new GrantException(SESSION, dossier("p-0005")), RejectionCode.RECUSED, MEMBERS.get(4), "btv");
        sitting.then(new GrantException(SESSION, dossier("p-0005")))
                .refuses(new WithdrawException(SESSION, dossier("p-0005")), RejectionCode.RECUSED, MEMBERS.get(4), "btv");
    }

    private static int places(RatingRules rules, int persons) {
        return group(rules, persons, 4).state().group("g5").places();
    }

    /** So many persons of one group, the first of them voted EXCELLENT, the others GOOD. */
    private static Sitting group(RatingRules rules, int persons, int excellent, String... eligible) {
        AgendaLine[] lines = lines(persons, excellent);
        for (int i = 0; i < lines.length; i++) {
            if (List.of(eligible).contains(lines[i].dossier().person().code())) {
                lines[i] = inSmallUnit(lines[i], lines[i].unit());
            }
        }
        return voted(Sitting.on(rules, lines), persons, excellent);
    }

    private static Sitting group(RatingRules rules, List<DecidedBefore> before, int persons, int excellent) {
        return voted(Sitting.on(rules, before, lines(persons, excellent)), persons, excellent);
    }

    private static Sitting voted(Sitting sitting, int persons, int excellent) {
        return sitting.voted(Level.EXCELLENT, names(1, excellent)).voted(Level.GOOD, names(excellent + 1, persons));
    }

    /** A school of three: the first voted EXCELLENT, the second GOOD, the third as given; first and third are eligible. */
    private static Sitting school(RatingRules rules, Level third) {
        return Sitting.on(rules, schoolLines()).voted(Level.EXCELLENT, "p-1001").voted(Level.GOOD, "p-1002").voted(third, "p-1003");
    }

    private static AgendaLine[] schoolLines() {
        AgendaLine first = inSmallUnit(line("p-1001"), "truong");
        AgendaLine second = line("p-1002");
        AgendaLine third = inSmallUnit(line("p-1003"), "truong");
        return new AgendaLine[] {first, inSmallUnit(second.allowing(Sitting.allowed(second.dossier(), Optional.of(Level.GOOD), false, "82")), "truong"),
                third};
    }

    private static AgendaLine[] threeGroupsOfFour() {
        List<AgendaLine> lines = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            lines.add(line(name(number), "g" + (number - 1) / 4, Level.GOOD, Level.EXCELLENT));
        }
        return lines.toArray(AgendaLine[]::new);
    }

    private static AgendaLine[] lines(int persons, int excellent) {
        return IntStream.rangeClosed(1, persons).mapToObj(number -> excellentOrGood(number, excellent)).toArray(AgendaLine[]::new);
    }

    private static AgendaLine excellentOrGood(int number, int excellent) {
        return line(name(number), "g5", number <= excellent ? Level.EXCELLENT : Level.GOOD, Level.EXCELLENT);
    }

    private static DecidedBefore before(String person, String group, Level level, boolean byException) {
        return new DecidedBefore(dossier(person), "u-" + person, group, false, level, byException);
    }

    private static StayResult result(int number, int inFavour, boolean stays) {
        DossierId dossier = dossier(name(number));
        return new StayResult(dossier, stays, new Confidential<>(dossier.person(), new StayTally(9, 9, inFavour, 9 - inFavour, 0)));
    }

    private static List<DossierId> dossiers(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> dossier(name(number))).toList();
    }

    private static String[] names(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(QuotaResolutionTest::name).toArray(String[]::new);
    }

    private static String name(int number) {
        return "p-" + (1000 + number);
    }
}

package vn.danhgia.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.CYCLE;
import static vn.danhgia.domain.Given.DOSSIER;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.RULES;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.body;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.Given.person;
import static vn.danhgia.domain.Given.refused;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.meeting.MeetingCommand.AppointOfficers;
import vn.danhgia.domain.meeting.MeetingCommand.ConcludeItem;
import vn.danhgia.domain.meeting.MeetingCommand.ConfirmCount;
import vn.danhgia.domain.meeting.MeetingCommand.DeclareRecusal;
import vn.danhgia.domain.meeting.MeetingCommand.EnterCount;
import vn.danhgia.domain.meeting.MeetingCommand.PostponeMeeting;
import vn.danhgia.domain.meeting.MeetingCommand.RecordAttendance;
import vn.danhgia.domain.meeting.MeetingCommand.ScheduleMeeting;
import vn.danhgia.domain.meeting.MeetingCommand.SetCountAside;
import vn.danhgia.domain.meeting.MeetingCommand.SignMinutes;
import vn.danhgia.domain.meeting.MeetingEvent.AttendanceRecorded;
import vn.danhgia.domain.meeting.MeetingEvent.CountEntered;
import vn.danhgia.domain.meeting.MeetingEvent.CountSetAside;
import vn.danhgia.domain.meeting.MeetingEvent.ItemConcluded;
import vn.danhgia.domain.meeting.MeetingEvent.ItemSentUp;
import vn.danhgia.domain.meeting.MeetingEvent.LevelCarried;
import vn.danhgia.domain.meeting.MeetingEvent.MeetingPostponed;
import vn.danhgia.domain.meeting.MeetingEvent.MeetingScheduled;
import vn.danhgia.domain.meeting.MeetingEvent.MinutesSigned;
import vn.danhgia.domain.meeting.MeetingEvent.NoLevelCarried;
import vn.danhgia.domain.meeting.MeetingEvent.NotRatedCarried;
import vn.danhgia.domain.meeting.MeetingEvent.OfficersAppointed;
import vn.danhgia.domain.meeting.MeetingEvent.RecusalDeclared;
import vn.danhgia.domain.meeting.MeetingEvent.RevoteCalled;
import vn.danhgia.domain.meeting.MeetingEvent.Signatory;
import vn.danhgia.domain.meeting.MeetingItem.Phase;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading.AboveTheCeiling;
import vn.danhgia.domain.ruleset.Reading.Ballot;
import vn.danhgia.domain.ruleset.Reading.NoMajority;
import vn.danhgia.domain.ruleset.Reading.OwnItem;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.RejectionCode;

/**
 * A unit of seven meets on two of its own: the deputy head and the head (R-5.3-2). The head chairs, a deputy stands in, two clerks count, a third
 * writes.
 */
class MeetingTest {

    private static final Instant NOW = at(2026, 9, 8, 8, 0);
    private static final MeetingId MEETING = new MeetingId(CYCLE, "p-kinh-te-1");
    private static final PersonId DEPUTY = person("p-0203");
    private static final PersonId SECRETARY = person("p-0301");
    private static final PersonId TELLER = person("p-0302");
    private static final PersonId OTHER_TELLER = person("p-0303");
    private static final PersonId FOURTH = person("p-0204");
    private static final List<PersonId> SEVEN =
            List.of(HEAD, OFFICIAL, DEPUTY, FOURTH, person("p-0205"), person("p-0206"), person("p-0207"));
    private static final Officers OFFICERS = new Officers(List.of(HEAD, DEPUTY), SECRETARY, List.of(TELLER, OTHER_TELLER));
    private static final DossierId HEADS = new DossierId(CYCLE, HEAD);
    /** Six may vote on the deputy head, all are there: four for GOOD. */
    private static final PaperCount FOUR_GOOD = count(6, 0, 4, 2, 0, 0);

    @Test
    @Tag("R-5.3-2")
    @Tag("R-1.1-1")
    void aCollectiveMeetsVotesCountsConcludesAndSigns() {
        Meeting meeting = attended();
        meeting = after(meeting, new EnterCount(MEETING, DOSSIER, FOUR_GOOD), TELLER);
        meeting = after(meeting, new ConfirmCount(MEETING, DOSSIER, FOUR_GOOD, FOUR_GOOD), OTHER_TELLER);
        assertThat(meeting.open()).containsExactly(HEADS);
        meeting = counted(meeting, HEADS, count(6, 1, 5, 0, 0, 0));
        assertThat(meeting.open()).isEmpty();
        meeting = after(meeting, new ConcludeItem(MEETING, DOSSIER, "Thống nhất mức Hoàn thành tốt", ""), SECRETARY);
        meeting = after(meeting, new ConcludeItem(MEETING, HEADS, "Thống nhất", ""), DEPUTY);
        meeting = after(meeting, new SignMinutes(MEETING), SECRETARY);
        assertThat(meeting.isClosed()).isFalse();
        meeting = after(meeting, new SignMinutes(MEETING), HEAD);
        assertThat(meeting.isClosed()).isTrue();
        assertThat(meeting.minutes()).isEqualTo(new Minutes(7, 7, 0, List.of(
                new Minutes.Line(DOSSIER, Optional.of(HEAD), 1, 6, Optional.of(new VoteOutcome(VoteOutcome.Result.LEVEL, Optional.of(Level.GOOD)))),
                new Minutes.Line(HEADS, Optional.of(DEPUTY), 1, 6, Optional.of(new VoteOutcome(VoteOutcome.Result.LEVEL,
                        Optional.of(Level.GOOD)))))));
    }

    @Test
    @Tag("R-5.3-2")
    void theEventsSayWhoDidWhatAndWhenAndNothingAboutACountBeforeTwoHaveAgreed() {
        MeetingEvent entered = one(attended(), new EnterCount(MEETING, DOSSIER, FOUR_GOOD), TELLER);
        assertThat(entered).isEqualTo(new CountEntered(MEETING, DOSSIER, 1, TELLER, NOW));
        assertThat(Arrays.stream(CountEntered.class.getRecordComponents()).map(part -> part.getType().getSimpleName()))
                .as("no room for figures").containsExactly("MeetingId", "DossierId", "int", "PersonId", "Instant");
        LevelCarried carried = (LevelCarried) one(halfCounted(), new ConfirmCount(MEETING, DOSSIER, FOUR_GOOD, FOUR_GOOD), OTHER_TELLER);
        assertThat(carried).isEqualTo(new LevelCarried(MEETING, DOSSIER, Level.GOOD, false, 1,
                new Confidential<>(OFFICIAL, new CountedVote(6, 6, FOUR_GOOD)), TELLER, OTHER_TELLER, NOW));
        assertThat(carried.toString()).doesNotContain("entitled=").doesNotContain("good=");
        assertThat(carried.vote().about()).isEqualTo(OFFICIAL);
    }

    @Test
    @Tag("R-1.1-2")
    void onlyTheBodyOrWhoPreparesItsMeetingsCallsOne() {
        refused(Meeting.decide(Meeting.UNCALLED, call(), by(HEAD, NOW, "ld-ubnd")), RejectionCode.NOT_COMPETENT);
        refused(Meeting.decide(Meeting.UNCALLED, call(), bySystem(NOW)), RejectionCode.NOT_COMPETENT);
        assertThat(accepted(Meeting.decide(Meeting.UNCALLED, call(), by(person("p-0005"), NOW, "bxdd")))).containsExactly(
                new MeetingScheduled(MEETING, RULES, VotingRules.of(RatingRules.DEFAULT), MeetingKind.UNIT_LEADERSHIP, body("p-kinh-te"),
                        body("bxdd"), NOW,
                        "Phòng họp tầng 2", OFFICERS, SEVEN, lines(), person("p-0005"), NOW));
        refused(Meeting.decide(called(), call(), by(HEAD, NOW, "p-kinh-te")), RejectionCode.MEETING_EXISTS);
    }

    @Test
    @Tag("R-5.3-2")
    void aMeetingHasVotersPersonsToRateAPlaceAChairAndTellersForEverybody() {
        refusedCall(call(OFFICERS, List.of(), "x", lines()), RejectionCode.LIST_UNCLEAR);
        refusedCall(call(OFFICERS, List.of(HEAD, DEPUTY, HEAD), "x", lines()), RejectionCode.LIST_UNCLEAR);
        refusedCall(call(OFFICERS, SEVEN, "x", List.of()), RejectionCode.LIST_UNCLEAR);
        refusedCall(call(OFFICERS, SEVEN, "x", List.of(lines().get(0), lines().get(0))), RejectionCode.LIST_UNCLEAR);
        refusedCall(call(OFFICERS, SEVEN, " ", lines()), RejectionCode.FIELD_MISSING);
        refusedCall(call(OFFICERS, SEVEN, "x".repeat(201), lines()), RejectionCode.FIELD_TOO_LONG);
        assertThat(accepted(Meeting.decide(Meeting.UNCALLED, call(OFFICERS, SEVEN, " " + "x".repeat(200) + " ", lines()),
                by(HEAD, NOW, "p-kinh-te"))))
                .hasSize(1);
        refusedCall(call(new Officers(List.of(), SECRETARY, List.of(TELLER, OTHER_TELLER)), SEVEN, "x", lines()), RejectionCode.LIST_UNCLEAR);
        refusedCall(call(new Officers(List.of(HEAD, HEAD), SECRETARY, List.of(TELLER, OTHER_TELLER)), SEVEN, "x", lines()),
                RejectionCode.LIST_UNCLEAR);
        refusedCall(call(new Officers(List.of(HEAD, TELLER), SECRETARY, List.of(TELLER, OTHER_TELLER)), SEVEN, "x", lines()),
                RejectionCode.NOT_A_VOTER);
        refusedCall(call(new Officers(List.of(HEAD, DEPUTY), DEPUTY, List.of(TELLER, OTHER_TELLER)), SEVEN, "x", lines()),
                RejectionCode.SECRETARY_CHAIRS);
        refusedCall(call(new Officers(List.of(HEAD), SECRETARY, List.of(TELLER)), SEVEN, "x", lines()), RejectionCode.TELLERS_TOO_FEW);
        refusedCall(call(new Officers(List.of(HEAD), SECRETARY, List.of(TELLER, TELLER)), SEVEN, "x", lines()), RejectionCode.TELLERS_TOO_FEW);
        refusedCall(call(new Officers(List.of(HEAD), SECRETARY, List.of(TELLER, OFFICIAL)), SEVEN, "x", lines()), RejectionCode.TELLERS_TOO_FEW);
    }

    @Test
    @Tag("C-11")
    void theRatedPersonHasNoBallotDoesNotChairAndQuorumAndMajorityAreCountedAnew() {
        Meeting meeting = attended();
        MeetingItem heads = meeting.item(HEADS).orElseThrow();
        assertThat(meeting.entitledFor(heads)).hasSize(6).doesNotContain(HEAD);
        assertThat(meeting.presentFor(heads)).hasSize(6).doesNotContain(HEAD);
        assertThat(meeting.presiding(HEADS)).contains(DEPUTY);
        assertThat(meeting.presiding(DOSSIER)).contains(HEAD);
        refused(decide(meeting, new EnterCount(MEETING, HEADS, count(7, 0, 7, 0, 0, 0)), TELLER), RejectionCode.ISSUED_MORE_THAN_PRESENT);
        // Five of seven are there: without the head four of six, enough, and three of them carry. With one less there are too few.
        Meeting five = after(called(), new RecordAttendance(MEETING, SEVEN.subList(0, 5)), SECRETARY);
        assertThat(one(half(five, HEADS, count(4, 0, 3, 1, 0, 0)), confirm(HEADS, count(4, 0, 3, 1, 0, 0)), OTHER_TELLER))
                .isInstanceOf(LevelCarried.class);
        Meeting four = after(called(), new RecordAttendance(MEETING, SEVEN.subList(0, 4)), SECRETARY);
        refused(decide(four, new EnterCount(MEETING, HEADS, count(3, 0, 3, 0, 0, 0)), TELLER), RejectionCode.NO_QUORUM);
    }

    @Test
    @Tag("C-11")
    void readAsTakingPartTheRatedPersonVotesAndChairs() {
        Meeting meeting = attended(called(RatingRules.reading(OwnItem.TAKES_PART)));
        MeetingItem heads = meeting.item(HEADS).orElseThrow();
        assertThat(meeting.entitledFor(heads)).hasSize(7).contains(HEAD);
        assertThat(meeting.presiding(HEADS)).contains(HEAD);
        PaperCount seven = count(7, 0, 7, 0, 0, 0);
        Meeting counted = counted(meeting, HEADS, seven);
        assertThat(one(counted, new ConcludeItem(MEETING, HEADS, "Thống nhất", ""), HEAD)).isInstanceOf(ItemConcluded.class);
    }

    @Test
    @Tag("C-11")
    void whoIsRelatedStepsOutAndNobodyAsksWhy() {
        MeetingEvent declared = one(attended(), new DeclareRecusal(MEETING, DOSSIER, FOURTH), FOURTH);
        assertThat(declared).isEqualTo(new RecusalDeclared(MEETING, DOSSIER, FOURTH, FOURTH, NOW));
        Meeting meeting = after(attended(), new DeclareRecusal(MEETING, DOSSIER, FOURTH), SECRETARY);
        assertThat(meeting.entitledFor(meeting.item(DOSSIER).orElseThrow())).hasSize(5).doesNotContain(FOURTH, OFFICIAL);
        assertThat(meeting.entitledFor(meeting.item(HEADS).orElseThrow())).as("only for that item").contains(FOURTH);
        assertThat(meeting.minutes().lines().get(0)).isEqualTo(new Minutes.Line(DOSSIER, Optional.of(HEAD), 2, 5, Optional.empty()));
        assertThat(accepted(decide(meeting, new DeclareRecusal(MEETING, DOSSIER, FOURTH), FOURTH))).as("said twice").isEmpty();
        assertThat(accepted(decide(meeting, new DeclareRecusal(MEETING, DOSSIER, OFFICIAL), OFFICIAL))).as("by rule already").isEmpty();
        refused(decide(meeting, new DeclareRecusal(MEETING, DOSSIER, DEPUTY), FOURTH), RejectionCode.NOT_THE_OFFICER);
        refused(decide(meeting, new DeclareRecusal(MEETING, DOSSIER, TELLER), TELLER), RejectionCode.NOT_A_VOTER);
        refused(decide(meeting, new DeclareRecusal(MEETING, new DossierId(CYCLE, DEPUTY), FOURTH), FOURTH), RejectionCode.NOT_ON_THE_LIST);
        refused(decide(half(meeting, DOSSIER, count(5, 0, 5, 0, 0, 0)), new DeclareRecusal(MEETING, DOSSIER, DEPUTY), DEPUTY),
                RejectionCode.ITEM_AT_ANOTHER_POINT);
    }

    @Test
    @Tag("C-11")
    void withFewerThanTwoVotersLeftTheUpperBodyVotes() {
        List<MeetingEvent> two = accepted(Meeting.decide(Meeting.UNCALLED,
                call(OFFICERS, List.of(HEAD, DEPUTY), "x", lines()), by(HEAD, NOW, "p-kinh-te")));
        assertThat(two.subList(1, two.size())).as("one voter is left for the head, two for the other")
                .containsExactly(new ItemSentUp(MEETING, HEADS, HEAD, NOW));
        Meeting meeting = evolve(Meeting.UNCALLED, two);
        assertThat(meeting.open()).containsExactly(DOSSIER);
        List<MeetingEvent> events = accepted(decide(meeting, new DeclareRecusal(MEETING, DOSSIER, DEPUTY), DEPUTY));
        assertThat(events).containsExactly(new RecusalDeclared(MEETING, DOSSIER, DEPUTY, DEPUTY, NOW), new ItemSentUp(MEETING, DOSSIER, DEPUTY, NOW));
        Meeting none = attended(evolve(meeting, events), List.of(HEAD, DEPUTY));
        assertThat(none.item(DOSSIER).orElseThrow().phase()).isEqualTo(Phase.SENT_UP);
        refused(decide(none, new EnterCount(MEETING, DOSSIER, count(2, 0, 2, 0, 0, 0)), TELLER), RejectionCode.ITEM_AT_ANOTHER_POINT);
        assertThat(one(none, new SignMinutes(MEETING), SECRETARY)).as("nothing is left to vote on").isInstanceOf(MinutesSigned.class);
    }

    @Test
    @Tag("C-11")
    void whoeverTakesTheChairIsThereAndTakesPart() {
        Meeting onlyTheHead = attended(called(new Officers(List.of(HEAD), SECRETARY, List.of(TELLER, OTHER_TELLER))));
        refused(decide(onlyTheHead, new EnterCount(MEETING, HEADS, FOUR_GOOD), TELLER), RejectionCode.NO_CHAIR_LEFT);
        Meeting withDeputy = after(onlyTheHead, new AppointOfficers(MEETING, OFFICERS), HEAD, "p-kinh-te");
        assertThat(one(withDeputy, new EnterCount(MEETING, HEADS, FOUR_GOOD), TELLER)).isInstanceOf(CountEntered.class);
        Meeting deputyAway = attended(called(), SEVEN.stream().filter(person -> !person.equals(DEPUTY)).toList());
        refused(decide(deputyAway, new EnterCount(MEETING, HEADS, count(5, 0, 5, 0, 0, 0)), TELLER), RejectionCode.NO_CHAIR_LEFT);
        Meeting chairLeft = attended(counted(attended(), HEADS, FOUR_GOOD), SEVEN.subList(3, 7));
        refused(decide(chairLeft, new ConcludeItem(MEETING, HEADS, "x", ""), SECRETARY), RejectionCode.NO_CHAIR_LEFT);
    }

    @Test
    @Tag("C-11")
    void aTellerNeverCountsOnHimselfNorWhereHeStepsOut() {
        Officers three = new Officers(List.of(HEAD, DEPUTY), SECRETARY, List.of(TELLER, OTHER_TELLER, OFFICIAL, FOURTH));
        for (OwnItem reading : OwnItem.values()) {
            Meeting meeting = attended(evolve(Meeting.UNCALLED, accepted(Meeting.decide(Meeting.UNCALLED,
                    call(RatingRules.reading(reading), three, SEVEN, "x", lines()), by(HEAD, NOW, "p-kinh-te")))));
            refused(decide(meeting, new EnterCount(MEETING, DOSSIER, FOUR_GOOD), OFFICIAL), RejectionCode.RECUSED);
            assertThat(one(meeting, new EnterCount(MEETING, HEADS, FOUR_GOOD), OFFICIAL)).isInstanceOf(CountEntered.class);
            Meeting out = after(meeting, new DeclareRecusal(MEETING, DOSSIER, FOURTH), FOURTH);
            refused(decide(out, new EnterCount(MEETING, DOSSIER, count(5, 0, 5, 0, 0, 0)), FOURTH), RejectionCode.RECUSED);
        }
    }

    @Test
    @Tag("R-5.3-2")
    void twoTellersCountAndBothHaveTheSameFigures() {
        Meeting half = halfCounted();
        refused(decide(attended(), confirm(DOSSIER, FOUR_GOOD), OTHER_TELLER), RejectionCode.ITEM_AT_ANOTHER_POINT);
        refused(decide(half, new EnterCount(MEETING, DOSSIER, FOUR_GOOD), OTHER_TELLER), RejectionCode.ITEM_AT_ANOTHER_POINT);
        refused(decide(half, confirm(DOSSIER, FOUR_GOOD), TELLER), RejectionCode.SAME_TELLER);
        refused(decide(half, confirm(DOSSIER, FOUR_GOOD), SECRETARY), RejectionCode.NOT_THE_OFFICER);
        refused(decide(attended(), new EnterCount(MEETING, DOSSIER, FOUR_GOOD), HEAD), RejectionCode.NOT_THE_OFFICER);
        refused(decide(half, new ConfirmCount(MEETING, DOSSIER, FOUR_GOOD, count(6, 0, 5, 1, 0, 0)), OTHER_TELLER), RejectionCode.COUNTS_DIFFER);
        refused(decide(half, confirm(DOSSIER, count(6, 0, 5, 2, 0, 0)), OTHER_TELLER), RejectionCode.LEVELS_DIFFER_FROM_VALID);
        refused(decide(half, confirm(HEADS, FOUR_GOOD), OTHER_TELLER), RejectionCode.ITEM_AT_ANOTHER_POINT);
    }

    @Test
    @Tag("R-5.3-2")
    void tellersWhoDifferCountAgain() {
        MeetingEvent aside = one(halfCounted(), new SetCountAside(MEETING, DOSSIER), TELLER);
        assertThat(aside).isEqualTo(new CountSetAside(MEETING, DOSSIER, 1, TELLER, NOW));
        Meeting again = evolve(halfCounted(), List.of(aside));
        assertThat(one(again, new EnterCount(MEETING, DOSSIER, FOUR_GOOD), OTHER_TELLER)).isInstanceOf(CountEntered.class);
        refused(decide(again, new SetCountAside(MEETING, DOSSIER), TELLER), RejectionCode.ITEM_AT_ANOTHER_POINT);
        refused(decide(halfCounted(), new SetCountAside(MEETING, DOSSIER), SECRETARY), RejectionCode.NOT_THE_OFFICER);
        refused(decide(halfCounted(), new SetCountAside(MEETING, new DossierId(CYCLE, DEPUTY)), TELLER), RejectionCode.NOT_ON_THE_LIST);
    }

    @Test
    @Tag("R-5.3-2")
    void figuresThatContradictOneAnotherAreRefusedByName() {
        refusedCount(new PaperCount(7, 6, 6, 0, 0, 6, 0, 0, 0), RejectionCode.ISSUED_MORE_THAN_PRESENT);
        refusedCount(new PaperCount(5, 6, 6, 0, 0, 6, 0, 0, 0), RejectionCode.COLLECTED_MORE_THAN_ISSUED);
        refusedCount(new PaperCount(6, 0, 0, 0, 0, 0, 0, 0, 0), RejectionCode.NO_BALLOT_COLLECTED);
        refusedCount(new PaperCount(6, 6, 5, 0, 0, 5, 0, 0, 0), RejectionCode.VALID_AND_INVALID_DIFFER);
        refusedCount(new PaperCount(6, 6, 5, 2, 0, 5, 0, 0, 0), RejectionCode.VALID_AND_INVALID_DIFFER);
        refusedCount(new PaperCount(6, 6, 5, 1, 0, 4, 0, 0, 0), RejectionCode.LEVELS_DIFFER_FROM_VALID);
        refusedCount(new PaperCount(6, 6, 5, 1, 1, 2, 1, 1, 1), RejectionCode.LEVELS_DIFFER_FROM_VALID);
        for (PaperCount right : List.of(new PaperCount(6, 6, 5, 1, 0, 2, 1, 1, 1), new PaperCount(6, 5, 4, 1, 0, 4, 0, 0, 0),
                new PaperCount(1, 1, 1, 0, 0, 1, 0, 0, 0))) {
            assertThat(one(attended(), new EnterCount(MEETING, DOSSIER, right), TELLER)).isInstanceOf(CountEntered.class);
        }
    }

    @Test
    @Tag("C-7")
    void raisedHandsAreCountedAsTheyAre() {
        Meeting byHand = attended(called(RatingRules.reading(Ballot.OPEN_BY_HAND)));
        refused(decide(byHand, new EnterCount(MEETING, DOSSIER, new PaperCount(6, 6, 5, 1, 0, 5, 0, 0, 0)), TELLER),
                RejectionCode.HANDS_ARE_NEVER_INVALID);
        refused(decide(byHand, new EnterCount(MEETING, DOSSIER, new PaperCount(6, 5, 5, 0, 0, 5, 0, 0, 0)), TELLER),
                RejectionCode.HANDS_ARE_NEVER_INVALID);
        assertThat(one(byHand, new EnterCount(MEETING, DOSSIER, new PaperCount(5, 5, 5, 0, 0, 5, 0, 0, 0)), TELLER)).isInstanceOf(CountEntered.class);
    }

    @Test
    @Tag("C-7")
    void withoutAMajorityThereIsOneMoreVoteAndThenTheCountsGoUp() {
        PaperCount spread = count(6, 0, 3, 3, 0, 0);
        MeetingEvent again = one(half(attended(), DOSSIER, spread), confirm(DOSSIER, spread), OTHER_TELLER);
        assertThat(again).isEqualTo(new RevoteCalled(MEETING, DOSSIER, vote(spread), TELLER, OTHER_TELLER, NOW));
        Meeting second = evolve(half(attended(), DOSSIER, spread), List.of(again));
        assertThat(second.open()).contains(DOSSIER);
        assertThat(one(second, new EnterCount(MEETING, DOSSIER, FOUR_GOOD), TELLER)).isEqualTo(new CountEntered(MEETING, DOSSIER, 2, TELLER, NOW));
        LevelCarried carried = (LevelCarried) one(half(second, DOSSIER, FOUR_GOOD), confirm(DOSSIER, FOUR_GOOD), OTHER_TELLER);
        assertThat(carried.round()).isEqualTo(2);
        assertThat(evolve(half(second, DOSSIER, FOUR_GOOD), List.of(carried)).item(DOSSIER).orElseThrow().votes()).as("both counts are kept")
                .containsExactly(vote(spread), vote(FOUR_GOOD));
        PaperCount still = count(6, 0, 3, 0, 3, 0);
        MeetingEvent none = one(half(second, DOSSIER, still), confirm(DOSSIER, still), OTHER_TELLER);
        assertThat(none).isEqualTo(new NoLevelCarried(MEETING, DOSSIER, List.of(vote(spread), vote(still)), TELLER, OTHER_TELLER, NOW));
        MeetingItem settled = evolve(second, List.of(none)).item(DOSSIER).orElseThrow();
        assertThat(settled.phase()).isEqualTo(Phase.SETTLED);
        assertThat(settled.outcome()).contains(new VoteOutcome(VoteOutcome.Result.NONE, Optional.empty()));
    }

    @Test
    @Tag("C-7")
    void readAsCumulatingVotesAreAddedFromTheTopWithoutASecondVote() {
        Meeting meeting = attended(called(RatingRules.reading(NoMajority.CUMULATE_FROM_THE_TOP)));
        PaperCount spread = count(6, 0, 3, 3, 0, 0);
        assertThat(((LevelCarried) one(half(meeting, DOSSIER, spread), confirm(DOSSIER, spread), OTHER_TELLER)).level()).isEqualTo(Level.COMPLETED);
        PaperCount invalid = new PaperCount(6, 6, 3, 3, 0, 3, 0, 0, 0);
        assertThat(one(half(meeting, DOSSIER, invalid), confirm(DOSSIER, invalid), OTHER_TELLER)).isEqualTo(
                new NoLevelCarried(MEETING, DOSSIER, List.of(vote(invalid)), TELLER, OTHER_TELLER, NOW));
    }

    @Test
    @Tag("C-7")
    void theFifthColumnMayHaveTheMajority() {
        PaperCount unrated = count(6, 0, 2, 0, 0, 4);
        MeetingEvent carried = one(half(attended(), DOSSIER, unrated), confirm(DOSSIER, unrated), OTHER_TELLER);
        assertThat(carried).isEqualTo(new NotRatedCarried(MEETING, DOSSIER, 1, vote(unrated), TELLER, OTHER_TELLER, NOW));
        assertThat(evolve(attended(), List.of(carried)).item(DOSSIER).orElseThrow().outcome())
                .contains(new VoteOutcome(VoteOutcome.Result.NOT_RATED, Optional.empty()));
    }

    @Test
    @Tag("C-7")
    void theCommitteeNeedsMoreThanHalfOfAllItsMembers() {
        PaperCount threeOfFour = count(4, 0, 3, 1, 0, 0);
        Meeting unit = attended(called(), SEVEN.subList(0, 5));
        assertThat(one(half(unit, DOSSIER, threeOfFour), confirm(DOSSIER, threeOfFour), OTHER_TELLER)).isInstanceOf(LevelCarried.class);
        ScheduleMeeting call = call();
        Meeting committee = attended(evolve(Meeting.UNCALLED, accepted(Meeting.decide(Meeting.UNCALLED, new ScheduleMeeting(MEETING, RULES,
                RatingRules.DEFAULT, MeetingKind.STANDING_COMMITTEE, call.body(), call.organiser(), NOW, "x", OFFICERS, SEVEN, lines()),
                by(HEAD, NOW, "p-kinh-te")))), SEVEN.subList(0, 5));
        assertThat(one(half(committee, DOSSIER, threeOfFour), confirm(DOSSIER, threeOfFour), OTHER_TELLER)).isInstanceOf(RevoteCalled.class);
    }

    @Test
    @Tag("C-7b")
    void aMarkAboveTheCeilingMakesAPaperInvalid() {
        PaperCount oneExcellent = count(6, 1, 5, 0, 0, 0);
        refused(decide(attended(), new EnterCount(MEETING, DOSSIER, oneExcellent), TELLER), RejectionCode.VOTES_ABOVE_CEILING);
        assertThat(one(attended(), new EnterCount(MEETING, HEADS, oneExcellent), TELLER)).as("no ceiling binds the head's ballot")
                .isInstanceOf(CountEntered.class);
        assertThat(one(attended(), new EnterCount(MEETING, DOSSIER, count(6, 0, 0, 0, 6, 0)), TELLER)).as("lower is always allowed")
                .isInstanceOf(CountEntered.class);
    }

    @Test
    @Tag("C-7b")
    void whereAVoteMayGoAboveTheCeilingItIsMarkedAndTheMinutesSayByWhatRight() {
        Meeting soft = attended(called(RatingRules.reading(AboveTheCeiling.ALLOWED_WITH_GROUND)));
        PaperCount excellent = count(6, 5, 1, 0, 0, 0);
        LevelCarried carried = (LevelCarried) one(half(soft, DOSSIER, excellent), confirm(DOSSIER, excellent), OTHER_TELLER);
        assertThat(carried.aboveTheCeiling()).isTrue();
        Meeting above = counted(soft, DOSSIER, excellent);
        refused(decide(above, new ConcludeItem(MEETING, DOSSIER, "Thống nhất", " "), SECRETARY), RejectionCode.ABOVE_THE_CEILING_WITHOUT_GROUND);
        assertThat(one(above, new ConcludeItem(MEETING, DOSSIER, "Thống nhất", "Điểm 3.5"), SECRETARY))
                .isEqualTo(new ItemConcluded(MEETING, DOSSIER, HEAD,
                new Confidential<>(OFFICIAL, "Thống nhất"), new Confidential<>(OFFICIAL, "Điểm 3.5"), SECRETARY, NOW));
        Meeting within = counted(soft, DOSSIER, FOUR_GOOD);
        assertThat(one(within, new ConcludeItem(MEETING, DOSSIER, "Thống nhất", ""), SECRETARY)).isInstanceOf(ItemConcluded.class);
        PaperCount spread = count(6, 3, 3, 0, 0, 0);
        Meeting none = counted(counted(soft, DOSSIER, spread), DOSSIER, spread);
        assertThat(one(none, new ConcludeItem(MEETING, DOSSIER, "Không mức nào quá bán", ""), SECRETARY)).isInstanceOf(ItemConcluded.class);
    }

    @Test
    @Tag("R-5.3-2")
    @Tag("R-1.1-2")
    void papersAreCountedWhenItIsKnownWhoIsThere() {
        refused(decide(called(), new EnterCount(MEETING, DOSSIER, FOUR_GOOD), TELLER), RejectionCode.ATTENDANCE_MISSING);
        MeetingEvent recorded = one(called(), new RecordAttendance(MEETING, SEVEN.subList(0, 5)), HEAD);
        assertThat(recorded).isEqualTo(new AttendanceRecorded(MEETING, SEVEN.subList(0, 5), SEVEN.subList(5, 7), HEAD, NOW));
        Meeting five = evolve(called(), List.of(recorded));
        assertThat(five.minutes().present()).isEqualTo(5);
        assertThat(five.minutes().absent()).isEqualTo(2);
        assertThat(called().minutes()).as("nobody is counted as there before").isEqualTo(new Minutes(7, 0, 7, List.of(
                new Minutes.Line(DOSSIER, Optional.empty(), 1, 6, Optional.empty()),
                new Minutes.Line(HEADS, Optional.empty(), 1, 6, Optional.empty()))));
        refused(decide(called(), new RecordAttendance(MEETING, List.of(HEAD, TELLER)), SECRETARY), RejectionCode.NOT_A_VOTER);
        refused(decide(called(), new RecordAttendance(MEETING, List.of(HEAD, HEAD)), SECRETARY), RejectionCode.LIST_UNCLEAR);
        refused(decide(called(), new RecordAttendance(MEETING, SEVEN), TELLER), RejectionCode.NOT_THE_OFFICER);
        refused(decide(halfCounted(), new RecordAttendance(MEETING, SEVEN), SECRETARY), RejectionCode.COUNTING_UNDER_WAY);
    }

    @Test
    @Tag("C-7")
    @Tag("R-1.1-2")
    void aMeetingWithoutItsQuorumIsHeldAnotherDay() {
        Meeting four = attended(called(), SEVEN.subList(0, 4));
        refused(decide(four, new EnterCount(MEETING, DOSSIER, count(3, 0, 3, 0, 0, 0)), TELLER), RejectionCode.NO_QUORUM);
        Instant later = at(2026, 9, 10, 8, 0);
        MeetingEvent postponed = one(four, new PostponeMeeting(MEETING, later), DEPUTY);
        assertThat(postponed).isEqualTo(new MeetingPostponed(MEETING, later, DEPUTY, NOW));
        Meeting next = evolve(four, List.of(postponed));
        assertThat(next.when()).isEqualTo(later);
        assertThat(next.present()).as("attendance is taken anew").isEmpty();
        refused(decide(four, new PostponeMeeting(MEETING, later), FOURTH), RejectionCode.NOT_THE_OFFICER);
        refused(decide(halfCounted(), new PostponeMeeting(MEETING, later), SECRETARY), RejectionCode.COUNTING_UNDER_WAY);
    }

    @Test
    @Tag("R-5.3-2")
    void othersMayRunTheMeetingAndACountBegunIsBegunAnew() {
        Officers others = new Officers(List.of(DEPUTY), SECRETARY, List.of(OTHER_TELLER, person("p-0304")));
        Meeting changed = after(halfCounted(), new AppointOfficers(MEETING, others), HEAD, "p-kinh-te");
        assertThat(changed.item(DOSSIER).orElseThrow().phase()).isEqualTo(Phase.WAITING);
        assertThat(changed.item(DOSSIER).orElseThrow().firstTeller()).isEmpty();
        assertThat(changed.officers()).isEqualTo(others);
        assertThat(after(counted(attended(), DOSSIER, FOUR_GOOD), new AppointOfficers(MEETING, others), HEAD, "bxdd").item(DOSSIER).orElseThrow()
                .phase())
                .as("what is counted stays").isEqualTo(Phase.SETTLED);
        assertThat(one(called(), new AppointOfficers(MEETING, others), HEAD, "bxdd")).isEqualTo(new OfficersAppointed(MEETING, others, HEAD, NOW));
        refused(decide(called(), new AppointOfficers(MEETING, others), HEAD), RejectionCode.NOT_COMPETENT);
        refused(decide(called(), new AppointOfficers(MEETING, new Officers(List.of(DEPUTY), SECRETARY, List.of(OTHER_TELLER))), HEAD, "bxdd"),
                RejectionCode.TELLERS_TOO_FEW);
        refused(decide(called(), new AppointOfficers(MEETING, new Officers(List.of(TELLER), SECRETARY, others.tellers())), HEAD, "bxdd"),
                RejectionCode.NOT_A_VOTER);
    }

    @Test
    @Tag("R-5.3-2")
    void everyItemIsConcludedByWhoWritesOrChairsAndTakesPart() {
        Meeting counted = counted(counted(attended(), DOSSIER, FOUR_GOOD), HEADS, FOUR_GOOD);
        refused(decide(attended(), new ConcludeItem(MEETING, DOSSIER, "x", ""), SECRETARY), RejectionCode.ITEM_AT_ANOTHER_POINT);
        refused(decide(counted, new ConcludeItem(MEETING, DOSSIER, " ", ""), SECRETARY), RejectionCode.FIELD_MISSING);
        refused(decide(counted, new ConcludeItem(MEETING, DOSSIER, "x", ""), FOURTH), RejectionCode.NOT_THE_OFFICER);
        refused(decide(counted, new ConcludeItem(MEETING, DOSSIER, "x", ""), DEPUTY), RejectionCode.NOT_THE_OFFICER);
        refused(decide(counted, new ConcludeItem(MEETING, HEADS, "x", ""), HEAD), RejectionCode.RECUSED);
        refused(Meeting.decide(counted, new ConcludeItem(MEETING, DOSSIER, "x", ""), bySystem(NOW)), RejectionCode.NOT_THE_OFFICER);
        Meeting concluded = after(counted, new ConcludeItem(MEETING, DOSSIER, "x", ""), HEAD);
        refused(decide(concluded, new ConcludeItem(MEETING, DOSSIER, "y", ""), HEAD), RejectionCode.ITEM_AT_ANOTHER_POINT);
        refused(decide(concluded, new SignMinutes(MEETING), SECRETARY), RejectionCode.ITEMS_OPEN);
    }

    @Test
    @Tag("R-5.3-2")
    void secretaryAndChairSignAndNothingChangesAfterwards() {
        Meeting ready = ready();
        refused(decide(ready, new SignMinutes(MEETING), DEPUTY), RejectionCode.NOT_THE_OFFICER);
        refused(decide(ready, new SignMinutes(MEETING), TELLER), RejectionCode.NOT_THE_OFFICER);
        refused(Meeting.decide(ready, new SignMinutes(MEETING), bySystem(NOW)), RejectionCode.NOT_THE_OFFICER);
        assertThat(one(ready, new SignMinutes(MEETING), SECRETARY)).isEqualTo(new MinutesSigned(MEETING, Signatory.SECRETARY, SECRETARY, NOW));
        assertThat(one(ready, new SignMinutes(MEETING), HEAD)).isEqualTo(new MinutesSigned(MEETING, Signatory.CHAIR, HEAD, NOW));
        Meeting signed = after(ready, new SignMinutes(MEETING), HEAD);
        assertThat(accepted(decide(signed, new SignMinutes(MEETING), HEAD))).as("signed twice").isEmpty();
        assertThat(signed.isClosed()).isFalse();
        assertThat(after(signed, new SignMinutes(MEETING), SECRETARY).isClosed()).isTrue();
        for (MeetingCommand late : afterwards()) {
            refused(decide(signed, late, SECRETARY, "p-kinh-te"), RejectionCode.MINUTES_SIGNED);
        }
    }

    @Test
    @Tag("R-5.3-2")
    void minutesOfAMeetingThatNobodyAttendedAreNotSigned() {
        Meeting nobody = evolve(Meeting.UNCALLED, accepted(Meeting.decide(Meeting.UNCALLED,
                call(new Officers(List.of(DEPUTY), SECRETARY, List.of(TELLER, OTHER_TELLER)), List.of(DEPUTY), "x", lines()),
                by(HEAD, NOW, "p-kinh-te"))));
        assertThat(nobody.open()).isEmpty();
        refused(decide(nobody, new SignMinutes(MEETING), SECRETARY), RejectionCode.ATTENDANCE_MISSING);
    }

    @Test
    @Tag("R-1.1-1")
    void whatWasNeverCalledCannotVote() {
        Stream.concat(afterwards().stream(), Stream.of(new SignMinutes(MEETING)))
                .forEach(command -> refused(decide(Meeting.UNCALLED, command, SECRETARY, "p-kinh-te"), RejectionCode.MEETING_NOT_FOUND));
        refused(Meeting.decide(attended(), new EnterCount(MEETING, DOSSIER, FOUR_GOOD), bySystem(NOW)), RejectionCode.NOT_THE_OFFICER);
        assertThat(Meeting.UNCALLED.isClosed()).isFalse();
    }

    private static List<MeetingCommand> afterwards() {
        return List.of(new AppointOfficers(MEETING, OFFICERS), new PostponeMeeting(MEETING, NOW), new RecordAttendance(MEETING, SEVEN),
                new DeclareRecusal(MEETING, DOSSIER, FOURTH), new EnterCount(MEETING, DOSSIER, FOUR_GOOD), confirm(DOSSIER, FOUR_GOOD),
                new SetCountAside(MEETING, DOSSIER), new ConcludeItem(MEETING, DOSSIER, "x", ""));
    }

    private static void refusedCall(ScheduleMeeting call, RejectionCode code) {
        refused(Meeting.decide(Meeting.UNCALLED, call, by(HEAD, NOW, "p-kinh-te")), code);
    }

    private static void refusedCount(PaperCount count, RejectionCode code) {
        refused(decide(attended(), new EnterCount(MEETING, DOSSIER, count), TELLER), code);
    }

    /** The data allow the deputy head GOOD; for the head nothing is known that would bind the ballot. */
    private static List<BallotLine> lines() {
        return List.of(BallotLine.of(DOSSIER, Optional.of(Level.GOOD)), BallotLine.of(HEADS, Optional.empty()));
    }

    private static ScheduleMeeting call() {
        return call(OFFICERS, SEVEN, " Phòng họp tầng 2 ", lines());
    }

    private static ScheduleMeeting call(Officers officers, List<PersonId> entitled, String place, List<BallotLine> lines) {
        return call(RatingRules.DEFAULT, officers, entitled, place, lines);
    }

    private static ScheduleMeeting call(RatingRules rules, Officers officers, List<PersonId> entitled, String place, List<BallotLine> lines) {
        return new ScheduleMeeting(MEETING, RULES, rules, MeetingKind.UNIT_LEADERSHIP, body("p-kinh-te"), body("bxdd"), NOW, place, officers,
                entitled, lines);
    }

    private static Meeting called() {
        return called(RatingRules.DEFAULT);
    }

    private static Meeting called(RatingRules rules) {
        return evolve(Meeting.UNCALLED, accepted(Meeting.decide(Meeting.UNCALLED, call(rules, OFFICERS, SEVEN, "x", lines()),
                by(HEAD, NOW, "p-kinh-te"))));
    }

    private static Meeting called(Officers officers) {
        return evolve(Meeting.UNCALLED, accepted(Meeting.decide(Meeting.UNCALLED, call(officers, SEVEN, "x", lines()), by(HEAD, NOW, "p-kinh-te"))));
    }

    private static Meeting attended() {
        return attended(called());
    }

    private static Meeting attended(Meeting meeting) {
        return attended(meeting, SEVEN);
    }

    private static Meeting attended(Meeting meeting, List<PersonId> present) {
        return after(meeting, new RecordAttendance(MEETING, present), SECRETARY);
    }

    private static Meeting halfCounted() {
        return half(attended(), DOSSIER, FOUR_GOOD);
    }

    private static Meeting half(Meeting meeting, DossierId dossier, PaperCount count) {
        return after(meeting, new EnterCount(MEETING, dossier, count), TELLER);
    }

    private static Meeting counted(Meeting meeting, DossierId dossier, PaperCount count) {
        return after(half(meeting, dossier, count), confirm(dossier, count), OTHER_TELLER);
    }

    private static Meeting ready() {
        Meeting counted = counted(counted(attended(), DOSSIER, FOUR_GOOD), HEADS, FOUR_GOOD);
        return after(after(counted, new ConcludeItem(MEETING, DOSSIER, "x", ""), SECRETARY), new ConcludeItem(MEETING, HEADS, "x", ""), SECRETARY);
    }

    private static ConfirmCount confirm(DossierId dossier, PaperCount count) {
        return new ConfirmCount(MEETING, dossier, count, count);
    }

    /** So many papers, all of them valid. */
    private static PaperCount count(int papers, int excellent, int good, int completed, int notCompleted, int notRated) {
        return new PaperCount(papers, papers, papers, 0, excellent, good, completed, notCompleted, notRated);
    }

    private static Confidential<CountedVote> vote(PaperCount count) {
        return new Confidential<>(OFFICIAL, new CountedVote(6, 6, count));
    }

    private static Decision<MeetingEvent> decide(Meeting state, MeetingCommand command, PersonId who, String... bodies) {
        return Meeting.decide(state, command, by(who, NOW, bodies));
    }

    private static MeetingEvent one(Meeting state, MeetingCommand command, PersonId who, String... bodies) {
        List<MeetingEvent> events = accepted(decide(state, command, who, bodies));
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static Meeting after(Meeting state, MeetingCommand command, PersonId who, String... bodies) {
        return evolve(state, accepted(decide(state, command, who, bodies)));
    }

    private static Meeting evolve(Meeting state, List<MeetingEvent> events) {
        Meeting next = state;
        for (MeetingEvent event : events) {
            next = Meeting.evolve(next, event);
        }
        return next;
    }
}

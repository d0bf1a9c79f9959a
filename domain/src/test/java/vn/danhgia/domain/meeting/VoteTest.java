package vn.danhgia.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading.NoMajority;
import vn.danhgia.domain.ruleset.Readings;
import vn.danhgia.domain.ruleset.Threshold;
import vn.danhgia.domain.ruleset.Thresholds;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.domain.shared.RejectionCode;

/** What makes a vote count, and what it carries (C-7). */
@Tag("C-7")
class VoteTest {

    private static final VotingRules CUMULATING = VotingRules.of(RatingRules.reading(NoMajority.CUMULATE_FROM_THE_TOP));

    @Test
    void twoThirdsAreRoundedUp() {
        int[] entitled = {3, 4, 5, 6, 7, 8, 9, 10, 11};
        int[] needed = {2, 3, 4, 4, 5, 6, 6, 7, 8};
        for (int i = 0; i < entitled.length; i++) {
            assertThat(Quorum.of(RatingRules.DEFAULT).needed(entitled[i])).as("of %d", entitled[i]).isEqualTo(needed[i]);
        }
    }

    @Test
    void theQuorumIsTheRuleSets() {
        Map<Threshold, Integer> numbers = new TreeMap<>(Thresholds.OF_THE_PLAN.values());
        numbers.put(Threshold.QUORUM_NUMERATOR, 3);
        numbers.put(Threshold.QUORUM_DENOMINATOR, 4);
        assertThat(Quorum.of(new RatingRules(Readings.defaultsBut(), new Thresholds(numbers))).needed(8)).isEqualTo(6);
        assertThat(new Quorum(0, 1).needed(8)).isZero();
        assertThat(new Quorum(1, 1).needed(8)).isEqualTo(8);
        assertThatIllegalArgumentException().isThrownBy(() -> new Quorum(-1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quorum(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quorum(4, 3));
    }

    @Test
    void halfIsNotMoreThanHalf() {
        assertThat(Majority.OF_THOSE_PRESENT.carries(Level.GOOD, new PaperTally(6, 6, 0, 3, 3, 0, 0))).isFalse();
        assertThat(Majority.OF_THOSE_PRESENT.carries(Level.GOOD, new PaperTally(6, 5, 0, 3, 2, 0, 0))).isTrue();
    }

    @Test
    void theCommitteesHalfIsOfAllMembersAndTheUnitsOfThosePresent() {
        PaperTally tally = new PaperTally(8, 6, 0, 4, 2, 0, 0);
        assertThat(MeetingKind.UNIT_LEADERSHIP.majority().carries(Level.GOOD, tally)).isTrue();
        assertThat(MeetingKind.WHOLE_UNIT.majority().carries(Level.GOOD, tally)).isTrue();
        assertThat(MeetingKind.BODY.majority().carries(Level.GOOD, tally)).isTrue();
        assertThat(MeetingKind.STANDING_COMMITTEE.majority().carries(Level.GOOD, tally)).isFalse();
    }

    @Test
    void eachLevelIsCarriedByItsOwnVotes() {
        assertThat(outcome(new PaperTally(5, 5, 3, 0, 0, 0, 2))).isEqualTo(level(Level.EXCELLENT));
        assertThat(outcome(new PaperTally(5, 5, 0, 3, 0, 0, 2))).isEqualTo(level(Level.GOOD));
        assertThat(outcome(new PaperTally(5, 5, 0, 0, 3, 0, 2))).isEqualTo(level(Level.COMPLETED));
        assertThat(outcome(new PaperTally(5, 5, 0, 0, 0, 3, 2))).isEqualTo(level(Level.NOT_COMPLETED));
        assertThat(outcome(new PaperTally(5, 5, 0, 0, 0, 0, 2, 3))).isEqualTo(new VoteOutcome(VoteOutcome.Result.NOT_RATED, Optional.empty()));
        assertThat(outcome(new PaperTally(5, 5, 2, 2, 1, 0, 0))).isEqualTo(new VoteOutcome(VoteOutcome.Result.NONE, Optional.empty()));
    }

    @Test
    void votesAddedFromTheTopCarryTheLevelAtWhichTheyAreAMajority() {
        PaperTally spread = new PaperTally(8, 8, 2, 2, 2, 2, 0);
        assertThat(VoteOutcome.of(spread, Majority.OF_ALL_MEMBERS, NoMajority.CUMULATE_FROM_THE_TOP)).as("2 + 2 are half, 2 + 2 + 2 are more")
                .isEqualTo(level(Level.COMPLETED));
        assertThat(VoteOutcome.of(spread, Majority.OF_ALL_MEMBERS, NoMajority.ONE_REVOTE).level()).isEmpty();
        assertThat(VoteOutcome.of(new PaperTally(8, 8, 1, 1, 1, 1, 4), Majority.OF_ALL_MEMBERS, NoMajority.CUMULATE_FROM_THE_TOP).result())
                .as("all valid papers together are no majority").isEqualTo(VoteOutcome.Result.NONE);
        assertThat(VoteOutcome.of(new PaperTally(8, 8, 0, 0, 5, 3, 0), Majority.OF_ALL_MEMBERS, NoMajority.CUMULATE_FROM_THE_TOP))
                .as("a level with its own majority needs no adding").isEqualTo(level(Level.COMPLETED));
    }

    @Test
    void anOutcomeHasALevelWhenOneWasCarriedAndOnlyThen() {
        assertThatIllegalArgumentException().isThrownBy(() -> new VoteOutcome(VoteOutcome.Result.NONE, Optional.of(Level.GOOD)));
        assertThatIllegalArgumentException().isThrownBy(() -> new VoteOutcome(VoteOutcome.Result.LEVEL, Optional.empty()));
    }

    @Test
    void aRecordedOutcomeIsTheOneThatWasCarried() {
        PaperTally spread = new PaperTally(8, 8, 2, 2, 2, 2, 0);
        assertThat(objections(VotePolicy.outcome(Level.COMPLETED, spread, Majority.OF_ALL_MEMBERS, CUMULATING))).isEmpty();
        assertThat(objections(VotePolicy.outcome(Level.COMPLETED, spread, Majority.OF_ALL_MEMBERS))).containsExactly(RejectionCode.NO_MAJORITY);
        assertThat(objections(VotePolicy.outcome(Level.GOOD, spread, Majority.OF_ALL_MEMBERS, CUMULATING)))
                .containsExactly(RejectionCode.NO_MAJORITY);
        assertThat(objections(VotePolicy.outcome(Level.GOOD, new PaperTally(7, 4, 0, 4, 0, 0, 0), Majority.OF_THOSE_PRESENT)))
                .containsExactly(RejectionCode.NO_QUORUM);
        assertThat(objections(VotePolicy.outcome(Level.GOOD, new PaperTally(7, 6, 0, 7, 0, 0, 0), Majority.OF_THOSE_PRESENT)))
                .containsExactly(RejectionCode.TALLY_DOES_NOT_ADD_UP);
        assertThat(objections(VotePolicy.counting(spread, CUMULATING))).isEmpty();
        assertThat(objections(VotePolicy.counting(new PaperTally(7, 4, 0, 4, 1, 0, 0), CUMULATING)))
                .containsExactly(RejectionCode.TALLY_DOES_NOT_ADD_UP, RejectionCode.NO_QUORUM);
    }

    @Test
    @Tag("R-5.3-2")
    void countsThatContradictEachOtherDoNotAddUp() {
        assertThat(new PaperTally(5, 6, 0, 5, 0, 0, 0).addsUp()).as("more present than entitled").isFalse();
        assertThat(new PaperTally(7, 5, 1, 5, 0, 0, 0).addsUp()).as("more ballots than present").isFalse();
        assertThat(new PaperTally(7, 5, 1, 3, 0, 0, 0, 2).addsUp()).as("the fifth column counts as well").isFalse();
        assertThat(new PaperTally(7, 5, 0, 0, 0, 0, 0).addsUp()).as("nobody voted").isFalse();
        assertThat(new PaperTally(0, 0, 0, 0, 0, 0, 0).addsUp()).as("nobody entitled").isFalse();
        assertThat(new PaperTally(7, 5, 1, 3, 0, 0, 1).addsUp()).isTrue();
        assertThat(new PaperTally(99, 99, 1, 2, 4, 8, 16, 32).ballots()).as("every column once").isEqualTo(63);
        assertThat(new PaperTally(1, 1, 0, 0, 0, 0, 0, 1).addsUp()).isTrue();
    }

    @Test
    void countsAreNotNegative() {
        for (int column = 0; column < 8; column++) {
            int[] counts = new int[9];
            counts[column] = -1;
            assertThatThrownBy(() -> new PaperTally(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], counts[7]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (int column = 0; column < 9; column++) {
            int[] counts = new int[9];
            counts[column] = -1;
            assertThatThrownBy(() -> new PaperCount(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], counts[7],
                    counts[8]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void votesAboveALevelAreThoseForBetterOnes() {
        PaperCount count = new PaperCount(15, 15, 15, 0, 1, 2, 4, 8, 0);
        assertThat(List.of(Level.values()).stream().map(count::above)).containsExactly(0, 1, 3, 7);
    }

    @Test
    void countsAreNeverPrinted() {
        PaperCount count = new PaperCount(4, 4, 3, 1, 1, 2, 0, 0, 0);
        assertThat(count).hasToString("PaperCount");
        assertThat(new CountedVote(7, 5, count)).hasToString("CountedVote");
        assertThat(new CountedVote(7, 5, count).tally()).hasToString("PaperTally").isEqualTo(new PaperTally(7, 5, 1, 2, 0, 0, 1, 0));
    }

    private static VoteOutcome outcome(PaperTally tally) {
        return VoteOutcome.of(tally, Majority.OF_THOSE_PRESENT, NoMajority.ONE_REVOTE);
    }

    private static VoteOutcome level(Level level) {
        return new VoteOutcome(VoteOutcome.Result.LEVEL, Optional.of(level));
    }

    private static List<RejectionCode> objections(List<Guard> guards) {
        return guards.stream().flatMap(guard -> guard.objection().stream()).map(Rejection::code).toList();
    }
}

package vn.danhgia.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading.NoMajority;
import vn.danhgia.domain.shared.Level;

/** What holds for every vote of one to thirty persons (C-7). */
@Tag("C-7")
class VotePropertiesTest {

    private static final Quorum TWO_THIRDS = Quorum.of(RatingRules.DEFAULT);

    @Property
    void theQuorumIsTheFewestWhoAreTwoThirds(@ForAll @IntRange(min = 1, max = 30) int entitled) {
        int needed = TWO_THIRDS.needed(entitled);
        assertThat(3 * needed).isGreaterThanOrEqualTo(2 * entitled);
        assertThat(3 * (needed - 1)).isLessThan(2 * entitled);
        assertThat(TWO_THIRDS.holds(needed, entitled)).isTrue();
        assertThat(TWO_THIRDS.holds(needed - 1, entitled)).isFalse();
    }

    @Property
    void exactlyHalfNeverCarriesAndOneMoreDoes(@ForAll @IntRange(min = 1, max = 15) int half, @ForAll Level level) {
        assertThat(Majority.OF_THOSE_PRESENT.carries(level, all(level, 2 * half, 2 * half, half))).isFalse();
        assertThat(Majority.OF_THOSE_PRESENT.carries(level, all(level, 2 * half, 2 * half, half + 1))).isTrue();
        assertThat(Majority.OF_ALL_MEMBERS.carries(level, all(level, 2 * half, half, half))).isFalse();
        assertThat(Majority.OF_ALL_MEMBERS.carries(level, all(level, 2 * half, half + 1, half + 1))).isTrue();
    }

    @Property
    void twoColumnsNeverCarryTogether(@ForAll("tallies") PaperTally tally, @ForAll Majority majority) {
        long carried = Arrays.stream(Level.values()).filter(level -> majority.carries(level, tally))
                .count() + (majority.leavesUnrated(tally) ? 1 : 0);
        assertThat(carried).isLessThanOrEqualTo(1);
    }

    @Property
    void oneMoreVoteForACarriedLevelNeverTakesItAway(@ForAll("tallies") PaperTally tally, @ForAll Majority majority, @ForAll Level level) {
        if (majority.carries(level, tally)) {
            assertThat(majority.carries(level, one(tally, level))).isTrue();
        }
    }

    /** One who comes and votes for it, that is: one more entitled, present and in favour. */
    private static PaperTally one(PaperTally tally, Level more) {
        return new PaperTally(tally.entitled() + 1, tally.present() + 1, tally.excellent() + (more == Level.EXCELLENT ? 1 : 0),
                tally.good() + (more == Level.GOOD ? 1 : 0), tally.completed() + (more == Level.COMPLETED ? 1 : 0),
                tally.notCompleted() + (more == Level.NOT_COMPLETED ? 1 : 0), tally.invalid(), tally.notRated());
    }

    @Property
    void whatTheCommitteeCarriesAUnitWouldCarryAsWell(@ForAll("tallies") PaperTally tally, @ForAll Level level) {
        if (Majority.OF_ALL_MEMBERS.carries(level, tally)) {
            assertThat(Majority.OF_THOSE_PRESENT.carries(level, tally)).isTrue();
        }
    }

    @Property
    void addingFromTheTopNeverGivesABetterLevelThanAMajorityWouldAndNeverTakesAMajorityAway(@ForAll("tallies") PaperTally tally,
                                                                                          @ForAll Majority majority) {
        VoteOutcome plain = VoteOutcome.of(tally, majority, NoMajority.ONE_REVOTE);
        VoteOutcome added = VoteOutcome.of(tally, majority, NoMajority.CUMULATE_FROM_THE_TOP);
        if (plain.result() != VoteOutcome.Result.NONE) {
            assertThat(added).isEqualTo(plain);
        }
        added.level().ifPresent(level -> {
            int atLeast = Arrays.stream(Level.values()).filter(better -> better.compareTo(level) <= 0).mapToInt(tally::votesFor).sum();
            assertThat(2 * atLeast).isGreaterThan(majority.base(tally));
        });
    }

    @Provide
    Arbitrary<PaperTally> tallies() {
        return Arbitraries.integers().between(1, 30).flatMap(entitled -> Arbitraries.integers().between(1, entitled).flatMap(present ->
                Arbitraries.integers().between(0, 5).list().ofSize(present).map(marks -> counted(entitled, present, marks))));
    }

    /** A paper a person; 5 is a paper not handed in. */
    private static PaperTally counted(int entitled, int present, List<Integer> marks) {
        int[] columns = new int[6];
        marks.forEach(mark -> columns[mark]++);
        return new PaperTally(entitled, present, columns[0], columns[1], columns[2], columns[3], 0, columns[4]);
    }

    private static PaperTally all(Level level, int entitled, int present, int votes) {
        return new PaperTally(entitled, present, level == Level.EXCELLENT ? votes : 0, level == Level.GOOD ? votes : 0,
                level == Level.COMPLETED ? votes : 0, level == Level.NOT_COMPLETED ? votes : 0, 0);
    }
}

package vn.danhgia.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.danhgia.domain.shared.Level;

class VoteTest {

    @Test
    void twoThirdsAreRoundedUp() {
        int[] entitled = {3, 4, 5, 6, 7, 8, 9, 10, 11};
        int[] needed = {2, 3, 4, 4, 5, 6, 6, 7, 8};
        for (int i = 0; i < entitled.length; i++) {
            assertThat(Quorum.needed(entitled[i])).as("of %d", entitled[i]).isEqualTo(needed[i]);
        }
    }

    @Test
    void halfIsNotMoreThanHalf() {
        assertThat(Majority.OF_THOSE_PRESENT.carries(Level.GOOD, new PaperTally(6, 6, 0, 3, 3, 0, 0))).isFalse();
        assertThat(Majority.OF_THOSE_PRESENT.carries(Level.GOOD, new PaperTally(6, 5, 0, 3, 2, 0, 0))).isTrue();
    }

    @Test
    void theCommitteesHalfIsOfAllMembersAndTheUnitsOfThosePresent() {
        PaperTally tally = new PaperTally(8, 6, 0, 4, 2, 0, 0);
        assertThat(Majority.OF_THOSE_PRESENT.carries(Level.GOOD, tally)).isTrue();
        assertThat(Majority.OF_ALL_MEMBERS.carries(Level.GOOD, tally)).isFalse();
    }

    @Test
    void countsThatContradictEachOtherDoNotAddUp() {
        assertThat(new PaperTally(5, 6, 0, 5, 0, 0, 0).addsUp()).as("more present than entitled").isFalse();
        assertThat(new PaperTally(7, 5, 1, 5, 0, 0, 0).addsUp()).as("more ballots than present").isFalse();
        assertThat(new PaperTally(7, 5, 0, 0, 0, 0, 0).addsUp()).as("nobody voted").isFalse();
        assertThat(new PaperTally(0, 0, 0, 0, 0, 0, 0).addsUp()).as("nobody entitled").isFalse();
        assertThat(new PaperTally(7, 5, 1, 3, 0, 0, 1).addsUp()).isTrue();
    }

    @Test
    void countsAreNotNegative() {
        assertThatThrownBy(() -> new PaperTally(7, 5, -1, 3, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}

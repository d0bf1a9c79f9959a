package vn.danhgia.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CompletionTest {

    @Test
    @Tag("R-4.4-2")
    void oneTaskOfSixtyIsEnoughToBeUnfinished() {
        assertThat(new Completion(60, 59, 0).isWhole()).isFalse();
        assertThat(new Completion(60, 59, 0).isUnfinished()).isTrue();
        assertThat(new Completion(60, 60, 0).isWhole()).isTrue();
        assertThat(new Completion(60, 60, 0).isUnfinished()).isFalse();
    }

    @Test
    @Tag("R-4.4-2")
    void aTaskWithAConfirmedCauseLeavesTheCount() {
        Completion excused = new Completion(60, 59, 1);
        assertThat(excused.counted()).isEqualTo(59);
        assertThat(excused.isWhole()).isTrue();
        assertThat(excused.isUnfinished()).isFalse();
    }

    @Test
    @Tag("R-4.4-2")
    void withNothingLeftToCountNothingIsWholeAndNothingUnfinished() {
        for (Completion nothing : new Completion[] {new Completion(0, 0, 0), new Completion(3, 0, 3)}) {
            assertThat(nothing.isWhole()).isFalse();
            assertThat(nothing.isUnfinished()).isFalse();
            assertThat(nothing.isBelow(70)).isFalse();
        }
    }

    @Test
    @Tag("R-7.3-2")
    void belowAShareIsStrictAndNeverRounded() {
        assertThat(new Completion(10_000, 6_999, 0).isBelow(70)).as("69.99 percent").isTrue();
        assertThat(new Completion(10, 7, 0).isBelow(70)).isFalse();
        assertThat(new Completion(3, 2, 0).isBelow(67)).as("66.66… percent").isTrue();
        assertThat(new Completion(3, 2, 0).isBelow(66)).isFalse();
        assertThat(new Completion(10, 6, 1).isBelow(70)).as("6 of 9").isTrue();
        assertThat(new Completion(10, 7, 1).isBelow(70)).as("7 of 9").isFalse();
        assertThat(new Completion(Integer.MAX_VALUE, Integer.MAX_VALUE, 0).isBelow(100)).isFalse();
    }

    @Test
    void doneAndExcusedAreAmongTheAssigned() {
        assertThat(new Completion(3, 2, 1).counted()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> new Completion(3, 2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Completion(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Completion(3, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Completion(3, 0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Completion(Integer.MAX_VALUE, Integer.MAX_VALUE, 1));
    }

    @Test
    @Tag("S-2")
    void aShareBeyondTheRequirementIsReachedExactly() {
        assertThat(new Exceeding(0, 3, 10).reaches(30)).isTrue();
        assertThat(new Exceeding(0, 2, 10).reaches(30)).isFalse();
        assertThat(new Exceeding(0, 2999, 10_000).reaches(30)).isFalse();
        assertThat(new Exceeding(0, 0, 0).reaches(30)).as("of no tasks").isFalse();
        assertThat(new Exceeding(0, 0, 1).reaches(0)).isTrue();
    }

    @Test
    void whatIsCountedIsCountedRight() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Exceeding(0, 4, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Exceeding(-1, 0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Exceeding(0, -1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyTasks(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyTasks(0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyTasks(0, 0, -1));
        assertThat(new KeyTasks(0, 0, 0).first()).isZero();
        assertThat(new Exceeding(0, 3, 3).tasks()).isEqualTo(3);
    }
}

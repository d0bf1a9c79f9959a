package vn.danhgia.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {

    /** Adds what is asked for; refuses to go above ten. */
    private static Decision<Integer> adding(int sum, int more) {
        return sum + more > 10 ? Decision.refuse(RejectionCode.WRONG_STAGE, sum) : Decision.accept(more);
    }

    @Test
    void eachStepIsDecidedOnWhatTheOnesBeforeItHaveMadeOfIt() {
        assertThat(Steps.inOneGo(1, List.of(4, 5), StepsTest::adding, Integer::sum)).isEqualTo(new Decision.Accepted<>(List.of(4, 5)));
        assertThat(Steps.inOneGo(1, List.of(), StepsTest::adding, Integer::sum)).isEqualTo(new Decision.Accepted<>(List.<Integer>of()));
    }

    @Test
    void oneRefusalRefusesThemAll() {
        assertThat(Steps.inOneGo(1, List.of(4, 6, 1), StepsTest::adding, Integer::sum))
                .isEqualTo(new Decision.Refused<Integer>(Rejection.of(RejectionCode.WRONG_STAGE, 5)));
    }
}

package vn.danhgia.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import vn.danhgia.domain.workcatalogue.Axis;

/** II.7.3: below 70 percent is asked of exact fractions, over all axes together. */
class CollectiveGateTest {

    @Property
    @Tag("R-7.3-2")
    void belowSeventyIsAskedOfTheExactFractionOfWhatCounts(@ForAll @IntRange(max = 200_000) int done, @ForAll @IntRange(max = 200_000) int open,
                                                           @ForAll @IntRange(max = 1_000) int excused) {
        int counts = done + open;
        boolean below = AxisResult.total(List.of(new AxisResult(Axis.T1, counts + excused, done, excused))).isBelow(70);
        BigInteger left = BigInteger.valueOf(done).multiply(BigInteger.TEN);
        BigInteger right = BigInteger.valueOf(counts).multiply(BigInteger.valueOf(7));
        assertThat(below).isEqualTo(left.compareTo(right) < 0);
    }

    @Property
    @Tag("R-7.3-2")
    void howTheTasksAreSpreadOverTheAxesDoesNotMatter(@ForAll @IntRange(max = 500) int done, @ForAll @IntRange(max = 500) int open,
                                                      @ForAll @IntRange(max = 500) int doneElsewhere,
                                                      @ForAll @IntRange(max = 500) int openElsewhere) {
        assertThat(AxisResult.total(List.of(new AxisResult(Axis.T1, done + open, done, 0),
                new AxisResult(Axis.T6, doneElsewhere + openElsewhere, doneElsewhere, 0))))
                .isEqualTo(AxisResult.total(List.of(new AxisResult(Axis.T2, done + open + doneElsewhere + openElsewhere, done + doneElsewhere, 0))));
    }
}

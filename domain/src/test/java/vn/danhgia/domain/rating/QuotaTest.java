package vn.danhgia.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading.QuotaBase;
import vn.danhgia.domain.ruleset.Reading.QuotaShare;

/** The tables of the quota (II.4.1) and the cases T11 to T15. */
class QuotaTest {

    private static final RatingRules OR_BETTER = RatingRules.reading(QuotaBase.GOOD_OR_BETTER);
    private static final RatingRules QUARTER = RatingRules.reading(QuotaShare.TWENTY_FIVE_PERCENT);
    private static final List<RatingRules> ALL = List.of(RatingRules.DEFAULT, OR_BETTER, QUARTER,
            RatingRules.reading(QuotaBase.GOOD_OR_BETTER, QuotaShare.TWENTY_FIVE_PERCENT));

    @Test
    @Tag("R-4.1-3")
    @Tag("C-2")
    void halfIsRoundedUp() {
        int[] cap = {0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4};
        assertThat(IntStream.range(0, cap.length).map(good -> Quota.cap(good, RatingRules.DEFAULT))).as("of 0 to 20 rated GOOD")
                .containsExactly(box(cap));
        assertThat(Quota.cap(1, QUARTER)).isZero();
        assertThat(Quota.cap(2, QUARTER)).as("exactly a half, rounded up").isEqualTo(1);
        assertThat(Quota.cap(6, QUARTER)).isEqualTo(2);
    }

    @Test
    @Tag("T11")
    @Tag("T12")
    @Tag("C-2")
    @Tag("R-4.1-2")
    void theBaseShrinksWithEveryOneRaised() {
        int[] most = {0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3};
        assertThat(IntStream.range(0, most.length).map(persons -> Quota.most(persons, RatingRules.DEFAULT))).as("t11, t12: of 0 to 21")
                .containsExactly(box(most));
        assertThat(IntStream.of(25, 30, 40, 50, 60).map(persons -> Quota.most(persons, RatingRules.DEFAULT))).containsExactly(4, 5, 7, 8, 10);
    }

    @Test
    @Tag("T12")
    @Tag("C-2")
    void readAsGoodOrBetterTheBaseDoesNotShrink() {
        int[] most = {0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4};
        assertThat(IntStream.range(0, most.length).map(persons -> Quota.most(persons, OR_BETTER))).as("t12: of 0 to 21").containsExactly(box(most));
        assertThat(IntStream.of(25, 30, 40, 50, 60).map(persons -> Quota.most(persons, OR_BETTER))).containsExactly(5, 6, 8, 10, 12);
    }

    @Test
    @Tag("C-2")
    void aQuarterIsMoreThanAFifth() {
        assertThat(Quota.most(10, QUARTER)).isEqualTo(2);
        assertThat(Quota.most(3, QUARTER)).as("one beside two, the half rounded up").isEqualTo(1);
        assertThat(Quota.most(60, QUARTER)).isEqualTo(12);
    }

    @Property
    @net.jqwik.api.Tag("R-4.1-2")
    @net.jqwik.api.Tag("R-4.1-3")
    @net.jqwik.api.Tag("C-2")
    void whatTheQuotaAllowsKeepsToItAndOneMoreDoesNot(@ForAll @IntRange(max = 1000) int persons, @ForAll @IntRange(max = 3) int reading) {
        RatingRules rules = ALL.get(reading);
        int most = Quota.most(persons, rules);
        assertThat(Quota.holds(most, persons - most, rules)).isTrue();
        assertThat(IntStream.rangeClosed(most + 1, persons)).noneMatch(more -> Quota.holds(more, persons - more, rules));
    }

    @Test
    @Tag("T13")
    @Tag("T14")
    @Tag("T15")
    @Tag("R-4.1-4")
    void aPlaceWithFewerThanFiveLeadersAllOfThemGoodMayRaiseOne() {
        assertThat(Quota.smallUnitException(3, 3, 3, 1, RatingRules.DEFAULT)).as("t13").isTrue();
        assertThat(Quota.smallUnitException(4, 4, 4, 1, RatingRules.DEFAULT)).isTrue();
        assertThat(Quota.smallUnitException(3, 2, 3, 1, RatingRules.DEFAULT)).as("t14, one is lower").isFalse();
        assertThat(Quota.smallUnitException(5, 5, 5, 1, RatingRules.DEFAULT)).as("t15, five is not fewer than five").isFalse();
        assertThat(Quota.smallUnitException(3, 3, 3, 0, RatingRules.DEFAULT)).as("nobody is eligible").isFalse();
    }

    private static Integer[] box(int[] numbers) {
        return IntStream.of(numbers).boxed().toArray(Integer[]::new);
    }
}

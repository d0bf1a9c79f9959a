package vn.danhgia.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.danhgia.domain.rating.Readings.QuotaBase;
import vn.danhgia.domain.rating.Readings.QuotaShare;

/** The tables of the quota (II.4.1) and the cases T11 to T15. */
class QuotaTest {

    private static final Readings OR_BETTER = with(QuotaBase.GOOD_OR_BETTER, QuotaShare.TWENTY_PERCENT);
    private static final Readings QUARTER = with(QuotaBase.FINAL_GOOD, QuotaShare.TWENTY_FIVE_PERCENT);

    @Test
    void halfIsRoundedUp() {
        int[] good = {0, 1, 2, 3, 7, 8, 12, 13, 17, 18, 20};
        int[] cap = {0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4};
        for (int i = 0; i < good.length; i++) {
            assertThat(Quota.cap(good[i], QuotaShare.TWENTY_PERCENT)).as("of %d", good[i]).isEqualTo(cap[i]);
        }
        assertThat(Quota.cap(2, QuotaShare.TWENTY_FIVE_PERCENT)).as("exactly a half, rounded up").isEqualTo(1);
        assertThat(QUARTER.share().percent()).isEqualTo(25);
    }

    @Test
    void theBaseShrinksWithEveryOneRaised() {
        int[] persons = {1, 2, 3, 4, 9, 10, 15, 16, 21, 25, 30, 40, 50, 60};
        int[] most = {0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 5, 7, 8, 10};
        for (int i = 0; i < persons.length; i++) {
            assertThat(Quota.most(persons[i], Readings.DEFAULT)).as("t11, of %d", persons[i]).isEqualTo(most[i]);
        }
    }

    @Test
    void readAsGoodOrBetterTheBaseDoesNotShrink() {
        int[] persons = {1, 2, 3, 7, 8, 9, 10, 12, 13, 15, 16, 17, 18, 21, 25, 30, 40, 50, 60};
        int[] most = {0, 0, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 6, 8, 10, 12};
        for (int i = 0; i < persons.length; i++) {
            assertThat(Quota.most(persons[i], OR_BETTER)).as("t12, of %d", persons[i]).isEqualTo(most[i]);
        }
    }

    @Test
    void whatTheQuotaAllowsKeepsToItAndOneMoreDoesNot() {
        for (Readings readings : new Readings[] {Readings.DEFAULT, OR_BETTER, QUARTER}) {
            for (int persons = 1; persons <= 300; persons++) {
                int most = Quota.most(persons, readings);
                assertThat(Quota.holds(most, persons - most, readings)).as("%d of %d", most, persons).isTrue();
                if (most < persons) {
                    assertThat(Quota.holds(most + 1, persons - most - 1, readings)).as("%d of %d", most + 1, persons).isFalse();
                }
            }
        }
    }

    @Test
    void aPlaceWithFewerThanFiveLeadersAllOfThemGoodMayRaiseOne() {
        assertThat(Quota.smallUnitException(3, 3, 3, 1)).as("t13").isTrue();
        assertThat(Quota.smallUnitException(3, 2, 3, 1)).as("t14, one is lower").isFalse();
        assertThat(Quota.smallUnitException(5, 5, 5, 1)).as("t15, five is not fewer than five").isFalse();
        assertThat(Quota.smallUnitException(3, 3, 3, 0)).as("nobody is eligible").isFalse();
        assertThat(Quota.smallUnitException(3, 0, 0, 0)).as("nobody is rated").isFalse();
    }

    private static Readings with(QuotaBase base, QuotaShare share) {
        return new Readings(Readings.DEFAULT.unfinished(), base, Readings.DEFAULT.head(), share, Readings.DEFAULT.exception());
    }
}

package vn.danhgia.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Points;

class ScoreTest {

    @Test
    @Tag("R-I.2.1-1")
    void commonCriteriaAndResultsAddUpExactly() {
        assertThat(new Score(Points.of("27.35"), Points.of("62.6")).total()).isEqualTo(Points.of("89.95"));
        assertThat(new Score(Points.of("30"), Points.of("70")).total()).isEqualTo(Points.of("100"));
    }

    @Test
    @Tag("R-I.2.1-1")
    void moreThanAHundredIsNoScore() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Score(Points.of("30.01"), Points.of("70")));
    }

    @ParameterizedTest
    @CsvSource({"100, EXCELLENT", "90, EXCELLENT", "89.99, GOOD", "89.95, GOOD", "70, GOOD", "69.99, COMPLETED", "50, COMPLETED",
            "49.99, NOT_COMPLETED",
        "0, NOT_COMPLETED"})
    @Tag("C-22")
    @Tag("R-4.1-1")
    @Tag("R-4.2-1")
    @Tag("R-4.3-1")
    @Tag("R-4.4-1")
    void theBandsAreComparedWithoutRounding(String total, Level band) {
        assertThat(ACase.scored(total).band(RatingRules.DEFAULT)).isEqualTo(band);
    }

    /** The bands in hundredths of a point, told once more in integers. */
    @Property
    @net.jqwik.api.Tag("C-22")
    @net.jqwik.api.Tag("R-4.1-1")
    @net.jqwik.api.Tag("R-4.2-1")
    @net.jqwik.api.Tag("R-4.3-1")
    @net.jqwik.api.Tag("R-4.4-1")
    void everyScoreLiesInOneBand(@ForAll @IntRange(max = 3000) int common, @ForAll @IntRange(max = 7000) int results) {
        int total = common + results;
        Level expected = total >= 9000 ? Level.EXCELLENT : total >= 7000 ? Level.GOOD : total >= 5000 ? Level.COMPLETED : Level.NOT_COMPLETED;
        assertThat(new Score(hundredths(common), hundredths(results)).band(RatingRules.DEFAULT)).isEqualTo(expected);
    }

    private static Points hundredths(int count) {
        return new Points(BigDecimal.valueOf(count, 2));
    }
}

package vn.danhgia.domain.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.shared.Points;

class ScoreFrameTest {

    @Test
    @Tag("R-I.2.1-1")
    void aHundredPointsAreSharedOutAndResultsWeighMore() {
        assertThat(new ScoreFrame(Points.of("49.99"), Points.of("50.01"), List.of(line("a", "49.99"))).results()).isEqualTo(Points.of("50.01"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoreFrame(Points.of("50"), Points.of("50"), List.of(line("a", "50"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoreFrame(Points.of("30"), Points.of("69"), List.of(line("a", "30"))));
    }

    @Test
    @Tag("R-I.2.2-1")
    void theCriteriaOfTheFrameAddUpToTheCommonShare() {
        for (String second : List.of("19.99", "20.01")) {
            assertThatIllegalArgumentException().isThrownBy(
                    () -> new ScoreFrame(Points.of("30"), Points.of("70"), List.of(line("a", "10"), line("b", second))));
        }
        assertThat(new ScoreFrame(Points.of("30"), Points.of("70"), List.of(line("a", "10"), line("b", "20"))).criterion("b"))
                .contains(line("b", "20"));
    }

    @Test
    void aCriterionStandsOnceAndGivesPoints() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> new ScoreFrame(Points.of("30"), Points.of("70"), List.of(line("a", "10"), line("a", "20"))));
        assertThatIllegalArgumentException().isThrownBy(() -> line("a", "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> line("Chính trị", "10"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Criterion("a", null, Points.of("1")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Criterion(null, "a", Points.of("1")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Criterion("a", "", Points.of("1")));
    }

    private static Criterion line(String code, String max) {
        return new Criterion(code, "nhom", Points.of(max));
    }
}

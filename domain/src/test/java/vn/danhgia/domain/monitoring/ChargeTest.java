package vn.danhgia.domain.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.Given;

@Tag("R-III.1.1-1")
class ChargeTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);
    private static final List<Charge> CHARGES = List.of(new Charge(Given.MEMBER, Set.of("p-kinh-te", "tram-y-te"), MAY, Optional.of(AUGUST)));

    @Test
    void aMemberSeesHowFarTheUnitsInChargeAre() {
        assertThat(Charge.isOver(CHARGES, Given.MEMBER, "tram-y-te", MAY)).isTrue();
        assertThat(Charge.isOver(CHARGES, Given.MEMBER, "p-kinh-te", AUGUST)).isTrue();
    }

    @Test
    void neitherBeforeNorAfterNorElsewhereNorAnybodyElse() {
        assertThat(Charge.isOver(CHARGES, Given.MEMBER, "tram-y-te", MAY.minusDays(1))).isFalse();
        assertThat(Charge.isOver(CHARGES, Given.MEMBER, "tram-y-te", AUGUST.plusDays(1))).isFalse();
        assertThat(Charge.isOver(CHARGES, Given.MEMBER, "p-vhxh", MAY)).isFalse();
        assertThat(Charge.isOver(CHARGES, Given.HEAD, "tram-y-te", MAY)).isFalse();
    }

    @Test
    void aChargeOverNothingOrEndingBeforeItBeginsIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Charge(Given.MEMBER, Set.of(), MAY, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Charge(Given.MEMBER, Set.of("a"), MAY, Optional.of(MAY.minusDays(1))));
        assertThat(new Charge(Given.MEMBER, Set.of("a"), MAY, Optional.of(MAY)).units()).containsExactly("a");
    }
}

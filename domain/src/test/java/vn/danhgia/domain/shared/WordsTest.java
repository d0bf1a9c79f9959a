package vn.danhgia.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void idsAreReadBackFromWhatTheyAreWrittenAs() {
        for (String dossier : List.of("thanh-lam:2026-Q2:dossier:p-0010")) {
            assertThat(DossierId.parse(dossier)).hasToString(dossier);
        }
        assertThat(CatalogueId.parse("thanh-lam:2026-Q2:catalogue:p-0010")).hasToString("thanh-lam:2026-Q2:catalogue:p-0010");
        assertThat(CycleId.parse("thanh-lam:2026-Q4")).hasToString("thanh-lam:2026-Q4");
        assertThat(BodyId.parse("thanh-lam:btv")).hasToString("thanh-lam:btv");
    }

    @Test
    void whatIsNoIdIsRefused() {
        for (String text : List.of("", "thanh-lam", "thanh-lam:2026-Q5", "thanh-lam:2026-Q2:catalogue:p-0010", "THANH:2026-Q2:dossier:p-0010",
                "thanh-lam:2026-Q2:dossier:p 1", "thanh-lam:2026-Q2:dossier:p-0010:x")) {
            assertThatThrownBy(() -> DossierId.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void pointsAreExactAndHaveTwoDecimalsAtMost() {
        assertThat(Points.of("28.25").plus(Points.of("64.5"))).isEqualTo(Points.of("92.75"));
        assertThat(Points.of("89.99")).isLessThan(Points.of("90"));
        for (String text : List.of("100.01", "-0.01", "89.995")) {
            assertThatThrownBy(() -> Points.of(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatIsConfidentialIsNeverPrinted() {
        PersonId about = PersonId.parse("thanh-lam:p-0010");
        assertThat(new Confidential<>(about, "Kín")).hasToString("Confidential[about thanh-lam:p-0010]");
        assertThat(Confidential.erased(about)).hasToString("Confidential[about thanh-lam:p-0010, erased]");
    }
}

package vn.danhgia.domain.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.at;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.ruleset.DeadlineRow.Month;
import vn.danhgia.domain.ruleset.DeadlineRow.Reading;
import vn.danhgia.domain.shared.Quarter;

class DeadlineRowTest {

    private static final Quarter Q2 = new Quarter(2026, 2);

    @Test
    void beforeTheFifteenthEndsWithTheFourteenthInVietnam() {
        DeadlineRow row = new DeadlineRow(DeadlineCode.PROPOSAL, Month.LAST, 15, Reading.BEFORE, Map.of(Q2, LocalDate.of(2026, 6, 25)), "II.5.3");
        for (int year = 2026; year <= 2035; year++) {
            for (int number = 1; number <= 4; number++) {
                if (year == 2026 && number == 2) {
                    continue;
                }
                assertThat(row.limit(new Quarter(year, number))).isEqualTo(at(year, 3 * number, 15, 0, 0));
            }
        }
    }

    @Test
    void theSecondQuarterOf2026HasItsOwnDay() {
        DeadlineRow row = new DeadlineRow(DeadlineCode.PROPOSAL, Month.LAST, 15, Reading.BEFORE, Map.of(Q2, LocalDate.of(2026, 6, 25)), "II.5.3");
        assertThat(row.limit(Q2)).isEqualTo(at(2026, 6, 25, 0, 0));
    }

    @Test
    void onTheFifteenthStillCountsTheWholeDay() {
        DeadlineRow row = new DeadlineRow(DeadlineCode.DISCIPLINE_LIST, Month.LAST, 15, Reading.ON, Map.of(), "III.5.1");
        assertThat(row.limit(new Quarter(2026, 3))).isEqualTo(at(2026, 9, 16, 0, 0));
    }

    @Test
    void theFirstMonthIsTheQuartersFirst() {
        DeadlineRow row = new DeadlineRow(DeadlineCode.CATALOGUE_PARTY, Month.FIRST, 5, Reading.BEFORE, Map.of(), "II.5.1");
        assertThat(row.limit(new Quarter(2027, 1))).isEqualTo(at(2027, 1, 5, 0, 0));
    }
}

package vn.danhgia.domain.ruleset;

import static vn.danhgia.domain.ruleset.DeadlineRow.Month.FIRST;
import static vn.danhgia.domain.ruleset.DeadlineRow.Month.LAST;
import static vn.danhgia.domain.ruleset.DeadlineRow.Wording.BEFORE;
import static vn.danhgia.domain.ruleset.DeadlineRow.Wording.ON;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.danhgia.domain.shared.Quarter;

/** The dates as the plan prints them, written here once more by hand. */
final class PlanDates {

    private PlanDates() {
    }

    static List<DeadlineRow> rows() {
        return List.of(
                row(DeadlineCode.CATALOGUE_PARTY, FIRST, 5, BEFORE, 25, "II.5.1"),
                row(DeadlineCode.CATALOGUE_COUNCIL, FIRST, 5, BEFORE, 25, "II.5.1"),
                row(DeadlineCode.CATALOGUE_GOVERNMENT, FIRST, 5, BEFORE, 25, "II.5.1"),
                row(DeadlineCode.CATALOGUE_PROVINCE, LAST, 15, BEFORE, 23, "III.4.1"),
                row(DeadlineCode.SELF_ASSESSMENT, LAST, 15, BEFORE, 25, "III.2.4"),
                row(DeadlineCode.PROPOSAL, LAST, 15, BEFORE, 25, "II.5.3"),
                row(DeadlineCode.DISCIPLINE_LIST, LAST, 15, ON, 23, "III.5.1"),
                row(DeadlineCode.DECISION, LAST, 20, BEFORE, 27, "II.5.4"),
                row(DeadlineCode.ADVICE, LAST, 25, BEFORE, 27, "III.3.2"),
                new DeadlineRow(DeadlineCode.OWN_CADRES, LAST, 25, BEFORE, Map.of(), "III.2.5"),
                new DeadlineRow(DeadlineCode.PROVINCE_REPORT, LAST, 30, BEFORE, Map.of(), "III.3.3"));
    }

    private static DeadlineRow row(DeadlineCode code, DeadlineRow.Month month, int day, DeadlineRow.Wording wording, int juneOf2026, String clause) {
        return new DeadlineRow(code, month, day, wording, Map.of(new Quarter(2026, 2), LocalDate.of(2026, 6, juneOf2026)), clause);
    }
}

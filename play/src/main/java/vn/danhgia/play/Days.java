package vn.danhgia.play;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The days of a quarter on which its people act: an ordinary quarter has the plan's 05/15/20/25/30, Q2/2026 its own (II.5.1 to II.5.4, III).
 *
 * @param lateProvinceCatalogue a catalogue of the province's that is approved after its limit
 * @param due                   last days of the two tasks that everybody plans
 * @param lists                 UBKT's list comes, a little late
 * @param lateVotes             a unit votes after the limit
 */
record Days(LocalDateTime opening, LocalDateTime catalogues, LocalDateTime lateCatalogues, LocalDateTime lateProvinceCatalogue, LocalDate[] due,
            LocalDateTime results, LocalDateTime assessments, LocalDateTime units, LocalDateTime votes, LocalDateTime lists, LocalDateTime lateVotes,
            LocalDateTime checks, LocalDateTime session, LocalDateTime lateSession, LocalDateTime province) {

    static Days of(String quarter) {
        int year = Integer.parseInt(quarter.substring(0, 4));
        int number = Integer.parseInt(quarter.substring(6));
        if (quarter.equals("2026-Q2")) {
            return new Days(june(15, 8), june(16, 8), june(25, 8), june(25, 8), new LocalDate[] {LocalDate.of(2026, 6, 17), LocalDate.of(2026, 6, 19)},
                    june(20, 8), june(22, 8), june(22, 14), june(23, 9), june(23, 14), june(25, 14), june(25, 18), june(26, 14), june(28, 9),
                    LocalDateTime.of(2026, 6, 30, 9, 0));
        }
        LocalDate first = LocalDate.of(year, 3 * number - 2, 1);
        LocalDate last = first.plusMonths(2);
        return new Days(first.atTime(8, 0), first.plusDays(1).atTime(8, 0), first.plusDays(5).atTime(9, 0),
                last.withDayOfMonth(15).atTime(9, 0),
                new LocalDate[] {last.withDayOfMonth(5), last.withDayOfMonth(9)}, last.withDayOfMonth(10).atTime(8, 0), last.withDayOfMonth(11).atTime(8, 0),
                last.withDayOfMonth(12).atTime(8, 0), last.withDayOfMonth(13).atTime(9, 0), last.withDayOfMonth(16).atTime(8, 0),
                last.withDayOfMonth(15).atTime(14, 0), last.withDayOfMonth(16).atTime(14, 0), last.withDayOfMonth(18).atTime(9, 0),
                last.withDayOfMonth(25).atTime(9, 0), last.withDayOfMonth(30).atTime(9, 0));
    }

    /**
     * The third quarter of 2026 as the demonstration has it: in time where the plan gives time until 14/9, one group of positions so early that its decision
     * stands before the Standing Committee.
     */
    static Days standing() {
        Days ordinary = of("2026-Q3");
        return new Days(ordinary.opening(), ordinary.catalogues(), ordinary.lateCatalogues(), september(11, 16),
                new LocalDate[] {LocalDate.of(2026, 8, 28), LocalDate.of(2026, 9, 4)}, september(7, 8), september(8, 8), september(9, 8), september(10, 14),
                september(10, 8), september(12, 9), september(11, 8), september(11, 14), ordinary.lateSession(), ordinary.province());
    }

    private static LocalDateTime september(int day, int hour) {
        return LocalDateTime.of(2026, 9, day, hour, 0);
    }

    private static LocalDateTime june(int day, int hour) {
        return LocalDateTime.of(2026, 6, day, hour, 0);
    }
}

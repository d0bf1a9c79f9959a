package vn.danhgia.play;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one person does in the quarter, and what must come of it. The table is written by hand.
 *
 * @param score       own points of a hundred
 * @param own         level that the person proposes for himself or herself
 * @param unit        level that the proposing body votes
 * @param btv         level that the Standing Committee votes
 * @param outstanding an outstanding result is named
 * @param trait       what is special; empty for an ordinary quarter
 * @param late        steps in which he or she is late, joined by blanks
 * @param level       that must be decided; empty when the person is not rated
 * @param clause      by which
 */
record Case(String person, BigDecimal score, String own, String unit, String btv, boolean outstanding, String trait, String late, String level,
            String clause) {

    /** @param quarter that is played: in the first one the plan's days lie otherwise than in an ordinary one, and so others are late */
    static Map<String, Case> of(String quarter) {
        int late = quarter.equals("2026-Q2") ? 7 : 8;
        Map<String, Case> cases = new LinkedHashMap<>();
        Csv.read("cases.csv").forEach(cell -> cases.put(cell.get(0), new Case(cell.get(0), new BigDecimal(cell.get(1)), cell.get(2), cell.get(3), cell.get(4),
                !cell.get(5).isEmpty(), cell.get(6), cell.get(late), cell.get(9), cell.get(10))));
        return cases;
    }

    /** The quarter in which the demonstration stands: whoever is not in its table has an ordinary one. */
    static Map<String, Case> standing() {
        Map<String, Case> cases = new LinkedHashMap<>();
        of("2026-Q2").keySet().forEach(person -> cases.put(person, new Case(person, new BigDecimal("82"), "GOOD", "GOOD", "GOOD", false, "", "", "", "")));
        Csv.read("standing-cases.csv").forEach(cell -> cases.put(cell.get(0), new Case(cell.get(0), new BigDecimal(cell.get(1)), cell.get(2), cell.get(3),
                cell.get(4), !cell.get(5).isEmpty(), cell.get(6), "", "", cell.get(7))));
        return cases;
    }

    boolean is(String wanted) {
        return trait.equals(wanted);
    }
}

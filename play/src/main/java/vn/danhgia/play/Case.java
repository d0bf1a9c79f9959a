package vn.danhgia.play;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Case.class.getResourceAsStream("cases.csv"), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", 12)).forEach(cell -> cases.put(cell[0], new Case(cell[0], new BigDecimal(cell[1]), cell[2],
                    cell[3], cell[4], !cell[5].isEmpty(), cell[6], cell[late], cell[9], cell[10])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    boolean is(String wanted) {
        return trait.equals(wanted);
    }
}

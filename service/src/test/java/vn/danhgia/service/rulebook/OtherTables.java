package vn.danhgia.service.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.danhgia.domain.ruleset.RuleSet;

/** The tables of an edition with some rows written otherwise: each followed by what stands in its place. */
public final class OtherTables {

    private OtherTables() {
    }

    public static RuleSet with(Map<String, byte[]> kept, String file, String... rowsAndOthers) {
        return new RuleTables("altered/", RuleTables.ordered(name -> {
            if (!name.equals(file)) {
                return kept.get(name);
            }
            String text = new String(kept.get(name), StandardCharsets.UTF_8);
            for (int i = 0; i < rowsAndOthers.length; i += 2) {
                if (!text.contains(rowsAndOthers[i])) {
                    throw new IllegalArgumentException(file + " has no row " + rowsAndOthers[i]);
                }
                text = text.replace(rowsAndOthers[i], rowsAndOthers[i + 1]);
            }
            return text.getBytes(StandardCharsets.UTF_8);
        })).values();
    }
}

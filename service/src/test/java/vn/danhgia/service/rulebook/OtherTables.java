package vn.danhgia.service.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.danhgia.domain.ruleset.RuleSet;

/** The tables of an edition with one row written otherwise. */
public final class OtherTables {

    private OtherTables() {
    }

    public static RuleSet with(Map<String, byte[]> kept, String file, String row, String other) {
        return new RuleTables("altered/", RuleTables.ordered(name -> {
            if (!name.equals(file)) {
                return kept.get(name);
            }
            String text = new String(kept.get(name), StandardCharsets.UTF_8);
            if (!text.contains(row)) {
                throw new IllegalArgumentException(file + " has no row " + row);
            }
            return text.replace(row, other).getBytes(StandardCharsets.UTF_8);
        })).values();
    }
}

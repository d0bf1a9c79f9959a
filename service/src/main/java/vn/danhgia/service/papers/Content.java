package vn.danhgia.service.papers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one paper says. It holds exactly the names that its kind declares, so that a template that was accepted can always be filled.
 *
 * @param title  names the file; Vietnamese, with marks
 * @param fields no value is null; what is not known is blank
 * @param tables cells are text, whole numbers or decimals; what is not known is blank text
 * @param flags  which of the parts printed only sometimes are printed
 */
public record Content(Paper paper, String title, Map<String, String> fields, Map<String, List<Map<String, Object>>> tables, Set<String> flags) {

    /** @throws IllegalArgumentException when a name is missing or not declared: a fault of the program, never of a template */
    public Content {
        title = Printable.text(title);
        fields = fields.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, field -> Printable.text(field.getValue())));
        tables = tables.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                table -> table.getValue().stream().map(Content::printable).toList()));
        flags = Set.copyOf(flags);
        same(paper, fields.keySet(), paper.fields());
        same(paper, tables.keySet(), paper.tables().keySet());
        tables.forEach((table, rows) -> rows.forEach(row -> same(paper, row.keySet(), Set.copyOf(paper.tables().get(table)))));
        if (!paper.flags().containsAll(flags)) {
            throw new IllegalArgumentException(paper + " has no part " + flags);
        }
    }

    private static Map<String, Object> printable(Map<String, Object> row) {
        return row.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                cell -> cell.getValue() instanceof Number number ? number : Printable.text(String.valueOf(cell.getValue()))));
    }

    private static void same(Paper paper, Set<String> given, Set<String> declared) {
        if (!given.equals(declared)) {
            Set<String> missing = new HashSet<>(declared);
            missing.removeAll(given);
            Set<String> unknown = new HashSet<>(given);
            unknown.removeAll(declared);
            throw new IllegalArgumentException(paper + ": missing " + missing + ", unknown " + unknown);
        }
    }

    public static Builder of(Paper paper) {
        return new Builder(paper);
    }

    /** Collects the names one by one. */
    public static final class Builder {

        private final Paper paper;
        private final Map<String, String> fields = new HashMap<>();
        private final Map<String, List<Map<String, Object>>> tables = new HashMap<>();
        private final Set<String> flags = new HashSet<>();

        private Builder(Paper paper) {
            this.paper = paper;
        }

        public Builder with(String field, Object value) {
            fields.put(field, String.valueOf(value));
            return this;
        }

        public Builder with(Map<String, String> several) {
            fields.putAll(several);
            return this;
        }

        public Builder table(String name, List<Map<String, Object>> rows) {
            tables.put(name, List.copyOf(rows));
            return this;
        }

        public Builder flag(String name, boolean printed) {
            if (printed) {
                flags.add(name);
            }
            return this;
        }

        public Content titled(String title) {
            return new Content(paper, title, fields, tables, flags);
        }
    }
}

package vn.danhgia.domain.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danhgia.domain.history.Leaf.Seal;
import vn.danhgia.domain.history.Leaf.Step;

/**
 * One part in which two states, or two events, differ.
 *
 * @param path   of the part
 * @param before empty where there was none
 * @param after  empty where there is none any more; never both
 * @param seal   whose key protects it and from where on; empty where it is not confidential
 */
public record Difference(List<Step> path, Optional<Object> before, Optional<Object> after, Optional<Seal> seal) {

    public Difference {
        path = List.copyOf(path);
    }

    /** In the order of the second; what is gone comes last. */
    public static List<Difference> between(Record first, Record second) {
        Map<List<Step>, Leaf> before = byPath(first);
        Map<List<Step>, Leaf> after = byPath(second);
        List<Difference> all = new ArrayList<>();
        after.forEach((path, leaf) -> {
            Leaf old = before.get(path);
            if (old == null || !old.value().equals(leaf.value())) {
                all.add(new Difference(path, Optional.ofNullable(old).map(Leaf::value), Optional.of(leaf.value()), leaf.seal()));
            }
        });
        before.forEach((path, leaf) -> {
            if (!after.containsKey(path)) {
                all.add(new Difference(path, Optional.of(leaf.value()), Optional.empty(), leaf.seal()));
            }
        });
        return all;
    }

    /** The path as programs write it. */
    public String where() {
        return Leaf.where(path);
    }

    private static Map<List<Step>, Leaf> byPath(Record whole) {
        Map<List<Step>, Leaf> leaves = new LinkedHashMap<>();
        Leaves.of(whole).forEach(leaf -> leaves.put(leaf.path(), leaf));
        return leaves;
    }

    /** Where, never what: this text may reach a log. */
    @Override
    public String toString() {
        return where();
    }
}

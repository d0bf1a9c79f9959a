package vn.danhgia.projections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines of one generation as events come in, written together. Not for several threads. */
public final class Lines<L> {

    private final View<L> view;
    private final int generation;
    private final boolean begins;
    private final Map<String, L> known = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    private Lines(View<L> view, int generation, boolean begins) {
        this.view = view;
        this.generation = generation;
        this.begins = begins;
    }

    /** Goes on from what the table holds. */
    static <L> Lines<L> of(View<L> view, int generation) {
        return new Lines<>(view, generation, false);
    }

    /** A generation of which nothing stands in the table yet: every line is made here and stays known. */
    public static <L> Lines<L> ofAFreshGeneration(View<L> view, int generation) {
        return new Lines<>(view, generation, true);
    }

    public void take(Object event, long sequence) {
        String key = view.key(event);
        L before = known.get(key);
        if (before == null && !begins) {
            before = view.load(generation, key).orElse(null);
        }
        L after = view.after(before, event, sequence);
        if (after != before) {
            changed.add(key);
        }
        if (after != null) {
            known.put(key, after);
        }
    }

    /** What has changed since the last time. A failure forgets it: what the table holds then is not known. */
    public void write() {
        if (changed.isEmpty()) {
            return;
        }
        List<L> lines = new ArrayList<>();
        // In one order, whoever writes: two of them never wait for each other in a circle.
        changed.stream().sorted().forEach(key -> lines.add(known.get(key)));
        try {
            view.write(generation, lines);
        } catch (RuntimeException failure) {
            known.keySet().removeAll(changed);
            throw failure;
        } finally {
            changed.clear();
        }
    }
}

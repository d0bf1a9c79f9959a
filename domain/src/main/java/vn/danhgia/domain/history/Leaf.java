package vn.danhgia.domain.history;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.danhgia.domain.shared.PersonId;

/**
 * One part of a state or an event that has no parts of its own.
 *
 * @param path  from the outside in, never empty
 * @param value an enum, a number, a text, a day, an instant, an id, a yes or no, or a list of these; {@link #ERASED} where the key is destroyed
 * @param seal  whose key protects it and from where on; empty where it is not confidential
 */
public record Leaf(List<Step> path, Object value, Optional<Seal> seal) {

    /**
     * Whose key protects a value.
     *
     * @param steps of the path that lead to the confidential value; what is within it, and how much, is as secret as the values themselves
     */
    public record Seal(PersonId about, int steps) {
    }


    /** Stands for a confidential value whose key was destroyed. */
    public static final Object ERASED = new Object() {
        @Override
        public String toString() {
            return "erased";
        }
    };

    /**
     * One step of a path.
     *
     * @param name of the record's component
     * @param key  which of several: the row's number, the person, the map's key, or its place from 1; empty where there is only one
     */
    public record Step(String name, Optional<Object> key) {

        @Override
        public String toString() {
            return key.map(which -> name + "[" + which + "]").orElse(name);
        }
    }

    public Leaf {
        path = List.copyOf(path);
        Objects.requireNonNull(value, "value");
    }

    /** The path as programs write it, for instance {@code items[3].standing}. */
    public String where() {
        return where(path);
    }

    static String where(List<Step> path) {
        return path.stream().map(Step::toString).collect(Collectors.joining("."));
    }

    /** Never the value where it is confidential: this text may reach a log. */
    @Override
    public String toString() {
        return where() + (seal.isPresent() ? "" : "=" + value);
    }
}

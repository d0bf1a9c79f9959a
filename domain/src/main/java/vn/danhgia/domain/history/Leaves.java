package vn.danhgia.domain.history;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.danhgia.domain.history.Leaf.Seal;
import vn.danhgia.domain.history.Leaf.Step;
import vn.danhgia.domain.shared.Confidential;

/**
 * Takes a record of the domain apart by its components, which is all that a record is: a new component is told of without anybody's listing it. Ids and
 * other words of {@code shared} stay whole.
 */
public final class Leaves {

    /** By these a row of a list is known again when the list has changed. */
    private static final Set<String> NAMES_A_ROW = Set.of("number", "dossier", "person", "code", "criterion", "axis", "group", "organisation", "name");
    private static final String WORDS = Confidential.class.getPackageName();

    private final List<Leaf> found = new ArrayList<>();

    private Leaves() {
    }

    /** In the order of the components; what is empty has no leaf. */
    public static List<Leaf> of(Record whole) {
        Leaves leaves = new Leaves();
        leaves.components(List.of(), whole, Optional.empty());
        return List.copyOf(leaves.found);
    }

    private void components(List<Step> path, Record record, Optional<Seal> seal) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            value(path, component.getName(), Optional.empty(), read(component, record), seal);
        }
    }

    private void value(List<Step> path, String name, Optional<Object> key, Object value, Optional<Seal> seal) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(content -> value(path, name, key, content, seal));
        } else if (value instanceof Confidential<?> secret) {
            value(path, name, key, secret.reveal().map(Object.class::cast).orElse(Leaf.ERASED),
                    seal.or(() -> Optional.of(new Seal(secret.about(), path.size() + 1))));
        } else if (value instanceof Map<?, ?> map) {
            map.entrySet().stream().sorted(Comparator.comparing(entry -> order(entry.getKey())))
                    .forEach(entry -> value(path, name, Optional.of(entry.getKey()), entry.getValue(), seal));
        } else if (value instanceof Set<?> set) {
            several(path, name, key, set.stream().sorted(Comparator.comparing(Leaves::order)).toList(), seal);
        } else if (value instanceof Collection<?> list) {
            several(path, name, key, List.copyOf(list), seal);
        } else if (value != null) {
            one(path, new Step(name, key), value, seal);
        }
    }

    private void one(List<Step> path, Step step, Object value, Optional<Seal> seal) {
        List<Step> here = new ArrayList<>(path);
        here.add(step);
        if (value instanceof Record record && !isWord(record)) {
            components(here, record, seal);
        } else {
            found.add(new Leaf(here, value, seal));
        }
    }

    private void several(List<Step> path, String name, Optional<Object> key, List<?> rows, Optional<Seal> seal) {
        if (rows.stream().allMatch(Leaves::isSimple)) {
            if (!rows.isEmpty()) {
                one(path, new Step(name, key), rows, seal);
            }
            return;
        }
        List<Object> keys = keys(rows);
        for (int i = 0; i < rows.size(); i++) {
            value(path, name, Optional.of(keys.get(i)), rows.get(i), seal);
        }
    }

    /** What names each row, where that is different for every row; otherwise the places from 1. */
    private static List<Object> keys(List<?> rows) {
        List<Object> named = rows.stream().map(Leaves::nameOf).toList();
        return named.stream().noneMatch(Leaf.ERASED::equals) && Set.copyOf(named.stream().distinct().toList()).size() == rows.size() ? named
                : java.util.stream.IntStream.rangeClosed(1, rows.size()).<Object>mapToObj(place -> place).toList();
    }

    private static Object nameOf(Object row) {
        Object content = row instanceof Confidential<?> secret ? secret.content() : row;
        if (content instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                Object value = read(component, record);
                if (NAMES_A_ROW.contains(component.getName()) && isSimple(value)) {
                    return value;
                }
                // An item of a ballot or an agenda is known by its line.
                if (component.getName().equals("line") && value instanceof Record) {
                    return nameOf(value);
                }
            }
        }
        return Leaf.ERASED;
    }

    private static boolean isSimple(Object value) {
        return value instanceof Enum || value instanceof String || value instanceof Number || value instanceof Record record && isWord(record);
    }

    private static boolean isWord(Record record) {
        return record.getClass().getPackageName().equals(WORDS);
    }

    private static String order(Object value) {
        return value instanceof Enum<?> word ? "%04d".formatted(word.ordinal()) : value instanceof Integer number ? "%09d".formatted(number)
                : value.toString();
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the parts of a record are there to be read: " + component, e);
        }
    }
}

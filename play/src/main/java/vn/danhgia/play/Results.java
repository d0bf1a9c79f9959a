package vn.danhgia.play;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the decided levels off the page of a quarter. */
final class Results {

    private static final Pattern ROW = Pattern.compile("data-person=\"[a-z0-9-]+:(p-\\d+)\" data-decided=\"([A-Z_]*)\"");

    private static final Pattern LATE = Pattern.compile("data-person=\"[a-z0-9-]+:(p-\\d+)\" data-decided=\"[A-Z_]*\" data-late=\"([^\"]+)\"");
    private static final Pattern LIMIT = Pattern.compile("data-limit=\"(D\\d+)\" data-open=\"\\d+\" data-late=\"(\\d+)\"");
    private static final Pattern EVENTS = Pattern.compile("data-events=\"(\\d+)\"");

    private Results() {
    }

    /** In which steps somebody was late, by person; nobody else. */
    static Map<String, String> late(String page) {
        Map<String, String> late = new TreeMap<>();
        Matcher row = LATE.matcher(page);
        while (row.find()) {
            late.put(row.group(1), row.group(2));
        }
        return late;
    }

    /** Limits after whose last day nothing was open, by their number; every limit where the page names none. */
    static Set<String> timely(String page) {
        Set<String> timely = IntStream.rangeClosed(1, 11).mapToObj(number -> "D" + number).collect(Collectors.toCollection(TreeSet::new));
        Matcher row = LIMIT.matcher(page);
        while (row.find()) {
            if (!row.group(2).equals("0")) {
                timely.remove(row.group(1));
            }
        }
        return timely;
    }

    /** How many events the quarter has; -1 where the page does not say. */
    static long events(String page) {
        Matcher number = EVENTS.matcher(page);
        return number.find() ? Long.parseLong(number.group(1)) : -1;
    }

    /** Level by person; {@code NOT_RATED} for who is not rated, empty while nothing is decided. */
    static Map<String, String> read(String page) {
        Map<String, String> levels = new HashMap<>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            levels.put(row.group(1), row.group(2));
        }
        return levels;
    }
}

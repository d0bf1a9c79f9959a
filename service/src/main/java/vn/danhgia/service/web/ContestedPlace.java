package vn.danhgia.service.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A contested place of the plan (C-…) in the words of the rule set's table, which tells the first way by itself and every other behind its name:
 * {@code first; NAME: second}.
 *
 * @param number as in the table of contested readings
 * @param chosen name of the way in which the rule set reads it
 * @param note   the table's own words, all in one
 * @param ways   names of the ways, with their words
 */
record ContestedPlace(String number, String question, String clause, String chosen, String note, Map<String, String> ways) {

    private static final Pattern NAMED = Pattern.compile("([A-Z_]+): (.*)", Pattern.DOTALL);

    /** @param row of the table of readings, column to cell */
    static ContestedPlace of(Map<String, String> row) {
        Map<String, String> ways = new LinkedHashMap<>();
        for (String one : row.get("note").split("; (?=[A-Z_]+: )")) {
            Matcher named = NAMED.matcher(one);
            ways.put(named.matches() ? named.group(1) : row.get("alternatives").split(" ")[0], named.matches() ? named.group(2) : one);
        }
        return new ContestedPlace(row.get("number"), row.get("question"), row.get("clause"), row.get("chosen"), row.get("note"), ways);
    }

    /** How it is read in the quarter of the rule set. */
    public String read() {
        return ways.getOrDefault(chosen, note);
    }

    /** How else it could be read; empty where there is one way only. */
    public List<String> others() {
        return ways.entrySet().stream().filter(way -> !way.getKey().equals(chosen)).map(Map.Entry::getValue).toList();
    }
}

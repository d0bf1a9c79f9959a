package vn.danhgia.play;

import java.util.Map;

/** Who could answer for whose results: the head of the unit for its deputies, a member of the approving body for the others. Spares useless visits. */
final class Confirmers {

    private static final Map<String, String> HEADS = Map.ofEntries(Map.entry("p-0005", "6 23 24 25"), Map.entry("p-0011", "26 27 28 29 30 31"),
            Map.entry("p-0007", "32 33 34"), Map.entry("p-0049", "50 51 52 53"), Map.entry("p-0009", "10 54 55 56"), Map.entry("p-0008", "57 58 59 60"),
            Map.entry("p-0061", "62 63 64 65"), Map.entry("p-0066", "67 68 69 70"), Map.entry("p-0071", "72 73 74 75"), Map.entry("p-0076", "77 78"),
            Map.entry("p-0079", "80 81"), Map.entry("p-0082", "83 84 85"), Map.entry("p-0086", "87 88 89"), Map.entry("p-0090", "91 92 93"),
            Map.entry("p-0094", "95 96 97"));

    private Confirmers() {
    }

    static boolean may(String desk, String person) {
        int number = Integer.parseInt(person.substring(2));
        boolean hasHead = HEADS.values().stream().anyMatch(all -> (" " + all + " ").contains(" " + number + " "));
        return hasHead ? (" " + HEADS.getOrDefault(desk, "") + " ").contains(" " + number + " ")
                : desk.matches("p-000[123]|p-001[47]");
    }
}

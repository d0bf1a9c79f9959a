package vn.danhgia.play;

import java.util.List;
import java.util.Map;

/** Three of each unit's staff write the minutes and count; for a body that is no unit's leadership those of the Party Committee's office do. */
final class Staff {

    private static final Map<String, List<String>> OF = Map.ofEntries(
            Map.entry("ubnd", List.of("p-0201", "p-0202", "p-0203")),
            Map.entry("hdnd", List.of("p-0205", "p-0206", "p-0207")),
            Map.entry("bxdd", List.of("p-0209", "p-0210", "p-0211")),
            Map.entry("ubkt-cq", List.of("p-0215", "p-0216", "p-0217")),
            Map.entry("vpdu", List.of("p-0221", "p-0222", "p-0223")),
            Map.entry("mttq", List.of("p-0227", "p-0228", "p-0229")),
            Map.entry("vp-hdnd-ubnd", List.of("p-0233", "p-0234", "p-0235")),
            Map.entry("p-kinh-te", List.of("p-0239", "p-0240", "p-0241")),
            Map.entry("p-vhxh", List.of("p-0245", "p-0246", "p-0247")),
            Map.entry("ttpvhcc", List.of("p-0251", "p-0252", "p-0253")),
            Map.entry("ttdvsnc", List.of("p-0257", "p-0258", "p-0259")),
            Map.entry("tram-y-te", List.of("p-0263", "p-0264", "p-0265")),
            Map.entry("mn-hoa-sen", List.of("p-0269", "p-0270", "p-0271")),
            Map.entry("mn-hoa-mai", List.of("p-0278", "p-0279", "p-0280")),
            Map.entry("th-so-1", List.of("p-0287", "p-0288", "p-0289")),
            Map.entry("th-so-2", List.of("p-0296", "p-0297", "p-0298")),
            Map.entry("thcs-so-1", List.of("p-0305", "p-0306", "p-0307")),
            Map.entry("thcs-so-2", List.of("p-0314", "p-0315", "p-0316")));

    private Staff() {
    }

    /** @param meeting code of a meeting: it begins with its body's */
    static List<String> of(String meeting) {
        return OF.entrySet().stream().filter(unit -> meeting.matches(unit.getKey() + "-(p-\\d+-)?\\d+")).findFirst().map(Map.Entry::getValue)
                .orElse(OF.get("vpdu"));
    }

    static List<String> everybody() {
        return OF.values().stream().flatMap(List::stream).toList();
    }
}

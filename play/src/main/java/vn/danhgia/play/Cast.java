package vn.danhgia.play;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The accounts of the demonstration commune: who acts for which body. Doors are opened when they are first needed. */
final class Cast {

    /** Accounts that are named after an office, by person. */
    private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("p-0001", "bi-thu"), Map.entry("p-0002", "pho-bi-thu"),
            Map.entry("p-0003", "chu-tich"), Map.entry("p-0005", "truong-bxdd"), Map.entry("p-0006", "pho-bxdd"), Map.entry("p-0007", "van-phong"),
            Map.entry("p-0008", "truong-vhxh"), Map.entry("p-0009", "truong-kinh-te"), Map.entry("p-0010", "pho-kinh-te"),
            Map.entry("p-0011", "chu-nhiem-ubkt"), Map.entry("p-0012", "ct-mttq"), Map.entry("p-0013", "pho-ct-ubnd-1"),
            Map.entry("p-0014", "pho-ct-hdnd"), Map.entry("p-0015", "pho-ct-ubnd-2"), Map.entry("p-0016", "pho-ct-ubnd-3"),
            Map.entry("p-0049", "vp-hdnd-ubnd"));

    /** Heads of units and two members of every body: whoever does a body's tasks. A second member does what is about the first. */
    static final List<String> DESK = List.of("p-0001", "p-0002", "p-0003", "p-0005", "p-0006", "p-0007", "p-0008", "p-0009", "p-0010", "p-0011", "p-0012",
            "p-0013", "p-0014", "p-0015", "p-0017", "p-0026", "p-0032", "p-0035", "p-0049", "p-0050", "p-0057", "p-0061", "p-0062", "p-0066", "p-0068",
            "p-0071", "p-0073", "p-0076", "p-0077", "p-0079", "p-0080", "p-0082", "p-0083", "p-0086", "p-0087", "p-0090", "p-0091", "p-0094", "p-0095");

    private final List<String> sites;
    private final String password;
    private final Map<String, Door> doors = new ConcurrentHashMap<>();

    Cast(List<String> sites, String password) {
        this.sites = List.copyOf(sites);
        this.password = password;
    }

    Door door(String person) {
        return doors.computeIfAbsent(person, code -> new Door(site(code), NAMED.getOrDefault(code, code), password));
    }

    /** Everybody works at one node, neighbours in the list at different ones. */
    private String site(String person) {
        return sites.get(Integer.parseInt(person.substring(2)) % sites.size());
    }

    /** Waits until the system has nothing of its own to do any more, as its administrator sees it at every node: only the one that has moved the clock knows at once. */
    void atRest() {
        for (String site : sites) {
            untilAtRest(doors.computeIfAbsent("quan-tri " + site, who -> new Door(site, "quan-tri", password)));
        }
    }

    private static void untilAtRest(Door administrator) {
        for (int tries = 0; tries < 1200; tries++) {
            if (administrator.get("/health").text().contains("data-under-way=\"0\"")) {
                return;
            }
            Door.pause(50);
        }
        throw new IllegalStateException("the system has not come to rest in a minute");
    }

    /** From which unit somebody who moved came. */
    static String oldUnit(String person) {
        return person.equals("p-0052") ? "ttpvhcc" : "p-kinh-te";
    }

    static Set<String> unitsOfLateVotes() {
        return Set.of("th-so-2");
    }
}

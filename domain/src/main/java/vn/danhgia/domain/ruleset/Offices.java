package vn.danhgia.domain.ruleset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;

/**
 * Bodies with a part in the quarter as a whole, beside the authorities over single positions.
 *
 * @param bodies codes by role; one each, of reporters at least one
 */
public record Offices(Map<Role, List<String>> bodies) {

    /** What a body does for the whole quarter. */
    public enum Role {
        /** UBKT: sends the discipline list (III.5.1). */
        INSPECTION("III.5.1"),
        /** Standing members of the steering committee: assess the units' digital transformation (III.1.2). */
        DIGITAL("III.1.2"),
        /** May report a unit's result beside its leadership (III.4.3, III.6); several. */
        REPORTER("III.4.3"),
        /** Confirms a unit's result and its force majeure (II.7.3). */
        RESULT_CONFIRMER("II.7.3"),
        /** Writes to the province together with the organiser (III.3.3). */
        PROVINCE_PAPERS("III.3.3"),
        /** Votes in the place of a proposer that cannot, or that carried nothing (C-7, C-11). */
        UPPER_BODY("II.5.4"),
        /** Votes where that body cannot either. */
        LAST_BODY("II.5.4");

        private final String clause;

        Role(String clause) {
            this.clause = clause;
        }

        /** On which the role itself stands; which body holds it is the table's row. */
        public String clause() {
            return clause;
        }
    }

    /** @throws IllegalArgumentException when a role has no body, or one that is not several's has two */
    public Offices {
        Map<Role, List<String>> all = new HashMap<>();
        bodies.forEach((role, codes) -> all.put(role, List.copyOf(codes)));
        Arrays.stream(Role.values()).forEach(role -> {
            int count = all.getOrDefault(role, List.of()).size();
            if (count == 0 || count > 1 && role != Role.REPORTER) {
                throw new IllegalArgumentException(role + " has " + count + " bodies");
            }
        });
        bodies = Map.copyOf(all);
    }

    /** The body of a role that has one. */
    public BodyId of(Role role, CommuneId commune) {
        return new BodyId(commune, bodies.get(role).get(0));
    }

    public List<BodyId> reporters(CommuneId commune) {
        return bodies.get(Role.REPORTER).stream().map(code -> new BodyId(commune, code)).toList();
    }
}

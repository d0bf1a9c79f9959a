package vn.danhgia.domain.decision;

import java.util.List;
import vn.danhgia.domain.shared.DossierId;

/**
 * One group of similar positions against its quota (II.4.1, R-4.1-2, R-4.1-3).
 *
 * @param group      code; {@value DecisionRules#WHOLE_COMMUNE} where the whole commune is one group
 * @param good       finally GOOD if the vote on who stays is kept to, earlier sessions included
 * @param exceptions of this session, by the exception of small places (C-3)
 * @param candidates voted EXCELLENT in this session and subject to the quota
 * @param staying    of these, still EXCELLENT after the vote on who stays
 * @param places     how many of the candidates the quota allows
 * @param overdrawn  the exceptions alone, where they count against the quota, are more than it allows (C-3)
 */
public record GroupStanding(String group, int good, int exceptions, List<DossierId> candidates, List<DossierId> staying, int places,
                            boolean overdrawn) {

    public GroupStanding {
        candidates = List.copyOf(candidates);
        staying = List.copyOf(staying);
    }

    /** More candidates than places: the body votes on who stays. */
    public boolean isContested() {
        return candidates.size() > places;
    }

    public boolean isOver() {
        return overdrawn || staying.size() > places;
    }
}

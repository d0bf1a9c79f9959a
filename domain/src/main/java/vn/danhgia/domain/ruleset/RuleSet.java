package vn.danhgia.domain.ruleset;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danhgia.domain.shared.Quarter;

/** One edition of the rules: the tables as values. */
public record RuleSet(RuleSetRef ref, BodyRoles bodies, ScoreFrame scoreFrame, List<DeadlineRow> deadlines, List<AuthorityRow> authorities) {

    public RuleSet {
        deadlines = List.copyOf(deadlines);
        authorities = List.copyOf(authorities);
        for (DeadlineCode code : DeadlineCode.values()) {
            if (deadlines.stream().filter(row -> row.code() == code).count() != 1) {
                throw new IllegalArgumentException("the table of deadlines needs exactly one row for " + code);
            }
        }
    }

    /** The first too-late instant of every limit in a quarter. */
    public Map<DeadlineCode, Instant> limits(Quarter quarter) {
        Map<DeadlineCode, Instant> limits = new EnumMap<>(DeadlineCode.class);
        deadlines.forEach(row -> limits.put(row.code(), row.limit(quarter)));
        return limits;
    }

    /** The row of a position; empty is a gap that blocks the opening (R-2.2-11). */
    public Optional<AuthorityRow> authorityOver(String position) {
        return authorities.stream().filter(row -> row.position().equals(position)).findFirst();
    }

    /**
     * Bodies with a part in the cycle itself.
     *
     * @param organiser code of the body that opens and runs the quarter (III.3.1)
     */
    public record BodyRoles(String organiser) {
    }
}

package vn.danhgia.domain.workcatalogue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.danhgia.domain.shared.Confidential;

/**
 * Why a task cannot be finished through no fault of the person (lý do khách quan, bất khả kháng, II.4.4a, R-4.4-2).
 *
 * @param requested when the person asked, UTC
 */
public record ObjectiveCause(Standing standing, Confidential<Grounds> grounds, Instant requested) {

    /** The two kinds that the plan names. */
    public enum Kind {
        /** Lý do khách quan. */
        OBJECTIVE,
        /** Bất khả kháng. */
        FORCE_MAJEURE
    }

    /**
     * The concrete reason ("nêu lý do cụ thể").
     *
     * @param reason   never null; blank is refused with the row
     * @param evidence at least one file; none is refused with the row
     */
    public record Grounds(Kind kind, String reason, List<Evidence> evidence) {

        public Grounds {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(reason, "reason");
            evidence = List.copyOf(evidence);
        }
    }

    ObjectiveCause answered(Standing answer) {
        return new ObjectiveCause(answer, grounds, requested);
    }
}

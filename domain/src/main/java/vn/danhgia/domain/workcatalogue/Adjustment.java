package vn.danhgia.domain.workcatalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danhgia.domain.shared.Confidential;

/**
 * A change of the approved catalogue that waits for the approver (R-5.1-11, R-3.5-1).
 *
 * @param axes      the roles of the axes as they would be
 * @param changes   row by row, the old and the new
 * @param document  document that the change comes from
 * @param requested when the person asked, UTC
 */
public record Adjustment(Map<Axis, AxisRole> axes, List<Change> changes, Confidential<String> reason, String document, Instant requested) {

    public Adjustment {
        axes = Map.copyOf(axes);
        changes = List.copyOf(changes);
    }

    /**
     * One row before and after.
     *
     * @param before empty for a new row
     * @param after  empty for a row that is dropped
     */
    public record Change(Optional<WorkItem> before, Optional<WorkItem> after) {

        public Change {
            if (before.isEmpty() && after.isEmpty()) {
                throw new IllegalArgumentException("a change has a before or an after");
            }
        }

        int number() {
            return before.or(() -> after).orElseThrow().number();
        }
    }
}

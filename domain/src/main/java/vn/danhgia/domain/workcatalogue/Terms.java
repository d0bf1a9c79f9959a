package vn.danhgia.domain.workcatalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.ScoreFrame;
import vn.danhgia.domain.shared.BodyId;

/**
 * On what terms a catalogue was opened.
 *
 * @param limit    first too-late instant of the approval, UTC; null where none is set
 * @param preparer office that may draft on the person's behalf (III.4, III.6); empty where the plan names none
 * @param carried  rows of the quarter before that wait to be taken up (II.1.3, C-15)
 */
public record Terms(AuthorityRoute route, ScoreFrame frame, Instant limit, CatalogueRules rules, Optional<BodyId> preparer, List<WorkItem> carried) {

    public Terms {
        carried = List.copyOf(carried);
    }
}

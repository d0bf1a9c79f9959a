package vn.danhgia.domain.workcatalogue;

import java.time.Instant;
import java.util.List;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.ScoreFrame;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.PersonId;

/** What has happened to a work catalogue. {@code at} is business time, UTC; remarks are confidential. */
public sealed interface CatalogueEvent {

    CatalogueId catalogue();

    Instant at();

    record CatalogueOpened(CatalogueId catalogue, AuthorityRoute route, ScoreFrame frame, Instant limit, Instant at) implements CatalogueEvent {
    }

    record CatalogueSubmitted(CatalogueId catalogue, List<WorkItem> items, PersonId by, Instant at) implements CatalogueEvent {
        public CatalogueSubmitted {
            items = List.copyOf(items);
        }
    }

    /** Handed back to the person by a body on its way. */
    record CatalogueReturned(CatalogueId catalogue, BodyId body, Confidential<String> remark, PersonId by, Instant at) implements CatalogueEvent {
    }

    record CatalogueReviewed(CatalogueId catalogue, BodyId body, Confidential<String> remark, PersonId by, Instant at) implements CatalogueEvent {
    }

    record CatalogueAdvised(CatalogueId catalogue, BodyId body, Confidential<String> remark, PersonId by, Instant at) implements CatalogueEvent {
    }

    /** @param late approved at or after the limit; the mark stays */
    record CatalogueApproved(CatalogueId catalogue, BodyId body, Confidential<String> remark, boolean late, PersonId by, Instant at)
            implements CatalogueEvent {
    }
}

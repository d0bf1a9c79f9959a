package vn.danhgia.domain.workcatalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.ScoreFrame;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Nudge;
import vn.danhgia.domain.shared.PersonId;

/**
 * What has happened to a work catalogue. {@code at} is business time, UTC; {@code number} names a row; remarks, reasons and what people write about
 * the work of a person are confidential.
 */
public sealed interface CatalogueEvent {

    CatalogueId catalogue();

    Instant at();

    /** @param limit first too-late instant of the approval, UTC; null where none is set */
    record CatalogueOpened(CatalogueId catalogue, AuthorityRoute route, ScoreFrame frame, Instant limit, CatalogueRules rules,
                           Optional<BodyId> preparer, List<WorkItem> carried, Instant at) implements CatalogueEvent {
        public CatalogueOpened {
            carried = List.copyOf(carried);
        }
    }

    /** Drafted by an office on the person's behalf; counts for nothing until the person confirms it. */
    record CataloguePrepared(CatalogueId catalogue, BodyId body, Map<Axis, AxisRole> axes, List<WorkItem> items, PersonId by, Instant at)
            implements CatalogueEvent {
        public CataloguePrepared {
            axes = Map.copyOf(axes);
            items = List.copyOf(items);
        }
    }

    /** The person stands by what was prepared. */
    record PreparationConfirmed(CatalogueId catalogue, PersonId preparedBy, PersonId by, Instant at) implements CatalogueEvent {
    }

    record CatalogueSubmitted(CatalogueId catalogue, Map<Axis, AxisRole> axes, List<WorkItem> items, PersonId by, Instant at)
            implements CatalogueEvent {
        public CatalogueSubmitted {
            axes = Map.copyOf(axes);
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

    record AdjustmentRequested(CatalogueId catalogue, Map<Axis, AxisRole> axes, List<Adjustment.Change> changes, Confidential<String> reason,
                               String document, PersonId by, Instant at) implements CatalogueEvent {
        public AdjustmentRequested {
            axes = Map.copyOf(axes);
            changes = List.copyOf(changes);
        }
    }

    /** @param items every row as it is from now on */
    record AdjustmentApproved(CatalogueId catalogue, BodyId body, Map<Axis, AxisRole> axes, List<WorkItem> items, Confidential<String> remark,
                              PersonId by, Instant at) implements CatalogueEvent {
        public AdjustmentApproved {
            axes = Map.copyOf(axes);
            items = List.copyOf(items);
        }
    }

    record AdjustmentRefused(CatalogueId catalogue, BodyId body, Confidential<String> remark, PersonId by, Instant at) implements CatalogueEvent {
    }

    /** @param percent 0 to 100 */
    record ProgressRecorded(CatalogueId catalogue, int number, int percent, boolean obstacle, Confidential<String> words, List<Evidence> evidence,
                            PersonId by, Instant at) implements CatalogueEvent {
        public ProgressRecorded {
            evidence = List.copyOf(evidence);
        }
    }

    /** @param finished day in Vietnam */
    record ResultReported(CatalogueId catalogue, int number, Confidential<String> actual, LocalDate finished, List<Evidence> evidence, PersonId by,
                          Instant at) implements CatalogueEvent {
        public ResultReported {
            evidence = List.copyOf(evidence);
        }
    }

    /** @param degree always present for a key task */
    record ResultConfirmed(CatalogueId catalogue, int number, BodyId body, Confidential<Aspects> aspects, Optional<Degree> degree, PersonId by,
                           Instant at) implements CatalogueEvent {
    }

    record ResultRefused(CatalogueId catalogue, int number, BodyId body, Confidential<String> remark, PersonId by, Instant at)
            implements CatalogueEvent {
    }

    record ImportanceFlagged(CatalogueId catalogue, int number, BodyId body, Confidential<String> ground, PersonId by, Instant at)
            implements CatalogueEvent {
    }

    record CauseRequested(CatalogueId catalogue, int number, Confidential<ObjectiveCause.Grounds> grounds, PersonId by, Instant at)
            implements CatalogueEvent {
    }

    record CauseConfirmed(CatalogueId catalogue, int number, BodyId body, Confidential<String> remark, PersonId by, Instant at)
            implements CatalogueEvent {
    }

    record CauseRefused(CatalogueId catalogue, int number, BodyId body, Confidential<String> remark, PersonId by, Instant at)
            implements CatalogueEvent {
    }

    record CatalogueClosed(CatalogueId catalogue, Instant at) implements CatalogueEvent {
    }

    /** It was not approved when its limit came: late for ever, and open still. */
    record DeadlineLapsed(CatalogueId catalogue, Instant limit, Instant at) implements CatalogueEvent, Nudge {
    }
}

package vn.danhgia.domain.workcatalogue;

import java.time.Instant;
import java.util.List;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.ScoreFrame;
import vn.danhgia.domain.shared.CatalogueId;

/** What can be asked of a work catalogue. */
public sealed interface CatalogueCommand {

    CatalogueId catalogue();

    /** The flow opens it when the quarter opens. */
    record OpenCatalogue(CatalogueId catalogue, AuthorityRoute route, ScoreFrame frame, Instant limit) implements CatalogueCommand {
    }

    /** The person hands it in (R-5.1-1). */
    record SubmitCatalogue(CatalogueId catalogue, List<WorkItem> items) implements CatalogueCommand {
        public SubmitCatalogue {
            items = List.copyOf(items);
        }
    }

    /** The unit's leadership reviews (R-5.1-4). */
    record ReviewCatalogue(CatalogueId catalogue, Verdict verdict, String remark) implements CatalogueCommand {
    }

    /** The advising body gathers and puts it forward (R-5.1-7, R-5.1-9). */
    record AdviseCatalogue(CatalogueId catalogue, Verdict verdict, String remark) implements CatalogueCommand {
    }

    /** The competent body approves (R-5.1-6 … R-5.1-9). */
    record ApproveCatalogue(CatalogueId catalogue, Verdict verdict, String remark) implements CatalogueCommand {
    }
}

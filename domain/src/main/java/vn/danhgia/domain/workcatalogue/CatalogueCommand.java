package vn.danhgia.domain.workcatalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.ScoreFrame;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CatalogueId;

/** What can be asked of a work catalogue. Rows are named by their number. Texts here are in memory only; events keep remarks and reasons confidential. */
public sealed interface CatalogueCommand {

    CatalogueId catalogue();

    /**
     * The flow opens it when the quarter opens.
     *
     * @param limit    first too-late instant of the approval, UTC; null where none is set
     * @param preparer office that may draft on the person's behalf (III.4, III.6)
     * @param carried  what {@link WorkCatalogue#carriedOver} of the quarter before answered
     */
    record OpenCatalogue(CatalogueId catalogue, AuthorityRoute route, ScoreFrame frame, Instant limit, RatingRules rules, Optional<BodyId> preparer,
                         List<WorkItem> carried) implements CatalogueCommand {
        public OpenCatalogue {
            carried = List.copyOf(carried);
        }
    }

    /** An office drafts on the person's behalf (R-III.4.2-1, R-III.4.4-1, R-III.6-1). */
    record PrepareCatalogue(CatalogueId catalogue, Map<Axis, AxisRole> axes, List<WorkItem> items) implements CatalogueCommand {
        public PrepareCatalogue {
            axes = Map.copyOf(axes);
            items = numbered(items);
        }
    }

    /** The person makes what was prepared his or her own, and so hands it in. */
    record ConfirmPreparation(CatalogueId catalogue) implements CatalogueCommand {
    }

    /** The person hands it in (R-5.1-1). */
    record SubmitCatalogue(CatalogueId catalogue, Map<Axis, AxisRole> axes, List<WorkItem> items) implements CatalogueCommand {
        public SubmitCatalogue {
            axes = Map.copyOf(axes);
            items = numbered(items);
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

    /**
     * The person asks for a change of the approved catalogue (R-5.1-11), also to take up an ad-hoc task (R-3.5-1).
     *
     * @param axes     the roles of the axes as they are to be
     * @param rows     rows as they are to be: known numbers change, the next free numbers are new
     * @param dropped  numbers of rows that are to go
     * @param document document that the change comes from
     */
    record RequestAdjustment(CatalogueId catalogue, Map<Axis, AxisRole> axes, List<WorkItem> rows, Set<Integer> dropped, String reason, String document)
            implements CatalogueCommand {
        public RequestAdjustment {
            axes = Map.copyOf(axes);
            rows = List.copyOf(rows);
            dropped = Set.copyOf(dropped);
        }
    }

    /** The body that approved the catalogue approves the change or not (R-5.1-11). */
    record AnswerAdjustment(CatalogueId catalogue, Verdict verdict, String remark) implements CatalogueCommand {
    }

    /** An entry during the quarter, by the person or the unit (R-I.1.2-1, R-5.1-5). */
    record RecordProgress(CatalogueId catalogue, int number, int percent, boolean obstacle, String words, List<Evidence> evidence)
            implements CatalogueCommand {
        public RecordProgress {
            evidence = List.copyOf(evidence);
        }
    }

    /** The person reports what came out (R-5.1-5). */
    record ReportResult(CatalogueId catalogue, int number, String actual, LocalDate finished, List<Evidence> evidence) implements CatalogueCommand {
        public ReportResult {
            evidence = List.copyOf(evidence);
        }
    }

    /** The right level confirms a reported result or hands it back (R-5.1-5, R-5.3-5, R-5.3-6). */
    record AnswerResult(CatalogueId catalogue, int number, Verdict verdict, Aspects aspects, Optional<Degree> degree, String remark)
            implements CatalogueCommand {
    }

    /** The assessing body flags an ad-hoc task as "đặc biệt quan trọng" (R-3.5-1). */
    record FlagImportance(CatalogueId catalogue, int number, String ground) implements CatalogueCommand {
    }

    /** The person asks to have an objective cause confirmed (R-4.4-2). */
    record RequestCause(CatalogueId catalogue, int number, ObjectiveCause.Grounds grounds) implements CatalogueCommand {
    }

    /** The competent level confirms the cause or not (R-4.4-2, S-7). */
    record AnswerCause(CatalogueId catalogue, int number, Verdict verdict, String remark) implements CatalogueCommand {
    }

    /** The flow closes the record when the unit votes on the person: what was voted on stands. */
    record CloseCatalogue(CatalogueId catalogue) implements CatalogueCommand {
    }

    /** The flow found it unapproved at its limit (R-5.1-6 to R-5.1-10). Whether it is, the catalogue says. */
    record LapseDeadline(CatalogueId catalogue) implements CatalogueCommand {
    }

    /** Several of these as one act, for instance the results of all rows; one refusal refuses them all. */
    record InOneGo(CatalogueId catalogue, List<CatalogueCommand> steps) implements CatalogueCommand {
        public InOneGo {
            steps = List.copyOf(steps);
        }
    }

    private static List<WorkItem> numbered(List<WorkItem> items) {
        for (int row = 0; row < items.size(); row++) {
            if (items.get(row).number() != row + 1) {
                throw new IllegalArgumentException("rows of a draft are numbered from 1: " + items.get(row).number() + " in place of " + (row + 1));
            }
        }
        return List.copyOf(items);
    }
}

package vn.danhgia.domain.workcatalogue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.AdjustmentRefused;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.AdjustmentRequested;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueClosed;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CauseConfirmed;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CauseRefused;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CauseRequested;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.ImportanceFlagged;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.ProgressRecorded;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.ResultConfirmed;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.ResultRefused;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.ResultReported;

/**
 * What has happened to an approved catalogue during its quarter.
 *
 * @param approval   empty before
 * @param lastNumber highest row number ever given; numbers are not given twice
 * @param tasks      what is recorded, by row number; rows without records are missing
 * @param adjustment the one that waits for the approver
 * @param closed     when the unit's vote closed the record, UTC
 */
public record Course(Optional<Approval> approval, int lastNumber, Map<Integer, TaskRecord> tasks, Optional<Adjustment> adjustment,
                     Optional<Instant> closed) {

    static final Course BEFORE_APPROVAL = new Course(Optional.empty(), 0, Map.of(), Optional.empty(), Optional.empty());

    /** @param late at or after the limit; the mark stays */
    public record Approval(Instant at, boolean late) {
    }

    public Course {
        tasks = Map.copyOf(tasks);
    }

    /** What is recorded about a row; empty records for a row of which nothing is known. */
    public TaskRecord task(int number) {
        return tasks.getOrDefault(number, TaskRecord.EMPTY);
    }

    static Course from(Approval approval, int lastNumber) {
        return new Course(Optional.of(approval), lastNumber, Map.of(), Optional.empty(), Optional.empty());
    }

    /** The course after one more event of the quarter. */
    Course after(CatalogueEvent event) {
        if (event instanceof AdjustmentRequested asked) {
            return with(tasks, lastNumber, Optional.of(new Adjustment(asked.axes(), asked.changes(), asked.reason(), asked.document(), asked.at())));
        }
        if (event instanceof AdjustmentRefused) {
            return answered(lastNumber);
        }
        if (event instanceof ProgressRecorded entry) {
            return task(entry.number(), task -> task.with(
                    new ProgressEntry(entry.percent(), entry.obstacle(), entry.words(), entry.evidence(), entry.by(), entry.at())));
        }
        if (event instanceof ResultReported reported) {
            return task(reported.number(), task -> task.with(TaskResult.reported(reported.actual(), reported.finished(), reported.evidence())));
        }
        if (event instanceof ResultConfirmed confirmed) {
            return task(confirmed.number(), task -> task.with(task.result().orElseThrow().confirmed(confirmed.degree(), confirmed.aspects())));
        }
        if (event instanceof ResultRefused refused) {
            return task(refused.number(), task -> task.with(task.result().orElseThrow().refused(refused.remark())));
        }
        if (event instanceof ImportanceFlagged flagged) {
            return task(flagged.number(), TaskRecord::ofSpecialImportance);
        }
        if (event instanceof CauseRequested asked) {
            return task(asked.number(), task -> task.with(new ObjectiveCause(Standing.PENDING, asked.grounds(), asked.at())));
        }
        if (event instanceof CauseConfirmed confirmed) {
            return task(confirmed.number(), task -> task.with(task.cause().orElseThrow().answered(Standing.CONFIRMED)));
        }
        if (event instanceof CauseRefused refused) {
            return task(refused.number(), task -> task.with(task.cause().orElseThrow().answered(Standing.REFUSED)));
        }
        return new Course(approval, lastNumber, tasks, adjustment, Optional.of(((CatalogueClosed) event).at()));
    }

    /** Nothing waits any more; numbers given by the answer are given for ever. */
    Course answered(int highestNumber) {
        return with(tasks, Math.max(lastNumber, highestNumber), Optional.empty());
    }

    private Course task(int number, UnaryOperator<TaskRecord> change) {
        Map<Integer, TaskRecord> all = new HashMap<>(tasks);
        all.put(number, change.apply(task(number)));
        return with(all, lastNumber, adjustment);
    }

    private Course with(Map<Integer, TaskRecord> records, int highestNumber, Optional<Adjustment> waiting) {
        return new Course(approval, highestNumber, records, waiting, closed);
    }
}

package vn.danhgia.domain.workcatalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has been recorded about one row since the approval.
 *
 * @param entries   progress, oldest first
 * @param result    as last reported
 * @param cause     as last requested
 * @param important flagged "đặc biệt quan trọng" by the assessing body (II.3.5, R-3.5-1)
 */
public record TaskRecord(List<ProgressEntry> entries, Optional<TaskResult> result, Optional<ObjectiveCause> cause, boolean important) {

    static final TaskRecord EMPTY = new TaskRecord(List.of(), Optional.empty(), Optional.empty(), false);

    public TaskRecord {
        entries = List.copyOf(entries);
    }

    /** The result is confirmed; what is only reported counts for nothing. */
    public boolean isConfirmed() {
        return result.filter(known -> known.standing() == Standing.CONFIRMED).isPresent();
    }

    /** Confirmed, and finished on that day or before. */
    boolean isDoneBy(LocalDate day) {
        return isConfirmed() && !result.orElseThrow().finished().isAfter(day);
    }

    /** The cause is confirmed (II.4.4a); one that is only requested excuses nothing. */
    boolean isExcused() {
        return cause.filter(known -> known.standing() == Standing.CONFIRMED).isPresent();
    }

    TaskRecord with(ProgressEntry entry) {
        List<ProgressEntry> all = new ArrayList<>(entries);
        all.add(entry);
        return new TaskRecord(all, result, cause, important);
    }

    TaskRecord with(TaskResult next) {
        return new TaskRecord(entries, Optional.of(next), cause, important);
    }

    TaskRecord with(ObjectiveCause next) {
        return new TaskRecord(entries, result, Optional.of(next), important);
    }

    TaskRecord ofSpecialImportance() {
        return new TaskRecord(entries, result, cause, true);
    }
}

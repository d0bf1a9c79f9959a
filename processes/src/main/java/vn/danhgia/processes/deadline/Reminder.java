package vn.danhgia.processes.deadline;

import java.time.LocalDate;
import java.util.List;
import vn.danhgia.domain.cycle.Rung;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.PersonId;

/**
 * What one person is told on one rung.
 *
 * @param lastDay  that is in time, in Vietnam: the plan's, or an extension's
 * @param subjects by {@link OpenWork#subject}, in the order of the roster; empty where only the number is this person's to know
 * @param open     how much is open
 */
public record Reminder(CycleId cycle, DeadlineCode code, LocalDate lastDay, Rung.Step step, PersonId to, List<String> subjects, int open) {

    public Reminder {
        subjects = List.copyOf(subjects);
    }
}

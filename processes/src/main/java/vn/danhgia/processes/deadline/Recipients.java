package vn.danhgia.processes.deadline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danhgia.domain.cycle.Rung;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.PersonId;

/**
 * Who is told what on which rung: before the last day whoever has not finished; on it the head too; the day after the head and BXDĐ, who may extend;
 * two days after TTĐU, in numbers (R-III.3.1-1).
 *
 * @param organisers members of BXDĐ
 * @param superiors  members of TTĐU
 */
record Recipients(List<PersonId> organisers, List<PersonId> superiors) {

    /** One reminder a person, in the order in which they are first named; none where nothing is open. */
    List<Reminder> of(CycleId cycle, DeadlineCode code, Rung rung, List<OpenWork> open) {
        if (rung.step() == Rung.Step.TWO_DAYS_AFTER) {
            return open.isEmpty() ? List.of() : superiors.stream()
                    .map(person -> new Reminder(cycle, code, rung.lastDay(), rung.step(), person, List.of(), open.size())).toList();
        }
        Map<PersonId, List<String>> subjects = new LinkedHashMap<>();
        open.forEach(work -> told(rung.step(), work).distinct()
                .forEach(person -> subjects.computeIfAbsent(person, somebody -> new ArrayList<>()).add(work.subject())));
        return subjects.entrySet().stream()
                .map(entry -> new Reminder(cycle, code, rung.lastDay(), rung.step(), entry.getKey(), entry.getValue(), entry.getValue().size())).toList();
    }

    private Stream<PersonId> told(Rung.Step step, OpenWork work) {
        return switch (step) {
            case WEEK_BEFORE, THREE_DAYS_BEFORE, DAY_BEFORE -> work.turn().stream();
            case LAST_DAY -> Stream.concat(work.turn().stream(), work.head().stream());
            case DAY_AFTER -> Stream.concat(work.head().stream(), organisers.stream());
            case TWO_DAYS_AFTER -> Optional.<PersonId>empty().stream();
        };
    }
}

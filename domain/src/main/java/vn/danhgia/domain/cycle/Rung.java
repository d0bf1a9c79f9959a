package vn.danhgia.domain.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.PersonId;

/**
 * One rung of the ladder of reminders before and after the last day of a limit or of its extension (R-III.3.1-1). A rung reminds, it never judges.
 *
 * @param step      which one
 * @param lastDay   last day that is in time, in Vietnam: the plan's, or the extension's
 * @param at        when it is due: {@link #HOUR} of its day
 * @param extension whose ladder it is; empty for the plan's own
 */
public record Rung(Step step, LocalDate lastDay, Instant at, Optional<Extension> extension) {

    /** People read what came in the morning; in Vietnam. */
    public static final LocalTime HOUR = LocalTime.of(7, 0);

    /** How far from the last day. */
    public enum Step {
        WEEK_BEFORE(-7), THREE_DAYS_BEFORE(-3), DAY_BEFORE(-1),
        /** Told to heads too. */
        LAST_DAY(0),
        /** Told to heads and BXDĐ. */
        DAY_AFTER(1),
        /** Told to TTĐU, in numbers only. */
        TWO_DAYS_AFTER(2);

        private final int days;

        Step(int days) {
            this.days = days;
        }

        public boolean isAfterTheLastDay() {
            return days > 0;
        }
    }

    /** Every rung of a limit in an open quarter, the plan's and those of its extensions, the earliest first. */
    public static List<Rung> of(Cycle cycle, DeadlineCode code) {
        List<Rung> all = new ArrayList<>(ladder(Legal.dayOf(cycle.limits().get(code).minusMillis(1)), Optional.empty()));
        inForce(cycle.extensions().stream().filter(extension -> extension.code() == code).toList())
                .forEach(extension -> all.addAll(ladder(extension.until(), Optional.of(extension))));
        return all.stream().sorted(Comparator.comparing(Rung::at)).toList();
    }

    /** One for each last day; whoever was given another day since is no more in the earlier one, and a body has its last day only. */
    private static List<Extension> inForce(List<Extension> extensions) {
        Map<Optional<PersonId>, LocalDate> days = new LinkedHashMap<>();
        extensions.forEach(extension -> {
            extension.persons().forEach(person -> days.put(Optional.of(person), extension.until()));
            if (extension.persons().isEmpty()) {
                days.put(Optional.empty(), extension.until());
            }
        });
        return days.values().stream().distinct().map(day -> new Extension(extensions.get(0).code(), days.entrySet().stream()
                .filter(entry -> entry.getValue().equals(day)).flatMap(entry -> entry.getKey().stream()).toList(), day)).toList();
    }

    private static List<Rung> ladder(LocalDate lastDay, Optional<Extension> extension) {
        return Arrays.stream(Step.values())
                .map(step -> new Rung(step, lastDay, lastDay.plusDays(step.days).atTime(HOUR).atZone(Legal.ZONE).toInstant(), extension)).toList();
    }

    /**
     * What is to be told now. Of several rungs before the same last day only the latest is: nobody gets three reminders at once after a standstill, and
     * none once the day is over. What comes after the last day is told in any case, since it goes to others.
     *
     * @param after what was due up to this instant was told
     */
    public static List<Rung> due(List<Rung> ladder, Instant after, Instant now) {
        List<Rung> reached = ladder.stream().filter(rung -> rung.at.isAfter(after) && !rung.at.isAfter(now)).toList();
        return reached.stream().filter(rung -> rung.step.isAfterTheLastDay() || (!Legal.dayOf(now).isAfter(rung.lastDay)
                && reached.stream().noneMatch(later -> later.isLaterOnTheSameLadder(rung)))).toList();
    }

    private boolean isLaterOnTheSameLadder(Rung other) {
        return extension.equals(other.extension) && step.compareTo(other.step) > 0;
    }
}

package vn.danhgia.domain.ruleset;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The calendar of working days.
 *
 * @param holidays public holidays and the days given in their place, in Vietnam
 * @param worked   Saturdays and Sundays that are worked in the place of a day given free
 */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> worked) {

    public WorkingDays {
        holidays = Set.copyOf(holidays);
        worked = Set.copyOf(worked);
        if (holidays.stream().anyMatch(worked::contains)) {
            throw new IllegalArgumentException("worked and free at once");
        }
    }

    /** Without days that were moved. */
    public WorkingDays(Set<LocalDate> holidays) {
        this(holidays, Set.of());
    }

    public boolean includes(LocalDate day) {
        return worked.contains(day) || day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !holidays.contains(day);
    }

    /** The last working day that is not after the given one: the day on which a limit on a free day is really met (C-14). */
    public LocalDate lastUpTo(LocalDate day) {
        LocalDate last = day;
        while (!includes(last)) {
            last = last.minusDays(1);
        }
        return last;
    }

    /** The day on which a period ends that begins the day after the given one. */
    public LocalDate after(LocalDate day, Period period) {
        return period.unit() == Period.Unit.DAYS ? day.plusDays(period.count()) : after(day, period.count());
    }

    /**
     * The so-maniest working day after a day, that day itself never counted.
     *
     * @throws IllegalArgumentException when the number is not positive
     */
    public LocalDate after(LocalDate day, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("a number of working days from 1 on: " + number);
        }
        LocalDate reached = day;
        for (int counted = 0; counted < number;) {
            reached = reached.plusDays(1);
            if (includes(reached)) {
                counted++;
            }
        }
        return reached;
    }
}

package vn.danhgia.domain.ruleset;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The calendar of working days.
 *
 * @param holidays public holidays and the days given in their place, in Vietnam
 */
public record WorkingDays(Set<LocalDate> holidays) {

    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    public boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !holidays.contains(day);
    }

    /** The last working day that is not after the given one: the day on which a limit on a free day is really met (C-14). */
    public LocalDate lastUpTo(LocalDate day) {
        LocalDate last = day;
        while (!isOne(last)) {
            last = last.minusDays(1);
        }
        return last;
    }

    /** The day on which a period ends that begins the day after the given one. */
    public LocalDate after(LocalDate day, Period period) {
        if (period.unit() == Period.Unit.DAYS) {
            return day.plusDays(period.count());
        }
        LocalDate end = day;
        for (int counted = 0; counted < period.count();) {
            end = end.plusDays(1);
            if (isOne(end)) {
                counted++;
            }
        }
        return end;
    }
}

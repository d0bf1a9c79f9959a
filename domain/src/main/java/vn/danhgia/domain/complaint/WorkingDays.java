package vn.danhgia.domain.complaint;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Working days in Vietnam: Monday to Friday but for the holidays.
 *
 * @param holidays days off on whatever weekday, those in lieu included
 */
public record WorkingDays(Set<LocalDate> holidays) {

    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    public boolean includes(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !holidays.contains(day);
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
        for (int counted = 0; counted < number; ) {
            reached = reached.plusDays(1);
            if (includes(reached)) {
                counted++;
            }
        }
        return reached;
    }
}

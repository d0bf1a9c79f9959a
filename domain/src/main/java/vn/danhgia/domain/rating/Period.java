package vn.danhgia.domain.rating;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days in Vietnam, both ends among them.
 *
 * @param to empty while the end is not known
 */
public record Period(LocalDate from, Optional<LocalDate> to) {

    public Period {
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            throw new IllegalArgumentException("a period ends before it begins: " + from + " to " + to.get());
        }
    }

    public static Period of(LocalDate from, LocalDate to) {
        return new Period(from, Optional.of(to));
    }

    public static Period since(LocalDate from) {
        return new Period(from, Optional.empty());
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && to.filter(last -> last.isBefore(day)).isEmpty();
    }
}

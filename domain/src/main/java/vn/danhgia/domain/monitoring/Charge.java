package vn.danhgia.domain.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.danhgia.domain.shared.PersonId;

/**
 * A member of the Standing Committee or of the Party Committee in charge of units (III.1.1, R-III.1.1-1). He or she sees how far these are, and may
 * remind them; scores, remarks and votes stay with those who have a part in them.
 *
 * @param monitor the member
 * @param units   codes of the units in charge, at least one
 * @param since   first day, in Vietnam
 * @param until   last day; empty while it lasts
 */
public record Charge(PersonId monitor, Set<String> units, LocalDate since, Optional<LocalDate> until) {

    public Charge {
        units = Set.copyOf(units);
        if (units.isEmpty() || until.filter(last -> last.isBefore(since)).isPresent()) {
            throw new IllegalArgumentException("a charge is over units and does not end before it begins");
        }
    }

    /** Whether the progress of a unit is this person's to see, and to remind of, on a day. */
    public static boolean isOver(List<Charge> charges, PersonId monitor, String unit, LocalDate day) {
        return charges.stream().anyMatch(charge -> charge.monitor.equals(monitor) && charge.units.contains(unit) && charge.holdsOn(day));
    }

    private boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && until.filter(day::isAfter).isEmpty();
    }
}

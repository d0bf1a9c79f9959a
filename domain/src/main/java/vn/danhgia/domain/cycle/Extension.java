package vn.danhgia.domain.cycle;

import java.time.LocalDate;
import java.util.List;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.PersonId;

/**
 * An internal date after a limit of the plan, set by BXDĐ (III.3.1): reminders follow it, lateness follows the plan.
 *
 * @param persons whose work it is for; empty where the limit is a body's and not a person's
 * @param until   last day, in Vietnam
 */
public record Extension(DeadlineCode code, List<PersonId> persons, LocalDate until) {

    public Extension {
        persons = List.copyOf(persons);
    }
}

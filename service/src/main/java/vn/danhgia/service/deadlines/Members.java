package vn.danhgia.service.deadlines;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.command.Roll;

/** Members of bodies on one day, each body looked up once. */
final class Members {

    private final Roll roll;
    private final LocalDate on;
    private final Map<BodyId, List<PersonId>> known = new HashMap<>();

    Members(Roll roll, LocalDate on) {
        this.roll = roll;
        this.on = on;
    }

    /** Empty where nobody sits there. */
    Optional<PersonId> chair(BodyId body) {
        return of(body).stream().findFirst();
    }

    /** The chair, or the next in rank where that is the person; empty where nobody else sits there. */
    Optional<PersonId> chairWithout(BodyId body, PersonId person) {
        return of(body).stream().filter(member -> !member.equals(person)).findFirst();
    }

    private List<PersonId> of(BodyId body) {
        return known.computeIfAbsent(body, one -> roll.membersOf(one, on));
    }
}

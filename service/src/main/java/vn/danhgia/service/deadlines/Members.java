package vn.danhgia.service.deadlines;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.command.Roll;

/** Members of bodies on one day, each body looked up once. */
final class Members {

    private final Roll roll;
    private final LocalDate on;
    private final Map<PersonId, PersonId> away;
    private final Map<BodyId, List<PersonId>> known = new HashMap<>();

    /** @param away who is away that day, with the substitute */
    Members(Roll roll, Map<PersonId, PersonId> away, LocalDate on) {
        this.roll = roll;
        this.away = away;
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
        return known.computeIfAbsent(body, one -> standingIn(roll.membersOf(one, on)));
    }

    /** Whoever is away comes last, the substitute in his or her place; one who does not sit here stands in for nobody here. */
    private List<PersonId> standingIn(List<PersonId> members) {
        Set<PersonId> order = new LinkedHashSet<>();
        members.forEach(member -> order.add(members.contains(away.get(member)) ? away.get(member) : member));
        order.addAll(members);
        return List.copyOf(order);
    }
}

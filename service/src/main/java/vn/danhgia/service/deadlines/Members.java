package vn.danhgia.service.deadlines;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.PersonId;

/** Members of a commune's bodies on one day. */
final class Members {

    private final Map<BodyId, List<PersonId>> seated;
    private final Map<PersonId, PersonId> away;

    /**
     * Members of the bodies of a commune.
     *
     * @param seated by rank; bodies without members may be missing
     * @param away   who is away that day, with the substitute
     */
    Members(Map<BodyId, List<PersonId>> seated, Map<PersonId, PersonId> away) {
        this.seated = seated;
        this.away = away;
    }

    /** By rank, whoever is away in his or her own place. */
    List<PersonId> seated(BodyId body) {
        return seated.getOrDefault(body, List.of());
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
        return standingIn(seated(body));
    }

    /** Whoever is away comes last, the substitute in his or her place; one who does not sit here stands in for nobody here. */
    private List<PersonId> standingIn(List<PersonId> members) {
        Set<PersonId> order = new LinkedHashSet<>();
        members.forEach(member -> order.add(members.contains(away.get(member)) ? away.get(member) : member));
        order.addAll(members);
        return List.copyOf(order);
    }
}

package vn.danhgia.domain.complaint;

import static vn.danhgia.domain.shared.Guard.require;

import java.util.Comparator;
import java.util.List;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.RejectionCode;

/**
 * Who may handle one complaint (III.5.2, R-III.5.2-1).
 *
 * @param inspection  UBKT, which leads
 * @param complainant whose level it is about
 * @param head        who proposed that level
 * @param voters      who took part in the votes on it, in the unit and in BTV; each once, in the order of their ids; how they voted is not known here
 */
public record Handling(BodyId inspection, PersonId complainant, PersonId head, List<PersonId> voters) {

    public Handling {
        voters = voters.stream().distinct().sorted(Comparator.comparing(PersonId::toString)).toList();
    }

    /** UBKT leads; whoever proposed, voted or complains does not judge it. */
    public List<Guard> by(Act act) {
        return List.of(
                require(() -> act.by().sitsIn(inspection), RejectionCode.NOT_COMPETENT),
                require(() -> act.by().person().filter(this::isImpartial).isPresent(), RejectionCode.HANDLER_NOT_IMPARTIAL));
    }

    /** Neither the person, nor who proposed, nor one of those who voted. */
    public boolean isImpartial(PersonId person) {
        return !person.equals(complainant) && !person.equals(head) && !voters.contains(person);
    }
}

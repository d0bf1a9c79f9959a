package vn.danhgia.domain.complaint;

import static vn.danhgia.domain.shared.Guard.require;

import java.util.List;
import java.util.Set;
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
 * @param voters      who took part in the votes on it, in the unit and in BTV; how they voted is not known here
 */
public record Handling(BodyId inspection, PersonId complainant, PersonId head, Set<PersonId> voters) {

    public Handling {
        voters = Set.copyOf(voters);
    }

    /** UBKT leads; whoever proposed, voted or complains does not judge it. */
    public List<Guard> by(Act act) {
        return List.of(
                require(() -> act.by().sitsIn(inspection), RejectionCode.NOT_COMPETENT),
                require(() -> !act.by().is(complainant) && !act.by().is(head) && voters.stream().noneMatch(act.by()::is),
                        RejectionCode.HANDLER_NOT_IMPARTIAL));
    }
}

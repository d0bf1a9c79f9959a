package vn.danhgia.domain.decision;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Points;

/**
 * One person before the deciding body, as the synthesis (Mẫu 03) puts him or her forward.
 *
 * @param unit               code of the unit
 * @param group              code of the group of similar positions (C-2b)
 * @param head               heads the unit
 * @param decidedByProvince  a member of TTĐU: BTV only proposes (II.2.2, R-2.2-1)
 * @param proposer           the using body
 * @param proposed           its level; empty only where BTV itself proposes
 * @param opinionBy          the body heard before the decision; empty where the plan names none
 * @param opinion            its level, once heard
 * @param consulted          others who took part (III.3.2)
 * @param leadersOfTheUnit   of the place where the person works, rated or not (II.4.1, C-3)
 * @param allowed            what the data say; without content once the person's key is destroyed, and then nothing is known
 */
public record AgendaLine(DossierId dossier, String unit, String group, boolean head, boolean decidedByProvince, BodyId proposer,
                         Optional<Level> proposed, Optional<BodyId> opinionBy, Optional<Level> opinion, List<Consulted> consulted,
                         int leadersOfTheUnit, Confidential<Allowed> allowed) {

    /**
     * What the data say about the person. Confidential wherever it is remembered.
     *
     * @param ceiling     what the data allow; empty where no level fits (nothing left to count, or C-1 read literally): the body finds it, GOOD at most,
     *                    on a written ground
     * @param provisional some fact behind the ceiling is still awaited: enough to propose, never to decide
     * @param total       the score, to be shown and never decided by
     */
    public record Allowed(Optional<Level> ceiling, boolean provisional, Points total) {

        public Allowed {
            Objects.requireNonNull(ceiling, "ceiling");
            Objects.requireNonNull(total, "total");
        }

        /** Never what it says: this text may reach a log. */
        @Override
        public String toString() {
            return "Allowed";
        }
    }

    public AgendaLine {
        Objects.requireNonNull(dossier, "dossier");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(proposer, "proposer");
        consulted = List.copyOf(consulted);
    }

    /** Empty where no level fits, and where nothing is known any more. */
    public Optional<Level> ceiling() {
        return allowed.reveal().flatMap(Allowed::ceiling);
    }

    /** What is not known never counts as known. */
    public boolean provisional() {
        return allowed.reveal().map(Allowed::provisional).orElse(true);
    }

    public Optional<Points> total() {
        return allowed.reveal().map(Allowed::total);
    }

    AgendaLine allowing(Confidential<Allowed> renewed) {
        return new AgendaLine(dossier, unit, group, head, decidedByProvince, proposer, proposed, opinionBy, opinion, consulted, leadersOfTheUnit,
                renewed);
    }
}

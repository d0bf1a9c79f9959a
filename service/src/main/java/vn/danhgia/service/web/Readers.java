package vn.danhgia.service.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.projections.dossierlist.DossierRow;

/** Who may read what (the access matrix): the person, the bodies that hold authority over the person, and those that run or decide the quarter. */
@Component
class Readers {

    /** Bodies that see every dossier of the commune. */
    private static final Set<String> WHOLE_COMMUNE = Set.of("bxdd", "btv", "ttdu", "vpdu");
    private static final String ORGANISER = "bxdd";

    boolean organises(Actor actor) {
        return actor.bodies().stream().anyMatch(body -> body.code().equals(ORGANISER));
    }

    boolean mayList(Actor actor, DossierRow row) {
        PersonId person = PersonId.parse(row.person());
        return actor.is(person) || seesWholeCommune(actor, person)
                || actor.sitsIn(new BodyId(person.commune(), row.unit().isEmpty() ? "none" : row.unit()));
    }

    /** The dossier with its levels; remarks and counts only by {@link #mayReadConfidential}. */
    boolean mayRead(Actor actor, PersonId person, Dossier dossier, WorkCatalogue catalogue) {
        return actor.is(person) || seesWholeCommune(actor, person)
                || (dossier.route() != null && (actor.sitsIn(dossier.route().proposer())
                        || dossier.route().reviewer().filter(actor::sitsIn).isPresent()))
                || (catalogue.route() != null && actor.sitsIn(catalogue.route().approver()));
    }

    /** Remarks and counts: BXDĐ, the decider, the proposer; never the person, who sees levels only. */
    boolean mayReadConfidential(Actor actor, Dossier dossier) {
        return dossier.route() != null && !actor.is(dossier.id().person())
                && (actor.sitsIn(dossier.route().appraiser()) || actor.sitsIn(dossier.route().decider()) || actor.sitsIn(dossier.route().proposer()));
    }

    private static boolean seesWholeCommune(Actor actor, PersonId person) {
        return actor.bodies().stream().anyMatch(body -> body.commune().equals(person.commune()) && WHOLE_COMMUNE.contains(body.code()));
    }
}

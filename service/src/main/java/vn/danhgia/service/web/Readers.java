package vn.danhgia.service.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.processes.complaint.Cases;
import vn.danhgia.projections.dossierlist.DossierRow;
import vn.danhgia.service.replay.Sight;

/**
 * Who may read what (the access matrix). The person reads his or her own; the bodies that run or decide the quarter read all of the commune; the
 * proposer reads the dossiers that it proposes on; bodies on the catalogue's way read the catalogue, not the rating.
 */
@Component
class Readers {

    private final Cases cases;

    Readers(Cases cases) {
        this.cases = cases;
    }

    /** Bodies that see every dossier of the commune. */
    private static final Set<String> WHOLE_COMMUNE = Set.of("bxdd", "btv", "ttdu", "vpdu");
    private static final String ORGANISER = "bxdd";
    private static final String DECIDER = "btv";
    private static final String INSPECTION = "ubkt";
    private static final Set<String> ANNOUNCED = Set.of("result-notified", "notice-acknowledged");

    boolean organises(Actor actor, CommuneId commune) {
        return actor.sitsIn(new BodyId(commune, ORGANISER));
    }

    /** Levels of everybody beside the quota: BXDĐ gathers, the Standing Committee decides (II.5.4, III.3.2). */
    boolean seesLevels(Actor actor, CommuneId commune) {
        return organises(actor, commune) || actor.sitsIn(new BodyId(commune, DECIDER));
    }

    /** How far a unit's people are: its leadership, and those who watch the whole commune (III.1.1, III.3.1). */
    boolean mayReadUnit(Actor actor, BodyId unit) {
        return actor.sitsIn(unit) || watches(actor, unit.commune());
    }

    boolean mayList(Actor actor, DossierRow row) {
        PersonId person = PersonId.parse(row.person());
        return actor.is(person) || seesWholeCommune(actor, person)
                || (!row.proposer().isEmpty() && actor.sitsIn(BodyId.parse(row.proposer())));
    }

    /** A row without what is not announced yet, for those who only wait for it (II.5.5). */
    DossierRow asSeenBy(Actor actor, DossierRow row) {
        boolean seesOutcome = seesWholeCommune(actor, PersonId.parse(row.person())) && !actor.is(PersonId.parse(row.person()));
        return seesOutcome || isAnnounced(row) ? row : row.beforeNotice();
    }

    /** The result has been told (II.5.5). */
    boolean isAnnounced(DossierRow row) {
        return ANNOUNCED.contains(row.dossierLast());
    }

    /** The dossier with its levels; remarks and counts only by {@link #mayReadConfidential}. */
    boolean mayReadRating(Actor actor, PersonId person, Dossier dossier) {
        return actor.is(person) || seesWholeCommune(actor, person) || (dossier.route() != null && actor.sitsIn(dossier.proposer()))
                || looksInto(actor, dossier);
    }

    boolean mayReadCatalogue(Actor actor, PersonId person, WorkCatalogue catalogue) {
        return actor.is(person) || seesWholeCommune(actor, person) || (catalogue.route() != null && (actor.sitsIn(catalogue.route().approver())
                || catalogue.route().reviewer().filter(actor::sitsIn).isPresent() || catalogue.route().adviser().filter(actor::sitsIn).isPresent()));
    }

    /** UBKT reads a dossier about whose result there is a case (III.5.2), and no other. */
    boolean looksInto(Actor actor, Dossier dossier) {
        return dossier.id() != null && inspects(actor, dossier.id().cycle().commune()) && !actor.is(dossier.id().person())
                && !cases.of(dossier.id()).isEmpty();
    }

    /** What a case says: whoever brings it about the own result, UBKT, and the body that votes again (III.5.2). */
    boolean mayReadComplaint(Actor actor, Complaint complaint) {
        return complaint.id() != null && (actor.is(complaint.id().person()) || actor.sitsIn(complaint.handling().inspection())
                || actor.sitsIn(complaint.bodies().decider()));
    }

    /** Remarks and counts: BXDĐ, the decider, the proposer, UBKT while it looks into a case; never the person, who sees levels only. */
    boolean mayReadConfidential(Actor actor, Dossier dossier) {
        return dossier.route() != null && !actor.is(dossier.id().person())
                && (actor.sitsIn(dossier.route().appraiser()) || actor.sitsIn(dossier.route().decider()) || actor.sitsIn(dossier.proposer())
                || looksInto(actor, dossier));
    }

    /** BXDĐ for this person, never on oneself, and not once it is decided (II.8.1); the aggregate asks again. */
    boolean mayRecordSpecialCases(Actor actor, PersonId person, Dossier dossier) {
        return dossier.isBeforeTheDecision() && actor.sitsIn(dossier.route().appraiser()) && !actor.is(person);
    }

    /** The dossier as this reader may see it: opinion and decision are not told to the person and the proposer before the notice. */
    Dossier asSeenBy(Actor actor, Dossier dossier) {
        PersonId person = dossier.id().person();
        return dossier.isAnnounced() || (seesWholeCommune(actor, person) && !actor.is(person)) ? dossier : dossier.beforeTheOutcome();
    }

    /** What this reader may see of the way of a dossier; opinion and decision as {@link #asSeenBy}, what is shared with others as the whole commune. */
    Sight sight(Actor actor, PersonId person, Dossier dossier, WorkCatalogue catalogue) {
        boolean whole = seesWholeCommune(actor, person) && !actor.is(person);
        boolean rows = catalogue.id() != null && mayReadCatalogue(actor, person, catalogue);
        return new Sight(person, actor.is(person), rows, mayReadConfidential(actor, dossier), whole || dossier.isAnnounced(),
                !actor.is(person) && dossier.route() != null && (looksInto(actor, dossier) || actor.sitsIn(dossier.route().decider())), whole);
    }

    /** Who has opened what of the dossier: the person, and UBKT, which looks into complaints (III.5.2). */
    boolean mayReadReaders(Actor actor, PersonId person) {
        return actor.is(person) || inspects(actor, person.commune());
    }

    /** UBKT. */
    boolean inspects(Actor actor, CommuneId commune) {
        return actor.sitsIn(new BodyId(commune, INSPECTION));
    }

    /** The archived dossier for personnel work (R-5.5-2); the aggregate asks again. */
    boolean mayExport(Actor actor, Dossier dossier) {
        return dossier.route() != null && (actor.sitsIn(dossier.route().appraiser()) || actor.sitsIn(dossier.route().clerk()));
    }

    /** Limits, open work and reminders of the whole commune (III.1.1, III.3.1). */
    boolean watches(Actor actor, CommuneId commune) {
        return actor.bodies().stream().anyMatch(body -> body.commune().equals(commune) && WHOLE_COMMUNE.contains(body.code()));
    }

    /** BXDĐ, which urges (III.3.1), and the office, which prints and sends: they keep letters and templates. */
    boolean runsTheOffice(Actor actor, CommuneId commune) {
        return organises(actor, commune) || actor.sitsIn(new BodyId(commune, "vpdu"));
    }

    private boolean seesWholeCommune(Actor actor, PersonId person) {
        return watches(actor, person.commune());
    }
}

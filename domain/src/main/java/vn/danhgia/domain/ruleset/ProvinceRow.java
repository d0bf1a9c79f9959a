package vn.danhgia.domain.ruleset;

import java.util.Optional;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;

/**
 * One position managed by the province (R-2.1-4, R-2.2-1): the commune assesses and proposes by delegation, the province decides.
 *
 * @param preparer office that prepares catalogue, self-assessment and dossier for the person, who confirms (III.4, III.6)
 * @param approver body that approves the catalogue (II.5.1)
 * @param proposer body that votes and proposes (II.2.2)
 * @param decider  the province's body; outside this installation
 * @param clause   clause of the plan
 */
public record ProvinceRow(String position, String preparer, String approver, String proposer, String decider, String clause) {

    /** What the commune does about the holder by delegation. The office that prepares also brings the catalogue before the approver (III.4.1). */
    AuthorityRoute in(CommuneId commune, String organiser, BodyId papers) {
        BodyId office = new BodyId(commune, preparer);
        return new AuthorityRoute(Optional.empty(), Optional.of(office), new BodyId(commune, approver), new BodyId(commune, proposer),
                new BodyId(commune, organiser), Optional.empty(), new BodyId(commune, decider), papers, DeadlineCode.CATALOGUE_PROVINCE, clause,
                Optional.of(office));
    }
}

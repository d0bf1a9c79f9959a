package vn.danhgia.domain.ruleset;

import java.util.Optional;
import vn.danhgia.domain.shared.BodyId;

/**
 * Who holds which authority over one person in one cycle (thẩm quyền), frozen when the cycle opens.
 *
 * @param reviewer          leadership of the unit that reviews the catalogue (II.5.1); empty where the plan names none
 * @param adviser           body that gathers catalogues for the approver (II.5.1); empty where the plan names none
 * @param approver          body that approves the catalogue (II.5.1)
 * @param proposer          body that votes and proposes the level (II.2.2, II.5.3)
 * @param appraiser         body that checks the dossier (II.5.3, III.3.2)
 * @param opinion           body heard before the decision (II.5.4); empty where the plan names none
 * @param decider           body that decides the level (II.2.2)
 * @param clerk             office that numbers and dates the decision (III.4)
 * @param catalogueDeadline the limit for the catalogue's approval
 * @param clause            the clause that this row stands on
 * @param preparer          office that prepares papers on the person's behalf (III.4, III.6); present for positions that the province manages, no other
 */
public record AuthorityRoute(Optional<BodyId> reviewer, Optional<BodyId> adviser, BodyId approver, BodyId proposer, BodyId appraiser,
                             Optional<BodyId> opinion, BodyId decider, BodyId clerk, DeadlineCode catalogueDeadline, String clause,
                             Optional<BodyId> preparer) {

    public AuthorityRoute {
        // Routes that were written down before the province's positions had one are the commune's own.
        preparer = preparer == null ? Optional.empty() : preparer;
    }

    /** A route over a position that the commune decides on. */
    public AuthorityRoute(Optional<BodyId> reviewer, Optional<BodyId> adviser, BodyId approver, BodyId proposer, BodyId appraiser,
                          Optional<BodyId> opinion, BodyId decider, BodyId clerk, DeadlineCode catalogueDeadline, String clause) {
        this(reviewer, adviser, approver, proposer, appraiser, opinion, decider, clerk, catalogueDeadline, clause, Optional.empty());
    }

    /** The commune assesses and proposes by delegation, the province decides (II.2.2(1), R-2.2-1). */
    public boolean isDecidedByProvince() {
        return preparer.isPresent();
    }
}

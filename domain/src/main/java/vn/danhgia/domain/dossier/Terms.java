package vn.danhgia.domain.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.ruleset.ScoreFrame;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.DossierId;

/**
 * What was frozen for a dossier when its quarter opened.
 *
 * @param duty   what the person answers for in the unit; says which form he or she fills in
 * @param rules  contested readings and numbers in force
 * @param papers of which the dossier consists (II.6)
 */
public record Terms(DossierId dossier, RuleSetRef ruleSet, Duty duty, AuthorityRoute route, ScoreFrame frame, RatingRules rules,
                    List<PaperKind> papers, Limits limits) {

    /**
     * First too-late instants, UTC.
     *
     * @param internal       by which the person should hand in, so that the proposer can still work (C-5); nobody is late by it
     * @param selfAssessment by which the person must (II.5.2)
     * @param proposal       by which the dossier must be with BXDĐ (II.5.3)
     * @param decision       by which the decision must be issued (II.5.4)
     */
    public record Limits(Instant internal, Instant selfAssessment, Instant proposal, Instant decision) {

        /** The one at which work on the dossier may lapse; empty for a limit of something else. */
        public Optional<Instant> of(DeadlineCode code) {
            return Optional.ofNullable(switch (code) {
                case SELF_ASSESSMENT -> selfAssessment;
                case PROPOSAL -> proposal;
                case DECISION -> decision;
                default -> null;
            });
        }
    }

    public Terms {
        papers = List.copyOf(papers);
    }

    /**
     * To whom the person sends the self-assessment (III.2.4): to the proposer; where TTĐU itself proposes, to BXDĐ, which advises it (R-III.2.4-2).
     * TTĐU is known by its being heard before every decision.
     */
    public BodyId receiver() {
        return route.opinion().filter(route.proposer()::equals).isPresent() ? route.appraiser() : route.proposer();
    }
}

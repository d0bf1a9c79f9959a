package vn.danhgia.domain.dossier;

import java.time.Instant;
import java.time.LocalDate;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.ruleset.ScoreFrame;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Points;

/** What can be asked of a dossier. Texts here are in memory only; events keep them confidential. */
public sealed interface DossierCommand {

    DossierId dossier();

    /** The flow opens it when the quarter opens. */
    record OpenDossier(DossierId dossier, RuleSetRef ruleSet, Placement placement, ScoreFrame frame, Instant selfAssessmentLimit,
                       Instant proposalLimit, Instant decisionLimit) implements DossierCommand {
    }

    /** The person scores himself or herself and proposes a level (R-5.2-1). */
    record SubmitSelfAssessment(DossierId dossier, Points common, Points results, Level ownLevel, String remarks) implements DossierCommand {
    }

    /** The using body has voted and proposes (R-5.3-2, R-5.3-4). */
    record ProposeLevel(DossierId dossier, Level level, PaperTally tally, String remarks) implements DossierCommand {
    }

    /** BXDĐ finds the dossier complete (R-5.3-7). */
    record AcceptDossier(DossierId dossier, String remark) implements DossierCommand {
    }

    /** BXDĐ hands the dossier back to the proposer (R-5.3-7). */
    record ReturnDossier(DossierId dossier, String remark) implements DossierCommand {
    }

    /** TTĐU gives its opinion before the decision (R-5.4-2). */
    record GiveOpinion(DossierId dossier, Level level, String remark) implements DossierCommand {
    }

    /** BTV has voted and decides (R-5.4-3). */
    record DecideLevel(DossierId dossier, Level level, DecisionReason reason, PaperTally tally, String ground) implements DossierCommand {
    }

    /** The decision gets number and date (R-5.4-4). */
    record IssueDecision(DossierId dossier, String number, LocalDate date) implements DossierCommand {
    }

    /** The flow announces the result (R-5.5-1). */
    record NotifyResult(DossierId dossier) implements DossierCommand {
    }

    /** The person has read the notice. */
    record AcknowledgeNotice(DossierId dossier) implements DossierCommand {
    }
}

package vn.danhgia.domain.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.ruleset.ScoreFrame;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;

/** What can be asked of a dossier. Texts here are in memory only; events keep them confidential. */
public sealed interface DossierCommand {

    DossierId dossier();

    /** The flow opens it when the quarter opens. */
    record OpenDossier(DossierId dossier, RuleSetRef ruleSet, Placement placement, Duty duty, ScoreFrame frame, RatingRules rules,
                       List<PaperKind> papers, Terms.Limits limits) implements DossierCommand {
        public OpenDossier {
            papers = List.copyOf(papers);
        }
    }

    /** The flow brings what the catalogue plans, once approved, and again when that has changed (R-5.2-2). */
    record TakeOverPlan(DossierId dossier, Plan plan) implements DossierCommand {
    }

    /** The person scores himself or herself and proposes a level (R-5.2-1). */
    record SubmitSelfAssessment(DossierId dossier, SelfAssessment content, Level ownLevel) implements DossierCommand {
    }

    /** The proposer hands an incomplete self-assessment back to the person (R-5.3-7). */
    record ReturnSelfAssessment(DossierId dossier, String remark) implements DossierCommand {
    }

    /** The using body has voted and proposes (R-5.3-2, R-5.3-4); the unit's report may come with it (R-5.2-4). */
    record ProposeLevel(DossierId dossier, Level level, PaperTally tally, String remarks, Grounds grounds, Optional<AttachedPaper> unitReport)
            implements DossierCommand {

        /** @throws IllegalArgumentException when another paper comes as the unit's report */
        public ProposeLevel {
            if (unitReport.filter(paper -> !paper.code().equals(PaperKind.UNIT_REPORT)).isPresent()) {
                throw new IllegalArgumentException("not the unit's report: " + unitReport.get());
            }
        }
    }

    /** A paper is handed in (II.6); of one kind the last one counts. */
    record AttachPaper(DossierId dossier, AttachedPaper paper) implements DossierCommand {
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

    /** BXDĐ records that the person is not rated this quarter (R-8.1-4). */
    record MarkNotRated(DossierId dossier, Unrated why) implements DossierCommand {
    }

    /** BXDĐ records a change of post (R-8.1-1 … R-8.1-3). */
    record RecordPositionChange(DossierId dossier, PositionChange change) implements DossierCommand {
    }

    /** BXDĐ records what the competent level has instructed for a case that the plan does not name (R-8.1-5). */
    record RecordInstruction(DossierId dossier, String instruction) implements DossierCommand {
    }

    /** Takes a copy of the archived dossier out for personnel work, for a stated purpose (R-5.5-2). */
    record ExportDossier(DossierId dossier, String purpose) implements DossierCommand {
    }
}

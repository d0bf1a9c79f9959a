package vn.danhgia.domain.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.meeting.VoteOutcome;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.ruleset.ScoreFrame;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;

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

    /** Whoever gets the self-assessment finds it complete: the person may be voted on (R-5.2-4, R-III.2.4-2). */
    record ReceiveSelfAssessment(DossierId dossier) implements DossierCommand {
    }

    /** Whoever gets the self-assessment hands an incomplete one back to the person (R-5.3-7). */
    record ReturnSelfAssessment(DossierId dossier, String remark) implements DossierCommand {
    }

    /** The flow brings what a meeting has carried, from its signed minutes (R-5.3-2). */
    record TakeOverVote(DossierId dossier, MeetingId meeting, BodyId body, VoteOutcome outcome, PaperTally tally) implements DossierCommand {
    }

    /**
     * The flow brings that a meeting carried nothing, or had too few voters: another body votes (C-7, C-11).
     *
     * @param to   the body that votes now; the same one where there is none above it
     * @param next its meeting on this person
     */
    record SendVoteUp(DossierId dossier, MeetingId meeting, BodyId to, MeetingId next) implements DossierCommand {
    }

    /** The body that voted takes the person up again, for instance because UBKT's list contradicts the vote (C-20). */
    record AskForRevote(DossierId dossier, String reason) implements DossierCommand {
    }

    /**
     * The body that voted puts its vote forward (R-5.3-4); what is known at that moment comes with it.
     *
     * @param unitReport a scan of the unit's report, where it was not confirmed in the system (R-5.2-4)
     */
    record ProposeLevel(DossierId dossier, String remarks, Grounds grounds, Optional<AttachedPaper> unitReport, Gathered known)
            implements DossierCommand {

        /** @throws IllegalArgumentException when another paper comes as the unit's report */
        public ProposeLevel {
            if (unitReport.filter(paper -> !paper.code().equals(PaperKind.UNIT_REPORT)).isPresent()) {
                throw new IllegalArgumentException("not the unit's report: " + unitReport.get());
            }
        }
    }

    /** The flow records what is known now, for instance when the person comes before BTV. */
    record GatherFacts(DossierId dossier, Gathered known) implements DossierCommand {
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

    /**
     * The flow brings what the session decided and the decision that was issued (R-5.4-3, R-5.4-4).
     *
     * @param tally  empty where the quota, not a vote on the level, made it
     * @param by     who settled levels and quota for BTV
     * @param date   of the decision's paper
     * @param clerk  who numbered and dated it
     * @param issued when that was recorded, UTC
     * @param late   after the limit as the rule set reads it (C-5)
     */
    record TakeOverDecision(DossierId dossier, DecisionSessionId session, Level level, DecisionReason reason, Optional<PaperTally> tally,
                            String ground, PersonId by, String number, LocalDate date, PersonId clerk, Instant issued, boolean late)
            implements DossierCommand {
    }

    /** The flow brings that the person was submitted to the province (R-5.4-5). */
    record AwaitProvince(DossierId dossier, DecisionSessionId session, Level proposed, String number, LocalDate date) implements DossierCommand {
    }

    /** The flow brings what the province decided, as its document says (R-2.2-1). */
    record TakeOverProvinceResult(DossierId dossier, Level level, String number, LocalDate date, PersonId by) implements DossierCommand {
    }

    /**
     * The flow brings the decision that replaces the former one after a case about it (III.5.2, C-12).
     *
     * @param by    who settled the level for BTV
     * @param clerk who numbered and dated it
     */
    record ReplaceDecision(DossierId dossier, ComplaintId complaint, Level level, DecisionReason reason, Optional<PaperTally> tally, String ground,
                           PersonId by, String number, LocalDate date, PersonId clerk) implements DossierCommand {
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

    /** The flow found the work open at a limit: self-assessment, proposal or decision (R-5.4-1). Whether it is, the dossier says. */
    record LapseDeadline(DossierId dossier, DeadlineCode code) implements DossierCommand {
    }
}

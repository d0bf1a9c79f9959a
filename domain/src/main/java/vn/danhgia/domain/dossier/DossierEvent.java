package vn.danhgia.domain.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.rating.Ceiling;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.ruleset.ScoreFrame;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.Nudge;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Points;

/**
 * What has happened to a dossier. {@code at} is business time, UTC; {@code late} means at or after the recorded limit and stays for ever.
 * Remarks, grounds, vote counts and what a person writes of himself or herself are confidential.
 */
public sealed interface DossierEvent {

    DossierId dossier();

    Instant at();

    /**
     * @param unit     code of the unit where the person works
     * @param position position class of the authority matrix
     * @param duty     what the person answers for in the unit
     * @param papers   of which the dossier consists
     */
    record DossierOpened(DossierId dossier, RuleSetRef ruleSet, String unit, String position, Duty duty, AuthorityRoute route, ScoreFrame frame,
                         RatingRules rules, List<PaperKind> papers, Terms.Limits limits, Instant at) implements DossierEvent {
        public DossierOpened {
            papers = List.copyOf(papers);
        }
    }

    /** What the approved catalogue plans; a later one takes the place of the one before. */
    record PlanTakenOver(DossierId dossier, Plan plan, Instant at) implements DossierEvent {
    }

    /**
     * @param sentTo        the body that has it now (III.2.4)
     * @param adHoc         whether the person tells of ad-hoc tasks
     * @param afterInternal at or after the internal limit; not a lateness
     */
    record SelfAssessmentSubmitted(DossierId dossier, AssessmentForm form, Points common, Points results, Points total, Level ownLevel,
                                   Confidential<SelfAssessment> content, BodyId sentTo, boolean adHoc, boolean afterInternal, boolean late,
                                   PersonId by, Instant at) implements DossierEvent {
    }

    record SelfAssessmentReturned(DossierId dossier, BodyId body, Confidential<String> remark, PersonId by, Instant at) implements DossierEvent {
    }

    /** @param body that found it complete */
    record SelfAssessmentReceived(DossierId dossier, BodyId body, PersonId by, Instant at) implements DossierEvent {
    }

    /**
     * A meeting's signed minutes carried something about the person.
     *
     * @param level empty where the column "chưa đánh giá, xếp loại" was carried
     */
    record VoteTaken(DossierId dossier, MeetingId meeting, BodyId body, Optional<Level> level, Confidential<PaperTally> tally, Instant at)
            implements DossierEvent {
    }

    /** Nothing was carried, or too few could vote: {@code to} votes, in its meeting {@code next} (C-7, C-11). */
    record VoteSentUp(DossierId dossier, MeetingId meeting, BodyId to, MeetingId next, Instant at) implements DossierEvent {
    }

    /** @param next the meeting that takes the person up again */
    record RevoteAsked(DossierId dossier, BodyId body, MeetingId next, Confidential<String> reason, PersonId by, Instant at) implements DossierEvent {
    }

    /**
     * What was known when something was proposed or decided, and the ceiling that followed from it under the quarter's rules (II.4).
     *
     * @param ceiling what the data allowed then, with every condition
     */
    record FactsGathered(DossierId dossier, Confidential<Gathered> known, Confidential<Ceiling> ceiling, Instant at) implements DossierEvent {
    }

    /** @param number of the submission (tờ trình) */
    record SentToProvince(DossierId dossier, DecisionSessionId session, Level proposed, String number, LocalDate date, Instant at)
            implements DossierEvent {
    }

    /** The province's level, received and not made (R-2.2-1). */
    record ProvinceDecided(DossierId dossier, Level level, String number, LocalDate date, PersonId by, Instant at) implements DossierEvent {
    }

    /**
     * @param outstanding numbers of the planned items named as outstanding; why stands in the grounds
     * @param unitReport  the unit's report, where it came with the proposal (R-5.2-4)
     */
    record LevelProposed(DossierId dossier, BodyId body, Level level, Confidential<PaperTally> tally, Confidential<String> remarks,
                         List<Integer> outstanding, Confidential<Grounds> grounds, Optional<Confidential<AttachedPaper>> unitReport, boolean late,
                         PersonId by, Instant at) implements DossierEvent {
        public LevelProposed {
            outstanding = List.copyOf(outstanding);
        }
    }

    record PaperAttached(DossierId dossier, String code, Confidential<AttachedPaper> paper, PersonId by, Instant at) implements DossierEvent {
    }

    record DossierAccepted(DossierId dossier, BodyId body, Confidential<String> remark, PersonId by, Instant at) implements DossierEvent {
    }

    record DossierReturned(DossierId dossier, BodyId body, Confidential<String> remark, PersonId by, Instant at) implements DossierEvent {
    }

    record OpinionGiven(DossierId dossier, BodyId body, Level level, Confidential<String> remark, PersonId by, Instant at) implements DossierEvent {
    }

    record LevelDecided(DossierId dossier, BodyId body, Level level, DecisionReason reason, Confidential<PaperTally> tally,
                        Confidential<String> ground, PersonId by, Instant at) implements DossierEvent {
    }

    record DecisionIssued(DossierId dossier, BodyId body, String number, LocalDate date, Level level, boolean late, PersonId by, Instant at)
            implements DossierEvent {
    }

    /**
     * A decision took the place of the former one, which stays readable (III.5.2, C-12).
     *
     * @param formerNumber of the decision that was in force until now
     * @param by           who settled the level
     * @param clerk        who numbered and dated the decision
     */
    record DecisionReplaced(DossierId dossier, ComplaintId complaint, BodyId body, Level level, DecisionReason reason, Confidential<PaperTally> tally,
                            Confidential<String> ground, String number, LocalDate date, String formerNumber, LocalDate formerDate, Level formerLevel,
                            PersonId by, PersonId clerk, Instant at) implements DossierEvent {
    }

    record ResultNotified(DossierId dossier, PersonId to, Level level, Instant at) implements DossierEvent {
    }

    record NoticeAcknowledged(DossierId dossier, PersonId by, Instant at) implements DossierEvent {
    }

    /** The dossier's way ends here; why is nobody's to read but those who decide. */
    record NotRatedMarked(DossierId dossier, BodyId body, Confidential<Unrated> why, CarriedOver carried, PersonId by, Instant at)
            implements DossierEvent {
    }

    record PositionChangeRecorded(DossierId dossier, PositionChange change, PersonId by, Instant at) implements DossierEvent {
    }

    record InstructionRecorded(DossierId dossier, Confidential<String> instruction, PersonId by, Instant at) implements DossierEvent {
    }

    /** The work was open when its limit passed: late for ever, and open still. */
    record DeadlineLapsed(DossierId dossier, DeadlineCode code, Instant limit, Instant at) implements DossierEvent, Nudge {
    }

    /** @param purpose why, as stated */
    record DossierExported(DossierId dossier, Confidential<String> purpose, PersonId by, Instant at) implements DossierEvent {
    }
}

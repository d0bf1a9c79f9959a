package vn.danhgia.domain.dossier;

import java.time.Instant;
import java.time.LocalDate;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.ruleset.ScoreFrame;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Points;

/**
 * What has happened to a dossier. {@code at} is business time, UTC; {@code late} means at or after the recorded limit and stays for ever.
 * Remarks, grounds and vote counts are confidential.
 */
public sealed interface DossierEvent {

    DossierId dossier();

    Instant at();

    /**
     * @param unit     code of the unit where the person works
     * @param position position class of the authority matrix
     */
    record DossierOpened(DossierId dossier, RuleSetRef ruleSet, String unit, String position, AuthorityRoute route, ScoreFrame frame, Instant selfAssessmentLimit,
                         Instant proposalLimit, Instant decisionLimit, Instant at) implements DossierEvent {
    }

    record SelfAssessmentSubmitted(DossierId dossier, Points common, Points results, Points total, Level ownLevel, Confidential<String> remarks,
                                   boolean late, PersonId by, Instant at) implements DossierEvent {
    }

    record LevelProposed(DossierId dossier, BodyId body, Level level, Confidential<PaperTally> tally, Confidential<String> remarks, boolean late,
                         PersonId by, Instant at) implements DossierEvent {
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

    record ResultNotified(DossierId dossier, PersonId to, Level level, Instant at) implements DossierEvent {
    }

    record NoticeAcknowledged(DossierId dossier, PersonId by, Instant at) implements DossierEvent {
    }
}

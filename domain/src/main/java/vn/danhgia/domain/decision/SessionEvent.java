package vn.danhgia.domain.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;

/** What has happened in a decision session. {@code at} is business time, UTC. Vote counts and grounds are confidential. */
public sealed interface SessionEvent {

    DecisionSessionId session();

    Instant at();

    record SessionOpened(DecisionSessionId session, RuleSetRef ruleSet, DecisionRules rules, BodyId body, BodyId organiser, BodyId clerk,
                         List<PersonId> members, List<AgendaLine> agenda, List<DecidedBefore> before, SessionLimits limits, PersonId by, Instant at)
            implements SessionEvent {
        public SessionOpened {
            members = List.copyOf(members);
            agenda = List.copyOf(agenda);
            before = List.copyOf(before);
        }
    }

    /** @param voteSetAside the level voted is above what the data allow now: the person is voted on again */
    record CeilingRenewed(DecisionSessionId session, DossierId dossier, Confidential<AgendaLine.Allowed> allowed, boolean voteSetAside, PersonId by,
                          Instant at) implements SessionEvent {
    }

    /**
     * @param steppedOut      members who took no part in the vote on this person, beside the person (C-11)
     * @param aboveTheCeiling beyond what the data allow, where that is permitted (C-7b); the mark stays
     */
    record LevelVoted(DecisionSessionId session, DossierId dossier, Level level, DecisionReason reason, List<PersonId> steppedOut,
                      boolean aboveTheCeiling, Confidential<PaperTally> tally, Confidential<String> ground, PersonId by, Instant at)
            implements SessionEvent {
        public LevelVoted {
            steppedOut = List.copyOf(steppedOut);
        }
    }

    /** The vote carried "chưa đánh giá, xếp loại": the person is in no denominator (II.8.1d). */
    record PersonLeftUnrated(DecisionSessionId session, DossierId dossier, Confidential<PaperTally> tally, Confidential<String> ground, PersonId by,
                             Instant at) implements SessionEvent {
    }

    /** Nothing had a majority: BTV takes the person up again (C-7). */
    record VoteCarriedNothing(DecisionSessionId session, DossierId dossier, Confidential<PaperTally> tally, PersonId by, Instant at)
            implements SessionEvent {
    }

    record DossierPutOff(DecisionSessionId session, DossierId dossier, PersonId by, Instant at) implements SessionEvent {
    }

    /** "Suất ngoại lệ 4.1". */
    record ExceptionGranted(DecisionSessionId session, DossierId dossier, String unit, PersonId by, Instant at) implements SessionEvent {
    }

    record ExceptionWithdrawn(DecisionSessionId session, DossierId dossier, String unit, PersonId by, Instant at) implements SessionEvent {
    }

    /** The first teller has counted who stays; no figure stands here. */
    record StayCountEntered(DecisionSessionId session, PersonId by, Instant at) implements SessionEvent {
    }

    record StayCountSetAside(DecisionSessionId session, PersonId by, Instant at) implements SessionEvent {
    }

    /** @param places how many the quota allowed when the vote was held */
    record KeptWithinQuota(DecisionSessionId session, String group, int places, List<StayResult> results, PersonId by, Instant at)
            implements SessionEvent {
        public KeptWithinQuota {
            results = List.copyOf(results);
        }
    }

    record StayResult(DossierId dossier, boolean stays, Confidential<StayTally> tally) {
    }

    /** @param groups the quota as it was computed, for those who verify */
    record QuotaResolved(DecisionSessionId session, List<FinalLevel> levels, List<GroupStanding> groups, WholeShare whole, PersonId by, Instant at)
            implements SessionEvent {
        public QuotaResolved {
            levels = List.copyOf(levels);
            groups = List.copyOf(groups);
        }
    }

    record DecisionListIssued(DecisionSessionId session, String number, LocalDate date, PersonId signer, List<FinalLevel> levels, Lateness late,
                              PersonId by, Instant at) implements SessionEvent {
        public DecisionListIssued {
            levels = List.copyOf(levels);
        }
    }

    /** @param late at or after the limit of III.3.3; the mark stays */
    record SubmittedToProvince(DecisionSessionId session, String number, LocalDate date, PersonId signer, List<FinalLevel> proposals, boolean late,
                               PersonId by, Instant at) implements SessionEvent {
        public SubmittedToProvince {
            proposals = List.copyOf(proposals);
        }
    }

    record ProvinceResultRecorded(DecisionSessionId session, DossierId dossier, Level level, String number, LocalDate date, PersonId by, Instant at)
            implements SessionEvent {
    }
}

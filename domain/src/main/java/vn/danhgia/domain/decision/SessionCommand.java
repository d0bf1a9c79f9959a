package vn.danhgia.domain.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;

/** What can be asked of a decision session. Counts and texts here are in memory only; events keep them confidential. */
public sealed interface SessionCommand {

    DecisionSessionId session();

    /**
     * BXDĐ puts the synthesis before the Standing Committee (III.3.2, R-III.3.2-1).
     *
     * @param body      that decides
     * @param organiser that gathers and advises
     * @param clerk     office that numbers and dates
     * @param members   of the deciding body, everybody
     * @param before    what earlier sessions of the quarter decided
     */
    record OpenSession(DecisionSessionId session, RuleSetRef ruleSet, RatingRules rules, BodyId body, BodyId organiser, BodyId clerk,
                       List<PersonId> members, List<AgendaLine> agenda, List<DecidedBefore> before, SessionLimits limits) implements SessionCommand {
        public OpenSession {
            members = List.copyOf(members);
            agenda = List.copyOf(agenda);
            before = List.copyOf(before);
        }
    }

    /**
     * A fact that was awaited has come in, or one has changed (III.5.1, C-20): the ceiling is computed anew, until levels and quota are settled. A vote
     * that it leaves above the ceiling is taken again.
     */
    record RenewCeiling(DecisionSessionId session, DossierId dossier, AgendaLine.Allowed allowed) implements SessionCommand {
    }

    /**
     * The count of the vote on one person (R-5.4-3). What it carried follows from it.
     *
     * @param recused members who stepped out for this person, as the minutes have them; the person himself or herself need not be named (C-11)
     * @param reason  why the level is what it is beside the proposed one
     * @param ground  blank only where nothing has to be explained
     */
    record RecordVote(DecisionSessionId session, DossierId dossier, PaperTally tally, List<PersonId> recused, DecisionReason reason, String ground)
            implements SessionCommand {
        public RecordVote {
            recused = List.copyOf(recused);
        }
    }

    /** Not ripe: the person is left to a later session. */
    record PutOff(DecisionSessionId session, DossierId dossier) implements SessionCommand {
    }

    /** BTV confirms the one of a small place (R-4.1-4). */
    record GrantException(DecisionSessionId session, DossierId dossier) implements SessionCommand {
    }

    record WithdrawException(DecisionSessionId session, DossierId dossier) implements SessionCommand {
    }

    /** The first teller has counted who stays EXCELLENT; the figures wait outside the log until the second has the same. */
    record EnterStayCount(DecisionSessionId session) implements SessionCommand {
    }

    /** The tellers differ: both count again. */
    record SetStayCountAside(DecisionSessionId session) implements SessionCommand {
    }

    /**
     * The second teller has the same figures: BTV has voted on who stays EXCELLENT in a group with more candidates than places (R-4.1-2).
     *
     * @param votes one for every candidate
     */
    record KeepWithinQuota(DecisionSessionId session, String group, List<StayVote> votes) implements SessionCommand {
        public KeepWithinQuota {
            votes = List.copyOf(votes);
        }
    }

    /** @param recused members who stepped out for this candidate, as the minutes have them */
    record StayVote(DossierId dossier, StayTally tally, List<PersonId> recused) {
        public StayVote {
            recused = List.copyOf(recused);
        }
    }

    /** All votes are in: levels, reasons, quota of every group, exceptions are settled together. */
    record ResolveQuota(DecisionSessionId session) implements SessionCommand {
    }

    /** Several of these as one act; one refusal refuses them all. */
    record InOneGo(DecisionSessionId session, List<SessionCommand> steps) implements SessionCommand {
        public InOneGo {
            steps = List.copyOf(steps);
        }
    }

    /**
     * The decision gets number, date and signature (R-5.4-4).
     *
     * @param signer signs "T/M BAN THƯỜNG VỤ"
     */
    record IssueDecisionList(DecisionSessionId session, String number, LocalDate date, PersonId signer) implements SessionCommand {
    }

    /** Instead of a decision: the submission (Tờ trình) on members of TTĐU to the province (R-5.4-5, R-III.3.3-1). */
    record SubmitToProvince(DecisionSessionId session, String number, LocalDate date, PersonId signer) implements SessionCommand {
    }

    /**
     * What the province decided, as its document says: received, not made (R-2.2-1).
     *
     * @param number of the province's document
     * @param date   of the province's document
     */
    record RecordProvinceResult(DecisionSessionId session, DossierId dossier, Level level, String number, LocalDate date) implements SessionCommand {
    }
}

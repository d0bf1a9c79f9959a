package vn.danhgia.domain.complaint;

import java.time.Instant;
import java.time.LocalDate;
import vn.danhgia.domain.decision.DecisionRules;
import vn.danhgia.domain.decision.GroupCount;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.Nudge;
import vn.danhgia.domain.shared.PersonId;

/**
 * What has happened to a case about a result. {@code at} is business time, UTC; {@code late} stays for ever. What is asked, found and concluded is
 * confidential, and so are counts.
 */
public sealed interface ComplaintEvent {

    ComplaintId complaint();

    Instant at();

    /** @param late after the limit, and accepted all the same (C-12) */
    record ComplaintFiled(ComplaintId complaint, Kind kind, RuleSetRef ruleSet, DecisionRules rules, Disputed disputed, Handling handling, Bodies bodies,
                          Limits limits, Confidential<Plea> plea, boolean late, PersonId by, Instant at) implements ComplaintEvent {
    }

    record HandlerAssigned(ComplaintId complaint, PersonId handler, PersonId by, Instant at) implements ComplaintEvent {
    }

    record FindingsRecorded(ComplaintId complaint, Confidential<String> findings, PersonId by, Instant at) implements ComplaintEvent {
    }

    /** UBKT's conclusion. @param late after the limit of the answer */
    record ComplaintResolved(ComplaintId complaint, Outcome outcome, Confidential<String> ground, boolean late, PersonId by, Instant at)
            implements ComplaintEvent {
    }

    /** The deciding body is to vote again, in that meeting; again in another one where nothing was carried (C-7). */
    record RevoteOrdered(ComplaintId complaint, MeetingId meeting, Instant at) implements ComplaintEvent {
    }

    /** The new vote's signed minutes carried a level. */
    record RevoteCarried(ComplaintId complaint, MeetingId meeting, Level level, Confidential<PaperTally> tally, Instant at) implements ComplaintEvent {
    }

    /** @param reason beside the proposed level (R-7.2-1) */
    record ReplacementSettled(ComplaintId complaint, Level level, DecisionReason reason, Confidential<String> ground, PersonId by, Instant at)
            implements ComplaintEvent {
    }

    /** The replacing decision. @param quota of the person's group with the new level; an overrun is shown, and nobody is lowered for it */
    record ReplacementIssued(ComplaintId complaint, String number, LocalDate date, PersonId signer, Level level, GroupCount quota, PersonId by, Instant at)
            implements ComplaintEvent {
    }

    record ReplyAcknowledged(ComplaintId complaint, PersonId by, Instant at) implements ComplaintEvent {
    }

    /** The answer was open when it was to be reminded of. */
    record AnswerReminded(ComplaintId complaint, Instant limit, Instant at) implements ComplaintEvent, Nudge {
    }

    /** The answer was open when its limit passed: late for ever, and open still. */
    record AnswerLapsed(ComplaintId complaint, Instant limit, Instant at) implements ComplaintEvent, Nudge {
    }
}

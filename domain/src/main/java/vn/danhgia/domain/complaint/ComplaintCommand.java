package vn.danhgia.domain.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.decision.DecidedBefore;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.meeting.VoteOutcome;
import vn.danhgia.domain.ruleset.Period;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.ruleset.WorkingDays;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;

/** What can be asked of a case about a result. Texts and counts here are in memory only; events keep them confidential. */
public sealed interface ComplaintCommand {

    ComplaintId complaint();

    /**
     * The person complains, or UBKT takes the result up (III.5.2).
     *
     * @param disputed the decision in force; empty while none has been told
     * @param province the province decided, not the commune
     * @param answer   how long UBKT has
     * @param before   the last case about the same dossier
     */
    record FileComplaint(ComplaintId complaint, Kind kind, Plea plea, RuleSetRef ruleSet, RatingRules rules, WorkingDays calendar, Period answer,
                         Optional<Disputed> disputed, boolean province, Handling handling, Bodies bodies, Optional<Before> before)
            implements ComplaintCommand {
    }

    /**
     * UBKT gives the case to one of its members.
     *
     * @param members who sits in UBKT now
     */
    record AssignHandler(ComplaintId complaint, PersonId handler, List<PersonId> members) implements ComplaintCommand {
        public AssignHandler {
            members = List.copyOf(members);
        }
    }

    /** The handler writes down what the frozen evidence shows. */
    record RecordFindings(ComplaintId complaint, String findings) implements ComplaintCommand {
    }

    /** UBKT concludes. */
    record ResolveComplaint(ComplaintId complaint, Outcome outcome, String ground) implements ComplaintCommand {
    }

    /** The flow brings what the deciding body's new vote carried, from its signed minutes. */
    record TakeOverRevote(ComplaintId complaint, MeetingId meeting, VoteOutcome outcome, PaperTally tally) implements ComplaintCommand {
    }

    /**
     * The deciding body settles the level that its new vote carried.
     *
     * @param proposed by the using body; empty only where the deciding body itself proposed
     * @param ceiling  what the data allow now; empty where no level fits
     */
    record SettleReplacement(ComplaintId complaint, Optional<Level> proposed, Optional<Level> ceiling, DecisionReason reason, String ground)
            implements ComplaintCommand {
    }

    /**
     * The office numbers and dates the replacing decision.
     *
     * @param members of the deciding body now
     * @param quarter everybody whom the quarter has decided, with the levels in force before this one
     */
    record IssueReplacement(ComplaintId complaint, String number, LocalDate date, PersonId signer, List<PersonId> members, List<DecidedBefore> quarter)
            implements ComplaintCommand {
        public IssueReplacement {
            members = List.copyOf(members);
            quarter = List.copyOf(quarter);
        }
    }

    /** The person has read the answer. */
    record AcknowledgeReply(ComplaintId complaint) implements ComplaintCommand {
    }

    /** The flow found the answer open when it was to be reminded of. */
    record RemindOfAnswer(ComplaintId complaint) implements ComplaintCommand {
    }

    /** The flow found the answer open at its limit. Whether it is, the case says. */
    record LapseAnswer(ComplaintId complaint) implements ComplaintCommand {
    }
}

package vn.danhgia.domain.meeting;

import java.time.Instant;
import java.util.List;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;

/** What can be asked of a meeting. Counts and texts here are in memory only; events keep them confidential. */
public sealed interface MeetingCommand {

    MeetingId meeting();

    /**
     * Calls the meeting (R-5.3-2, R-5.3-3).
     *
     * @param body      whose meeting it is: the one that proposes or decides in this quarter
     * @param organiser the body that prepares it: the same, or the one that advises it (III.3.2)
     * @param when      for which instant, UTC
     * @param summoned  members with a vote, recusals for single items not left out
     */
    record ScheduleMeeting(MeetingId meeting, RuleSetRef ruleSet, RatingRules rules, MeetingKind kind, BodyId body, BodyId organiser, Instant when,
                           String place, Officers officers, List<PersonId> summoned, List<BallotLine> lines) implements MeetingCommand {
        public ScheduleMeeting {
            summoned = List.copyOf(summoned);
            lines = List.copyOf(lines);
        }
    }

    /** Others run the meeting than those first named. */
    record AppointOfficers(MeetingId meeting, Officers officers) implements MeetingCommand {
    }

    /** The meeting is held at another time, for instance for want of a quorum. Attendance is taken anew. */
    record PostponeMeeting(MeetingId meeting, Instant when) implements MeetingCommand {
    }

    /** Who of those called is there; may be taken again between two items. */
    record RecordAttendance(MeetingId meeting, List<PersonId> present) implements MeetingCommand {
        public RecordAttendance {
            present = List.copyOf(present);
        }
    }

    /** A member steps out for one item, as a relative or for another cause that nobody has to tell (C-11). */
    record DeclareRecusal(MeetingId meeting, DossierId dossier, PersonId person) implements MeetingCommand {
    }

    /** The first teller has counted the papers on one person. The figures wait outside the log until the second confirms. */
    record EnterCount(MeetingId meeting, DossierId dossier, PaperCount count) implements MeetingCommand {
    }

    /**
     * The second teller has the same figures, counted again or shown and agreed to.
     *
     * @param first  as the first teller entered them
     * @param second as the second teller has them
     */
    record ConfirmCount(MeetingId meeting, DossierId dossier, PaperCount first, PaperCount second) implements MeetingCommand {
    }

    /** The tellers differ: both count again. */
    record SetCountAside(MeetingId meeting, DossierId dossier) implements MeetingCommand {
    }

    /**
     * What the minutes say about one person.
     *
     * @param ground by what right the vote went above the ceiling (C-7b); otherwise may be blank
     */
    record ConcludeItem(MeetingId meeting, DossierId dossier, String conclusion, String ground) implements MeetingCommand {
    }

    /** Several of these as one act; one refusal refuses them all. */
    record InOneGo(MeetingId meeting, List<MeetingCommand> steps) implements MeetingCommand {
        public InOneGo {
            steps = List.copyOf(steps);
        }
    }

    /** Secretary and chair sign the minutes, each for himself or herself. */
    record SignMinutes(MeetingId meeting) implements MeetingCommand {
    }
}

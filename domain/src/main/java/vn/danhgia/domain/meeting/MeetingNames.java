package vn.danhgia.domain.meeting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;

/**
 * How meetings are called. One that proposes on all of a body's people is {@code p-kinh-te-1}, the next one {@code p-kinh-te-2}; one on a single
 * person {@code ttdu-p-0010-2}; the one of a decision session {@code btv-session-1}; one that votes again after
 * a complaint {@code btv-complaint-1-p-0010-1}. The name says whose meeting it is before it is called.
 */
public final class MeetingNames {

    private static final Pattern ON_COMPLAINT = Pattern.compile("(.+)-complaint-(\\d+)-(p-\\d+)-(\\d+)");
    private static final Pattern ON_ONE = Pattern.compile("(.+)-(p-\\d+)-(\\d+)");
    private static final Pattern OF_A_SESSION = Pattern.compile("(.+)-session-(\\d+)");
    private static final Pattern ON_ALL = Pattern.compile("(.+)-(\\d+)");

    private MeetingNames() {
    }

    /** A body's n-th meeting on whoever of its people is to be voted on then. */
    public static MeetingId onAll(CycleId cycle, BodyId body, int n) {
        return new MeetingId(cycle, body.code() + "-" + n);
    }

    /** A body's meeting on one person, for the n-th vote on him or her. */
    public static MeetingId onOne(DossierId dossier, BodyId body, int n) {
        return new MeetingId(dossier.cycle(), body.code() + "-" + dossier.person().code() + "-" + n);
    }

    /** The n-th meeting at which the deciding body votes again because of a complaint. */
    public static MeetingId onComplaint(ComplaintId complaint, BodyId body, int n) {
        return new MeetingId(complaint.cycle(), body.code() + "-complaint-" + complaint.number() + "-" + complaint.person().code() + "-" + n);
    }

    /** The complaint because of which the meeting votes again; empty for every other one. */
    public static Optional<ComplaintId> complaint(MeetingId meeting) {
        Matcher name = ON_COMPLAINT.matcher(meeting.code());
        return name.matches() ? Optional.of(new ComplaintId(new DossierId(meeting.cycle(), new PersonId(meeting.cycle().commune(), name.group(3))),
                Integer.parseInt(name.group(2)))) : Optional.empty();
    }

    /** The meeting at which the deciding body votes for a session. */
    public static MeetingId of(DecisionSessionId session, BodyId body) {
        return new MeetingId(session.cycle(), body.code() + "-session-" + session.code());
    }

    /** The meeting after one on all of a body's people. */
    public static MeetingId after(MeetingId meeting) {
        Matcher name = matching(ON_ALL, meeting);
        return new MeetingId(meeting.cycle(), name.group(1) + "-" + (Integer.parseInt(name.group(2)) + 1));
    }

    public static BodyId bodyOf(MeetingId meeting) {
        for (Pattern form : new Pattern[] {ON_COMPLAINT, ON_ONE, OF_A_SESSION, ON_ALL}) {
            Matcher name = form.matcher(meeting.code());
            if (name.matches()) {
                return new BodyId(meeting.cycle().commune(), name.group(1));
            }
        }
        throw new IllegalArgumentException("not the name of a meeting: " + meeting);
    }

    /** The one person whom the meeting is about; empty for a meeting on all. */
    public static Optional<PersonId> onlyPerson(MeetingId meeting) {
        if (complaint(meeting).isPresent()) {
            return complaint(meeting).map(ComplaintId::person);
        }
        Matcher name = ON_ONE.matcher(meeting.code());
        return name.matches() ? Optional.of(new PersonId(meeting.cycle().commune(), name.group(2))) : Optional.empty();
    }

    /** The session that the meeting votes for; empty for one that proposes. */
    public static Optional<DecisionSessionId> session(MeetingId meeting) {
        Matcher name = OF_A_SESSION.matcher(meeting.code());
        return name.matches() ? Optional.of(new DecisionSessionId(meeting.cycle(), name.group(2))) : Optional.empty();
    }

    private static Matcher matching(Pattern form, MeetingId meeting) {
        Matcher name = form.matcher(meeting.code());
        if (!name.matches()) {
            throw new IllegalArgumentException("not a meeting on all of a body's people: " + meeting);
        }
        return name;
    }
}

package vn.danhgia.processes.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.complaint.ComplaintEvent.RevoteOrdered;
import vn.danhgia.domain.cycle.CycleEvent.CycleOpened;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.decision.SessionEvent.SessionOpened;
import vn.danhgia.domain.dossier.DossierEvent.RevoteAsked;
import vn.danhgia.domain.dossier.DossierEvent.VoteSentUp;
import vn.danhgia.domain.meeting.BallotLine;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.meeting.MeetingCommand;
import vn.danhgia.domain.meeting.MeetingCommand.ConcludeItem;
import vn.danhgia.domain.meeting.MeetingCommand.ConfirmCount;
import vn.danhgia.domain.meeting.MeetingCommand.DeclareRecusal;
import vn.danhgia.domain.meeting.MeetingCommand.EnterCount;
import vn.danhgia.domain.meeting.MeetingCommand.InOneGo;
import vn.danhgia.domain.meeting.MeetingCommand.PostponeMeeting;
import vn.danhgia.domain.meeting.MeetingCommand.RecordAttendance;
import vn.danhgia.domain.meeting.MeetingCommand.ScheduleMeeting;
import vn.danhgia.domain.meeting.MeetingCommand.SetCountAside;
import vn.danhgia.domain.meeting.MeetingCommand.SignMinutes;
import vn.danhgia.domain.meeting.MeetingItem;
import vn.danhgia.domain.meeting.MeetingItem.Phase;
import vn.danhgia.domain.meeting.MeetingNames;
import vn.danhgia.domain.meeting.Officers;
import vn.danhgia.domain.meeting.PaperCount;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.processes.command.States;
import vn.danhgia.processes.inbox.Letter;
import vn.danhgia.processes.inbox.ProcessInbox;
import vn.danhgia.processes.tasks.Fields;
import vn.danhgia.processes.tasks.FlowForms;
import vn.danhgia.processes.tasks.TaskForm;

/**
 * Names and forms of the flow {@value #PROCESS}.
 *
 * <h2>Background</h2>
 * One instance for each meeting that votes on levels (II.5.3, II.5.4): the first of every proposing body opens with the quarter and waits to be called;
 * another follows while people of the body are still to be voted on, or when one person is voted on again (C-7, C-20, III.5.2); the deciding body's opens with
 * its session.
 *
 * <h2>Ground rules</h2>
 * Papers are counted by two tellers; a first count stands in no event and no variable. Two people sign the minutes. What was carried reaches dossiers
 * and session from the signed minutes only.
 */
@Component
public class MeetingFlow implements ProcessInbox.Subscriber, FlowForms {

    public static final String PROCESS = "meeting";
    public static final String CONVENE = "convene-meeting";
    public static final String ATTEND = "take-attendance";
    public static final String COUNT = "count-votes";
    public static final String CONFIRM = "confirm-count";
    public static final String CONCLUDE = "conclude-meeting";
    public static final String SIGN_SECRETARY = "sign-as-secretary";
    public static final String SIGN_CHAIR = "sign-as-chair";

    /** How the fields of a form about one person begin; the person's code follows. */
    private static final String RECUSED = "recused-";
    private static final String CONCLUSION = "conclusion-";
    private static final String GROUND = "ground-";

    private final States states;
    private final Ballots ballots;
    private final CountBox box;
    private final Clock clock;

    public MeetingFlow(States states, Ballots ballots, CountBox box, Clock clock) {
        this.states = states;
        this.ballots = ballots;
        this.box = box;
        this.clock = clock;
    }

    @Override
    public List<Letter> lettersFor(Object event) {
        if (event instanceof CycleOpened opened) {
            return opened.roster().stream().map(Placement::route).map(route -> route.proposer()).distinct()
                    .map(body -> start(MeetingNames.onAll(opened.cycle(), body, 1), body)).toList();
        }
        if (event instanceof VoteSentUp sent) {
            return List.of(start(sent.next(), sent.to()));
        }
        if (event instanceof RevoteAsked asked) {
            return List.of(start(asked.next(), asked.body()));
        }
        if (event instanceof RevoteOrdered ordered) {
            return List.of(Letter.start(PROCESS, ordered.meeting().toString(),
                    Map.of("body", ballots.organiserOf(ordered.meeting()) + "," + MeetingNames.bodyOf(ordered.meeting()))));
        }
        if (event instanceof SessionOpened opened) {
            return List.of(Letter.start(PROCESS, MeetingNames.of(opened.session(), opened.body()).toString(),
                    Map.of("body", opened.organiser() + "," + opened.body())));
        }
        return List.of();
    }

    static Letter start(MeetingId meeting, BodyId body) {
        return Letter.start(PROCESS, meeting.toString(), Map.of("body", body.toString()));
    }

    @Override
    public List<TaskForm> forms() {
        return List.of(
                TaskForm.ofABody(CONVENE, this::convening),
                TaskForm.ofSeveral(ATTEND, this::attendance),
                TaskForm.ofSeveral(COUNT, this::counting),
                TaskForm.ofSeveral(CONFIRM, this::confirming),
                TaskForm.ofSeveral(CONCLUDE, this::concluding),
                TaskForm.ofSeveral(SIGN_SECRETARY, MeetingFlow::signing),
                TaskForm.ofSeveral(SIGN_CHAIR, MeetingFlow::signing));
    }

    private TaskForm.Filled convening(String subject, Fields fields) {
        MeetingId id = MeetingId.parse(subject);
        Instant when = moment(fields, "day", "time");
        Officers officers = new Officers(persons(id, fields, "chair"), person(id, fields.text("secretary"), "secretary", fields),
                persons(id, fields, "teller"));
        List<DossierId> leftOut = fields.texts("leftOut").stream().map(code -> new DossierId(id.cycle(), new PersonId(id.cycle().commune(), code))).toList();
        if (!fields.complaints().isEmpty()) {
            return TaskForm.Filled.with(null);
        }
        Ballots.Draft draft = ballots.draft(id, when, clock.instant());
        List<BallotLine> lines = draft.ready().stream().filter(line -> !leftOut.contains(line.dossier())).toList();
        if (lines.isEmpty() && !draft.waiting().isEmpty()) {
            fields.complain(RejectionCode.UNIT_RESULT_NOT_CONFIRMED);
        }
        return TaskForm.Filled.with(new ScheduleMeeting(id, draft.ref(), draft.rules().rating(), draft.convening().kind(), draft.body(),
                draft.organiser(), when, fields.text("place"), officers, draft.convening().voters(), lines));
    }

    private TaskForm.Filled attendance(String subject, Fields fields) {
        MeetingId id = MeetingId.parse(subject);
        if (!fields.optionalText("postpone").isEmpty()) {
            return TaskForm.Filled.with(new PostponeMeeting(id, moment(fields, "day", "time")), false);
        }
        List<MeetingCommand> steps = new ArrayList<>();
        Meeting meeting = states.meetingOf(id);
        List<PersonId> ticked = persons(id, fields, "present");
        boolean all = !fields.optionalText("all").isEmpty();
        if (all && !ticked.isEmpty() && !new HashSet<>(ticked).containsAll(meeting.summoned())) {
            // Two answers that contradict each other: who is there decides on the quorum.
            fields.complain(RejectionCode.ATTENDANCE_CONTRADICTORY, ticked.size(), meeting.summoned().size());
        }
        steps.add(new RecordAttendance(id, all ? meeting.summoned() : ticked));
        meeting.items().stream().map(MeetingItem::dossier).forEach(dossier -> persons(id, fields, RECUSED + dossier.person().code()).stream()
                .map(person -> new DeclareRecusal(id, dossier, person)).forEach(steps::add));
        return TaskForm.Filled.with(new InOneGo(id, steps), true);
    }

    private TaskForm.Filled counting(String subject, Fields fields) {
        MeetingId id = MeetingId.parse(subject);
        Meeting meeting = states.meetingOf(id);
        List<MeetingCommand> steps = new ArrayList<>();
        for (DossierId dossier : meeting.open()) {
            PaperCount count = count(fields, dossier);
            steps.add(new EnterCount(id, dossier, count));
            if (fields.complaints().isEmpty()) {
                box.put(subject, dossier.person(), count);
            }
        }
        return TaskForm.Filled.with(new InOneGo(id, steps));
    }

    /** The second teller writes down the own figures, or both count again. */
    private TaskForm.Filled confirming(String subject, Fields fields) {
        MeetingId id = MeetingId.parse(subject);
        List<DossierId> counted = states.meetingOf(id).items().stream().filter(item -> item.phase() == Phase.HALF_COUNTED).map(MeetingItem::dossier)
                .toList();
        boolean again = !fields.optionalText("again").isEmpty();
        List<MeetingCommand> steps = counted.stream().<MeetingCommand>map(dossier -> again ? new SetCountAside(id, dossier)
                : new ConfirmCount(id, dossier, first(subject, dossier), count(fields, dossier))).toList();
        if (fields.complaints().isEmpty()) {
            box.clear(subject);
        }
        return TaskForm.Filled.with(new InOneGo(id, steps), !again);
    }

    private PaperCount first(String subject, DossierId dossier) {
        return box.get(subject, dossier.person(), PaperCount.class).orElseThrow(() -> new IllegalStateException("no first count of " + dossier));
    }

    private TaskForm.Filled concluding(String subject, Fields fields) {
        MeetingId id = MeetingId.parse(subject);
        return TaskForm.Filled.with(new InOneGo(id, states.meetingOf(id).items().stream().filter(item -> item.phase() == Phase.SETTLED)
                .<MeetingCommand>map(item -> new ConcludeItem(id, item.dossier(), fields.text(CONCLUSION + item.subject().code()),
                        fields.optionalText(GROUND + item.subject().code()))).toList()));
    }

    private static TaskForm.Filled signing(String subject, Fields fields) {
        return TaskForm.Filled.with(new SignMinutes(MeetingId.parse(subject)));
    }

    private static PaperCount count(Fields fields, DossierId dossier) {
        String code = "-" + dossier.person().code();
        return new PaperCount(fields.count("issued" + code), fields.count("collected" + code), fields.count("valid" + code),
                fields.count("invalid" + code), fields.count("excellent" + code), fields.count("good" + code), fields.count("completed" + code),
                fields.count("notCompleted" + code), fields.count("notRated" + code));
    }

    private static Instant moment(Fields fields, String day, String time) {
        LocalDate on = fields.day(day);
        LocalTime at = fields.time(time);
        return on.atTime(at).atZone(Legal.ZONE).toInstant();
    }

    private static List<PersonId> persons(MeetingId meeting, Fields fields, String column) {
        return IntStream.range(0, fields.rows(column)).mapToObj(row -> fields.text(column, row)).filter(code -> !code.isEmpty())
                .flatMap(code -> Stream.of(person(meeting, code, column, fields))).toList();
    }

    private static PersonId person(MeetingId meeting, String code, String field, Fields fields) {
        try {
            return new PersonId(meeting.cycle().commune(), code);
        } catch (IllegalArgumentException e) {
            if (!code.isEmpty()) {
                fields.complain(RejectionCode.FIELD_UNREADABLE, field, code);
            }
            return new PersonId(meeting.cycle().commune(), "p-0");
        }
    }
}

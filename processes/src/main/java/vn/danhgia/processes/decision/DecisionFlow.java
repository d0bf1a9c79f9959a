package vn.danhgia.processes.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.decision.GroupStanding;
import vn.danhgia.domain.decision.SessionCommand;
import vn.danhgia.domain.decision.SessionCommand.EnterStayCount;
import vn.danhgia.domain.decision.SessionCommand.GrantException;
import vn.danhgia.domain.decision.SessionCommand.InOneGo;
import vn.danhgia.domain.decision.SessionCommand.IssueDecisionList;
import vn.danhgia.domain.decision.SessionCommand.KeepWithinQuota;
import vn.danhgia.domain.decision.SessionCommand.PutOff;
import vn.danhgia.domain.decision.SessionCommand.RecordProvinceResult;
import vn.danhgia.domain.decision.SessionCommand.RecordVote;
import vn.danhgia.domain.decision.SessionCommand.ResolveQuota;
import vn.danhgia.domain.decision.SessionCommand.SetStayCountAside;
import vn.danhgia.domain.decision.SessionCommand.StayVote;
import vn.danhgia.domain.decision.SessionCommand.SubmitToProvince;
import vn.danhgia.domain.decision.SessionEvent.DecisionListIssued;
import vn.danhgia.domain.decision.SessionEvent.ProvinceResultRecorded;
import vn.danhgia.domain.decision.SessionEvent.SessionOpened;
import vn.danhgia.domain.decision.SessionEvent.SubmittedToProvince;
import vn.danhgia.domain.decision.SessionItem;
import vn.danhgia.domain.decision.StayTally;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.meeting.CountedVote;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.meeting.MeetingItem;
import vn.danhgia.domain.meeting.MeetingNames;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.meeting.VoteOutcome;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.processes.command.States;
import vn.danhgia.processes.dossier.DossierFlow;
import vn.danhgia.processes.inbox.Letter;
import vn.danhgia.processes.inbox.ProcessInbox;
import vn.danhgia.processes.meeting.CountBox;
import vn.danhgia.processes.tasks.Fields;
import vn.danhgia.processes.tasks.FlowForms;
import vn.danhgia.processes.tasks.TaskForm;

/**
 * Names and forms of the flow {@value #PROCESS}.
 *
 * <h2>Background</h2>
 * One instance for each session of the Standing Committee (II.5.4). The votes are taken in the session's meeting, counted twice and signed; here they
 * become levels.
 *
 * <h2>Ground rules</h2>
 * A level other than proposed has its reason and its ground. Where a group has more EXCELLENT than its quota allows, the body votes on who stays, and
 * two tellers count; no score and no rank has a part in it. Levels, reasons and the quota of all groups are settled together; then the decision is
 * numbered. Members of TTĐU are submitted to the province, whose answer is written down as its document says.
 */
@Component
public class DecisionFlow implements ProcessInbox.Subscriber, FlowForms {

    public static final String PROCESS = "decision-session";
    public static final String VOTES_COUNTED = "votes-counted";

    public static final String SETTLE = "settle-levels";
    public static final String COUNT_STAY = "count-stay-votes";
    public static final String CONFIRM_STAY = "confirm-stay-votes";
    public static final String RESOLVE = "resolve-quota";
    public static final String ISSUE = "issue-decision";
    public static final String SUBMIT = "submit-to-province";
    public static final String PROVINCE_RESULT = "record-province-result";

    /** How the fields of a form about one person begin; the person's code follows. */
    private static final String REASON = "reason-";
    private static final String GROUND = "ground-";
    private static final String EXCEPTION = "exception-";

    private final States states;
    private final CountBox box;

    public DecisionFlow(States states, CountBox box) {
        this.states = states;
        this.box = box;
    }

    @Override
    public List<Letter> lettersFor(Object event) {
        if (event instanceof SessionOpened opened) {
            return List.of(Letter.start(PROCESS, opened.session().toString(), Map.of("body", opened.body().toString(),
                    "clerk", opened.clerk().toString(), "papers", opened.clerk() + "," + opened.organiser())));
        }
        if (event instanceof DecisionListIssued issued) {
            return issued.levels().stream().map(level -> toDossier(DossierFlow.DECISION_ISSUED, level.dossier(), issued.session())).toList();
        }
        if (event instanceof SubmittedToProvince submitted) {
            return submitted.proposals().stream().map(level -> toDossier(DossierFlow.SENT_TO_PROVINCE, level.dossier(), submitted.session())).toList();
        }
        if (event instanceof ProvinceResultRecorded result) {
            return List.of(toDossier(DossierFlow.PROVINCE_DECIDED, result.dossier(), result.session()));
        }
        return List.of();
    }

    private static Letter toDossier(String message, DossierId dossier, DecisionSessionId session) {
        return Letter.message(DossierFlow.PROCESS, message, dossier.toString(), Map.of("session", session.toString()));
    }

    @Override
    public List<TaskForm> forms() {
        return List.of(
                TaskForm.ofABody(SETTLE, this::settling),
                TaskForm.ofABody(COUNT_STAY, this::countingStay),
                TaskForm.ofABody(CONFIRM_STAY, this::confirmingStay),
                TaskForm.ofABody(RESOLVE, (subject, fields) -> TaskForm.Filled.with(new ResolveQuota(DecisionSessionId.parse(subject)))),
                TaskForm.ofABody(ISSUE, (subject, fields) -> TaskForm.Filled.with(new IssueDecisionList(DecisionSessionId.parse(subject),
                        fields.text("number"), fields.day("date"), signer(subject, fields)))),
                TaskForm.ofABody(SUBMIT, (subject, fields) -> TaskForm.Filled.with(new SubmitToProvince(DecisionSessionId.parse(subject),
                        fields.text("number"), fields.day("date"), signer(subject, fields)))),
                TaskForm.ofABody(PROVINCE_RESULT, this::provinceResult));
    }

    /**
     * What the meeting carried, with the reason where the level is not the one proposed; who had no majority is left to a later session. Nobody records
     * the own level: it waits for another member (C-11).
     */
    private TaskForm.Filled settling(String subject, Fields fields) {
        DecisionSessionId id = DecisionSessionId.parse(subject);
        DecisionSession session = states.sessionOf(id);
        Meeting meeting = states.meetingOf(MeetingNames.of(id, session.body()));
        List<SessionCommand> steps = new ArrayList<>();
        for (SessionItem item : session.items()) {
            if (item.standing() == SessionItem.Standing.OPEN && !fields.by().is(item.dossier().person())) {
                steps.add(vote(id, item, meeting, fields));
            }
        }
        session.items().stream().map(SessionItem::dossier).filter(dossier -> !fields.by().is(dossier.person()) && !fields.optionalText(EXCEPTION + code(dossier)).isEmpty())
                .map(dossier -> new GrantException(id, dossier)).forEach(steps::add);
        if (steps.isEmpty()) {
            // Only the own level is left.
            fields.complain(RejectionCode.RECUSED);
        }
        return TaskForm.Filled.with(new InOneGo(id, steps));
    }

    private static SessionCommand vote(DecisionSessionId id, SessionItem item, Meeting meeting, Fields fields) {
        DossierId dossier = item.dossier();
        Optional<MeetingItem> voted = meeting.item(dossier);
        Optional<VoteOutcome> outcome = voted.flatMap(MeetingItem::outcome).filter(carried -> carried.result() != VoteOutcome.Result.NONE);
        if (outcome.isEmpty()) {
            return new PutOff(id, dossier);
        }
        boolean asProposed = item.line().proposed().isEmpty() || outcome.get().level().equals(item.line().proposed());
        DecisionReason reason = asProposed ? DecisionReason.AS_PROPOSED
                : fields.choice(DecisionReason.class, REASON + code(dossier));
        List<CountedVote> counts = voted.get().votes().stream().flatMap(vote -> vote.reveal().stream()).toList();
        PaperTally tally = counts.get(counts.size() - 1).tally();
        return new RecordVote(id, dossier, tally, voted.get().recused(), reason, fields.optionalText(GROUND + code(dossier)));
    }

    private TaskForm.Filled countingStay(String subject, Fields fields) {
        DecisionSession session = states.sessionOf(DecisionSessionId.parse(subject));
        contested(session).forEach(group -> group.candidates().forEach(dossier -> {
            StayTally tally = tally(session, dossier, fields);
            if (fields.complaints().isEmpty()) {
                box.put(subject, dossier.person(), tally);
            }
        }));
        return TaskForm.Filled.with(new EnterStayCount(session.id()));
    }

    private TaskForm.Filled confirmingStay(String subject, Fields fields) {
        DecisionSession session = states.sessionOf(DecisionSessionId.parse(subject));
        if (!fields.optionalText("again").isEmpty()) {
            box.clear(subject);
            return TaskForm.Filled.with(new SetStayCountAside(session.id()), false);
        }
        List<SessionCommand> steps = new ArrayList<>();
        for (GroupStanding group : contested(session)) {
            List<StayVote> votes = group.candidates().stream().map(dossier -> new StayVote(dossier, tally(session, dossier, fields), List.of())).toList();
            for (StayVote vote : votes) {
                if (fields.complaints().isEmpty() && !box.get(subject, vote.dossier().person(), StayTally.class).filter(vote.tally()::equals).isPresent()) {
                    fields.complain(RejectionCode.COUNTS_DIFFER);
                }
            }
            steps.add(new KeepWithinQuota(session.id(), group.group(), votes));
        }
        if (fields.complaints().isEmpty()) {
            box.clear(subject);
        }
        return TaskForm.Filled.with(new InOneGo(session.id(), steps), true);
    }

    /** Groups in which the body still has to vote on who stays. */
    static List<GroupStanding> contested(DecisionSession session) {
        return session.overQuota().stream().filter(GroupStanding::isContested).toList();
    }

    private static StayTally tally(DecisionSession session, DossierId dossier, Fields fields) {
        String code = "-" + code(dossier);
        return new StayTally(session.voters(dossier, List.of()), fields.count("present" + code), fields.count("inFavour" + code),
                fields.count("against" + code), fields.count("invalid" + code));
    }

    private TaskForm.Filled provinceResult(String subject, Fields fields) {
        DecisionSession session = states.sessionOf(DecisionSessionId.parse(subject));
        String number = fields.text("number");
        var date = fields.day("date");
        return TaskForm.Filled.with(new InOneGo(session.id(), session.awaitingProvince().stream().<SessionCommand>map(dossier ->
                new RecordProvinceResult(session.id(), dossier, fields.choice(Level.class, "level-" + code(dossier)), number, date)).toList()));
    }

    private static PersonId signer(String subject, Fields fields) {
        String code = fields.text("signer");
        var commune = DecisionSessionId.parse(subject).cycle().commune();
        try {
            return new PersonId(commune, code);
        } catch (IllegalArgumentException e) {
            if (!code.isEmpty()) {
                fields.complain(RejectionCode.FIELD_UNREADABLE, "signer", code);
            }
            return new PersonId(commune, "p-0");
        }
    }

    private static String code(DossierId dossier) {
        return dossier.person().code();
    }
}

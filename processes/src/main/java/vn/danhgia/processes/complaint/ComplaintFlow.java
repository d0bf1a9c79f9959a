package vn.danhgia.processes.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.complaint.ComplaintCommand.AcknowledgeReply;
import vn.danhgia.domain.complaint.ComplaintCommand.AssignHandler;
import vn.danhgia.domain.complaint.ComplaintCommand.IssueReplacement;
import vn.danhgia.domain.complaint.ComplaintCommand.RecordFindings;
import vn.danhgia.domain.complaint.ComplaintCommand.ResolveComplaint;
import vn.danhgia.domain.complaint.ComplaintCommand.SettleReplacement;
import vn.danhgia.domain.complaint.ComplaintEvent.ComplaintFiled;
import vn.danhgia.domain.complaint.ComplaintEvent.RevoteCarried;
import vn.danhgia.domain.complaint.Outcome;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.processes.command.Roll;
import vn.danhgia.processes.command.States;
import vn.danhgia.processes.decision.Agendas;
import vn.danhgia.processes.inbox.Letter;
import vn.danhgia.processes.inbox.ProcessInbox;
import vn.danhgia.processes.tasks.Fields;
import vn.danhgia.processes.tasks.FlowForms;
import vn.danhgia.processes.tasks.TaskForm;

/**
 * Names and forms of the flow {@value #PROCESS}.
 *
 * <h2>Background</h2>
 * One instance for each case about a result (III.5.2, C-12): brought by the person, taken up by UBKT, or ordered by the upper committee, which annulled the
 * result (366, Điều 13 and 15).
 *
 * <h2>Ground rules</h2>
 * The result stays in force meanwhile. UBKT examines the dossier as it stood at the decision; nobody does who proposed, voted or is the person. The answer
 * has one limit, of which people are reminded and at which it is reported upwards; no timer decides. A new vote is the Standing Committee's, in a meeting
 * of its own and without the handler; what it carries becomes a decision that replaces the former one, and is told as the first was.
 */
@Component
public class ComplaintFlow implements ProcessInbox.Subscriber, FlowForms {

    public static final String PROCESS = "complaint";
    public static final String REVOTE_CARRIED = "revote-carried";

    public static final String ASSIGN = "assign-complaint";
    public static final String EXAMINE = "examine-complaint";
    public static final String RESOLVE = "resolve-complaint";
    public static final String SETTLE = "settle-replacement";
    public static final String ISSUE = "issue-replacement";
    public static final String READ = "read-reply";

    private final States states;
    private final Cases cases;
    private final Agendas agendas;
    private final Roll roll;
    private final Clock clock;

    public ComplaintFlow(States states, Cases cases, Agendas agendas, Roll roll, Clock clock) {
        this.states = states;
        this.cases = cases;
        this.agendas = agendas;
        this.roll = roll;
        this.clock = clock;
    }

    @Override
    public List<Letter> lettersFor(Object event) {
        if (event instanceof ComplaintFiled filed) {
            return List.of(Letter.start(PROCESS, filed.complaint().toString(), Map.of("person", filed.complaint().person().toString(),
                    "inspection", filed.handling().inspection().toString(), "decider", filed.bodies().decider().toString(),
                    "clerk", filed.bodies().clerk().toString())));
        }
        return event instanceof RevoteCarried carried ? List.of(Letter.message(PROCESS, REVOTE_CARRIED, carried.complaint().toString())) : List.of();
    }

    @Override
    public List<TaskForm> forms() {
        return List.of(
                TaskForm.ofABody(ASSIGN, this::assigning),
                TaskForm.ofThePerson(EXAMINE, (subject, fields) -> TaskForm.Filled.with(new RecordFindings(ComplaintId.parse(subject),
                        fields.text("findings")))),
                TaskForm.ofABody(RESOLVE, (subject, fields) -> TaskForm.Filled.with(new ResolveComplaint(ComplaintId.parse(subject),
                        fields.choice(Outcome.class, "outcome"), fields.text("ground")))),
                TaskForm.ofABody(SETTLE, this::settling),
                TaskForm.ofABody(ISSUE, this::issuing),
                TaskForm.ofThePerson(READ, (subject, fields) -> TaskForm.Filled.with(new AcknowledgeReply(ComplaintId.parse(subject)))));
    }

    private TaskForm.Filled assigning(String subject, Fields fields) {
        ComplaintId id = ComplaintId.parse(subject);
        return TaskForm.Filled.with(new AssignHandler(id, person(id, "handler", fields), cases.members(states.complaintOf(id), clock.instant())));
    }

    /** A reason is asked only where the level is not the one that was proposed. */
    private TaskForm.Filled settling(String subject, Fields fields) {
        ComplaintId id = ComplaintId.parse(subject);
        Complaint complaint = states.complaintOf(id);
        Optional<Level> proposed = states.dossierOf(id.dossier()).proposal().map(Dossier.Proposal::level);
        boolean asProposed = proposed.isEmpty() || complaint.revote().map(Complaint.Revote::level).equals(proposed);
        DecisionReason reason = asProposed ? DecisionReason.AS_PROPOSED : fields.choice(DecisionReason.class, "reason");
        return TaskForm.Filled.with(new SettleReplacement(id, proposed, cases.ceiling(id.dossier(), clock.instant()), reason, fields.optionalText("ground")));
    }

    private TaskForm.Filled issuing(String subject, Fields fields) {
        ComplaintId id = ComplaintId.parse(subject);
        Instant now = clock.instant();
        String number = fields.text("number");
        LocalDate date = fields.day("date");
        return TaskForm.Filled.with(new IssueReplacement(id, number, date, person(id, "signer", fields),
                roll.membersOf(states.complaintOf(id).bodies().decider(), Legal.dayOf(now)), agendas.decided(id.cycle())));
    }

    private static PersonId person(ComplaintId id, String field, Fields fields) {
        String code = fields.text(field);
        try {
            return new PersonId(id.cycle().commune(), code);
        } catch (IllegalArgumentException e) {
            if (!code.isEmpty()) {
                fields.complain(RejectionCode.FIELD_UNREADABLE, field, code);
            }
            return new PersonId(id.cycle().commune(), "p-0");
        }
    }
}

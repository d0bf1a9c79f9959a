package vn.danhgia.processes.cycle;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.meeting.MeetingNames;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.InternalDay;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.command.CycleReader;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.processes.command.States;

/** Gives the diagrams their instants: those recorded when the cycle opened. */
@Component("limits")
public class Limits {

    private static final String CATALOGUE = "CATALOGUE";

    private static final String MEETING = "MEETING";
    private static final String COMPLAINT = "COMPLAINT";
    private static final Map<String, InternalDay.Code> INTERNAL = Map.of("DIGITAL", InternalDay.Code.DIGITAL_ASSESSMENT,
            "OLD_UNIT", InternalDay.Code.OLD_UNIT_REMARKS);

    private final CycleReader cycles;
    private final States states;
    private final FrozenRules frozen;

    public Limits(CycleReader cycles, States states, FrozenRules frozen) {
        this.cycles = cycles;
        this.states = states;
        this.frozen = frozen;
    }

    /**
     * For tasks: the last instant that is still in time. {@value #CATALOGUE} is the limit of that person's catalogue, {@value #MEETING} that of what
     * the meeting votes for, and of a new vote after a complaint none; {@value #COMPLAINT} that of UBKT's answer; days that the commune sets for itself have names of their own.
     */
    public Date due(DelegateExecution instance, String code) {
        if (COMPLAINT.equals(code)) {
            return Date.from(complaint(instance).limits().answer().minusMillis(1));
        }
        if (MEETING.equals(code) && MeetingNames.complaint(MeetingId.parse(instance.getProcessBusinessKey())).isPresent()) {
            return null;
        }
        Cycle cycle = cycles.cycle(cycleOf(instance));
        return Date.from(firstTooLate(instance, code, cycle).minusMillis(1));
    }

    /** When UBKT is reminded of its answer to a case (C-12). */
    public Date answerReminder(DelegateExecution instance) {
        return Date.from(complaint(instance).limits().reminder());
    }

    /** The first instant at which UBKT's answer to a case is late (C-12). */
    public Date answer(DelegateExecution instance) {
        return Date.from(complaint(instance).limits().answer());
    }

    private Complaint complaint(DelegateExecution instance) {
        return states.complaintOf(ComplaintId.parse(instance.getProcessBusinessKey()));
    }

    private Instant firstTooLate(DelegateExecution instance, String code, Cycle cycle) {
        if (INTERNAL.containsKey(code)) {
            return Legal.on(frozen.of(cycle).day(INTERNAL.get(code), cycle.id().quarter()));
        }
        return cycle.limits().get(switch (code) {
            case CATALOGUE -> cycle.placementOf(PersonId.parse((String) instance.getVariable("person"))).orElseThrow().route().catalogueDeadline();
            case MEETING -> MeetingNames.session(MeetingId.parse(instance.getProcessBusinessKey())).isPresent() ? DeadlineCode.DECISION
                    : DeadlineCode.PROPOSAL;
            default -> DeadlineCode.valueOf(code);
        });
    }

    /** Every business key begins with its cycle. */
    private static CycleId cycleOf(DelegateExecution instance) {
        String[] parts = instance.getProcessBusinessKey().split(":");
        return CycleId.parse(parts[0] + ":" + parts[1]);
    }
}

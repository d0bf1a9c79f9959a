package vn.danhgia.processes.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.complaint.Outcome;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.processes.command.States;

/** What the diagram of a case asks: who handles it, and whether the deciding body votes again. */
@Component("complaints")
public class Complaints {

    private final States states;

    public Complaints(States states) {
        this.states = states;
    }

    public String handler(DelegateExecution instance) {
        return complaint(instance).handler().orElseThrow().toString();
    }

    public boolean goesStraightToAVote(DelegateExecution instance) {
        return complaint(instance).kind().goesStraightToAVote();
    }

    public boolean isVotedOnAgain(DelegateExecution instance) {
        return complaint(instance).conclusion().filter(conclusion -> conclusion.outcome() == Outcome.REVOTE).isPresent();
    }

    private Complaint complaint(DelegateExecution instance) {
        return states.complaintOf(ComplaintId.parse(instance.getProcessBusinessKey()));
    }
}

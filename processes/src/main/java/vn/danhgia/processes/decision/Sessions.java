package vn.danhgia.processes.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.decision.SessionItem;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.processes.command.States;

/** What the diagrams ask of decision sessions. */
@Component("sessions")
public class Sessions {

    private final States states;
    private final Agendas agendas;

    public Sessions(States states, Agendas agendas) {
        this.states = states;
        this.agendas = agendas;
    }

    /** Somebody's vote is not written down yet: nobody does that for himself or herself (C-11). */
    public boolean hasUnsettled(DelegateExecution instance) {
        return !session(instance).undecided().isEmpty();
    }

    /** More candidates than places somewhere: the body votes on who stays (R-4.1-2). */
    public boolean isContested(DelegateExecution instance) {
        return !DecisionFlow.contested(session(instance)).isEmpty();
    }

    /** Somebody of the commune's own is in the session and may be decided on. */
    public boolean hasOwn(DelegateExecution instance) {
        return session(instance).items().stream().anyMatch(item -> !item.line().decidedByProvince() && item.vote().isPresent());
    }

    /** Somebody is to be submitted to the province. */
    public boolean hasProvinces(DelegateExecution instance) {
        return session(instance).items().stream().anyMatch(item -> item.line().decidedByProvince() && item.standing() == SessionItem.Standing.VOTED);
    }

    /** For the flow of a quarter: somebody is neither decided nor on an agenda. */
    public boolean leavesSomebody(DelegateExecution quarter) {
        return agendas.leavesSomebody(CycleId.parse(quarter.getProcessBusinessKey()));
    }

    private DecisionSession session(DelegateExecution instance) {
        return states.sessionOf(DecisionSessionId.parse(instance.getProcessBusinessKey()));
    }
}

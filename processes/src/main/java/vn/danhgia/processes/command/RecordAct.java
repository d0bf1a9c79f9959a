package vn.danhgia.processes.command;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The step behind every user task: sends what the person has put on the desk and leaves at most one routing flag, {@code accepted}.
 * A refusal undoes the step, and with it the completion of the task.
 */
@Component("recordAct")
public class RecordAct implements JavaDelegate {

    /** The routing flag of steps that accept or hand back. */
    public static final String ACCEPTED = "accepted";

    private final Commands commands;
    private final AttemptInHand hand;

    public RecordAct(Commands commands, AttemptInHand hand) {
        this.commands = commands;
        this.hand = hand;
    }

    @Override
    public void execute(DelegateExecution step) throws Refused {
        Attempt attempt = hand.take()
                .orElseThrow(() -> new IllegalStateException(step.getCurrentActivityId() + " was reached without passing the task desk"));
        commands.byPerson(step, attempt);
        attempt.route().ifPresent(accepted -> step.setVariable(ACCEPTED, accepted));
    }
}

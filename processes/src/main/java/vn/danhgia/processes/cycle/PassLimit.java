package vn.danhgia.processes.cycle;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.CycleCommand.PassDeadline;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.processes.command.Commands;
import vn.danhgia.processes.command.Refused;

/** Announces that a limit has passed; the activity's id says which: {@code pass-self-assessment}. */
@Component("passLimit")
public class PassLimit implements JavaDelegate {

    private static final String PREFIX = "pass-";

    private final Commands commands;

    public PassLimit(Commands commands) {
        this.commands = commands;
    }

    @Override
    public void execute(DelegateExecution step) throws Refused {
        String code = step.getCurrentActivityId().substring(PREFIX.length()).replace('-', '_').toUpperCase(Locale.ROOT);
        commands.bySystem(step, new PassDeadline(CycleId.parse(step.getProcessBusinessKey()), DeadlineCode.valueOf(code)));
    }
}

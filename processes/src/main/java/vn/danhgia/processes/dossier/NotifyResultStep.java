package vn.danhgia.processes.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.dossier.DossierCommand.NotifyResult;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.processes.command.Commands;
import vn.danhgia.processes.command.Refused;

/** Announces the result (R-5.5-1). */
@Component("notifyResult")
public class NotifyResultStep implements JavaDelegate {

    private final Commands commands;

    public NotifyResultStep(Commands commands) {
        this.commands = commands;
    }

    @Override
    public void execute(DelegateExecution step) throws Refused {
        commands.bySystem(step, new NotifyResult(DossierId.parse(step.getProcessBusinessKey())));
    }
}

package vn.danhgia.processes.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.dossier.DossierCommand.OpenDossier;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.processes.command.Commands;
import vn.danhgia.processes.command.CycleReader;
import vn.danhgia.processes.command.Refused;

/** Opens the dossier with what the cycle has frozen for this person. */
@Component("openDossier")
public class OpenDossierStep implements JavaDelegate {

    private final Commands commands;
    private final CycleReader cycles;

    public OpenDossierStep(Commands commands, CycleReader cycles) {
        this.commands = commands;
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution step) throws Refused {
        DossierId id = DossierId.parse(step.getProcessBusinessKey());
        Cycle cycle = cycles.cycle(id.cycle());
        commands.bySystem(step, new OpenDossier(id, cycle.ruleSet(), cycle.placementOf(id.person()).orElseThrow(), cycle.scoreFrame(),
                cycle.limits().get(DeadlineCode.SELF_ASSESSMENT), cycle.limits().get(DeadlineCode.PROPOSAL),
                cycle.limits().get(DeadlineCode.DECISION)));
    }
}

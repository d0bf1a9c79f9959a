package vn.danhgia.processes.workcatalogue;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.OpenCatalogue;
import vn.danhgia.processes.command.Commands;
import vn.danhgia.processes.command.CycleReader;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.processes.command.Refused;

/** Opens the catalogue with what the cycle has frozen for this person. */
@Component("openCatalogue")
public class OpenCatalogueStep implements JavaDelegate {

    private final Commands commands;
    private final CycleReader cycles;
    private final FrozenRules frozen;

    public OpenCatalogueStep(Commands commands, CycleReader cycles, FrozenRules frozen) {
        this.commands = commands;
        this.cycles = cycles;
        this.frozen = frozen;
    }

    @Override
    public void execute(DelegateExecution step) throws Refused {
        CatalogueId id = CatalogueId.parse(step.getProcessBusinessKey());
        Cycle cycle = cycles.cycle(id.cycle());
        Placement placement = cycle.placementOf(id.person()).orElseThrow();
        commands.bySystem(step, new OpenCatalogue(id, placement.route(), cycle.scoreFrame(),
                cycle.limits().get(placement.route().catalogueDeadline()), frozen.of(cycle).rating(), placement.route().preparer(), List.of()));
    }
}

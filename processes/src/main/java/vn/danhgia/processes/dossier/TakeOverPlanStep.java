package vn.danhgia.processes.dossier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.dossier.DossierCommand.TakeOverPlan;
import vn.danhgia.domain.dossier.Plan;
import vn.danhgia.domain.dossier.PlannedItem;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.processes.command.CatalogueReader;
import vn.danhgia.processes.command.Commands;
import vn.danhgia.processes.command.Refused;

/** Brings to the dossier what the approved catalogue plans (R-5.2-2): nobody types it twice (R-I.2.3-1). */
@Component("takeOverPlan")
public class TakeOverPlanStep implements JavaDelegate {

    private final Commands commands;
    private final CatalogueReader catalogues;

    public TakeOverPlanStep(Commands commands, CatalogueReader catalogues) {
        this.commands = commands;
        this.catalogues = catalogues;
    }

    @Override
    public void execute(DelegateExecution step) throws Refused {
        DossierId id = DossierId.parse(step.getProcessBusinessKey());
        commands.bySystem(step, new TakeOverPlan(id, plan(catalogues.catalogueOf(id))));
    }

    private static Plan plan(WorkCatalogue catalogue) {
        return new Plan(catalogue.items().stream().map(item -> new PlannedItem(item.number(), item.axis(), item.weight(), item.key(),
                catalogue.course().task(item.number()).important())).toList());
    }
}

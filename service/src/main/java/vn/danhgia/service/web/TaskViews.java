package vn.danhgia.service.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.processes.workcatalogue.CatalogueFlow;
import vn.danhgia.service.history.Folded;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.people.People;

/** Gathers what a form shows, from the log itself: a form must never be filled in against a view that lags. */
@Component
public class TaskViews {

    private final Histories histories;
    private final People people;

    TaskViews(Histories histories, People people) {
        this.histories = histories;
        this.people = people;
    }

    public TaskView of(OpenTask task, String actionId, Map<String, List<String>> typed) {
        boolean aboutCatalogue = CatalogueFlow.PROCESS.equals(task.process());
        CatalogueId catalogueId = aboutCatalogue ? CatalogueId.parse(task.subject()) : catalogueOf(DossierId.parse(task.subject()));
        DossierId dossierId = new DossierId(catalogueId.cycle(), catalogueId.person());
        Folded<WorkCatalogue> catalogue = histories.catalogue(catalogueId);
        Folded<Dossier> dossier = histories.dossier(dossierId);
        return new TaskView(task, people.person(catalogueId.person()).orElseThrow(), catalogueId.cycle().quarter().toString(), catalogue.state(),
                dossier.state(), dossierId.toString(), aboutCatalogue ? catalogue.version() : dossier.version(), actionId, typed);
    }

    private static CatalogueId catalogueOf(DossierId dossier) {
        return new CatalogueId(dossier.cycle(), dossier.person());
    }
}

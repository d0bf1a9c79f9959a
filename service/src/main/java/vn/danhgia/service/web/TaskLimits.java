package vn.danhgia.service.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.dossier.DossierFlow;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.processes.workcatalogue.CatalogueFlow;
import vn.danhgia.service.history.Histories;

/** By when a task should be done: the recorded limit of the plan that it works towards. */
@Component
class TaskLimits {

    private final Histories histories;

    TaskLimits(Histories histories) {
        this.histories = histories;
    }

    /** The first too-late instant of each task that has one, by task id. Each quarter is read once. */
    Map<String, Instant> of(List<OpenTask> tasks) {
        Map<CycleId, Cycle> cycles = new HashMap<>();
        Map<String, Instant> limits = new HashMap<>();
        for (OpenTask task : tasks) {
            boolean catalogue = CatalogueFlow.PROCESS.equals(task.process());
            CycleId id = catalogue ? CatalogueId.parse(task.subject()).cycle() : DossierId.parse(task.subject()).cycle();
            PersonId person = catalogue ? CatalogueId.parse(task.subject()).person() : DossierId.parse(task.subject()).person();
            Cycle cycle = cycles.computeIfAbsent(id, histories::cycle);
            code(task, cycle, person).ifPresent(code -> limits.put(task.id(), cycle.limits().get(code)));
        }
        return limits;
    }

    private static Optional<DeadlineCode> code(OpenTask task, Cycle cycle, PersonId person) {
        if (CatalogueFlow.PROCESS.equals(task.process())) {
            return cycle.placementOf(person).map(placement -> placement.route().catalogueDeadline());
        }
        return switch (task.taskKey()) {
            case DossierFlow.ASSESS -> Optional.of(DeadlineCode.SELF_ASSESSMENT);
            case DossierFlow.PROPOSE -> Optional.of(DeadlineCode.PROPOSAL);
            case DossierFlow.CHECK, DossierFlow.OPINION, DossierFlow.DECIDE, DossierFlow.ISSUE -> Optional.of(DeadlineCode.DECISION);
            default -> Optional.empty();
        };
    }
}

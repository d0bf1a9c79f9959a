package vn.danhgia.processes.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.discipline.Standing;
import vn.danhgia.domain.dossier.Gathered;
import vn.danhgia.domain.rating.Completion;
import vn.danhgia.domain.rating.KeyTasks;
import vn.danhgia.domain.rating.Known;
import vn.danhgia.domain.rating.Source;
import vn.danhgia.domain.ruleset.InternalDay;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.DisciplineListId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.domain.workcatalogue.Degree;
import vn.danhgia.domain.workcatalogue.TaskRecord;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.domain.workcatalogue.WorkItem;

/**
 * Gathers what others know of a person: the catalogue's confirmed results up to the cut-off (C-15), the unit's confirmed result (II.7.3), UBKT's list
 * (III.5.1). It counts nothing and judges nothing; what is not there yet is awaited.
 */
@Component
public class Findings {

    private final States states;
    private final FrozenRules frozen;

    public Findings(States states, FrozenRules frozen) {
        this.states = states;
        this.frozen = frozen;
    }

    /** What is known now about one person of an open quarter. */
    public Gathered about(DossierId dossier, Instant now) {
        Cycle cycle = states.cycle(dossier.cycle());
        return about(dossier, cycle, frozen.of(cycle), now);
    }

    /** The same, for many of one quarter. */
    public Gathered about(DossierId dossier, Cycle cycle, RuleSet rules, Instant now) {
        LocalDate cutOff = rules.day(InternalDay.Code.CUT_OFF, dossier.cycle().quarter());
        Placement placement = cycle.placementOf(dossier.person()).orElseThrow();
        WorkCatalogue catalogue = states.catalogueOf(dossier);
        Optional<Standing> listed = states.disciplineOf(new DisciplineListId(dossier.cycle())).standingOf(dossier.person());
        Optional<Completion> collective = states.unitOf(new UnitQuarterId(dossier.cycle(), placement.unit())).completion();
        LocalDate today = Legal.dayOf(now);
        return new Gathered(cutOff, today.isAfter(dossier.cycle().quarter().lastDay()) ? dossier.cycle().quarter().lastDay() : today,
                completion(catalogue, cutOff, rules),
                keyTasks(catalogue),
                listed.map(Standing::violations).orElse(Known.awaited(Source.INSPECTION_LIST)),
                listed.map(Standing::degeneration).orElse(Known.awaited(Source.INSPECTION_LIST)),
                listed.map(Standing::corruption).orElse(Known.awaited(Source.INSPECTION_LIST)),
                listed.map(standing -> Known.of(standing.isUnderInspection(), Source.INSPECTION_LIST)).orElse(Known.awaited(Source.INSPECTION_LIST)),
                collective.map(done -> Known.of(done, Source.UNIT_REPORT)).orElse(Known.awaited(Source.UNIT_REPORT)));
    }

    private static Known<Completion> completion(WorkCatalogue catalogue, LocalDate cutOff, RuleSet rules) {
        return catalogue.stage() == WorkCatalogue.Stage.APPROVED
                ? Known.of(catalogue.completion(cutOff, rules.rating()), Source.WORK_CATALOGUE) : Known.awaited(Source.WORK_CATALOGUE);
    }

    /** Awaited while a key task that is done has no degree yet (R-5.3-6). */
    private static Known<KeyTasks> keyTasks(WorkCatalogue catalogue) {
        List<TaskRecord> key = catalogue.items().stream().filter(WorkItem::key).map(item -> catalogue.course().task(item.number())).toList();
        if (key.stream().anyMatch(task -> !task.isConfirmed())) {
            return Known.awaited(Source.TASK_ASSESSMENT);
        }
        List<Degree> degrees = key.stream().map(task -> task.result().orElseThrow().degree().orElseThrow()).toList();
        return Known.of(new KeyTasks(count(degrees, Degree.EFFECTIVE), count(degrees, Degree.BASICALLY_MET), count(degrees, Degree.NOT_MET)),
                Source.TASK_ASSESSMENT);
    }

    private static int count(List<Degree> degrees, Degree wanted) {
        return (int) degrees.stream().filter(wanted::equals).count();
    }
}

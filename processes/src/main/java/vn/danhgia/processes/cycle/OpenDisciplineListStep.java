package vn.danhgia.processes.cycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.discipline.DisciplineCommand.OpenDisciplineList;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.Offices;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DisciplineListId;
import vn.danhgia.processes.command.Commands;
import vn.danhgia.processes.command.CycleReader;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.processes.command.Refused;

/** Opens UBKT's list of the quarter, which is then awaited (III.5.1). */
@Component("openDisciplineList")
public class OpenDisciplineListStep implements JavaDelegate {

    private final Commands commands;
    private final CycleReader cycles;
    private final FrozenRules frozen;

    public OpenDisciplineListStep(Commands commands, CycleReader cycles, FrozenRules frozen) {
        this.commands = commands;
        this.cycles = cycles;
        this.frozen = frozen;
    }

    @Override
    public void execute(DelegateExecution step) throws Refused {
        CycleId id = CycleId.parse(step.getProcessBusinessKey());
        Cycle cycle = cycles.cycle(id);
        commands.bySystem(step, new OpenDisciplineList(new DisciplineListId(id),
                frozen.of(cycle).offices().of(Offices.Role.INSPECTION, id.commune()), cycle.limits().get(DeadlineCode.DISCIPLINE_LIST)));
    }
}

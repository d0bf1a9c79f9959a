package vn.danhgia.processes.cycle;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.processes.command.CycleReader;

/** Gives the diagram's timers their instants: those recorded when the cycle opened. */
@Component("limits")
public class Limits {

    private final CycleReader cycles;

    public Limits(CycleReader cycles) {
        this.cycles = cycles;
    }

    /** The first too-late instant of a limit, by its name in {@link DeadlineCode}. */
    public Date of(DelegateExecution instance, String code) {
        return Date.from(cycles.cycle(CycleId.parse(instance.getProcessBusinessKey())).limits().get(DeadlineCode.valueOf(code)));
    }
}

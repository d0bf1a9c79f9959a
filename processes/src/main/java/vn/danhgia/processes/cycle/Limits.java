package vn.danhgia.processes.cycle;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.command.CycleReader;

/** Gives the diagrams their instants: those recorded when the cycle opened. */
@Component("limits")
public class Limits {

    private static final String CATALOGUE = "CATALOGUE";

    private final CycleReader cycles;

    public Limits(CycleReader cycles) {
        this.cycles = cycles;
    }

    /** For the quarter's timers: the first too-late instant of a limit, by its name in {@link DeadlineCode}. */
    public Date of(DelegateExecution instance, String code) {
        return Date.from(cycles.cycle(cycleOf(instance)).limits().get(DeadlineCode.valueOf(code)));
    }

    /** For a person's tasks: the last instant that is still in time; {@value #CATALOGUE} is the limit of that person's catalogue. */
    public Date due(DelegateExecution instance, String code) {
        Cycle cycle = cycles.cycle(cycleOf(instance));
        DeadlineCode limit = CATALOGUE.equals(code)
                ? cycle.placementOf(PersonId.parse((String) instance.getVariable("person"))).orElseThrow().route().catalogueDeadline()
                : DeadlineCode.valueOf(code);
        return Date.from(cycle.limits().get(limit).minusMillis(1));
    }

    /** Every business key begins with its cycle. */
    private static CycleId cycleOf(DelegateExecution instance) {
        String[] parts = instance.getProcessBusinessKey().split(":");
        return CycleId.parse(parts[0] + ":" + parts[1]);
    }
}

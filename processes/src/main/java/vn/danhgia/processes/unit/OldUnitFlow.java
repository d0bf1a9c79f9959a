package vn.danhgia.processes.unit;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.dossier.DossierEvent.PositionChangeRecorded;
import vn.danhgia.domain.dossier.PositionChange;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.domain.unit.UnitCommand.ExpectOldUnitRemarks;
import vn.danhgia.domain.unit.UnitCommand.SendOldUnitRemarks;
import vn.danhgia.processes.command.Commands;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.command.States;
import vn.danhgia.processes.inbox.Letter;
import vn.danhgia.processes.inbox.ProcessInbox;
import vn.danhgia.processes.tasks.FlowForms;
import vn.danhgia.processes.tasks.TaskForm;

/**
 * Names and form of the flow {@value #PROCESS}.
 *
 * <h2>Background</h2>
 * One instance for each person who came from another unit less than two months ago (II.8.1b): the old unit sends what it has to say; BXDĐ hands in what
 * comes from outside the commune.
 *
 * <h2>Ground rules</h2>
 * Nothing waits for the remarks: they are asked for, chased and shown.
 */
@Component
public class OldUnitFlow implements ProcessInbox.Subscriber, FlowForms {

    public static final String PROCESS = "old-unit-remarks";
    public static final String SEND = "send-old-unit-remarks";

    private static final String OLD_UNIT = "oldUnit";

    private final States states;

    public OldUnitFlow(States states) {
        this.states = states;
    }

    @Override
    public List<Letter> lettersFor(Object event) {
        return event instanceof PositionChangeRecorded recorded && recorded.change().kind() == PositionChange.Kind.MOVED
                ? recorded.change().oldUnit().map(unit -> Letter.start(PROCESS, recorded.dossier().toString(), Map.of(OLD_UNIT, unit))).stream().toList()
                : List.of();
    }

    @Override
    public List<TaskForm> forms() {
        return List.of(TaskForm.ofABody(SEND, (subject, fields) -> {
            DossierId dossier = DossierId.parse(subject);
            return TaskForm.Filled.with(new SendOldUnitRemarks(unitOf(dossier), dossier.person(), fields.text("remarks")));
        }));
    }

    private UnitQuarterId unitOf(DossierId dossier) {
        return new UnitQuarterId(dossier.cycle(), states.cycle(dossier.cycle()).placementOf(dossier.person()).orElseThrow().unit());
    }

    /** Asks for the remarks. A unit that is none of the commune's leaves them to BXDĐ. */
    @Component("expectRemarks")
    public static class ExpectRemarksStep implements JavaDelegate {

        private final Commands commands;
        private final States states;

        public ExpectRemarksStep(Commands commands, States states) {
            this.commands = commands;
            this.states = states;
        }

        @Override
        public void execute(DelegateExecution step) throws Refused {
            DossierId dossier = DossierId.parse(step.getProcessBusinessKey());
            String oldUnit = (String) step.getVariable(OLD_UNIT);
            Cycle cycle = states.cycle(dossier.cycle());
            var placement = cycle.placementOf(dossier.person()).orElseThrow();
            UnitQuarterId unit = new UnitQuarterId(dossier.cycle(), placement.unit());
            if (states.unitOf(unit).moved().stream().noneMatch(one -> one.person().equals(dossier.person()))) {
                commands.bySystem(step, new ExpectOldUnitRemarks(unit, dossier.person(), oldUnit));
            }
            boolean ofTheCommune = cycle.roster().stream().anyMatch(other -> other.unit().equals(oldUnit));
            BodyId organiser = placement.route().appraiser();
            step.setVariable("remarkers", ofTheCommune ? new BodyId(dossier.cycle().commune(), oldUnit) + "," + organiser : organiser.toString());
        }
    }
}

package vn.danhgia.processes.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.complaint.ComplaintCommand;
import vn.danhgia.domain.cycle.CycleCommand;
import vn.danhgia.domain.decision.SessionCommand;
import vn.danhgia.domain.discipline.DisciplineCommand;
import vn.danhgia.domain.dossier.DossierCommand;
import vn.danhgia.domain.feedback.IssueCommand;
import vn.danhgia.domain.meeting.MeetingCommand;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.unit.UnitCommand;
import vn.danhgia.domain.workcatalogue.CatalogueCommand;

/** Sends commands, each in the transaction that is already open. */
@Component
public class Commands {

    private static final List<Class<?>> FAMILIES = List.of(CycleCommand.class, CatalogueCommand.class, DossierCommand.class, MeetingCommand.class,
            SessionCommand.class, UnitCommand.class, DisciplineCommand.class, ComplaintCommand.class, IssueCommand.class);

    private final CommandGateway gateway;

    public Commands(CommandBus bus) {
        this.gateway = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    /** A person's act outside any process, for instance opening a quarter. */
    public void byPerson(Object command, Actor by, String actionId) throws Refused {
        send(command, meta(command, by, actionId));
    }

    /** The act that a person has put on the task desk, sent from its step. */
    void byPerson(DelegateExecution step, Attempt attempt) throws Refused {
        Map<String, Object> meta = meta(attempt.command(), attempt.by(), attempt.actionId());
        meta.put(MetaKeys.EXPECTED_VERSION, attempt.expectedVersion());
        send(attempt.command(), from(step, meta));
    }

    /** The flow's own step: it opens and announces, it never rates (R-1.1-1). */
    public void bySystem(DelegateExecution step, Object command) throws Refused {
        send(command, from(step, meta(command, Actor.SYSTEM, null)));
    }

    private void send(Object command, Map<String, Object> meta) throws Refused {
        try {
            gateway.sendAndWait(new GenericCommandMessage<>(new GenericMessage<>(command, meta), nameOf(command)));
        } catch (CommandExecutionException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw e;
        } catch (ConcurrencyException e) {
            throw new Overtaken(e);
        } catch (ConflictingAggregateVersionException e) {
            throw new Stale(String.valueOf(e.getAggregateIdentifier()), e.getExpectedVersion(), e);
        }
    }

    /** Each family of commands is one name on the bus: its aggregate has one handler, the pure decider tells them apart. */
    private static String nameOf(Object command) {
        return FAMILIES.stream().filter(family -> family.isInstance(command)).findFirst().map(Class::getName)
                .orElseThrow(() -> new IllegalArgumentException("no aggregate takes " + command.getClass()));
    }

    private static Map<String, Object> meta(Object command, Actor by, String actionId) {
        Map<String, Object> meta = new HashMap<>();
        meta.put(MetaKeys.ACTOR, by.person().map(Object::toString).orElse(MetaKeys.SYSTEM));
        meta.put(MetaKeys.BODIES, by.bodies().stream().map(Object::toString).sorted().collect(Collectors.joining(" ")));
        meta.put(MetaKeys.COMMAND, command.getClass().getSimpleName());
        if (actionId != null) {
            meta.put(MetaKeys.ACTION, actionId);
        }
        return meta;
    }

    private static Map<String, Object> from(DelegateExecution step, Map<String, Object> meta) {
        ProcessDefinition definition = step.getProcessEngineServices().getRepositoryService()
                .getProcessDefinition(step.getProcessDefinitionId());
        meta.put(MetaKeys.PROCESS, definition.getKey() + ":" + definition.getVersion());
        meta.put(MetaKeys.INSTANCE, step.getProcessInstanceId());
        meta.put(MetaKeys.ACTIVITY, step.getCurrentActivityId());
        return meta;
    }
}

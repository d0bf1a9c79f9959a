package vn.danhgia.service.aggregates;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import vn.danhgia.domain.discipline.DisciplineList;
import vn.danhgia.domain.discipline.DisciplineCommand;
import vn.danhgia.domain.discipline.DisciplineEvent;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.service.eventstore.StatesAtHand;

/** Shell over {@link DisciplineList}. */
@Aggregate(type = "discipline-list", commandTargetResolver = DomainTargets.BEAN)
class DisciplineAggregate {

    @AggregateIdentifier
    private String id;

    private DisciplineList state = DisciplineList.ABSENT;

    private long changed = -1;

    DisciplineAggregate() {
    }

    DisciplineAggregate(DisciplineList state, StatesAtHand.Kept kept) {
        this.id = kept.aggregate();
        this.state = state;
        this.changed = kept.changed();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DisciplineCommand command, MetaData meta, Clock clock, StatesAtHand states) throws Refused {
        Shell.requireVersion(command.list().toString(), meta, changed);
        Shell.apply(DisciplineList.decide(state, command, Shell.act(meta, clock)));
        Shell.keep(states, id, state, changed);
    }

    @EventSourcingHandler
    void on(DisciplineEvent event, @SequenceNumber long sequence) {
        changed = Shell.changed(changed, event, sequence);
        id = Shell.id(id, event.list());
        state = DisciplineList.evolve(state, event);
    }
}

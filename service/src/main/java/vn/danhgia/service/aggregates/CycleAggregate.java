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
import vn.danhgia.domain.cycle.CycleCommand;
import vn.danhgia.domain.cycle.CycleEvent;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.service.eventstore.StatesAtHand;

/** Shell over {@link Cycle}. */
@Aggregate(type = "cycle", commandTargetResolver = DomainTargets.BEAN)
class CycleAggregate {

    @AggregateIdentifier
    private String id;

    private Cycle state = Cycle.UNOPENED;

    private long changed = -1;

    CycleAggregate() {
    }

    CycleAggregate(Cycle state, StatesAtHand.Kept kept) {
        this.id = kept.aggregate();
        this.state = state;
        this.changed = kept.changed();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CycleCommand command, MetaData meta, Clock clock, StatesAtHand states) throws Refused {
        Shell.requireVersion(command.cycle().toString(), meta, changed);
        Shell.apply(Cycle.decide(state, command, Shell.act(meta, clock)));
        Shell.keep(states, id, state, changed);
    }

    @EventSourcingHandler
    void on(CycleEvent event, @SequenceNumber long sequence) {
        changed = Shell.changed(changed, event, sequence);
        id = Shell.id(id, event.cycle());
        state = Cycle.evolve(state, event);
    }
}

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
import vn.danhgia.domain.unit.UnitQuarter;
import vn.danhgia.domain.unit.UnitCommand;
import vn.danhgia.domain.unit.UnitEvent;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.service.eventstore.StatesAtHand;

/** Shell over {@link UnitQuarter}. */
@Aggregate(type = "unit-quarter", commandTargetResolver = DomainTargets.BEAN)
class UnitAggregate {

    @AggregateIdentifier
    private String id;

    private UnitQuarter state = UnitQuarter.ABSENT;

    private long changed = -1;

    UnitAggregate() {
    }

    UnitAggregate(UnitQuarter state, StatesAtHand.Kept kept) {
        this.id = kept.aggregate();
        this.state = state;
        this.changed = kept.changed();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(UnitCommand command, MetaData meta, Clock clock, StatesAtHand states) throws Refused {
        Shell.requireVersion(command.unit().toString(), meta, changed);
        Shell.apply(UnitQuarter.decide(state, command, Shell.act(meta, clock)));
        Shell.keep(states, id, state, changed);
    }

    @EventSourcingHandler
    void on(UnitEvent event, @SequenceNumber long sequence) {
        changed = Shell.changed(changed, event, sequence);
        id = Shell.id(id, event.unit());
        state = UnitQuarter.evolve(state, event);
    }
}

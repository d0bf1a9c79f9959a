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
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.complaint.ComplaintCommand;
import vn.danhgia.domain.complaint.ComplaintEvent;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.service.eventstore.StatesAtHand;

/** Shell over {@link Complaint}. */
@Aggregate(type = "complaint", commandTargetResolver = DomainTargets.BEAN)
class ComplaintAggregate {

    @AggregateIdentifier
    private String id;

    private Complaint state = Complaint.ABSENT;

    private long changed = -1;

    ComplaintAggregate() {
    }

    ComplaintAggregate(Complaint state, StatesAtHand.Kept kept) {
        this.id = kept.aggregate();
        this.state = state;
        this.changed = kept.changed();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ComplaintCommand command, MetaData meta, Clock clock, StatesAtHand states) throws Refused {
        Shell.requireVersion(command.complaint().toString(), meta, changed);
        Shell.apply(Complaint.decide(state, command, Shell.act(meta, clock)));
        Shell.keep(states, id, state, changed);
    }

    @EventSourcingHandler
    void on(ComplaintEvent event, @SequenceNumber long sequence) {
        changed = Shell.changed(changed, event, sequence);
        id = Shell.id(id, event.complaint());
        state = Complaint.evolve(state, event);
    }
}

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
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.meeting.MeetingCommand;
import vn.danhgia.domain.meeting.MeetingEvent;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.service.eventstore.StatesAtHand;

/** Shell over {@link Meeting}. */
@Aggregate(type = "meeting", commandTargetResolver = DomainTargets.BEAN)
class MeetingAggregate {

    @AggregateIdentifier
    private String id;

    private Meeting state = Meeting.UNCALLED;

    private long changed = -1;

    MeetingAggregate() {
    }

    MeetingAggregate(Meeting state, StatesAtHand.Kept kept) {
        this.id = kept.aggregate();
        this.state = state;
        this.changed = kept.changed();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(MeetingCommand command, MetaData meta, Clock clock, StatesAtHand states) throws Refused {
        Shell.requireVersion(command.meeting().toString(), meta, changed);
        Shell.apply(Meeting.decide(state, command, Shell.act(meta, clock)));
        Shell.keep(states, id, state, changed);
    }

    @EventSourcingHandler
    void on(MeetingEvent event, @SequenceNumber long sequence) {
        changed = Shell.changed(changed, event, sequence);
        id = Shell.id(id, event.meeting());
        state = Meeting.evolve(state, event);
    }
}

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
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.decision.SessionCommand;
import vn.danhgia.domain.decision.SessionEvent;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.service.eventstore.StatesAtHand;

/** Shell over {@link DecisionSession}. */
@Aggregate(type = "decision-session", commandTargetResolver = DomainTargets.BEAN)
class SessionAggregate {

    @AggregateIdentifier
    private String id;

    private DecisionSession state = DecisionSession.UNOPENED;

    private long changed = -1;

    SessionAggregate() {
    }

    SessionAggregate(DecisionSession state, StatesAtHand.Kept kept) {
        this.id = kept.aggregate();
        this.state = state;
        this.changed = kept.changed();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SessionCommand command, MetaData meta, Clock clock, StatesAtHand states) throws Refused {
        Shell.requireVersion(command.session().toString(), meta, changed);
        Shell.apply(DecisionSession.decide(state, command, Shell.act(meta, clock)));
        Shell.keep(states, id, state, changed);
    }

    @EventSourcingHandler
    void on(SessionEvent event, @SequenceNumber long sequence) {
        changed = Shell.changed(changed, event, sequence);
        id = Shell.id(id, event.session());
        state = DecisionSession.evolve(state, event);
    }
}

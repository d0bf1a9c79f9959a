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
import vn.danhgia.domain.dossier.DossierCommand;
import vn.danhgia.domain.dossier.DossierEvent;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.service.eventstore.StatesAtHand;

/** Shell over {@link Dossier}. */
@Aggregate(type = "dossier", commandTargetResolver = DomainTargets.BEAN)
class DossierAggregate {

    @AggregateIdentifier
    private String id;

    private Dossier state = Dossier.ABSENT;

    private long changed = -1;

    DossierAggregate() {
    }

    DossierAggregate(Dossier state, StatesAtHand.Kept kept) {
        this.id = kept.aggregate();
        this.state = state;
        this.changed = kept.changed();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DossierCommand command, MetaData meta, Clock clock, StatesAtHand states) throws Refused {
        Shell.requireVersion(command.dossier().toString(), meta, changed);
        Shell.apply(Dossier.decide(state, command, Shell.act(meta, clock)));
        Shell.keep(states, id, state, changed);
    }

    @EventSourcingHandler
    void on(DossierEvent event, @SequenceNumber long sequence) {
        changed = Shell.changed(changed, event, sequence);
        id = Shell.id(id, event.dossier());
        state = Dossier.evolve(state, event);
    }
}

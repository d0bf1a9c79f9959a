package vn.danhgia.service.history;

import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.CycleEvent;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.dossier.DossierEvent;
import vn.danhgia.domain.names.EventNames;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.workcatalogue.CatalogueEvent;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.processes.command.CatalogueReader;
import vn.danhgia.processes.command.CycleReader;

/** Reads aggregates back from the log. */
@Component
public class Histories implements CycleReader, CatalogueReader {

    private final EventStore events;

    public Histories(EventStore events) {
        this.events = events;
    }

    @Override
    public Cycle cycle(CycleId id) {
        return fold(id.toString(), Cycle.UNOPENED, CycleEvent.class, Cycle::evolve).state();
    }

    @Override
    public WorkCatalogue catalogueOf(DossierId dossier) {
        return catalogue(new CatalogueId(dossier.cycle(), dossier.person())).state();
    }

    public Folded<WorkCatalogue> catalogue(CatalogueId id) {
        return fold(id.toString(), WorkCatalogue.ABSENT, CatalogueEvent.class, WorkCatalogue::evolve);
    }

    public Folded<Dossier> dossier(DossierId id) {
        return fold(id.toString(), Dossier.ABSENT, DossierEvent.class, Dossier::evolve);
    }

    /** Everything that happened to one aggregate from a sequence number on, in order. */
    public List<Happened> of(String aggregate, long from) {
        return events.readEvents(aggregate, from).asStream().map(Histories::happened).toList();
    }

    private static Happened happened(DomainEventMessage<?> message) {
        String name = EventNames.of(message.getPayloadType()).orElseThrow().name();
        return new Happened(message.getAggregateIdentifier(), message.getSequenceNumber(), name, message.getPayload(), message.getTimestamp(),
                message.getMetaData());
    }

    private <S, E> Folded<S> fold(String id, S initial, Class<E> family, BiFunction<S, E, S> evolve) {
        S state = initial;
        long version = -1;
        var stream = events.readEvents(id);
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            state = evolve.apply(state, family.cast(message.getPayload()));
            version = message.getSequenceNumber();
        }
        return new Folded<>(state, version);
    }
}

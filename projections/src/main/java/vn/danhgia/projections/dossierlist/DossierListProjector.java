package vn.danhgia.projections.dossierlist;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.dossier.DossierEvent;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.workcatalogue.CatalogueEvent;
import vn.danhgia.projections.Generations;
import vn.danhgia.projections.LiveLines;

/**
 * Keeps the list. Both aggregates of a person are read in one order ({@link #order}), so that no two nodes ever contend for a line. A stream that is taken
 * over may hand out an event again; the line's versions say that it is old.
 */
@Component
@ProcessingGroup(DossierListProjector.GROUP)
class DossierListProjector {

    static final String GROUP = DossierList.NAME;

    private final LiveLines<DossierLine> lines;

    DossierListProjector(DossierList view, Generations generations) {
        this.lines = new LiveLines<>(view, generations);
    }

    /** A person's quarter is one sequence, whichever aggregate speaks. */
    static Object order(EventMessage<?> event) {
        // By type and id: the payload would be read, and opened, once for every segment that asks.
        if (event instanceof DomainEventMessage<?> ours && CatalogueEvent.class.isAssignableFrom(event.getPayloadType())) {
            CatalogueId catalogue = CatalogueId.parse(ours.getAggregateIdentifier());
            return new DossierId(catalogue.cycle(), catalogue.person()).toString();
        }
        return event instanceof DomainEventMessage<?> ours && DossierEvent.class.isAssignableFrom(event.getPayloadType())
                ? ours.getAggregateIdentifier() : event.getIdentifier();
    }

    @ResetHandler
    void forget() {
        lines.forget();
    }

    @EventHandler
    void on(CatalogueEvent event, @SequenceNumber long version) {
        lines.take(event, version);
    }

    @EventHandler
    void on(DossierEvent event, @SequenceNumber long version) {
        lines.take(event, version);
    }
}

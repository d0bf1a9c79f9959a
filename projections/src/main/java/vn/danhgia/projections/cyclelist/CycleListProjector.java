package vn.danhgia.projections.cyclelist;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.CycleEvent.CycleOpened;
import vn.danhgia.domain.cycle.CycleEvent.DeadlinePassed;
import vn.danhgia.projections.Generations;
import vn.danhgia.projections.LiveLines;

/** Keeps the list of quarters. */
@Component
@ProcessingGroup(CycleListProjector.GROUP)
class CycleListProjector {

    static final String GROUP = CycleList.NAME;

    private final LiveLines<CycleRow> lines;

    CycleListProjector(CycleList view, Generations generations) {
        this.lines = new LiveLines<>(view, generations);
    }

    @ResetHandler
    void forget() {
        lines.forget();
    }

    @EventHandler
    void on(CycleOpened event, @SequenceNumber long version) {
        lines.take(event, version);
    }

    @EventHandler
    void on(DeadlinePassed event, @SequenceNumber long version) {
        lines.take(event, version);
    }
}

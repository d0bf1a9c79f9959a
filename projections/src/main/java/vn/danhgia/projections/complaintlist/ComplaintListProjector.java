package vn.danhgia.projections.complaintlist;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.complaint.ComplaintEvent;
import vn.danhgia.projections.Generations;
import vn.danhgia.projections.LiveLines;

/** Keeps the list of cases. */
@Component
@ProcessingGroup(ComplaintListProjector.GROUP)
class ComplaintListProjector {

    static final String GROUP = ComplaintList.NAME;

    private final LiveLines<ComplaintRow> lines;

    ComplaintListProjector(ComplaintList view, Generations generations) {
        this.lines = new LiveLines<>(view, generations);
    }

    @ResetHandler
    void forget() {
        lines.forget();
    }

    @EventHandler
    void on(ComplaintEvent event, @SequenceNumber long version) {
        lines.take(event, version);
    }
}

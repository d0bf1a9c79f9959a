package vn.danhgia.processes.deadline;

import java.time.LocalDate;
import java.util.List;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.ruleset.DeadlineCode;

/** Port: what is not done yet. It names candidates, by a view that may lag; whether work was open at its limit the aggregate says. */
public interface Unfinished {

    /**
     * Whether the view holds everything that was recorded of the quarter. It waits some moments for what was written just now; a view that is being read
     * anew is behind for longer, and nobody may be reminded by it.
     */
    boolean isUpToDate(Cycle cycle);

    /** @param on the day by which units and bodies are looked up, in Vietnam */
    List<OpenWork> of(Cycle cycle, DeadlineCode code, LocalDate on);
}

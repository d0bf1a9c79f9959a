package vn.danhgia.processes.deadline;

import java.time.LocalDate;
import java.util.List;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.ruleset.DeadlineCode;

/**
 * Port: what is not done yet, by what is recorded at the moment of asking: a view that is behind must not name what is done. Whether work was open at its
 * limit the aggregate says.
 */
@FunctionalInterface
public interface Unfinished {

    /** @param on the day by which units and bodies are looked up, in Vietnam */
    List<OpenWork> of(Cycle cycle, DeadlineCode code, LocalDate on);
}

package vn.danhgia.processes.command;

import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.shared.CycleId;

/** Port: the frozen facts of a cycle, folded from its events, never from a view that may lag. */
public interface CycleReader {

    /** {@link Cycle#UNOPENED} when there is none. */
    Cycle cycle(CycleId id);
}

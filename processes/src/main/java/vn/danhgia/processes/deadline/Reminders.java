package vn.danhgia.processes.deadline;

import java.time.Instant;
import java.util.List;

/** Port: where reminders are kept and delivered from. One for each limit, last day, rung and person: told again, it is told once. */
@FunctionalInterface
public interface Reminders {

    /** @param at business time, UTC */
    void tell(List<Reminder> reminders, Instant at);
}

package vn.danhgia.processes.cycle;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.CycleEvent.CycleOpened;
import vn.danhgia.processes.inbox.Letter;
import vn.danhgia.processes.inbox.ProcessInbox;

/**
 * Names of the flow {@value #PROCESS}.
 *
 * <h2>Background</h2>
 * One instance for each open quarter of a commune. It holds one timer for each limit of the plan: a hundred dossiers need no timer of their own.
 *
 * <h2>Ground rules</h2>
 * A timer nudges, it never judges: passing a limit is an event, the work stays open. The instants come from the cycle's recorded limits.
 */
@Component
public class CycleFlow implements ProcessInbox.Subscriber {

    public static final String PROCESS = "quarterly-assessment";

    @Override
    public List<Letter> lettersFor(Object event) {
        return event instanceof CycleOpened opened ? List.of(Letter.start(PROCESS, opened.cycle().toString(), Map.of())) : List.of();
    }
}

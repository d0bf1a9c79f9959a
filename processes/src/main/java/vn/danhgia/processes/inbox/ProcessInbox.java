package vn.danhgia.processes.inbox;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Writes down, for each event, which processes it is news for. The flows say so themselves. */
@Component
@ProcessingGroup(ProcessInbox.GROUP)
public class ProcessInbox {

    public static final String GROUP = "process-inbox";

    private final InboxTable table;
    private final List<Subscriber> subscribers;

    public ProcessInbox(InboxTable table, List<Subscriber> subscribers) {
        this.table = table;
        this.subscribers = List.copyOf(subscribers);
    }

    /** A flow's answer to an event: the letters that it wants written. */
    @FunctionalInterface
    public interface Subscriber {
        List<Letter> lettersFor(Object event);
    }

    @EventHandler
    public void on(EventMessage<?> event) {
        for (Subscriber subscriber : subscribers) {
            subscriber.lettersFor(event.getPayload()).forEach(letter -> table.put(event.getIdentifier(), letter));
        }
    }
}

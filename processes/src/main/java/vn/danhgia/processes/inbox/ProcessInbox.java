package vn.danhgia.processes.inbox;

import java.util.List;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/**
 * Writes down, for each event, which processes it is news for, in the transaction that writes the event: either both are there or neither. The flows say so
 * themselves.
 */
@Component
public class ProcessInbox {

    private final InboxTable table;
    private final List<Subscriber> subscribers;

    public ProcessInbox(InboxTable table, List<Subscriber> subscribers, EventBus events) {
        this.table = table;
        this.subscribers = List.copyOf(subscribers);
        events.subscribe(this::write);
    }

    /** A flow's answer to an event: the letters that it wants written. */
    @FunctionalInterface
    public interface Subscriber {
        List<Letter> lettersFor(Object event);
    }

    /** Writes the letters that these events are worth; those that are there already stay as they are. */
    public void write(List<? extends EventMessage<?>> events) {
        table.put(events.stream().flatMap(event -> subscribers.stream().flatMap(subscriber -> subscriber.lettersFor(event.getPayload()).stream())
                .map(letter -> new InboxTable.Addressed(event.getIdentifier(), letter))).toList());
    }
}

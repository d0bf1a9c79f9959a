package vn.danhgia.service.eventstore;

import java.util.List;
import org.axonframework.eventhandling.EventBus;
import org.springframework.stereotype.Component;

/**
 * Tells of events in the transaction that writes them: what a listener stores is there together with the event or not at all. Whoever reads events again,
 * to rebuild a view for instance, tells nobody.
 */
@Component
class AsWritten {

    AsWritten(EventBus events, List<EventListener> listeners) {
        List<EventListener> all = List.copyOf(listeners);
        events.subscribe(batch -> batch.forEach(message -> all.forEach(one -> one.written(message.getPayload(), message.getIdentifier()))));
    }
}

package vn.danhgia.service.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.danhgia.service.secrets.Sealing;

/**
 * States of aggregates as they were after some event, from which folding goes on instead of beginning anew. A transaction that takes one asks the log first
 * which event is each aggregate's last, and reads those that came after the state: nobody decides on less than the log held at that moment, whichever node
 * wrote it; whatever is written on an older state meets the number of the other's event. What a transaction has asked, folded or written itself it need not
 * read again. What it has folded is kept for others when it is committed and not before: what was undone is never seen. A state counts only while no further
 * key has been destroyed.
 */
@Component
public class StatesAtHand {

    private final Cache<String, Known> known;
    private final Sealing keys;
    private final LastEvents log;
    private final Companions companions;

    /** @param most aggregates that are kept at most */
    StatesAtHand(Sealing keys, LastEvents log, Companions companions, @Value("${danhgia.states-at-hand:2000}") long most) {
        this.known = Caffeine.newBuilder().maximumSize(most).build();
        this.keys = keys;
        this.log = log;
        this.companions = companions;
    }

    /**
     * @param state   an immutable state of the domain
     * @param version sequence number of the last event in it
     * @param changed sequence number of the last event that is no nudge; -1 when there is none
     */
    public record Kept(String aggregate, Object state, long version, long changed) {
    }

    private record Known(Kept kept, long destroyed) {

        private boolean isOlderThan(Known other) {
            return other.destroyed > destroyed || other.destroyed == destroyed && other.kept.version() > kept.version();
        }
    }

    public Optional<Kept> of(String aggregate) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            Known there = known.getIfPresent(aggregate);
            return there != null && there.destroyed() == keys.destroyed() ? Optional.of(there.kept()) : Optional.empty();
        }
        Seen seen = seen();
        if (seen.asked.add(aggregate) && !seen.states.containsKey(aggregate)) {
            look(seen, aggregate);
        }
        return Optional.ofNullable(seen.states.get(aggregate)).map(Known::kept);
    }

    /** One question for all that the running transaction is going to want; what is not at hand is read when it is asked for. */
    public void together(Collection<String> aggregates) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        Seen seen = seen();
        Map<String, Known> taken = new HashMap<>();
        aggregates.stream().filter(one -> !seen.states.containsKey(one)).forEach(one -> {
            Known there = known.getIfPresent(one);
            if (there != null && seen.asked.add(one)) {
                taken.put(one, there);
            }
        });
        take(seen, taken);
    }

    /** One question for this aggregate and for those that are wanted next. */
    private void look(Seen seen, String aggregate) {
        Known there = known.getIfPresent(aggregate);
        if (there == null) {
            return;
        }
        Map<String, Known> taken = new HashMap<>(Map.of(aggregate, there));
        companions.of(aggregate).stream().filter(one -> !seen.states.containsKey(one)).forEach(one -> {
            Known also = known.getIfPresent(one);
            if (also != null && seen.asked.add(one)) {
                taken.put(one, also);
            }
        });
        take(seen, taken);
    }

    private void take(Seen seen, Map<String, Known> taken) {
        if (taken.isEmpty()) {
            return;
        }
        LastEvents.Look look = log.of(List.copyOf(taken.keySet()));
        long destroyed = keys.destroyed(look::destroyed);
        taken.forEach((id, one) -> {
            if (one.destroyed() == destroyed) {
                seen.states.put(id, one);
                Optional.ofNullable(look.numbers().get(id)).ifPresent(number -> seen.last.put(id, number));
            }
        });
    }

    /** A state that the running transaction has folded to its end, or has made by its own events. Outside of any nothing is kept. */
    public void keep(Kept kept) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            Seen seen = seen();
            seen.states.put(kept.aggregate(), new Known(kept, keys.destroyed()));
            seen.last.put(kept.aggregate(), kept.version());
        }
    }

    /** Whether the running transaction knows already that the aggregate has no event after this one. */
    boolean isLast(String aggregate, long version) {
        return TransactionSynchronizationManager.isSynchronizationActive() && Long.valueOf(version).equals(seen().last.get(aggregate));
    }

    /** The running transaction has looked and found nothing after this event. */
    void nothingAfter(String aggregate, long version) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            seen().last.put(aggregate, version);
        }
    }

    /** The running transaction has written these: what it knew of their aggregates before is over. */
    void written(List<? extends EventMessage<?>> events) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            Seen seen = seen();
            Stream<DomainEventMessage<?>> ofAggregates = events.stream().filter(DomainEventMessage.class::isInstance).map(one -> (DomainEventMessage<?>) one);
            ofAggregates.filter(one -> seen.last.getOrDefault(one.getAggregateIdentifier(), -1L) < one.getSequenceNumber()).forEach(one -> {
                seen.last.remove(one.getAggregateIdentifier());
                seen.states.remove(one.getAggregateIdentifier());
            });
        }
    }

    private Seen seen() {
        for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof Seen mine && mine.owner() == this) {
                return mine;
            }
        }
        Seen fresh = new Seen();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    /** What one transaction knows: the states that it took, folded or made, and the number of each aggregate's last event. */
    private final class Seen implements TransactionSynchronization {

        private final Map<String, Known> states = new HashMap<>();
        private final Map<String, Long> last = new HashMap<>();
        private final Set<String> asked = new HashSet<>();

        private StatesAtHand owner() {
            return StatesAtHand.this;
        }

        @Override
        public void afterCommit() {
            states.forEach((aggregate, fresh) -> known.asMap().merge(aggregate, fresh, (old, now) -> old.isOlderThan(now) ? now : old));
        }
    }
}

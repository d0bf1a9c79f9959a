package vn.danhgia.service.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.danhgia.service.secrets.Sealing;

/**
 * States of aggregates as they were after some event, from which folding goes on instead of beginning anew. Whoever takes one must read the events that came
 * after it: then nobody decides on less than the log holds, whichever node wrote it. What a transaction has folded is kept when that transaction is committed
 * and not before: what was undone is never seen. A state counts only while no further key has been destroyed.
 */
@Component
public class StatesAtHand {

    private final Cache<String, Known> known;
    private final Sealing keys;

    /** @param most aggregates that are kept at most */
    StatesAtHand(Sealing keys, @Value("${danhgia.states-at-hand:2000}") long most) {
        this.known = Caffeine.newBuilder().maximumSize(most).build();
        this.keys = keys;
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
        Known there = known.getIfPresent(aggregate);
        return there != null && there.destroyed() == keys.destroyed() ? Optional.of(there.kept()) : Optional.empty();
    }

    /** A state that the running transaction has folded, or has made by its own events. Outside of any nothing is kept. */
    public void keep(Kept kept) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            folded().put(kept.aggregate(), new Known(kept, keys.destroyed()));
        }
    }

    private Map<String, Known> folded() {
        for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof Folded mine && mine.owner() == this) {
                return mine.states;
            }
        }
        Folded fresh = new Folded();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh.states;
    }

    /** What one transaction has folded. */
    private final class Folded implements TransactionSynchronization {

        private final Map<String, Known> states = new HashMap<>();

        private StatesAtHand owner() {
            return StatesAtHand.this;
        }

        @Override
        public void afterCommit() {
            states.forEach((aggregate, fresh) -> known.asMap().merge(aggregate, fresh, (old, now) -> old.isOlderThan(now) ? now : old));
        }
    }
}

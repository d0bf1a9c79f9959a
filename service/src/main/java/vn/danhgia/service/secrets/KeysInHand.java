package vn.danhgia.service.secrets;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javax.crypto.SecretKey;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.danhgia.domain.shared.PersonId;

/** Keys that the running transaction has read from the table; they are gone with it. */
final class KeysInHand extends ResourceHolderSupport {

    /** Numbers that no table ever counts. */
    private static final AtomicLong UNSETTLED = new AtomicLong(-1);

    private final Map<PersonId, SecretKey> keys = new HashMap<>();
    private final Set<PersonId> notKept = new HashSet<>();
    private Long destroyed;

    private KeysInHand() {
    }

    /** Empty outside of any transaction: then every value asks the table. */
    static Optional<KeysInHand> ofThisTransaction(Object owner) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        KeysInHand bound = (KeysInHand) TransactionSynchronizationManager.getResource(owner);
        if (bound == null) {
            bound = new KeysInHand();
            TransactionSynchronizationManager.bindResource(owner, bound);
            TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(bound, owner) { });
        }
        return Optional.of(bound);
    }

    /** A key that is not there is asked for again: another step of the transaction may make it. */
    Optional<SecretKey> get(PersonId about, Function<PersonId, Read> reading) {
        SecretKey known = keys.get(about);
        if (known != null) {
            return Optional.of(known);
        }
        Read read = reading.apply(about);
        // The number that was true when the first key was read: it is never newer than a key in hand.
        destroyed(read::destroyed);
        read.key().filter(key -> !notKept.contains(about)).ifPresent(key -> keys.put(about, key));
        return read.key();
    }

    /**
     * @param key       empty when there is none
     * @param destroyed how many keys had been destroyed at that moment
     */
    record Read(Optional<SecretKey> key, long destroyed) {
    }

    long destroyed(LongSupplier counting) {
        if (destroyed == null) {
            destroyed = counting.getAsLong();
        }
        return destroyed;
    }

    void neverKeep(PersonId about) {
        notKept.add(about);
    }

    boolean isKept(PersonId about) {
        return !notKept.contains(about);
    }

    /** Whatever is opened from now on in this transaction counts for nobody else: the destruction may still be undone, and another may have the same number. */
    void forget(PersonId about) {
        keys.remove(about);
        notKept.add(about);
        destroyed = UNSETTLED.getAndDecrement();
    }
}

package vn.danhgia.service.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.secrets.Sealing;

class StatesAtHandTest {

    private static final String ID = "xa-a:2026-Q2:dossier:a";

    private final AtomicLong destroyed = new AtomicLong();
    private final StatesAtHand states = new StatesAtHand(new Counting(), 10);

    @AfterEach
    void nothingIsLeft() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void aStateIsKeptWhenItsTransactionIsCommittedAndNotBefore() {
        begin();
        states.keep(kept(3));
        assertThat(states.of(ID)).isEmpty();
        end(true);
        assertThat(states.of(ID)).contains(kept(3));
    }

    @Test
    void whatAnUndoneTransactionFoldedIsForgotten() {
        begin();
        states.keep(kept(3));
        end(false);
        begin();
        end(true);
        assertThat(states.of(ID)).isEmpty();
    }

    @Test
    void theNewerStateStaysWhoeverIsCommittedLast() {
        begin();
        states.keep(kept(5));
        end(true);
        begin();
        states.keep(kept(4));
        end(true);
        assertThat(states.of(ID)).contains(kept(5));
    }

    @Test
    void ofSeveralInOneTransactionTheLastIsKept() {
        begin();
        states.keep(kept(4));
        states.keep(kept(5));
        end(true);
        assertThat(states.of(ID)).contains(kept(5));
    }

    @Test
    void aStateThatWasFoldedBeforeAKeyWasDestroyedDoesNotCountAnyMore() {
        begin();
        states.keep(kept(5));
        end(true);
        destroyed.incrementAndGet();
        assertThat(states.of(ID)).isEmpty();
        begin();
        states.keep(kept(5));
        end(true);
        assertThat(states.of(ID)).contains(kept(5));
    }

    @Test
    void outsideOfATransactionNothingIsKept() {
        states.keep(kept(1));
        assertThat(states.of(ID)).isEmpty();
    }

    private static StatesAtHand.Kept kept(long version) {
        return new StatesAtHand.Kept(ID, "state " + version, version, version);
    }

    private static void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    private static void end(boolean committed) {
        if (committed) {
            TransactionSynchronizationUtils.triggerAfterCommit();
        }
        TransactionSynchronizationUtils.triggerAfterCompletion(committed ? TransactionSynchronization.STATUS_COMMITTED
                : TransactionSynchronization.STATUS_ROLLED_BACK);
        TransactionSynchronizationManager.clearSynchronization();
    }

    private final class Counting implements Sealing {

        @Override
        public byte[] seal(PersonId about, byte[] clear) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<byte[]> open(PersonId about, byte[] sealed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long destroyed() {
            return destroyed.get();
        }
    }
}

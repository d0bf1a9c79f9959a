package vn.danhgia.service.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.secrets.Sealing;

class StatesAtHandTest {

    private static final String ID = "xa-a:2026-Q2:dossier:a";
    private static final String OTHER = "xa-a:2026-Q2:catalogue:a";

    private final AtomicLong destroyed = new AtomicLong();
    private final Map<String, Long> log = new HashMap<>();
    private final List<List<String>> asked = new ArrayList<>();
    private final StatesAtHand states = new StatesAtHand(new Counting(), this::look, id -> id.equals(ID) ? List.of(OTHER) : List.of(), 10);

    @AfterEach
    void nothingIsLeft() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void aStateIsKeptWhenItsTransactionIsCommittedAndNotBefore() throws Exception {
        begin();
        states.keep(kept(3));
        assertThat(elsewhere(() -> states.of(ID))).isEmpty();
        end(true);
        assertThat(elsewhere(() -> states.of(ID))).contains(kept(3));
    }

    @Test
    void theTransactionThatFoldedAStateNeedNotLookAgain() {
        begin();
        states.keep(kept(3));
        assertThat(states.of(ID)).contains(kept(3));
        assertThat(states.isLast(ID, 3)).isTrue();
        assertThat(asked).isEmpty();
        end(false);
        assertThat(states.isLast(ID, 3)).isFalse();
    }

    @Test
    void oneQuestionTellsWhetherAnythingCameAfterTheStateAndItsCompanions() {
        begin();
        states.keep(kept(3));
        states.keep(new StatesAtHand.Kept(OTHER, "other", 7, 7));
        end(true);
        log.put(ID, 3L);
        log.put(OTHER, 8L);
        begin();
        assertThat(states.of(ID)).contains(kept(3));
        assertThat(states.of(OTHER)).map(StatesAtHand.Kept::version).contains(7L);
        assertThat(states.isLast(ID, 3)).as("nothing came after it").isTrue();
        assertThat(states.isLast(OTHER, 7)).as("another node wrote an eighth").isFalse();
        assertThat(asked).hasSize(1).allSatisfy(ids -> assertThat(ids).containsExactlyInAnyOrder(ID, OTHER));
        end(true);
    }

    @Test
    void oneQuestionTellsWhetherAnythingCameAfterAllThatAreWantedTogether() {
        String another = "xa-a:2026-Q2:dossier:b";
        begin();
        states.keep(kept(3));
        states.keep(new StatesAtHand.Kept(another, "another", 5, 5));
        end(true);
        log.put(ID, 3L);
        log.put(another, 6L);
        begin();
        states.together(List.of(ID, another, "xa-a:2026-Q2:dossier:unknown"));
        assertThat(states.of(ID)).contains(kept(3));
        assertThat(states.of(another)).map(StatesAtHand.Kept::version).contains(5L);
        assertThat(states.isLast(ID, 3)).isTrue();
        assertThat(states.isLast(another, 5)).as("somebody wrote a sixth").isFalse();
        states.together(List.of(ID, another));
        assertThat(asked).hasSize(1).allSatisfy(ids -> assertThat(ids).containsExactlyInAnyOrder(ID, another));
        end(true);
    }

    @Test
    void everyTransactionAsksForItself() {
        begin();
        states.keep(kept(3));
        end(true);
        log.put(ID, 3L);
        begin();
        states.of(ID);
        end(true);
        log.put(ID, 4L);
        begin();
        states.of(ID);
        assertThat(states.isLast(ID, 3)).isFalse();
        end(true);
    }

    @Test
    void whatIsWrittenEndsWhatWasKnownBefore() {
        begin();
        states.keep(kept(3));
        states.nothingAfter(OTHER, -1);
        states.written(List.of(event(ID, 4), event(OTHER, 0)));
        assertThat(states.isLast(ID, 3)).isFalse();
        assertThat(states.isLast(OTHER, -1)).isFalse();
        assertThat(states.of(ID)).isEmpty();
        states.keep(kept(5));
        states.written(List.of(event(ID, 5)));
        assertThat(states.isLast(ID, 5)).as("kept by whoever made the event").isTrue();
        end(true);
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

    private LastEvents.Look look(Collection<String> aggregates) {
        asked.add(List.copyOf(aggregates));
        Map<String, Long> numbers = new HashMap<>(log);
        numbers.keySet().retainAll(aggregates);
        return new LastEvents.Look(destroyed.get(), numbers);
    }

    private static DomainEventMessage<?> event(String aggregate, long number) {
        return new GenericDomainEventMessage<>("test", aggregate, number, "an event");
    }

    private static <T> T elsewhere(Callable<T> work) throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            return other.submit(work).get();
        } finally {
            other.shutdownNow();
        }
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

package vn.danhgia.service.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.domain.cycle.CycleEvent.DeadlinePassed;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.time.DemonstrationClock;

/**
 * The ways in which the framework loses data without a word. Each is played twice: wired as here, and wired as the framework does by default, where
 * the loss must happen; so each of these tests fails when our wiring falls back to the default. The third way, PostgreSQL started with
 * test settings, is {@code LocalPostgresTest}'s.
 */
@ServiceTest
class SilentLossTest {

    @Autowired
    DataSource dataSource;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ConnectionProvider connections;

    @Autowired
    TransactionManager axonTransactions;

    @Autowired
    EventStorageEngine engine;

    @Autowired
    @Qualifier("eventSerializer")
    Serializer serializer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DemonstrationClock demonstration;

    @Autowired
    Clock clock;

    @Test
    void aBugCaughtByADelegateDoomsTheWholeStep() {
        Outcome ours = failingCommandInsideAStep(connections, axonTransactions, new IllegalStateException("a bug"));
        assertThat(ours.thrown()).isInstanceOf(UnexpectedRollbackException.class);
        assertThat(ours.stepStored()).isFalse();
        assertThat(ours.eventStored()).isFalse();
    }

    @Test
    void byDefaultTheSameBugTakesTheEarlierEventAndLeavesTheStep() {
        Outcome byDefault = failingCommandInsideAStep(defaultConnections(), new SpringTransactionManager(transactions), new IllegalStateException("a bug"));
        assertThat(byDefault.stepStored() && !byDefault.eventStored()).as("the default commits the step and loses its event").isTrue();
    }

    @Test
    void aCheckedRefusalLeavesTheTransactionWholeSoThatItMayBeDrawn() {
        Outcome ours = failingCommandInsideAStep(connections, axonTransactions, Refused.because(RejectionCode.WRONG_STAGE, "A", "B"));
        assertThat(ours.thrown()).isNull();
        assertThat(ours.stepStored()).isTrue();
        assertThat(ours.eventStored()).isTrue();
    }

    @Test
    void anEventOfALongTransactionIsSeenThoughTheClockHasJumped() {
        assertThat(seenAfterAJump(engine, Duration.ofSeconds(90))).as("nothing is skipped").isTrue();
    }

    @Test
    void byDefaultAJumpOfTheClockSkipsTheEventForGood() {
        JdbcEventStorageEngine byDefault = JdbcEventStorageEngine.builder().connectionProvider(connections).transactionManager(axonTransactions)
                .eventSerializer(serializer).snapshotSerializer(serializer).dataType(String.class).schema(schema()).build();
        assertThat(seenAfterAJump(byDefault, Duration.ofSeconds(90))).as("the default skips it").isFalse();
    }

    @Test
    void movingTheDemonstrationClockLeavesTheFrameworksClockAlone() {
        Instant before = clock.instant();
        demonstration.moveTo(before.plus(Duration.ofHours(3)));
        assertThat(clock.instant()).isAfterOrEqualTo(before.plus(Duration.ofHours(3)));
        assertThat(Duration.between(Instant.now(), GenericEventMessage.clock.instant()).abs()).isLessThan(Duration.ofSeconds(5));
    }

    private record Outcome(Throwable thrown, boolean stepStored, boolean eventStored) {
    }

    /** In one step a first command succeeds, a second fails and is caught, the step goes on and writes its mark at its end. */
    private Outcome failingCommandInsideAStep(ConnectionProvider provider, TransactionManager manager, Exception failure) {
        String mark = UUID.randomUUID().toString();
        String aggregate = "thanh-lam:" + Office.freshQuarter();
        JdbcEventStorageEngine store = JdbcEventStorageEngine.builder().connectionProvider(provider).transactionManager(manager)
                .eventSerializer(serializer).snapshotSerializer(serializer).dataType(String.class).schema(schema()).build();
        CommandBus bus = SimpleCommandBus.builder().transactionManager(manager).build();
        bus.subscribe("succeed", message -> {
            store.appendEvents(event(aggregate, 0));
            return null;
        });
        bus.subscribe("fail", message -> {
            // The default takes its connection only when something is read or written.
            store.lastSequenceNumberFor(aggregate);
            throw failure;
        });
        CommandGateway gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        Throwable thrown = catchThrowable(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            gateway.sendAndWait(command("succeed"));
            Throwable caught = catchThrowable(() -> gateway.sendAndWait(command("fail")));
            assertThat(caught).isInstanceOfAny(CommandExecutionException.class, IllegalStateException.class);
            // As the engine does: its own state is written last, when the step is over.
            jdbc.sql("insert into process.action (action_id, actor, what, fingerprint) values (?, 'test', 'test', '')").params(mark).update();
        }));
        return new Outcome(thrown,
                jdbc.sql("select count(*) from process.action where action_id = ?").params(mark).query(Long.class).single() == 1,
                jdbc.sql("select count(*) from eventstore.event where aggregate_identifier = ?").params(aggregate).query(Long.class).single() == 1);
    }

    private static Object command(String name) {
        return new org.axonframework.commandhandling.GenericCommandMessage<>(new GenericMessage<>(name), name);
    }

    private ConnectionProvider defaultConnections() {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    /** One transaction takes a number and stays open; a later event commits; the clock jumps; a reader passes; then the first commits. */
    private boolean seenAfterAJump(EventStorageEngine store, Duration jump) {
        String slow = "thanh-lam:" + Office.freshQuarter();
        String quick = "thanh-lam:" + Office.freshQuarter();
        TrackingToken start = store.createHeadToken();
        AtomicReference<TrackingToken> reached = new AtomicReference<>();
        Clock machine = GenericEventMessage.clock;
        try {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                store.appendEvents(event(slow, 0));
                inOtherThread(() -> {
                    store.appendEvents(event(quick, 0));
                    GenericEventMessage.clock = Clock.offset(machine, jump);
                    reached.set(read(store, start, quick));
                });
            });
        } finally {
            GenericEventMessage.clock = machine;
        }
        List<String> late = new ArrayList<>();
        store.readEvents(reached.get(), false).forEach(event -> late.add(((DomainEventMessage<?>) event).getAggregateIdentifier()));
        return late.contains(slow);
    }

    private static TrackingToken read(EventStorageEngine store, TrackingToken from, String until) {
        AtomicReference<TrackingToken> last = new AtomicReference<>(from);
        store.readEvents(from, false).forEach(event -> {
            last.set(event.trackingToken());
        });
        assertThat(last.get()).isInstanceOf(GapAwareTrackingToken.class);
        return last.get();
    }

    private static void inOtherThread(Runnable work) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(work);
        thread.setUncaughtExceptionHandler((who, thrown) -> failure.set(thrown));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThat(failure.get()).isNull();
    }

    private static DomainEventMessage<?> event(String aggregate, long sequence) {
        return new GenericDomainEventMessage<>("cycle", aggregate, sequence,
                new DeadlinePassed(CycleId.parse(aggregate), DeadlineCode.DECISION, Instant.EPOCH, Instant.EPOCH));
    }

    private static EventSchema schema() {
        return EventSchema.builder().eventTable("eventstore.event").snapshotTable("eventstore.snapshot").globalIndexColumn("global_index")
                .eventIdentifierColumn("event_identifier").aggregateIdentifierColumn("aggregate_identifier").sequenceNumberColumn("sequence_number")
                .typeColumn("aggregate_type").payloadTypeColumn("event_name").payloadRevisionColumn("event_revision").payloadColumn("payload")
                .metaDataColumn("metadata").timestampColumn("recorded_at").build();
    }
}

package vn.danhgia.service.eventstore;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import vn.danhgia.processes.command.MetaKeys;
import vn.danhgia.projections.StreamOrder;
import vn.danhgia.service.secrets.Sealing;

/** The event store and the streams out of it: one DataSource, one transaction manager, own names, nothing skipped. */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {

    /** A transaction may stay open this long before a reader takes its numbers for lost; transactions are bounded well below. */
    private static final Duration GAP_TIMEOUT = Duration.ofMinutes(20);
    private static final int BATCH = 1_000;

    /** Plain: the framework's own unit-of-work wrapper would roll back Spring's shared connection behind its back. */
    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new SpringDataSourceConnectionProvider(dataSource);
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new OneTransaction(transactions);
    }

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return new DuplicateKeys();
    }

    @Bean
    @Primary
    Serializer generalSerializer() {
        return JacksonSerializer.builder().objectMapper(new ObjectMapper().findAndRegisterModules()).build();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(Sealing keys, @Value("${danhgia.events-at-hand:8000000}") long charactersAtHand) {
        return new NamedEventSerializer(EventJson.mapper(keys), new EventsAtHand(charactersAtHand, keys::destroyed));
    }

    @Bean
    EventStorageEngine eventStorageEngine(ConnectionProvider connections, TransactionManager transactions, PersistenceExceptionResolver duplicates,
                                          @Qualifier("eventSerializer") Serializer events, StatesAtHand states, ObjectProvider<Shells> shells) {
        return new WithStatesAtHand(JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(duplicates)
                .eventSerializer(events)
                .snapshotSerializer(events)
                .dataType(String.class)
                .schema(EventSchema.builder()
                        .eventTable("eventstore.event")
                        .snapshotTable("eventstore.snapshot")
                        .globalIndexColumn("global_index")
                        .eventIdentifierColumn("event_identifier")
                        .aggregateIdentifierColumn("aggregate_identifier")
                        .sequenceNumberColumn("sequence_number")
                        .typeColumn("aggregate_type")
                        .payloadTypeColumn("event_name")
                        .payloadRevisionColumn("event_revision")
                        .payloadColumn("payload")
                        .metaDataColumn("metadata")
                        .timestampColumn("recorded_at")
                        .build())
                .batchSize(BATCH)
                .finalAggregateBatchPredicate(batch -> batch.size() < BATCH)
                .gapTimeout((int) GAP_TIMEOUT.toMillis()), states, shells);
    }

    @Bean("eventBus")
    EventStore eventStore(EventStorageEngine engine, org.axonframework.config.Configuration configuration,
                          @Value("${danhgia.stream.breath:100ms}") Duration breath) {
        return new CalmEventStore(EmbeddedEventStore.builder().storageEngine(engine).messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(configuration.getComponent(EventBusSpanFactory.class)), breath);
    }

    /** No snapshot is ever written: in their place stand the states that this node has at hand. */
    private static final class WithStatesAtHand extends JdbcEventStorageEngine {

        private final StatesAtHand states;
        private final ObjectProvider<Shells> shells;

        WithStatesAtHand(Builder builder, StatesAtHand states, ObjectProvider<Shells> shells) {
            super(builder);
            this.states = states;
            this.shells = shells;
        }

        @Override
        public DomainEventStream readEvents(String aggregate, long first) {
            if (states.isLast(aggregate, first - 1)) {
                return DomainEventStream.empty();
            }
            DomainEventStream events = super.readEvents(aggregate, first);
            if (!events.hasNext()) {
                states.nothingAfter(aggregate, first - 1);
            }
            return events;
        }

        @Override
        protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
            super.appendEvents(events, serializer);
            states.written(events);
        }

        @Override
        public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
            return states.of(aggregate).map(kept -> new GenericDomainEventMessage<>("", aggregate, kept.version(), shells.getObject().around(kept),
                    MetaData.emptyInstance(), "", Instant.EPOCH));
        }
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer general,
                          @Value("${danhgia.token-claim-timeout:10s}") Duration claimTimeout) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(general)
                .claimTimeout(claimTimeout)
                .schema(TokenSchema.builder()
                        .setTokenTable("eventstore.token")
                        .setProcessorNameColumn("processor")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("touched_at")
                        .setOwnerColumn("owner")
                        .build())
                .build();
    }

    @Bean
    HandlerEnhancerDefinition carefulHandlers(DataSource dataSource) {
        return new CarefulHandlers(dataSource);
    }

    /** Who, why and from which step goes from the command to its events. */
    @Bean
    CorrelationDataProvider whoAndWhy() {
        return new SimpleCorrelationDataProvider(MetaKeys.ACTOR, MetaKeys.BODIES, MetaKeys.COMMAND, MetaKeys.ACTION, MetaKeys.PROCESS,
                MetaKeys.INSTANCE, MetaKeys.ACTIVITY);
    }

    @Bean
    CorrelationDataProvider messageOrigin() {
        return new MessageOriginProvider();
    }

    @Bean
    DeadLetterSchema parkedSchema() {
        return DeadLetterSchema.builder()
                .deadLetterTable("eventstore.parked")
                .deadLetterIdentifierColumn("dead_letter_id")
                .processingGroupColumn("processing_group")
                .sequenceIdentifierColumn("sequence_identifier")
                .sequenceIndexColumn("sequence_index")
                .messageTypeColumn("message_type")
                .eventIdentifierColumn("event_identifier")
                .timestampColumn("event_timestamp")
                .payloadTypeColumn("event_name")
                .payloadRevisionColumn("event_revision")
                .payloadColumn("payload")
                .metaDataColumn("metadata")
                .aggregateTypeColumn("aggregate_type")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .tokenTypeColumn("token_type")
                .tokenColumn("token")
                .enqueuedAtColumn("enqueued_at")
                .lastTouchedColumn("last_touched")
                .processingStartedColumn("processing_started")
                .causeTypeColumn("cause_type")
                .causeMessageColumn("cause_message")
                .diagnosticsColumn("diagnostics")
                .build();
    }

    /**
     * Streams: errors propagate and park the aggregate's events, where the framework's default would log and skip them. A new projection starts at
     * the first event.
     */
    @Bean
    ConfigurerModule streams(@Value("${danhgia.stream.segments:4}") int segments, DeadLetterSchema parked,
                             List<StreamOrder> orders, ListableBeanFactory beans) {
        return configurer -> {
            EventProcessingConfigurer processing = configurer.eventProcessing();
            processing.usingPooledStreamingEventProcessors((configuration, builder) -> tuned(builder, segments));
            processing.registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
            orders.forEach(order -> processing.registerSequencingPolicy(order.group(), configuration -> order.policy()));
            processing.registerDefaultDeadLetterPolicy(configuration -> CarefulHandlers.policy());
            groups(beans).forEach(group -> {
                processing.registerDeadLetterQueue(group, configuration -> parking(group, configuration, parked));
                // Whoever reads a segment knows what it has parked itself and need not ask before each event.
                processing.registerDeadLetteringEventHandlerInvokerConfiguration(group, (configuration, invoker) -> invoker.enableSequenceIdentifierCache());
            });
        };
    }

    /** Every group of handlers can park; one that could not would stand still at its first failure. */
    private static Set<String> groups(ListableBeanFactory beans) {
        return Arrays.stream(beans.getBeanNamesForAnnotation(ProcessingGroup.class))
                .map(name -> beans.findAnnotationOnBean(name, ProcessingGroup.class).value()).collect(Collectors.toSet());
    }

    private static JdbcSequencedDeadLetterQueue<EventMessage<?>> parking(String group, org.axonframework.config.Configuration configuration,
                                                                       DeadLetterSchema parked) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group)
                .connectionProvider(configuration.getComponent(ConnectionProvider.class))
                .transactionManager(configuration.getComponent(TransactionManager.class))
                .schema(parked)
                .genericSerializer(configuration.serializer())
                .eventSerializer(configuration.eventSerializer())
                .build();
    }

    private static PooledStreamingEventProcessor.Builder tuned(PooledStreamingEventProcessor.Builder builder, int segments) {
        return builder.initialSegmentCount(segments)
                .batchSize(200)
                .tokenClaimInterval(2_000)
                .claimExtensionThreshold(3_000)
                .initialToken(source -> source.createTailToken());
    }
}

package vn.danhgia.service.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Lets an event be parked though its handler failed inside the database. After a failed statement PostgreSQL takes no more from that transaction, so
 * the framework could not write the parked event into it, and a handler's half-done work would be committed with it. Handlers run fast until one
 * fails; then the whole batch is undone and tried again with a savepoint before each event, so that only the failing one is undone and parked.
 */
final class CarefulHandlers implements HandlerEnhancerDefinition {

    private static final Duration CAREFUL_FOR = Duration.ofMinutes(1);

    private final DataSource dataSource;
    private final Map<Class<?>, Long> carefulUntil = new ConcurrentHashMap<>();

    CarefulHandlers(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A first failure: undo the batch and come back with care. Never parked. */
    private static final class OnceMoreWithCare extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OnceMoreWithCare(Throwable cause) {
            super(cause);
        }
    }

    /** Parks what failed with care, with its cause; lets a first failure undo its batch. */
    static EnqueuePolicy<EventMessage<?>> policy() {
        return (letter, cause) -> {
            for (Throwable link = cause; link != null; link = link.getCause()) {
                if (link instanceof OnceMoreWithCare first) {
                    throw first;
                }
            }
            return Decisions.enqueue(cause);
        };
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> handler) {
        boolean ofAnAggregate = AnnotatedElementUtils.hasAnnotation(handler.declaringClass(), org.axonframework.spring.stereotype.Aggregate.class);
        return handler.canHandleMessageType(EventMessage.class) && !ofAnAggregate ? new Careful<>(handler) : handler;
    }

    private final class Careful<T> extends WrappedMessageHandlingMember<T> {

        private final Class<?> owner;

        Careful(MessageHandlingMember<T> handler) {
            super(handler);
            this.owner = handler.declaringClass();
        }

        @Override
        public Object handle(Message<?> message, T target) throws Exception {
            if (System.nanoTime() - carefulUntil.getOrDefault(owner, Long.MIN_VALUE / 2) < 0) {
                return withSavepoint(message, target);
            }
            try {
                return super.handle(message, target);
            } catch (Exception failure) {
                carefulUntil.put(owner, System.nanoTime() + CAREFUL_FOR.toNanos());
                throw new OnceMoreWithCare(failure);
            }
        }

        private Object withSavepoint(Message<?> message, T target) throws Exception {
            Connection connection = DataSourceUtils.getConnection(dataSource);
            try {
                Savepoint before = connection.setSavepoint();
                try {
                    Object answer = super.handle(message, target);
                    connection.releaseSavepoint(before);
                    return answer;
                } catch (Exception failure) {
                    undo(connection, before, failure);
                    throw failure;
                }
            } finally {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
        }

        private static void undo(Connection connection, Savepoint before, Exception failure) {
            try {
                connection.rollback(before);
            } catch (SQLException e) {
                failure.addSuppressed(e);
            }
        }
    }
}

package vn.danhgia.service.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.projections.Generations;
import vn.danhgia.projections.Lines;
import vn.danhgia.projections.View;
import vn.danhgia.service.eventstore.LogReader;

/**
 * Folds a view anew from the first event, in a generation of rows that nobody sees, while its stream goes on writing to the one that people see. When it has
 * come near, the stream is held for a moment, what is left is read, and in the same transaction the new generation becomes the seen one: every question is
 * answered by the one or by the other as a whole. The stream then goes on where it was; what the new generation knows already is nothing new to it.
 */
@Component
public class Rebuild {

    /** So near to the end of the log the rest may be read while the stream waits. */
    private static final long NEAR = 500;
    private static final int MOST_ROUNDS = 50;

    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final LogReader log;
    private final Generations generations;
    private final List<View<?>> views;

    Rebuild(DataSource dataSource, PlatformTransactionManager transactions, LogReader log, Generations generations, List<View<?>> views) {
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(transactions);
        this.log = log;
        this.generations = generations;
        this.views = views;
    }

    /**
     * What a rebuild did.
     *
     * @param generation that people see now
     * @param events     how many were read
     * @param took       wall time
     */
    public record Done(String view, int generation, long events, Duration took) {
    }

    public List<String> views() {
        return views.stream().map(View::name).sorted().toList();
    }

    /**
     * Works through the whole log; seconds for some hundred thousand events.
     *
     * @return empty when somebody, on this node or another, is rebuilding the view already
     * @throws IllegalStateException when an event cannot be read or folded: the view stays as it was
     */
    public Optional<Done> rebuild(String name) {
        View<?> view = views.stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no view " + name));
        // Held by a session, so that it ends with the node if the node dies.
        try (Connection held = dataSource.getConnection()) {
            JdbcClient session = JdbcClient.create(new SingleConnectionDataSource(held, true));
            if (!session.sql("select pg_try_advisory_lock(hashtextextended(?, 131))").params(name).query(Boolean.class).single()) {
                return Optional.empty();
            }
            try {
                return Optional.of(fill(view));
            } finally {
                session.sql("select pg_advisory_unlock(hashtextextended(?, 131))").params(name).query(Boolean.class).single();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for the rebuild of " + name, e);
        }
    }

    private <L> Done fill(View<L> view) {
        long began = System.nanoTime();
        int before = generations.live(view.name());
        int fresh = before + 1;
        // What an earlier attempt has left.
        transaction.executeWithoutResult(status -> view.forget(fresh));
        Lines<L> lines = Lines.ofAFreshGeneration(view, fresh);
        LogReader.Bookmark bookmark = new LogReader.Bookmark();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            long news = log.read(bookmark, view::reads, lines::take);
            transaction.executeWithoutResult(status -> lines.write());
            if (news < NEAR) {
                break;
            }
        }
        transaction.executeWithoutResult(status -> {
            generations.alone(view.name());
            log.read(bookmark, view::reads, lines::take);
            lines.write();
            generations.swap(view.name(), fresh, bookmark.read());
        });
        transaction.executeWithoutResult(status -> view.forget(before));
        return new Done(view.name(), fresh, bookmark.read(), Duration.ofNanos(System.nanoTime() - began));
    }
}

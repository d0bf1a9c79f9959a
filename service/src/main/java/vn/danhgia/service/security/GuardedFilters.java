package vn.danhgia.service.security;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.query.Query;

/**
 * The engine's filter service with two additions. A query that extends a filter is the second way in for CVE-2026-109432 (it
 * never passes the interceptor as a query): expressions are refused here too, and so is storing a filter that has any. And a
 * {@link ReadyFilter} is narrowed to the person who runs it.
 */
class GuardedFilters extends FilterServiceImpl {

    /** Property of a stored filter that names its {@link ReadyFilter}. */
    static final String READY = "readyFilter";

    private final Clock clock;

    GuardedFilters(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Filter saveFilter(Filter filter) {
        QueryExpressionGuard.refuseExpressions(filter.getQuery());
        return super.saveFilter(filter);
    }

    @Override
    public <T> List<T> list(String filterId) {
        return super.list(filterId, this.<T>narrowed(filterId, null));
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, Q extendingQuery) {
        return super.list(filterId, this.<T>narrowed(filterId, extendingQuery));
    }

    @Override
    public <T> List<T> listPage(String filterId, int firstResult, int maxResults) {
        return super.listPage(filterId, this.<T>narrowed(filterId, null), firstResult, maxResults);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, Q extendingQuery, int firstResult, int maxResults) {
        return super.listPage(filterId, this.<T>narrowed(filterId, extendingQuery), firstResult, maxResults);
    }

    @Override
    public <T> T singleResult(String filterId) {
        return super.singleResult(filterId, this.<T>narrowed(filterId, null));
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, Q extendingQuery) {
        return super.singleResult(filterId, this.<T>narrowed(filterId, extendingQuery));
    }

    @Override
    public Long count(String filterId) {
        return super.count(filterId, narrowed(filterId, null));
    }

    @Override
    public Long count(String filterId, Query<?, ?> extendingQuery) {
        return super.count(filterId, narrowed(filterId, extendingQuery));
    }

    @SuppressWarnings("unchecked") // the engine's own signature: a filter on tasks yields tasks
    private <T> Query<?, T> narrowed(String filterId, Query<?, ?> extending) {
        if (extending != null) {
            QueryExpressionGuard.refuseExpressions(extending);
        }
        Optional<ReadyFilter> ready = readyFilter(filterId);
        if (ready.isEmpty()) {
            return (Query<?, T>) extending;
        }
        TaskQueryImpl query = extending == null ? new TaskQueryImpl() : (TaskQueryImpl) extending;
        Authentication person = commandExecutor.execute(WHO);
        if (person == null || person.getUserId() == null) {
            throw new BadUserRequestException("A ready filter needs a person.");
        }
        ready.get().narrow(query, person.getUserId(), clock.instant());
        return (Query<?, T>) query;
    }

    private Optional<ReadyFilter> readyFilter(String filterId) {
        return Optional.ofNullable(getFilter(filterId)).map(Filter::getProperties).map(properties -> properties.get(READY))
                .map(name -> ReadyFilter.valueOf(name.toString()));
    }

    private static final Command<Authentication> WHO = CommandContext::getAuthentication;
}

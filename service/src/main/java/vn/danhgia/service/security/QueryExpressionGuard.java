package vn.danhgia.service.security;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;

/**
 * CVE-2026-109432: expressions inside {@code orQueries} of a task query run although expressions in ad-hoc queries are
 * switched off, which is code execution for anybody who can send a query. Refuses every query that carries an expression
 * at any depth, before it runs. No query of ours needs one.
 */
class QueryExpressionGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            refuseExpressions(query);
        }
        return next.execute(command);
    }

    static void refuseExpressions(Query<?, ?> query) {
        if (query instanceof AbstractQuery<?, ?> known && carriesExpression(known, Collections.newSetFromMap(new IdentityHashMap<>()))) {
            throw new BadUserRequestException("Expressions in queries are refused.");
        }
    }

    /** A task query lists itself as its first sub-query, hence the set of those already seen. */
    private static boolean carriesExpression(AbstractQuery<?, ?> query, Set<AbstractQuery<?, ?>> seen) {
        if (!seen.add(query)) {
            return false;
        }
        if (!query.getExpressions().isEmpty()) {
            return true;
        }
        return query instanceof TaskQueryImpl tasks && tasks.getQueries().stream().anyMatch(part -> carriesExpression(part, seen));
    }
}

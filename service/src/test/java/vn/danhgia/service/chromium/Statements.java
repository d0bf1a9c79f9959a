package vn.danhgia.service.chromium;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Counts what a page asks the database: statements of the server's request threads while somebody looks, and of no others. */
@Component
public class Statements implements BeanPostProcessor, QueryExecutionListener {

    private static final String REQUESTS = "-exec-";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean looking;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof DelegatingDataSource) ? watched(source) : bean;
    }

    /** Statements of the requests that are made meanwhile, in their order. */
    public List<String> during(Supplier<?> requests) {
        asked.clear();
        looking = true;
        try {
            requests.get();
        } finally {
            looking = false;
        }
        return List.copyOf(asked);
    }

    private DataSource watched(DataSource source) {
        DataSource counted = ProxyDataSourceBuilder.create(source).listener(this).build();
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return looking && Thread.currentThread().getName().contains(REQUESTS) ? counted.getConnection() : source.getConnection();
            }
        };
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        queries.forEach(query -> asked.add(query.getQuery().strip().replaceAll("\\s+", " ")));
    }
}

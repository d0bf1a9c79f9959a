package vn.danhgia.service.cost;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.listener.lifecycle.JdbcLifecycleEventListenerAdapter;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts statements and transactions by who sends them: a person's request, or one of the threads that work afterwards. */
final class Traffic implements QueryExecutionListener {

    private static final String REQUEST = "a person's request";
    private static final String READING = "a person opens the form";

    private static final int MOST_SHOWN = 150;
    private static final Pattern FROM = Pattern.compile("(?i)\\bfrom ");

    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();
    private final Map<Integer, LongAdder> requests = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> texts = new ConcurrentHashMap<>();
    private volatile boolean counting;
    private final ThreadLocal<String> label = new ThreadLocal<>();
    private final ThreadLocal<Open> open = ThreadLocal.withInitial(Open::new);
    private final ThreadLocal<AtomicInteger> inRequest = ThreadLocal.withInitial(AtomicInteger::new);

    /**
     * What one kind of sender did.
     *
     * @param wrote      transactions that wrote
     * @param read       transactions that only read, a statement outside of any transaction among them
     * @param statements statements of both
     */
    record Figures(long wrote, long read, long statements) {

        Figures plus(Figures other) {
            return new Figures(wrote + other.wrote, read + other.read, statements + other.statements);
        }
    }

    private static final class Tally {
        final LongAdder wrote = new LongAdder();
        final LongAdder read = new LongAdder();
        final LongAdder statements = new LongAdder();
    }

    private static final class Open {
        int statements;
        boolean writes;
    }

    /** Counting costs time for every statement: it is on for the figures of traffic and off while time is taken. */
    DataSource watching(DataSource source) {
        DataSource counted = ProxyDataSourceBuilder.create(source).listener(this).listener(new JdbcLifecycleEventListenerAdapter() {
            @Override
            public void afterCommit(MethodExecutionContext call) {
                ended();
            }

            @Override
            public void afterRollback(MethodExecutionContext call) {
                ended();
            }
        }).build();
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return counting ? counted.getConnection() : source.getConnection();
            }
        };
    }

    void count(boolean now) {
        tallies.clear();
        requests.clear();
        texts.clear();
        counting = now;
    }

    /** Everything that this thread sends meanwhile is one request, of which the transactions are counted. */
    <T> T request(Callable<T> work) throws Exception {
        inRequest.get().set(0);
        try {
            return labelled(REQUEST, work);
        } finally {
            requests.computeIfAbsent(inRequest.get().get(), many -> new LongAdder()).increment();
        }
    }

    <T> T reading(Callable<T> work) throws Exception {
        return labelled(READING, work);
    }

    private <T> T labelled(String as, Callable<T> work) throws Exception {
        label.set(as);
        try {
            return work.call();
        } finally {
            label.remove();
        }
    }

    Map<String, Figures> bySender() {
        Map<String, Figures> figures = new TreeMap<>();
        tallies.forEach((who, tally) -> figures.put(who, new Figures(tally.wrote.sum(), tally.read.sum(), tally.statements.sum())));
        return figures;
    }

    /** How often each statement was sent, by the beginning of its text. */
    Map<String, Long> byText() {
        Map<String, Long> counted = new TreeMap<>();
        texts.forEach((text, many) -> counted.merge(abridged(text), many.sum(), Long::sum));
        return counted;
    }

    /** How many requests there were by how many transactions each of them made. */
    Map<Integer, Long> requestsByTransactions() {
        Map<Integer, Long> counted = new TreeMap<>();
        requests.forEach((transactions, many) -> counted.put(transactions, many.sum()));
        return counted;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        Open now = open.get();
        for (QueryInfo query : queries) {
            int times = Math.max(1, query.getParametersList().size());
            now.statements += times;
            texts.computeIfAbsent(query.getQuery(), text -> new LongAdder()).add(times);
            now.writes |= !query.getQuery().stripLeading().regionMatches(true, 0, "select", 0, "select".length());
        }
        try {
            if (execution.getStatement().getConnection().getAutoCommit()) {
                ended();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void ended() {
        Open now = open.get();
        if (now.statements == 0) {
            return;
        }
        Tally tally = tallies.computeIfAbsent(sender(), who -> new Tally());
        (now.writes ? tally.wrote : tally.read).increment();
        tally.statements.add(now.statements);
        inRequest.get().incrementAndGet();
        now.statements = 0;
        now.writes = false;
    }

    /** What is asked of which table: enough to know a statement again. */
    private static String abridged(String query) {
        String oneLine = query.strip().replaceAll("\\s+", " ").replace("camunda.", "");
        String head = oneLine.length() <= MOST_SHOWN ? oneLine : oneLine.substring(0, MOST_SHOWN);
        Matcher from = FROM.matcher(oneLine);
        return head.contains("from ") || !from.find() ? head : head.substring(0, MOST_SHOWN / 3) + " … " + oneLine.substring(from.start(),
                Math.min(oneLine.length(), from.start() + MOST_SHOWN * 2 / 3));
    }

    private String sender() {
        String labelled = label.get();
        return labelled != null ? labelled : Thread.currentThread().getName().replaceAll("-\\d+(-thread-\\d+)?$", "");
    }
}

package vn.danhgia.service.cost;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.danhgia.service.postgres.LocalPostgres;
import vn.danhgia.service.postgres.Login;
import vn.danhgia.service.postgres.Settings;

/**
 * A PostgreSQL of one side, with the settings of a server that is meant to last: fsync, synchronous commit, full-page writes. It is looked at by a session of
 * its own, which counts in no figure.
 */
final class Server implements AutoCloseable {

    /** USER_HZ, the same on every Linux of today. */
    private static final int TICKS_A_SECOND = 100;
    private static final int FIRST_TIME = 11;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Path folder;
    private final LocalPostgres postgres;
    private final JdbcClient look;
    private final Connection session;
    private final Map<String, String> open = new HashMap<>();
    private long lookedAt;
    private long askedForStatistics;

    Server(String name) throws IOException, SQLException {
        this.folder = Files.createTempDirectory("danhgia-cost-" + name + "-");
        this.postgres = LocalPostgres.start(Settings.durable(folder));
        Properties credentials = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("credentials.properties"))) {
            credentials.load(reader);
        }
        this.session = DriverManager.getConnection(postgres.url(), credentials.getProperty("superuser-user"), credentials.getProperty("superuser-password"));
        this.look = JdbcClient.create(new SingleConnectionDataSource(session, true));
        // What is written is read again afterwards.
        look.sql("alter system set wal_keep_size = '4GB'").update();
        look.sql("select pg_reload_conf()").query(Boolean.class).single();
        look.sql("create schema inspection").update();
        look.sql("create extension pg_walinspect with schema inspection").update();
    }

    LocalPostgres postgres() {
        return postgres;
    }

    JdbcClient look() {
        return look;
    }

    /** Connections as the application's own pool makes them. */
    HikariDataSource pool(Login login) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(postgres.url());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(24);
        config.addDataSourceProperty("reWriteBatchedInserts", true);
        config.addDataSourceProperty("options", "-c statement_timeout=60s");
        return new HikariDataSource(config);
    }

    /**
     * Id of the open task of that kind about that subject. The measuring client looks often, where a person is told; so it does not ask the side itself, and
     * looks at all tasks at once, some moments old at most: what it costs the server is little, and the same for a side that takes longer.
     *
     * @param schema where the engine's tables are
     */
    synchronized Optional<String> task(String schema, Deed deed) {
        String wanted = deed.task() + " " + deed.subject();
        if (!open.containsKey(wanted) && System.nanoTime() - lookedAt > LOOK_AGAIN.toNanos()) {
            open.clear();
            look.sql("""
                    select t.task_def_key_, e.business_key_, t.id_ from %1$s.act_ru_task t join %1$s.act_ru_execution e on e.id_ = t.proc_inst_id_"""
                    .formatted(schema)).query(row -> {
                        open.put(row.getString(1) + " " + row.getString(2), row.getString(3));
                    });
            lookedAt = System.nanoTime();
        }
        return Optional.ofNullable(open.remove(wanted));
    }

    void checkpoint() {
        look.sql("checkpoint").update();
    }

    String position() {
        return look.sql("select pg_current_wal_insert_lsn()::text").query(String.class).single();
    }

    /** Has every connection of a pool that is at rest hand in its statistics; the connections stay, with the statements they have prepared, as in a server that runs for long. */
    void awaitStatistics(HikariDataSource pool) throws SQLException {
        List<Connection> all = new ArrayList<>();
        try {
            for (int left = pool.getHikariPoolMXBean().getTotalConnections(); left > 0; left--) {
                all.add(pool.getConnection());
            }
            for (Connection one : all) {
                try (Statement statement = one.createStatement()) {
                    statement.execute("select pg_stat_force_next_flush()");
                }
                askedForStatistics++;
            }
        } finally {
            for (Connection one : all) {
                one.close();
            }
        }
    }

    /** Commits and roll-backs of the database so far, this session's among them. */
    long transactions() {
        return look.sql("select xact_commit + xact_rollback from pg_stat_database where datname = current_database()").query(Long.class).single()
                - askedForStatistics;
    }

    /** Processor time of the server and all its processes so far, those that have ended among them, without this session's. */
    Duration processorTime() throws IOException {
        int backend = look.sql("select pg_backend_pid()").query(Integer.class).single();
        ProcessHandle postmaster = ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow();
        long ticks = ticks(postmaster.pid(), 4);
        for (ProcessHandle process : postmaster.children().toList()) {
            ticks += process.pid() == backend ? 0 : ticks(process.pid(), 2);
        }
        return Duration.ofMillis(ticks * 1_000 / TICKS_A_SECOND);
    }

    /** The first of utime, stime, cutime, cstime of proc(5); none when the process has just ended. */
    private static long ticks(long process, int columns) throws IOException {
        try {
            String line = Files.readString(Path.of("/proc/" + process + "/stat"));
            String[] afterName = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(afterName, FIRST_TIME, FIRST_TIME + columns).mapToLong(Long::parseLong).sum();
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    /** What has happened to the rows of a table. */
    record Rows(long inserted, long updated, long hot, long deleted, long bytes) {

        Rows since(Rows before) {
            return new Rows(inserted - before.inserted, updated - before.updated, hot - before.hot, deleted - before.deleted, bytes - before.bytes);
        }

        boolean isNothing() {
            return inserted + updated + deleted == 0;
        }
    }

    static final Rows NONE = new Rows(0, 0, 0, 0, 0);

    Map<String, Rows> tables() {
        Map<String, Rows> tables = new TreeMap<>();
        look.sql("""
                select relname, n_tup_ins, n_tup_upd, n_tup_hot_upd, n_tup_del, pg_total_relation_size(relid) from pg_stat_user_tables""")
                .query((row, number) -> tables.put(row.getString(1), new Rows(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6))))
                .list();
        return tables;
    }

    /**
     * Bytes of the write-ahead log between two positions.
     *
     * @param total   as the positions differ
     * @param images  full-page images, the part that depends on how long ago the last checkpoint was
     * @param byTable bytes of records by the table that they change, its indexes with it, without images
     */
    record Log(long total, long images, Map<String, Long> byTable, Map<String, Long> byManager) {
    }

    Log log(String from, String to) {
        long total = look.sql("select pg_wal_lsn_diff(?::pg_lsn, ?::pg_lsn)::bigint").params(to, from).query(Long.class).single();
        Map<String, Long> managers = new TreeMap<>();
        long[] images = {0};
        look.sql("select \"resource_manager/record_type\", record_size, fpi_size from inspection.pg_get_wal_stats(?::pg_lsn, ?::pg_lsn, false) where count > 0")
                .params(from, to).query((row, number) -> {
                    images[0] += row.getLong(3);
                    return managers.put(row.getString(1), row.getLong(2));
                }).list();
        Map<String, Long> tables = new TreeMap<>();
        look.sql("""
                select coalesce(coalesce(owner.relname, own.relname), 'system'), sum(record)::bigint from (
                    select reltablespace, relfilenode, record_length - sum(block_fpi_length) over (partition by start_lsn) as record, block_id,
                           min(block_id) over (partition by start_lsn) as first
                    from inspection.pg_get_wal_block_info(?::pg_lsn, ?::pg_lsn, false)) block
                left join pg_class own on own.oid = pg_filenode_relation(block.reltablespace, block.relfilenode)
                left join pg_index entry on entry.indexrelid = own.oid
                left join pg_class owner on owner.oid = coalesce(entry.indrelid, (select oid from pg_class main where main.reltoastrelid = own.oid))
                where block_id = first group by 1""").params(from, to).query((row, number) -> tables.put(row.getString(1), row.getLong(2))).list();
        return new Log(total, images[0], tables, managers);
    }

    @Override
    public void close() throws IOException, SQLException {
        session.close();
        postgres.close();
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

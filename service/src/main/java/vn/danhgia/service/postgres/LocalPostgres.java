package vn.danhgia.service.postgres;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A running PostgreSQL on 127.0.0.1, from the binaries on the class path.
 *
 * <p>The server is a process of its own: it goes on when this Java process ends, unless its settings say throw-away. Starting is
 * idempotent: whoever starts a folder whose server already runs gets that server. Several processes may do so at once.
 *
 * <p>Errors: {@link PostgresUnavailable} where this machine cannot run it at all; any other {@link IOException} says what went wrong
 * this time.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final int FIRST_PORT = 15432;
    /** Below the ports that systems hand out to outgoing connections, which could hold one just when the server comes back. */
    private static final int LAST_PORT = 30000;
    private static final Duration KILL_LIMIT = Duration.ofSeconds(20);
    private static final Duration ORPHAN_LIMIT = Duration.ofSeconds(30);
    private static final Duration READY_LIMIT = Duration.ofMinutes(5);
    private static final int MOST_PORTS = 5;

    private final Settings settings;
    private final DataFolder data;
    private final ServerProcess process;
    private final Credentials credentials;
    private final boolean startedNow;

    private LocalPostgres(Settings settings, DataFolder data, ServerProcess process, Credentials credentials, boolean startedNow) {
        this.settings = settings;
        this.data = data;
        this.process = process;
        this.credentials = credentials;
        this.startedNow = startedNow;
    }

    /** {@code start <folder> [--port N]}, {@code stop <folder>}, {@code status <folder>}. */
    public static void main(String... arguments) {
        System.exit(new CommandLine().run(arguments));
    }

    /**
     * Starts the server of this folder, or finds it running; returns when it takes connections.
     *
     * <p>A port that the settings name counts only when the server is not running yet. Without one the server keeps the port that it had
     * before, unless somebody else listens there meanwhile.
     */
    @SuppressWarnings("try")
    public static LocalPostgres start(Settings settings) throws IOException {
        Binaries.archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        DataFolder data = new DataFolder(settings.folder());
        data.claim();
        try (DataFolder.Lock lock = data.lock()) {
            ServerProcess process = new ServerProcess(data.cluster());
            if (isRunning(process)) {
                return new LocalPostgres(settings, data, process, Credentials.read(data.credentials()), false);
            }
            process.awaitGone(ORPHAN_LIMIT);
            process.setStaleFileAside();

            Credentials credentials = credentials(data, settings);
            Cluster cluster = cluster(data, settings);
            cluster.makeIfAbsent(credentials.superuser(), settings.durability());
            credentials = startOnAFreePort(cluster, credentials, data, settings);
            new Roles(credentials).ensure();
            if (settings.isThrowAway()) {
                Lifeline.attach(settings.folder());
            }
            return new LocalPostgres(settings, data, process, credentials, true);
        }
    }

    /** Between the look for a free port and the start another program, for instance another such server, may have taken it: then the next one. */
    private static Credentials startOnAFreePort(Cluster cluster, Credentials wanted, DataFolder data, Settings settings) throws IOException {
        Credentials credentials = wanted;
        for (int attempt = 1; ; attempt++) {
            cluster.configure(credentials.port(), settings.durability());
            try {
                cluster.start();
                return credentials;
            } catch (IOException failed) {
                if (attempt == MOST_PORTS || settings.port().isPresent() || isFree(credentials.port())) {
                    throw failed;
                }
                credentials = credentials(data, settings);
            }
        }
    }

    /** The running server of this folder, if there is one. */
    public static Optional<LocalPostgres> running(Path folder) throws IOException {
        DataFolder data = new DataFolder(folder);
        ServerProcess process = new ServerProcess(data.cluster());
        if (process.postmaster().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LocalPostgres(Settings.durable(folder), data, process, Credentials.read(data.credentials()), false));
    }

    /** Somebody may be starting or stopping it outside of our lock: wait until it is one or the other. */
    private static boolean isRunning(ServerProcess process) throws IOException {
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (process.postmaster().isPresent()) {
            if (process.isReady()) {
                return true;
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("The server has been neither ready nor gone for " + READY_LIMIT.toMinutes() + " minutes");
            }
            Command.pause();
        }
        return false;
    }

    private static Cluster cluster(DataFolder data, Settings settings) throws IOException {
        RunAs runAs = RunAs.find(data.cluster());
        runAs.reach(data);
        // Tests share one copy in the user's cache; lasting data keep theirs beside them, where no cleaner of caches comes.
        boolean shared = settings.durability() == Durability.THROW_AWAY && !runAs.isSomebodyElse();
        Path folder = shared ? userCache().orElse(data.binaries()) : data.binaries();
        return new Cluster(data.cluster(), Binaries.unpacked(folder, runAs), runAs);
    }

    private static Optional<Path> userCache() {
        String named = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        Path cache = named.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
        Path nearest = cache;
        while (nearest != null && !Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        return nearest != null && Files.isWritable(nearest) ? Optional.of(cache.resolve("danhgia/postgresql")) : Optional.empty();
    }

    private static Credentials credentials(DataFolder data, Settings settings) throws IOException {
        Optional<Credentials> known = known(data);
        int port = port(settings.port(), known.map(Credentials::port), settings.durability());
        Credentials credentials = known.map(earlier -> earlier.onPort(port)).orElseGet(() -> Credentials.generate(port));
        if (!known.equals(Optional.of(credentials))) {
            credentials.write(data.credentials());
        }
        return credentials;
    }

    private static Optional<Credentials> known(DataFolder data) throws IOException {
        try {
            return Optional.of(Credentials.read(data.credentials()));
        } catch (NoSuchFileException none) {
            if (Files.exists(data.cluster())) {
                throw new IOException("Thiếu " + data.credentials() + ": không có mật khẩu để mở dữ liệu / " + data.credentials()
                        + " is missing: there is no password to open the data with", none);
            }
            return Optional.empty();
        }
    }

    private static int port(OptionalInt wanted, Optional<Integer> earlier, Durability durability) throws IOException {
        if (wanted.isPresent()) {
            if (!isFree(wanted.getAsInt())) {
                throw new IOException("Cổng " + wanted.getAsInt() + " đã có chương trình khác dùng / Port " + wanted.getAsInt()
                        + " is taken by another program");
            }
            return wanted.getAsInt();
        }
        int first = earlier.orElse(durability == Durability.DURABLE ? FIRST_PORT : new SecureRandom().nextInt(FIRST_PORT + 1000, LAST_PORT));
        if (isFree(first)) {
            return first;
        }
        for (int port = FIRST_PORT; port <= LAST_PORT; port++) {
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("Không còn cổng trống / No free port between " + FIRST_PORT + " and " + LAST_PORT);
    }

    private static boolean isFree(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (BindException taken) {
            return false;
        }
    }

    /** Stops the server in good order: open transactions are rolled back, everything is written down. Nothing to do when it is not running. */
    public void stop() throws IOException {
        stop("fast");
    }

    @SuppressWarnings("try")
    private void stop(String mode) throws IOException {
        try (DataFolder.Lock lock = data.lock()) {
            if (process.postmaster().isPresent()) {
                cluster(data, settings).stop(mode);
            }
            process.awaitGone(ORPHAN_LIMIT);
        }
    }

    /** SIGKILL to the server and all its processes, for crash tests; returns when they are gone. Starting again recovers the data. */
    public void kill() throws IOException {
        process.kill(KILL_LIMIT);
    }

    /** Stops the server; a throw-away one is deleted too. */
    @Override
    public void close() throws IOException {
        if (settings.isThrowAway()) {
            stop("immediate");
            DataFolder.deleteTree(settings.folder());
        } else {
            stop();
        }
    }

    public boolean isRunning() throws IOException {
        return process.postmaster().isPresent();
    }

    /** Whether the call that returned this object started the server, rather than found it running. */
    public boolean startedNow() {
        return startedNow;
    }

    /** The server's process number; empty when it is not running. */
    public Optional<Long> pid() throws IOException {
        return process.postmaster().map(ProcessHandle::pid);
    }

    public int port() {
        return credentials.port();
    }

    /** The JDBC address of the product's database. */
    public String url() {
        return credentials.url(Credentials.DATABASE);
    }

    /** Owns the database: for migrations. */
    public Login owner() {
        return credentials.owner();
    }

    /** The running product: may connect, and beyond that only what migrations grant it. Its sessions have time limits. */
    public Login application() {
        return credentials.application();
    }

    /**
     * Makes a further database, if it is not there, for tests that want one of their own.
     *
     * @param name lower-case letters, digits and underscores
     * @return its JDBC address
     */
    public String database(String name) throws IOException {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a database's name: " + name);
        }
        new Roles(credentials).ensureDatabase(name);
        return credentials.url(name);
    }

    Login superuser() {
        return credentials.superuser();
    }

    Path credentialsFile() {
        return data.credentials();
    }
}

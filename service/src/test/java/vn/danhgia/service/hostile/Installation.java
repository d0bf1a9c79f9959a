package vn.danhgia.service.hostile;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danhgia.service.postgres.LocalPostgres;
import vn.danhgia.service.postgres.Settings;

/** An installation of its own in temporary folders: a durable PostgreSQL, a master key, and application processes on it. */
final class Installation implements AutoCloseable {

    static final String PASSWORD = "mat-khau-thu-nghiem-2026";
    /**
     * Each run looks for its ports in a place of its own: a node that is just dead leaves its port free, and a neighbour who took it would answer
     * our client from another database.
     */
    private static final int FIRST_PORT = 18_000 + (int) (ProcessHandle.current().pid() % 50) * 200;

    private final Path folder;
    private final Path databaseFolder;
    private final Path jar;
    private final List<Node> nodes = new ArrayList<>();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(Duration.ofSeconds(5)).build();
    // What a broken-off check leaves behind would go on eating the machine.
    private final Thread lastResort = new Thread(this::endEverything);
    private volatile LocalPostgres postgres;
    private boolean foldersAreNeeded = true;

    private Installation() throws IOException {
        jar = Path.of(System.getProperty("hostile.jar", "target/danhgia.jar")).toAbsolutePath();
        if (!Files.isRegularFile(jar)) {
            throw new IOException("no packaged application at " + jar + "; build it, or name it with -Dhostile.jar=...");
        }
        folder = Files.createTempDirectory("danhgia-hostile-");
        databaseFolder = Files.createTempDirectory("danhgia-hostile-database-");
        Files.writeString(folder.resolve("master.key"), Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes()));
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /** With its database running, and no application yet. */
    static Installation fresh(int nodes) throws IOException {
        return fresh(nodes, Map.of("DANHGIA_DEMONSTRATION_COMMUNE", "small"));
    }

    /** @param settings of the application, as its environment */
    static Installation fresh(int nodes, Map<String, String> settings) throws IOException {
        Installation installation = new Installation();
        installation.startPostgres();
        for (int number = 1; number <= nodes; number++) {
            installation.addNode("node-" + number, settings);
        }
        return installation;
    }

    private void addNode(String name, Map<String, String> settings) throws IOException {
        Map<String, String> environment = new HashMap<>();
        // The database then knows which process speaks: see Witness.
        environment.put("SPRING_DATASOURCE_URL", postgres.url() + "?ApplicationName=" + name);
        environment.put("SPRING_DATASOURCE_USERNAME", postgres.application().user());
        environment.put("SPRING_DATASOURCE_PASSWORD", postgres.application().password());
        environment.put("SPRING_FLYWAY_URL", postgres.url());
        environment.put("SPRING_FLYWAY_USER", postgres.owner().user());
        environment.put("SPRING_FLYWAY_PASSWORD", postgres.owner().password());
        environment.put("SPRING_PROFILES_ACTIVE", "demonstration");
        environment.putAll(settings);
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("DANHGIA_MASTER_KEY_FILE", folder.resolve("master.key").toString());
        environment.put("DANHGIA_DEMONSTRATION_PASSWORD", PASSWORD);
        nodes.add(new Node(name, freePort(FIRST_PORT + 100 * nodes.size()), jar, folder.resolve(name + ".log"), environment, http));
    }

    private static int freePort(int from) throws IOException {
        for (int port = from; port < from + 100; port++) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress("127.0.0.1", port));
                return port;
            } catch (BindException taken) {
                continue;
            }
        }
        throw new IOException("no free port from " + from + " on");
    }

    /** Also after a kill: the same folder, the same port. */
    void startPostgres() throws IOException {
        postgres = LocalPostgres.start(Settings.durable(databaseFolder));
    }

    void killPostgres() throws IOException {
        postgres.kill();
    }

    Path folder() {
        return folder;
    }

    HttpClient http() {
        return http;
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    Node node(int number) {
        return nodes.get(number - 1);
    }

    /** As the owner of the tables: sees everything. */
    Connection owner() throws SQLException {
        return DriverManager.getConnection(postgres.url() + "?ApplicationName=hostile-check", postgres.owner().user(),
                postgres.owner().password());
    }

    /** Lines of the nodes' logs that report an error; after a kill of the database there are some by right. */
    long errorsLogged() throws IOException {
        long errors = 0;
        for (Node node : nodes) {
            errors += node.errorsLogged();
        }
        return errors;
    }

    /** A check that found nothing needs no logs. */
    void forgetFolders() {
        foldersAreNeeded = false;
    }

    /** Ends all processes; the folders stay for whoever wants to read the logs, unless nobody does. */
    @Override
    public void close() throws IOException {
        endEverything();
        Runtime.getRuntime().removeShutdownHook(lastResort);
        if (!foldersAreNeeded) {
            deleteFolders();
        }
    }

    private void endEverything() {
        try {
            for (Node node : nodes) {
                node.kill();
            }
            if (postgres != null) {
                postgres.kill();
            }
        } catch (IOException e) {
            System.err.println("PostgreSQL in " + databaseFolder + " could not be ended: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Only the two that the constructor made. */
    private void deleteFolders() throws IOException {
        for (Path root : List.of(folder, databaseFolder)) {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }
}

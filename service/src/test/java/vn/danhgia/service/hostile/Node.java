package vn.danhgia.service.hostile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One application process: the packaged jar with its own port and log, started, watched and killed like any program. */
final class Node {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final String name;
    private final int port;
    private final Path jar;
    private final Path log;
    private final Map<String, String> environment;
    private final HttpClient http;
    private volatile Process process;

    Node(String name, int port, Path jar, Path log, Map<String, String> environment, HttpClient http) {
        this.name = name;
        this.port = port;
        this.jar = jar;
        this.log = log;
        this.environment = environment;
        this.http = http;
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Starts the process and returns at once. The options are those of demo.sh. */
    void launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-jar", jar.toString()))
                .directory(log.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        process = builder.start();
    }

    /** @throws IOException when the process ends by itself or does not answer in time */
    void awaitReady() throws IOException, InterruptedException {
        Patience patience = Patience.of(START_LIMIT);
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IOException(name + " ended by itself with " + process.exitValue() + "; its log: " + log);
            }
            if (patience.isOver()) {
                throw new IOException(name + " does not answer after " + START_LIMIT.toMinutes() + " minutes; its log: " + log);
            }
            Patience.pause(LOOK);
        }
    }

    /** A node answers pages before it has made its filters and accounts; its log says when all is done. */
    boolean saysStarted() throws IOException {
        return Files.readString(log).contains("Started Application");
    }

    long errorsLogged() throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" ERROR ")).count();
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(at("/login")).timeout(Duration.ofSeconds(20)).GET().build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** SIGKILL: nothing in the process gets to run any more. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }
}

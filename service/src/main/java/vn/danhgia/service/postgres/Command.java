package vn.danhgia.service.postgres;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program of the system to its end. */
final class Command {

    /**
     * How a program ended.
     *
     * @param exit   its exit code
     * @param output what it printed to both streams
     */
    record Result(int exit, String output) {

        boolean succeeded() {
            return exit == 0;
        }
    }

    private Command() {
    }

    /**
     * @param words     program and arguments
     * @param directory where it runs
     * @param limit     after which it is killed
     * @throws IOException if there is no such program, or it took longer than the limit
     */
    static Result run(List<String> words, Path directory, Duration limit) throws IOException {
        // Into a file, not a pipe: a server that pg_ctl leaves behind would hold a pipe open for ever.
        Path output = Files.createTempFile("danhgia-command-", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(directory.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            bareEnvironment(builder.environment());
            Process process = builder.start();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(words.get(0) + " took longer than " + limit.toSeconds() + " s");
            }
            return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** A server that runs for months must not carry its starter's environment: secrets travel there, and PG* would bend it. */
    static void bareEnvironment(Map<String, String> environment) {
        String path = environment.getOrDefault("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
    }

    static InterruptedIOException interrupted(InterruptedException cause) {
        InterruptedIOException e = new InterruptedIOException("Interrupted while waiting for PostgreSQL");
        e.initCause(cause);
        return e;
    }

    /** Sleeps between two looks at something that another process does. */
    static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        }
    }
}

package vn.danhgia.service.postgres;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Optional;

/** The words that start, stop and show a local PostgreSQL from a shell. */
final class CommandLine {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int UNAVAILABLE = 2;
    static final int NOT_RUNNING = 3;
    static final int MISUSED = 64;

    // UTF-8 whatever the locale says: the messages are Vietnamese.
    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    /** @return the exit code: 0 done, 1 failed, 2 not possible on this machine, 3 not running (status), 64 wrong words */
    int run(String... arguments) {
        try {
            if (arguments.length == 2 && arguments[0].equals("start")) {
                return start(Settings.durable(Path.of(arguments[1])));
            }
            if (arguments.length == 4 && arguments[0].equals("start") && arguments[2].equals("--port")) {
                return start(Settings.durable(Path.of(arguments[1])).withPort(number(arguments[3])));
            }
            if (arguments.length == 2 && arguments[0].equals("stop")) {
                return stop(Path.of(arguments[1]));
            }
            if (arguments.length == 2 && arguments[0].equals("status")) {
                return status(Path.of(arguments[1]));
            }
            err.println("start <folder> [--port N] | stop <folder> | status <folder>");
            return MISUSED;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return MISUSED;
        } catch (PostgresUnavailable e) {
            err.println(e.getMessage());
            return UNAVAILABLE;
        } catch (AccessDeniedException e) {
            err.println("Không có quyền: " + e.getFile() + " / Permission denied: " + e.getFile());
            return FAILED;
        } catch (IOException e) {
            err.println("PostgreSQL: " + e.getMessage());
            return FAILED;
        }
    }

    private static int number(String word) {
        if (!word.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("Not a port: " + word);
        }
        return Integer.parseInt(word);
    }

    private int start(Settings settings) throws IOException {
        // Not closed on purpose: the server outlives this process.
        @SuppressWarnings("resource")
        LocalPostgres server = LocalPostgres.start(settings);
        String address = "127.0.0.1:" + server.port();
        if (server.startedNow()) {
            out.println("PostgreSQL đã chạy tại " + address + " / PostgreSQL started at " + address);
        } else {
            out.println("PostgreSQL đang chạy sẵn tại " + address + " / PostgreSQL already running at " + address);
        }
        out.println("Tài khoản / Credentials: " + server.credentialsFile());
        return DONE;
    }

    private int stop(Path folder) throws IOException {
        Optional<LocalPostgres> server = LocalPostgres.running(folder);
        if (server.isPresent()) {
            server.get().stop();
            out.println("PostgreSQL đã dừng / PostgreSQL stopped");
        } else {
            out.println("PostgreSQL không chạy / PostgreSQL is not running");
        }
        return DONE;
    }

    private int status(Path folder) throws IOException {
        Optional<LocalPostgres> server = LocalPostgres.running(folder);
        if (server.isEmpty()) {
            out.println("PostgreSQL không chạy / PostgreSQL is not running");
            return NOT_RUNNING;
        }
        String where = "127.0.0.1:" + server.get().port() + ", pid " + server.get().pid().map(Object::toString).orElse("-");
        out.println("PostgreSQL đang chạy / PostgreSQL is running: " + where);
        return DONE;
    }
}

package vn.danhgia.service.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Watches over a throw-away server: when the Java process is gone, however it ended, the server and its folder go too.
 *
 * <p>A process of its own and no shutdown hook: a hook would run beside the hooks that still want to use the database, and never
 * after a kill.
 */
final class Lifeline {

    private static final String SCRIPT = """
            trap '' INT HUP TERM
            while kill -0 "$1" 2>/dev/null && [ -d "$2" ]; do sleep 1; done
            [ -d "$2" ] || exit 0
            read -r server <"$2/server/cluster/postmaster.pid" && kill -QUIT "$server"
            tries=0
            while [ -n "$server" ] && kill -0 "$server" 2>/dev/null && [ $tries -lt 20 ]; do sleep 0.5; tries=$((tries + 1)); done
            rm -rf -- "$2"
            """;

    private Lifeline() {
    }

    static void attach(Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of("/bin/sh", "-c", SCRIPT, "danhgia-lifeline",
                Long.toString(ProcessHandle.current().pid()), folder.toString()))
                .directory(Path.of("/").toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Command.bareEnvironment(builder.environment());
        builder.start();
    }
}

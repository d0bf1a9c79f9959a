package vn.danhgia.service.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Where a local PostgreSQL lives and what it promises.
 *
 * @param folder     its own folder, made when absent; an existing one must be empty or an earlier server's
 * @param port       the TCP port on 127.0.0.1; empty means the port it had before, or any free one
 * @param durability what a confirmed commit survives
 */
public record Settings(Path folder, OptionalInt port, Durability durability) {

    /** Recognises the folders that {@link #throwAway()} makes: the only ones that this package ever deletes. */
    static final String THROW_AWAY_PREFIX = "danhgia-postgres-";

    public Settings {
        folder = folder.toAbsolutePath().normalize();
        Objects.requireNonNull(durability);
        if (port.isPresent() && (port.getAsInt() < 1024 || port.getAsInt() > 65535)) {
            throw new IllegalArgumentException("A port lies between 1024 and 65535, not " + port.getAsInt());
        }
    }

    /** A server whose data are meant to stay. */
    public static Settings durable(Path folder) {
        return new Settings(folder, OptionalInt.empty(), Durability.DURABLE);
    }

    /**
     * A server for tests, in a new temporary folder, without fsync. Closing it deletes the folder; when the Java process
     * dies without closing it, the server stops within seconds and the folder goes too.
     *
     * @throws IOException if no temporary folder can be made
     */
    public static Settings throwAway() throws IOException {
        return new Settings(Files.createTempDirectory(THROW_AWAY_PREFIX), OptionalInt.empty(), Durability.THROW_AWAY);
    }

    /** The same on a port that the caller names. */
    public Settings withPort(int number) {
        return new Settings(folder, OptionalInt.of(number), durability);
    }

    boolean isThrowAway() {
        return durability == Durability.THROW_AWAY && folder.getFileName().toString().startsWith(THROW_AWAY_PREFIX);
    }
}

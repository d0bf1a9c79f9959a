package vn.danhgia.service.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * The folder of one server: who may look into it, and what lies where.
 *
 * <pre>
 * credentials.properties   0600: the three roles' passwords, the port
 * lock                     held while somebody starts or stops the server
 * server/                  0700: all that PostgreSQL itself touches
 *   binaries/              unpacked programs, a folder a version
 *   cluster/               the data, postgresql.conf, local.conf (the administrator's), the logs
 * </pre>
 */
final class DataFolder {

    private static final Duration LOCK_PATIENCE = Duration.ofMinutes(5);

    private final Path folder;

    DataFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path path() {
        return folder;
    }

    Path credentials() {
        return folder.resolve("credentials.properties");
    }

    Path server() {
        return folder.resolve("server");
    }

    Path cluster() {
        return server().resolve("cluster");
    }

    Path binaries() {
        return server().resolve("binaries");
    }

    /**
     * Makes the folder, or takes an empty one or an earlier server's. Anything else is somebody's: closing it to the world and
     * filling it with a database would be a surprise.
     */
    void claim() throws IOException {
        Files.createDirectories(folder);
        if (!Files.exists(credentials()) && !isFresh()) {
            throw new IOException("Thư mục không trống và không phải của PostgreSQL này: " + folder
                    + " / The folder is not empty and holds no such PostgreSQL: " + folder);
        }
        if (mode(folder) != 0711) {
            restrict(folder, "rwx------");
        }
        Files.createDirectories(server());
        restrict(server(), "rwx------");
    }

    /** Empty but for what an interrupted first start leaves behind. */
    private boolean isFresh() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .allMatch(name -> name.equals("lock") || name.equals("server") || name.startsWith("credentials.properties."));
        }
    }

    /** One starter or stopper at a time, in this process and in any other. */
    Lock lock() throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long deadline = System.nanoTime() + LOCK_PATIENCE.toNanos();
        try {
            while (System.nanoTime() < deadline) {
                FileLock lock = tryLock(channel);
                if (lock != null) {
                    return new Lock(channel);
                }
                Command.pause();
            }
            throw new IOException("Somebody else has been starting or stopping the server in " + folder + " for "
                    + LOCK_PATIENCE.toMinutes() + " minutes");
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    /** Held until closed. */
    record Lock(FileChannel channel) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    static void restrict(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    static int mode(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS) & 07777;
    }

    static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    static int group(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:gid", LinkOption.NOFOLLOW_LINKS);
    }

    static void give(Path path, int uid, int gid) throws IOException {
        Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    }

    static void giveAll(Path top, int uid, int gid) throws IOException {
        try (Stream<Path> paths = Files.walk(top)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                give(path, uid, gid);
            }
        }
    }

    static void deleteTree(Path top) throws IOException {
        if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

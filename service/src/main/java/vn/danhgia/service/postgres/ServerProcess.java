package vn.danhgia.service.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The processes that work on one cluster, seen from outside.
 *
 * <p>A process belongs to the cluster when it is a {@code postgres} that stands in the cluster's folder: process numbers
 * are used again after a restart of the machine, folders are not.
 */
final class ServerProcess {

    private static final Path PROC = Path.of("/proc");
    private static final int STATUS_LINE = 7;

    private final Path cluster;

    ServerProcess(Path cluster) {
        this.cluster = cluster;
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }

    /** The living server, whether it is ready or not. */
    Optional<ProcessHandle> postmaster() throws IOException {
        Optional<Long> pid = recordedPid();
        if (pid.isPresent() && belongs(pid.get())) {
            return ProcessHandle.of(pid.get());
        }
        return Optional.empty();
    }

    boolean isReady() throws IOException {
        List<String> lines = pidLines();
        return postmaster().isPresent() && lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    }

    /** Every process of the cluster, also the ones that a killed server left behind. */
    List<ProcessHandle> all() throws IOException {
        List<ProcessHandle> found = new ArrayList<>();
        try (Stream<Path> entries = Files.list(PROC)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                String name = entry.getFileName().toString();
                if (name.chars().allMatch(Character::isDigit) && belongs(Long.parseLong(name))) {
                    ProcessHandle.of(Long.parseLong(name)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** Ends the server and all its processes at once, as a power cut would. */
    void kill(Duration limit) throws IOException {
        // The server first: it would start its helpers anew.
        postmaster().ifPresent(ProcessHandle::destroyForcibly);
        long deadline = System.nanoTime() + limit.toNanos();
        for (List<ProcessHandle> left = all(); !left.isEmpty(); left = all()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("Killed, but still there: " + left);
            }
            left.forEach(ProcessHandle::destroyForcibly);
            Command.pause();
        }
    }

    /** Waits for the processes of a server that is dead or going down. */
    void awaitGone(Duration limit) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        for (List<ProcessHandle> left = all(); !left.isEmpty(); left = all()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("Tiến trình PostgreSQL cũ vẫn còn: " + left + " / Processes of the former PostgreSQL are still there: " + left);
            }
            Command.pause();
        }
    }

    /**
     * Puts a dead server's pid file out of the way when its number now belongs to a stranger: PostgreSQL would take the stranger for
     * its living self. Every other stale file PostgreSQL recognises on its own.
     */
    void setStaleFileAside() throws IOException {
        Optional<Long> pid = recordedPid();
        if (pid.isPresent() && Files.exists(PROC.resolve(pid.get().toString())) && all().isEmpty()) {
            Files.move(pidFile(), cluster.resolve("postmaster.pid.stale"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Optional<Long> recordedPid() throws IOException {
        List<String> lines = pidLines();
        if (lines.isEmpty() || !lines.get(0).strip().matches("[1-9][0-9]*")) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(lines.get(0).strip()));
    }

    private List<String> pidLines() throws IOException {
        try {
            return Files.readAllLines(pidFile());
        } catch (NoSuchFileException notRunning) {
            return List.of();
        }
    }

    private boolean belongs(long pid) throws IOException {
        Path process = PROC.resolve(Long.toString(pid));
        try {
            return Files.readString(process.resolve("comm")).strip().equals("postgres")
                    && Files.readSymbolicLink(process.resolve("cwd")).equals(cluster.toRealPath());
        } catch (AccessDeniedException hidden) {
            // Somebody else's server. It may only be taken for ours if our own pid file says so.
            return recordedPid().filter(recorded -> recorded == pid).isPresent();
        } catch (FileSystemException gone) {
            return false;
        } catch (IOException gone) {
            // Reading the files of a process that ends meanwhile fails with "No such process".
            if (Files.exists(process.resolve("cwd"))) {
                throw gone;
            }
            return false;
        }
    }
}

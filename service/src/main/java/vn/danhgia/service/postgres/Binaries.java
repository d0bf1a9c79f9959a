package vn.danhgia.service.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs for this machine, unpacked.
 *
 * @param home  the folder that holds {@code bin}, {@code lib}, {@code share}
 * @param major the server's major version: data of another one cannot be opened
 */
record Binaries(Path home, int major) {

    private static final Pattern VERSION = Pattern.compile("postgres \\(PostgreSQL\\) (\\d+)\\..*");
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int ANY_EXECUTE = 0111;

    /** The archive on the class path that fits this machine, by the binaries' own naming. */
    static String archive(String system, String processor) throws PostgresUnavailable {
        String architecture = switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> processor;
        };
        String name = "/postgres-" + system.toLowerCase(Locale.ROOT) + "-" + architecture + ".txz";
        if (!system.equals("Linux") || Binaries.class.getResource(name) == null) {
            throw new PostgresUnavailable("Không có PostgreSQL kèm theo cho máy này (" + system + ", " + processor + "): hãy",
                    "No PostgreSQL is bundled for this machine (" + system + ", " + processor + "):");
        }
        return name;
    }

    /**
     * Unpacks the archive once: a folder a content, complete or absent.
     *
     * @param folder where unpacked versions are kept; made when absent, closed to others
     * @param runAs  who will run them
     */
    static Binaries unpacked(Path folder, RunAs runAs) throws IOException {
        String archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        Files.createDirectories(folder);
        if (DataFolder.owner(folder) != RunAs.callerUid() && !runAs.isSomebodyElse()) {
            throw new IOException("Somebody else owns " + folder + ": programs are not run from there");
        }
        DataFolder.restrict(folder, "rwx------");
        runAs.own(folder);
        Path home = folder.resolve(digest(archive));
        if (!Files.isDirectory(home)) {
            Path draft = Files.createTempDirectory(folder, "unpacking-");
            try {
                unpack(archive, draft);
                runAs.own(draft);
                synchronise(draft);
                publish(draft, home);
            } finally {
                DataFolder.deleteTree(draft);
            }
        }
        return new Binaries(home, majorVersion(home, runAs));
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static void publish(Path draft, Path home) throws IOException {
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            // Somebody unpacked the same at the same time: theirs is as good.
        }
    }

    private static String digest(String archive) throws IOException {
        try (InputStream in = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            MessageDigest digest = ((DigestInputStream) in).getMessageDigest();
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static InputStream open(String archive) throws IOException {
        return new BufferedInputStream(Binaries.class.getResourceAsStream(archive), 1 << 16);
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(open(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (isNeeded(entry.getName())) {
                    unpack(tar, entry, target);
                }
            }
        }
    }

    /** Headers and static libraries are a third of the archive, and nobody compiles against it here. */
    private static boolean isNeeded(String name) {
        return !name.startsWith("include/") && !name.startsWith("lib/pkgconfig/") && !name.startsWith("lib/postgresql/pgxs/")
                && !name.endsWith(".a");
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = inside(target, target.resolve(entry.getName()));
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            inside(target, path.resolveSibling(entry.getLinkName()));
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, path);
            DataFolder.restrict(path, (entry.getMode() & ANY_EXECUTE) == 0 ? "rw-------" : "rwx------");
        } else {
            throw new IOException("Neither file, folder nor symbolic link in the archive: " + entry.getName());
        }
    }

    private static Path inside(Path top, Path path) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(top)) {
            throw new IOException("The archive reaches out of its folder: " + path);
        }
        return normal;
    }

    /** To disk before the folder gets its name: after a power cut it must not be complete in name only. */
    private static void synchronise(Path folder) throws IOException {
        Command.Result result = Command.run(List.of("sync", "-f", folder.toString()), folder, Duration.ofMinutes(2));
        if (!result.succeeded()) {
            throw new IOException("sync failed: " + result.output());
        }
    }

    private static int majorVersion(Path home, RunAs runAs) throws IOException {
        Command.Result result = Command.run(runAs.words(List.of(home.resolve("bin/postgres").toString(), "--version")), home, LIMIT);
        Matcher version = VERSION.matcher(result.output());
        if (!result.succeeded() || !version.matches()) {
            String reason = result.output().lines().findFirst().orElse("");
            throw new PostgresUnavailable("PostgreSQL kèm theo không chạy được trên máy này (" + reason + "): hãy",
                    "The bundled PostgreSQL does not run on this machine (" + reason + "):");
        }
        return Integer.parseInt(version.group(1));
    }
}

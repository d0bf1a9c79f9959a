package vn.danhgia.service.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How to run PostgreSQL's programs, which refuse to be root.
 *
 * <p>An ordinary user runs them directly. Root runs them in a user namespace of their own: there they are nobody, and outside they
 * still own root's files. Where the system forbids that, root becomes an unprivileged user who then owns {@code server/}.
 *
 * @param prefix the words before each command
 * @param uid    who owns the server's files when that is not the caller
 * @param gid    that user's group
 */
record RunAs(List<String> prefix, OptionalInt uid, OptionalInt gid) {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Path ROOT = Path.of("/");
    private static final RunAs CALLER = new RunAs(List.of(), OptionalInt.empty(), OptionalInt.empty());
    private static final RunAs USER_NAMESPACE = new RunAs(List.of("unshare", "-U"), OptionalInt.empty(), OptionalInt.empty());
    private static final List<String> UNPRIVILEGED = List.of("postgres", "nobody");

    /**
     * @param cluster the data, if they exist already: their owner is the only one who can run them
     * @throws PostgresUnavailable if root finds no way to be somebody else
     */
    static RunAs find(Path cluster) throws IOException {
        if (callerUid() != 0) {
            return CALLER;
        }
        if (Files.exists(cluster) && DataFolder.owner(cluster) != 0) {
            return become(DataFolder.owner(cluster), DataFolder.group(cluster)).orElseThrow(RunAs::none);
        }
        if (isOrdinary(USER_NAMESPACE)) {
            return USER_NAMESPACE;
        }
        if (!Files.exists(cluster)) {
            for (String user : UNPRIVILEGED) {
                Optional<RunAs> other = named(user);
                if (other.isPresent()) {
                    return other.get();
                }
            }
        }
        throw none();
    }

    private static PostgresUnavailable none() {
        return new PostgresUnavailable(
                "PostgreSQL không chạy dưới quyền root và máy này không cho đổi sang người dùng khác (unshare -U, setpriv, runuser): "
                        + "hãy chạy bằng người dùng thường, hoặc",
                "PostgreSQL refuses to run as root and this machine offers no way to become somebody else (unshare -U, setpriv, runuser): "
                        + "run it as an ordinary user, or");
    }

    static int callerUid() throws IOException {
        return (Integer) Files.getAttribute(ROOT.resolve("proc/self"), "unix:uid");
    }

    private static Optional<RunAs> named(String user) throws IOException {
        Path passwd = ROOT.resolve("etc/passwd");
        if (!Files.isReadable(passwd)) {
            return Optional.empty();
        }
        for (String line : Files.readAllLines(passwd)) {
            String[] fields = line.split(":");
            if (fields.length > 3 && fields[0].equals(user)) {
                return become(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]));
            }
        }
        return Optional.empty();
    }

    private static Optional<RunAs> become(int uid, int gid) throws IOException {
        RunAs setpriv = new RunAs(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"),
                OptionalInt.of(uid), OptionalInt.of(gid));
        if (isOrdinary(setpriv)) {
            return Optional.of(setpriv);
        }
        Optional<String> name = nameOf(uid);
        if (name.isPresent()) {
            RunAs runuser = new RunAs(List.of("runuser", "-u", name.get(), "--"), OptionalInt.of(uid), OptionalInt.of(gid));
            if (isOrdinary(runuser)) {
                return Optional.of(runuser);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> nameOf(int uid) throws IOException {
        Path passwd = ROOT.resolve("etc/passwd");
        if (!Files.isReadable(passwd)) {
            return Optional.empty();
        }
        return Files.readAllLines(passwd).stream()
                .map(line -> line.split(":"))
                .filter(fields -> fields.length > 3 && fields[2].equals(Integer.toString(uid)))
                .map(fields -> fields[0])
                .findFirst();
    }

    /** Whether commands run this way are not root. A program that is missing or forbidden is an answer too: no. */
    private static boolean isOrdinary(RunAs candidate) throws IOException {
        if (!isInstalled(candidate.prefix.get(0))) {
            return false;
        }
        Command.Result result = Command.run(candidate.words(List.of("id", "-u")), ROOT, LIMIT);
        return result.succeeded() && result.output().matches("[1-9][0-9]*");
    }

    private static boolean isInstalled(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(":")) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    boolean isSomebodyElse() {
        return uid.isPresent();
    }

    List<String> words(List<String> command) {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(command);
        return words;
    }

    /** Hands a file or a folder with all it holds to the user who will run the server; nothing to do when that is the caller. */
    void own(Path path) throws IOException {
        if (isSomebodyElse()) {
            DataFolder.giveAll(path, uid.getAsInt(), gid.getAsInt());
        }
    }

    /** Makes sure that the user who will run the server can reach its folder. */
    void reach(DataFolder data) throws IOException {
        if (!isSomebodyElse()) {
            return;
        }
        DataFolder.give(data.server(), uid.getAsInt(), gid.getAsInt());
        if (DataFolder.owner(data.path()) != uid.getAsInt()) {
            // Pass through, but neither list nor read: the credentials stay the caller's own.
            DataFolder.restrict(data.path(), "rwx--x--x");
        }
        Command.Result result = Command.run(words(List.of("test", "-x", data.server().toString())), ROOT, LIMIT);
        if (!result.succeeded()) {
            throw new PostgresUnavailable(
                    "Người dùng số " + uid.getAsInt() + " (PostgreSQL không chạy dưới quyền root) không vào được thư mục " + data.path()
                            + ": hãy chọn thư mục khác, hoặc",
                    "User number " + uid.getAsInt() + " (PostgreSQL refuses to run as root) cannot reach the folder " + data.path()
                            + ": choose another folder, or");
        }
    }
}

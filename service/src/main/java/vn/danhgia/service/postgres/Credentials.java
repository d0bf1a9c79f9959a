package vn.danhgia.service.postgres;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;

/**
 * Who may log in and where, as kept in {@code credentials.properties}.
 *
 * @param superuser   for making roles and databases, never for the product
 * @param owner       owns the database: migrations
 * @param application the running product
 * @param port        on 127.0.0.1
 */
record Credentials(Login superuser, Login owner, Login application, int port) {

    static final String DATABASE = "danhgia";

    private static final int PASSWORD_BYTES = 32;

    static Credentials generate(int port) {
        SecureRandom random = new SecureRandom();
        return new Credentials(
                new Login("postgres", password(random)),
                new Login("danhgia_owner", password(random)),
                new Login("danhgia_app", password(random)),
                port);
    }

    /** Letters, digits, hyphen and underscore only: safe in SQL, in a properties file and in a shell alike. */
    private static String password(SecureRandom random) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    Credentials onPort(int other) {
        return new Credentials(superuser, owner, application, other);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    static Credentials read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new Credentials(
                login(properties, "superuser", file),
                login(properties, "owner", file),
                login(properties, "application", file),
                port(properties, file));
    }

    private static Login login(Properties properties, String role, Path file) throws IOException {
        return new Login(required(properties, role + "-user", file), required(properties, role + "-password", file));
    }

    private static int port(Properties properties, Path file) throws IOException {
        try {
            return Integer.parseInt(required(properties, "port", file));
        } catch (NumberFormatException e) {
            throw new IOException("The port in " + file + " is not a number", e);
        }
    }

    private static String required(Properties properties, String key, Path file) throws IOException {
        String value = properties.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IOException("There is no " + key + " in " + file);
        }
        return value.strip();
    }

    /** Whole or not at all, and never readable by anybody else, not even for a moment. */
    void write(Path file) throws IOException {
        String text = """
                # Passwords of the local PostgreSQL. Keep this file: without it nobody can log in.
                url=%s
                port=%d
                owner-user=%s
                owner-password=%s
                application-user=%s
                application-password=%s
                superuser-user=%s
                superuser-password=%s
                """.formatted(url(DATABASE), port, owner.user(), owner.password(), application.user(), application.password(),
                superuser.user(), superuser.password());
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try (FileChannel channel = FileChannel.open(draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        // Root may be starting an ordinary user's server: the file stays that user's.
        int folderOwner = DataFolder.owner(file.getParent());
        if (folderOwner != DataFolder.owner(draft)) {
            DataFolder.give(draft, folderOwner, DataFolder.group(file.getParent()));
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

package vn.danhgia.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.danhgia.service.postgres.LocalPostgres;
import vn.danhgia.service.postgres.Settings;

/**
 * One throw-away PostgreSQL for the test run (it goes when this JVM has gone), a master key in a file, and the demonstration's password.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String PASSWORD = "mat-khau-thu-nghiem-2026";

    private static LocalPostgres server;
    private static Settings settings;
    private static Path masterKey;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        LocalPostgres postgres = server();
        
        TestPropertyValues.of(
                "spring.datasource.url=" + postgres.url(),
                "spring.datasource.username=" + postgres.application().user(),
                "spring.datasource.password=" + postgres.application().password(),
                "spring.flyway.url=" + postgres.url(),
                "spring.flyway.user=" + postgres.owner().user(),
                "spring.flyway.password=" + postgres.owner().password(),
                "danhgia.master-key-file=" + masterKey(),
                "danhgia.demonstration.password=" + PASSWORD).applyTo(context);
    }

    public static synchronized LocalPostgres server() {
        try {
            if (server == null) {
                settings = Settings.throwAway();
                server = LocalPostgres.start(settings);
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the server keeps its files: data and write-ahead log. */
    public static Path folder() {
        server();
        return settings.folder();
    }

    /** 32 fixed bytes: tests need no secret. */
    public static synchronized Path masterKey() {
        try {
            if (masterKey == null) {
                masterKey = Files.createTempFile("danhgia-test-master", ".key");
                masterKey.toFile().deleteOnExit();
                Files.writeString(masterKey, Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes()));
            }
            return masterKey;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

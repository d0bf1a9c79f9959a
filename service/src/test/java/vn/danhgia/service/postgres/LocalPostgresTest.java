package vn.danhgia.service.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One durable server for all tests: what the demonstration and a small installation get. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalPostgresTest {

    private Path folder;
    private LocalPostgres server;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        folder = directory.resolve("a folder");
        server = LocalPostgres.start(Settings.durable(folder));
    }

    @AfterAll
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void confirmed_commits_are_on_disk_and_the_server_listens_on_loopback_only() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
        assertThat(setting("data_checksums")).isEqualTo("on");
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting("server_encoding")).isEqualTo("UTF8");
        assertThat(query(server.url(), server.superuser(), "SHOW unix_socket_directories")).containsExactly("");
        assertThat(query(server.url(), server.superuser(), "SELECT reset_val FROM pg_settings WHERE name = 'log_timezone'"))
                .containsExactly("UTC");
    }

    @Test
    void a_wrong_password_is_refused_for_every_role() {
        for (Login role : List.of(server.superuser(), server.owner(), server.application())) {
            assertThatThrownBy(() -> query(server.url(), new Login(role.user(), "wrong"), "SELECT 1"))
                    .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void passwords_are_stored_salted_and_the_rules_of_entry_trust_nobody() throws SQLException {
        assertThat(query(server.url(), server.superuser(), "SELECT rolpassword FROM pg_authid WHERE rolcanlogin"))
                .hasSize(3).allSatisfy(stored -> assertThat(stored).startsWith("SCRAM-SHA-256$"));
        assertThat(query(server.url(), server.superuser(), "SELECT DISTINCT auth_method FROM pg_hba_file_rules"))
                .containsExactly("scram-sha-256");
    }

    @Test
    void nobody_else_can_read_the_folder_or_the_passwords() throws IOException {
        assertThat(mode(folder.resolve("credentials.properties"))).isEqualTo("rw-------");
        assertThat(mode(folder.resolve("server"))).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("server/cluster"))).isEqualTo("rwx------");
        assertThat(mode(folder)).isIn("rwx------", "rwx--x--x");
    }

    @Test
    void the_application_is_no_superuser_and_its_sessions_are_bounded() throws SQLException {
        assertThat(query(server.url(), server.application(),
                "SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls FROM pg_roles WHERE rolname = current_user"))
                .containsExactly("f");
        assertThat(query(server.url(), server.application(), "SHOW statement_timeout")).containsExactly("1min");
        assertThat(query(server.url(), server.application(), "SHOW idle_in_transaction_session_timeout")).containsExactly("1min");
        assertThat(query(server.url(), server.application(), "SHOW transaction_timeout")).containsExactly("5min");
        assertThatThrownBy(() -> execute(server.application(), "CREATE TABLE public.not_mine (id int)")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute(server.application(), "CREATE SCHEMA not_mine")).isInstanceOf(SQLException.class);
    }

    @Test
    void the_owner_makes_schemas_and_trusted_extensions_but_is_no_superuser() throws SQLException {
        execute(server.owner(), "CREATE SCHEMA owned");
        execute(server.owner(), "CREATE EXTENSION pg_trgm SCHEMA owned");
        assertThat(query(server.url(), server.owner(), "SELECT rolsuper OR rolcreatedb OR rolcreaterole FROM pg_roles WHERE rolname = current_user"))
                .containsExactly("f");
    }

    @Test
    void names_sort_the_vietnamese_way() throws SQLException {
        assertThat(query(server.url(), server.application(), "SELECT n FROM (VALUES ('Đức'), ('Ân'), ('Dung'), ('An'), ('Ăn')) v(n) ORDER BY n"))
                .containsExactly("An", "Ăn", "Ân", "Dung", "Đức");
    }

    @Test
    void starting_twice_is_one_server_with_the_same_passwords() throws IOException {
        LocalPostgres again = LocalPostgres.start(Settings.durable(folder));
        assertThat(again.startedNow()).isFalse();
        assertThat(again.pid()).isPresent().isEqualTo(server.pid());
        assertThat(again.url()).isEqualTo(server.url());
        assertThat(again.owner()).isEqualTo(server.owner());
        assertThat(again.application()).isEqualTo(server.application());
        assertThat(LocalPostgres.running(folder).flatMap(found -> Optional.of(found.port()))).contains(server.port());
    }

    @Test
    void what_was_committed_survives_a_killed_server_and_the_port_stays() throws IOException, SQLException {
        execute(server.owner(), "CREATE TABLE kept (id int PRIMARY KEY)");
        execute(server.owner(), "INSERT INTO kept VALUES (42)");

        server.kill();

        assertThat(server.isRunning()).isFalse();
        assertThatThrownBy(() -> query(server.url(), server.owner(), "SELECT 1")).isInstanceOf(SQLException.class);
        assertThat(folder.resolve("server/cluster/postmaster.pid")).exists();

        LocalPostgres revived = LocalPostgres.start(Settings.durable(folder));

        assertThat(revived.startedNow()).isTrue();
        assertThat(revived.port()).isEqualTo(server.port());
        assertThat(query(server.url(), server.owner(), "SELECT id FROM kept")).containsExactly("42");
    }

    @Test
    void a_stale_pid_file_whose_number_now_belongs_to_a_stranger_does_not_stop_a_start() throws IOException, SQLException {
        server.kill();
        Path pidFile = folder.resolve("server/cluster/postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);

        assertThat(LocalPostgres.start(Settings.durable(folder)).startedNow()).isTrue();
        assertThat(query(server.url(), server.application(), "SELECT 1")).containsExactly("1");
    }

    @Test
    void somebody_elses_folder_is_left_alone(@TempDir Path theirs) throws IOException {
        Files.writeString(theirs.resolve("letter.txt"), "private");
        String before = mode(theirs);

        assertThatThrownBy(() -> LocalPostgres.start(Settings.durable(theirs))).isInstanceOf(IOException.class).hasMessageContaining("not empty");

        assertThat(mode(theirs)).isEqualTo(before);
        assertThat(theirs).isDirectoryContaining(path -> path.endsWith("letter.txt"));
    }

    @Test
    void a_machine_without_binaries_is_told_which_settings_name_another_postgresql() {
        assertThatThrownBy(() -> Binaries.archive("Mac OS X", "aarch64"))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("spring.datasource.url/username/password")
                .hasMessageContaining("spring.flyway.url/user/password")
                .hasMessageContaining("No PostgreSQL is bundled for this machine (Mac OS X, aarch64)");
    }

    private String setting(String name) throws SQLException {
        return query(server.url(), server.application(), "SHOW " + name).get(0);
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private void execute(Login login, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> query(String url, Login login, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, login.user(), login.password());
                Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}

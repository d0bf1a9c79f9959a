package vn.danhgia.service.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Who may log in and what they own. Every step asks first what is already there, so a start that was cut short is finished by
 * the next one.
 */
final class Roles {

    /** Bounds of the application's sessions. The owner has none: a migration may take its time. */
    private static final String STATEMENT_TIMEOUT = "60s";
    private static final String IDLE_IN_TRANSACTION_TIMEOUT = "60s";
    /** Below the ten minutes after which event processors may give up on a gap that an open transaction left. */
    private static final String TRANSACTION_TIMEOUT = "5min";

    private static final int CONNECT_SECONDS = 20;

    private final Credentials credentials;

    Roles(Credentials credentials) {
        this.credentials = credentials;
    }

    /** The roles and their database. */
    void ensure() throws IOException {
        String owner = credentials.owner().user();
        String application = credentials.application().user();
        try (Connection connection = asSuperuser(); Statement statement = connection.createStatement()) {
            // CREATE ROLE carries a password: a failing one must not put it into the log.
            statement.execute("SET log_min_error_statement = panic");
            ensureRole(connection, credentials.owner());
            ensureRole(connection, credentials.application());
            statement.execute("ALTER ROLE " + application + " SET statement_timeout = '" + STATEMENT_TIMEOUT + "'");
            statement.execute("ALTER ROLE " + application + " SET idle_in_transaction_session_timeout = '" + IDLE_IN_TRANSACTION_TIMEOUT + "'");
            statement.execute("ALTER ROLE " + application + " SET transaction_timeout = '" + TRANSACTION_TIMEOUT + "'");
            statement.execute("REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
            ensureDatabase(connection, Credentials.DATABASE, owner, application);
        } catch (SQLException e) {
            throw new IOException("The roles could not be made: " + e.getMessage(), e);
        }
    }

    void ensureDatabase(String name) throws IOException {
        try (Connection connection = asSuperuser()) {
            ensureDatabase(connection, name, credentials.owner().user(), credentials.application().user());
        } catch (SQLException e) {
            throw new IOException("The database " + name + " could not be made: " + e.getMessage(), e);
        }
    }

    private Connection asSuperuser() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(credentials.url("postgres"));
        source.setUser(credentials.superuser().user());
        source.setPassword(credentials.superuser().password());
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS);
        return source.getConnection();
    }

    private static void ensureRole(Connection connection, Login login) throws SQLException {
        if (exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", login.user())) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            // No parameters in CREATE ROLE; Credentials makes passwords of letters, digits, hyphens and underscores.
            statement.execute("CREATE ROLE " + login.user() + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '"
                    + login.password().replace("'", "''") + "'");
        }
    }

    private static void ensureDatabase(Connection connection, String name, String owner, String application) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + owner + " TEMPLATE template0 ENCODING 'UTF8'"
                        + " LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'vi'");
            }
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE " + name + " TO " + application);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}

package vn.danhgia.service.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class ThrowAwayPostgresTest {

    @Test
    void a_throw_away_server_is_fast_and_leaves_nothing_behind() throws IOException, SQLException {
        Settings settings = Settings.throwAway();
        LocalPostgres server = LocalPostgres.start(settings);
        try {
            String other = server.database("another_test");
            assertThat(server.database("another_test")).isEqualTo(other);
            assertThat(show(other, server.owner(), "fsync")).isEqualTo("off");
            assertThat(show(server.url(), server.application(), "synchronous_commit")).isEqualTo("off");
        } finally {
            server.close();
        }
        assertThat(server.isRunning()).isFalse();
        assertThat(settings.folder()).doesNotExist();
    }

    private static String show(String url, Login login, String setting) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, login.user(), login.password());
                Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

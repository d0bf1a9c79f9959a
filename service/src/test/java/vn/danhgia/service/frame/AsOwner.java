package vn.danhgia.service.frame;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import vn.danhgia.service.TestDatabase;

/** What only the owner of the tables may do: plant failures, and take them away again. */
public final class AsOwner {

    private AsOwner() {
    }

    public static void run(String sql) throws SQLException {
        var server = TestDatabase.server();
        try (Connection connection = DriverManager.getConnection(server.url(), server.owner().user(), server.owner().password());
             Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Makes writing to a table fail for rows that satisfy a condition, until the planted failure is closed. */
    public static Planted plant(String table, String when, String condition) throws SQLException {
        run("create function public.planted() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$");
        run("create trigger planted before " + when + " on " + table + " for each row when (" + condition + ") execute function public.planted()");
        return () -> {
            run("drop trigger planted on " + table);
            run("drop function public.planted()");
        };
    }

    @FunctionalInterface
    public interface Planted extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }
}

package vn.danhgia.service.frame;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import vn.danhgia.service.TestDatabase;

/** Every row of every table as text, as a full dump would hold it; binary columns are searched as the text that their bytes spell. */
public final class Dump {

    private Dump() {
    }

    /** Tables, with the row, in which the text stands; schemas given are left out. */
    public static List<String> rowsHolding(String text, String... exceptSchemas) throws SQLException {
        List<String> found = new ArrayList<>();
        var server = TestDatabase.server();
        try (Connection connection = DriverManager.getConnection(server.url(), server.owner().user(), server.owner().password());
             Statement statement = connection.createStatement()) {
            for (String table : tables(statement, List.of(exceptSchemas))) {
                try (ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
                    while (rows.next()) {
                        if (holds(rows.getString(1), text)) {
                            found.add(table + ": " + rows.getString(1));
                        }
                    }
                }
            }
        }
        return found;
    }

    static long rows() throws SQLException {
        long count = 0;
        var server = TestDatabase.server();
        try (Connection connection = DriverManager.getConnection(server.url(), server.owner().user(), server.owner().password());
             Statement statement = connection.createStatement()) {
            for (String table : tables(statement, List.of())) {
                try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    count += rows.getLong(1);
                }
            }
        }
        return count;
    }

    private static List<String> tables(Statement statement, List<String> except) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select format('%I.%I', table_schema, table_name), table_schema from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1""")) {
            while (rows.next()) {
                if (!except.contains(rows.getString(2))) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    private static boolean holds(String row, String text) {
        StringBuilder hex = new StringBuilder();
        for (byte b : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            hex.append(String.format("%02x", b));
        }
        return row.contains(text) || row.contains(hex);
    }
}

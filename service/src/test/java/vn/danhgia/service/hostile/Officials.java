package vn.danhgia.service.hostile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who is rated and who sits where: people from the database, authorities from the table of the plan. */
final class Officials {

    private static final String AUTHORITY = "/rulesets/kh-2026/authority.csv";
    private static final String OWN_UNIT = "@don-vi";

    private final List<Rated> rated = new ArrayList<>();
    /** Body code to its members, person code to login. */
    private final Map<String, Map<String, String>> members = new HashMap<>();
    private final Map<String, String> logins = new HashMap<>();

    /** @param row of the authority table: position, reviewer, adviser, approver, proposer, appraiser, opinion, decider, clerk */
    record Rated(String person, String unit, String[] row) {

        Optional<String> body(int column) {
            String code = row[column].strip();
            return "-".equals(code) ? Optional.empty() : Optional.of(OWN_UNIT.equals(code) ? unit : code);
        }
    }

    private Officials() {
    }

    /** Waits for the last account: a node answers its first page before it has made the demonstration's people. */
    static Officials read(Connection owner) throws Exception {
        boolean there = Patience.until(Duration.ofMinutes(5), Duration.ofMillis(100), () -> {
            try (var statement = owner.createStatement();
                 ResultSet row = statement.executeQuery("select 1 from security.account where login = 'quan-tri'")) {
                return row.next();
            }
        });
        if (!there) {
            throw new IllegalStateException("the demonstration's people never came");
        }
        Officials officials = new Officials();
        Map<String, String[]> authorities = authorities();
        try (var statement = owner.createStatement()) {
            try (ResultSet row = statement.executeQuery("select split_part(user_id, ':', 2), login from security.account")) {
                while (row.next()) {
                    officials.logins.put(row.getString(1), row.getString(2));
                }
            }
            try (ResultSet row = statement.executeQuery(
                    "select split_part(body, ':', 2), split_part(person, ':', 2) from people.membership order by 1, 2")) {
                while (row.next()) {
                    officials.members.computeIfAbsent(row.getString(1), code -> new TreeMap<>())
                            .put(row.getString(2), officials.logins.get(row.getString(2)));
                }
            }
            try (ResultSet row = statement.executeQuery("""
                    select split_part(person, ':', 2), split_part(unit, ':', 2), position from people.post
                    where position is not null order by person""")) {
                while (row.next()) {
                    officials.rated.add(new Rated(row.getString(1), row.getString(2), authorities.get(row.getString(3))));
                }
            }
        }
        return officials;
    }

    private static Map<String, String[]> authorities() throws IOException {
        Map<String, String[]> rows = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Officials.class.getResourceAsStream(AUTHORITY), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).map(line -> line.split(","))
                    .forEach(row -> rows.put(row[0].strip(), row));
        }
        return rows;
    }

    List<Rated> rated() {
        return List.copyOf(rated);
    }

    String login(String person) {
        return logins.get(person);
    }

    /** Somebody who sits in the body and is not the person rated. */
    String loginIn(String body, String notPerson) {
        return members.get(body).entrySet().stream().filter(member -> !member.getKey().equals(notPerson)).findFirst().orElseThrow().getValue();
    }
}

package vn.danhgia.service.hostile;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.danhgia.play.Play;

/** What must hold of the database once a quarter of the whole commune was played, whatever happened to the processes meanwhile. */
final class PlayedQuarter {

    static final String QUARTER = "2026-Q2";
    static final Map<String, String> WHOLE_COMMUNE = Map.of("DANHGIA_DEMONSTRATION_COMMUNE", "full", "DANHGIA_DEMONSTRATION_START",
            "2026-06-15T07:30:00");

    private static final String UNDELIVERED = "select count(*) from process.inbox where delivered_at is null";
    /** Whatever must not be: each a question for the number of cases. */
    private static final Map<String, String> DEFECTS = Map.of(
            "aggregates with holes in their numbers", """
                    select count(*) from (select 1 from eventstore.event group by aggregate_identifier
                    having min(sequence_number) <> 0 or max(sequence_number) <> count(*) - 1) holes""",
            "acts with their events twice", """
                    select count(*) from (select 1 from eventstore.event where event_name in ('self-assessment-submitted', 'level-carried', 'decision-issued')
                    group by aggregate_identifier, event_name, payload::jsonb - 'at', metadata::jsonb ->> 'action' having count(*) > 1) twice""",
            "dossiers decided twice", """
                    select count(*) from (select 1 from eventstore.event where event_name in ('level-decided', 'province-decided')
                    group by aggregate_identifier having count(*) > 1) twice""",
            "limits passed or lapsed twice", """
                    select count(*) from (select 1 from eventstore.event where event_name = 'deadline-passed' or event_name like '%-deadline-lapsed'
                    group by aggregate_identifier, event_name, payload::jsonb ->> 'code' having count(*) > 1) twice""",
            "parked events", "select count(*) from eventstore.parked",
            "letters undelivered", UNDELIVERED,
            "jobs given up", "select count(*) from camunda.act_ru_job where retries_ <= 0");

    private PlayedQuarter() {
    }

    /** Every difference: persons with another result than the table's, and whatever the database must not hold. */
    static List<String> wrong(Play play, Connection owner) throws Exception {
        List<String> wrong = new ArrayList<>(play.reckon());
        Patience.until(Duration.ofMinutes(1), Duration.ofMillis(250), () -> count(owner, UNDELIVERED) == 0);
        DEFECTS.forEach((what, question) -> {
            long found = count(owner, question);
            if (found > 0) {
                wrong.add(found + " " + what);
            }
        });
        return wrong;
    }

    static long events(Connection owner) {
        return count(owner, "select count(*) from eventstore.event");
    }

    static long count(Connection owner, String question) {
        try (Statement statement = owner.createStatement(); ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

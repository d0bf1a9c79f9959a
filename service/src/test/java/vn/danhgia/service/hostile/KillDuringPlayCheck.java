package vn.danhgia.service.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.play.Play;
import vn.danhgia.play.Progress;

/**
 * A quarter of the whole commune is played through the pages, meetings and session included, while application and PostgreSQL are killed by turns. It
 * ends with the decisions of an undisturbed one, which the play's own table says.
 */
@Tag("hostile")
class KillDuringPlayCheck {

    private static final int KILLS = Integer.getInteger("hostile.kills", 20);
    private static final int LEAST_PAUSE_MILLIS = 3_000;
    private static final int LONGEST_PAUSE_MILLIS = 11_000;
    private static final int LONGEST_PLAY_MINUTES = 45;
    private static final Map<String, String> WHOLE_COMMUNE = Map.of("DANHGIA_DEMONSTRATION_COMMUNE", "full", "DANHGIA_DEMONSTRATION_START",
            "2026-06-15T07:30:00");
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
            "parked events", "select count(*) from eventstore.parked",
            "letters undelivered", "select count(*) from process.inbox where delivered_at is null",
            "jobs given up", "select count(*) from camunda.act_ru_job where retries_ <= 0");

    private final Figures figures = new Figures("kill-during-play");
    private final Chance chance = new Chance("kill-during-play");

    @Test
    void aQuarterEndsWithTheSameDecisionsHoweverOftenEverythingIsKilled() throws Exception {
        try (Installation installation = Installation.fresh(1, WHOLE_COMMUNE)) {
            Node node = installation.node(1);
            node.launch();
            node.awaitReady();
            try (Connection owner = installation.owner()) {
                Officials.read(owner);
            }
            Play play = new Play(node.at("").toString(), Installation.PASSWORD, "2026-Q2", Progress.printed(System.out));
            CompletableFuture<Void> played = CompletableFuture.runAsync(play::run);
            int kills = 0;
            int ofTheDatabase = 0;
            while (kills < KILLS && !played.isDone()) {
                Patience.pause(chance.between(LEAST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
                if (kills % 2 == 0) {
                    node.kill();
                    node.launch();
                } else {
                    installation.killPostgres();
                    ofTheDatabase++;
                    Patience.pause(chance.between(0, 500));
                    installation.startPostgres();
                }
                node.awaitReady();
                kills++;
                System.out.printf("kill %d of %s%n", kills, kills % 2 == 1 ? "the application" : "PostgreSQL");
            }
            played.get(LONGEST_PLAY_MINUTES, TimeUnit.MINUTES);
            List<String> wrong = new ArrayList<>(play.reckon());
            try (Connection owner = installation.owner()) {
                Patience.until(Duration.ofMinutes(1), Duration.ofMillis(250), () -> count(owner, DEFECTS.get("letters undelivered")) == 0);
                for (Map.Entry<String, String> defect : DEFECTS.entrySet()) {
                    long found = count(owner, defect.getValue());
                    if (found > 0) {
                        wrong.add(found + " " + defect.getKey());
                    }
                }
                figures.say("events", count(owner, "select count(*) from eventstore.event"));
            }
            figures.say("kills while playing", kills + ", of PostgreSQL " + ofTheDatabase);
            figures.say("wrong", wrong.size());
            figures.keep();
            assertThat(wrong).as("logs in " + installation.folder()).isEmpty();
            assertThat(kills).as("a play that was over too soon proves less").isEqualTo(KILLS);
            installation.forgetFolders();
        }
    }

    private static long count(Connection owner, String question) {
        try (Statement statement = owner.createStatement(); ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

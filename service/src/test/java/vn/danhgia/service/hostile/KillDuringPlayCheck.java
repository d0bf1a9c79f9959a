package vn.danhgia.service.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
    /** Kills are spread over as many acts of people; a play has some more. */
    private static final int ACTS = 1_250;
    private static final int MOST_PAUSE_MILLIS = 700;
    private static final int LONGEST_PLAY_MINUTES = 45;

    private final Figures figures = new Figures("kill-during-play");
    private final Chance chance = new Chance("kill-during-play");

    @Test
    void aQuarterEndsWithTheSameDecisionsHoweverOftenEverythingIsKilled() throws Exception {
        try (Installation installation = Installation.fresh(1, PlayedQuarter.WHOLE_COMMUNE)) {
            Node node = installation.node(1);
            node.launch();
            node.awaitReady();
            try (Connection owner = installation.owner()) {
                Officials.read(owner);
            }
            Progress progress = Progress.printed(System.out);
            Play play = new Play(List.of(node.at("").toString()), Installation.PASSWORD, PlayedQuarter.QUARTER, progress);
            CompletableFuture<Void> played = CompletableFuture.runAsync(play::run);
            int kills = 0;
            int ofTheDatabase = 0;
            for (int moment : IntStream.generate(() -> chance.below(ACTS)).limit(KILLS).sorted().toArray()) {
                Patience.until(Duration.ofMinutes(LONGEST_PLAY_MINUTES), Duration.ofMillis(50), () -> progress.acts() >= moment || played.isDone());
                if (played.isDone()) {
                    break;
                }
                Patience.pause(chance.between(0, MOST_PAUSE_MILLIS));
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
                System.out.printf("kill %d, of %s, after %d acts%n", kills, kills % 2 == 1 ? "the application" : "PostgreSQL", progress.acts());
            }
            played.get(LONGEST_PLAY_MINUTES, TimeUnit.MINUTES);
            List<String> wrong;
            try (Connection owner = installation.owner()) {
                wrong = PlayedQuarter.wrong(play, owner);
                figures.say("events", PlayedQuarter.events(owner));
            }
            figures.say("kills while playing", kills + ", of PostgreSQL " + ofTheDatabase);
            figures.say("wrong", wrong.size());
            figures.keep();
            assertThat(wrong).as("logs in " + installation.folder()).isEmpty();
            assertThat(kills).as("a play that was over too soon proves less").isEqualTo(KILLS);
            installation.forgetFolders();
        }
    }
}

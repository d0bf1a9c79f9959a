package vn.danhgia.service.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
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
            Play play = new Play(List.of(node.at("").toString()), Installation.PASSWORD, PlayedQuarter.QUARTER, Progress.printed(System.out));
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

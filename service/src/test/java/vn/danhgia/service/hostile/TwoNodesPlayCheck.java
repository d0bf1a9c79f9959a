package vn.danhgia.service.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.play.Play;
import vn.danhgia.play.Progress;

/** A quarter of the whole commune is played at two nodes together, people at both. It ends as one node's does, and each node did its part. */
@Tag("hostile")
class TwoNodesPlayCheck {

    private static final int LONGEST_PLAY_MINUTES = 30;
    private static final int LEAST_SHARE = 5;

    private final Figures figures = new Figures("two-nodes-play");

    @Test
    void twoNodesPlayOneQuarterTogether() throws Exception {
        try (Installation installation = Installation.fresh(2, PlayedQuarter.WHOLE_COMMUNE)) {
            installation.node(1).launch();
            installation.node(1).awaitReady();
            try (Connection owner = installation.owner()) {
                Witness.install(owner);
                Officials.read(owner);
                installation.node(2).launch();
                installation.node(2).awaitReady();
                Play play = new Play(Stream.of(1, 2).map(number -> installation.node(number).at("").toString()).toList(), Installation.PASSWORD,
                        PlayedQuarter.QUARTER, Progress.printed(System.out));
                CompletableFuture.runAsync(play::run).get(LONGEST_PLAY_MINUTES, TimeUnit.MINUTES);
                List<String> wrong = PlayedQuarter.wrong(play, owner);
                for (String kind : List.of("%-job", "event", "letter", "%-row")) {
                    Map<String, Long> shares = shares(owner, kind, installation);
                    figures.say("done by each: " + kind, shares);
                    long all = shares.values().stream().mapToLong(Long::longValue).sum();
                    shares.forEach((node, share) -> {
                        // A hundred jobs, most of them of one quarter's instances one after the other: who takes them is chance.
                        if (kind.equals("%-job") ? share == 0 : share * LEAST_SHARE < all && !kind.equals("%-row")) {
                            wrong.add(node + " did " + share + " of " + all + " " + kind);
                        }
                    });
                }
                figures.say("events", PlayedQuarter.events(owner));
                figures.say("errors in the nodes' logs", installation.errorsLogged());
                figures.say("wrong", wrong.size());
                figures.keep();
                assertThat(wrong).as("logs in " + installation.folder()).isEmpty();
            }
            installation.forgetFolders();
        }
    }

    private static Map<String, Long> shares(Connection owner, String kind, Installation installation) {
        Map<String, Long> shares = new TreeMap<>();
        installation.nodes().forEach(node -> shares.put(node.name(), PlayedQuarter.count(owner,
                "select count(*) from witness.note where what like '" + kind + "' and node = '" + node.name() + "'")));
        return shares;
    }
}

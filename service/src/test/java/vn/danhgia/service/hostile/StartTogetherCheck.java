package vn.danhgia.service.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.shared.Quarter;

/** Two nodes started at once on an empty database: migrations, diagrams, accounts and filters are made once, and both nodes stay and work. */
@Tag("hostile")
class StartTogetherCheck {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    @Test
    void twoNodesMayStartAtOnceOnAnEmptyDatabase() throws Exception {
        Figures figures = new Figures("start-together");
        Ledger ledger = new Ledger();
        try (Installation installation = Installation.fresh(2)) {
            long begun = System.nanoTime();
            for (Node node : installation.nodes()) {
                node.launch();
            }
            for (Node node : installation.nodes()) {
                node.awaitReady();
            }
            try (Connection owner = installation.owner()) {
                Witness.install(owner);
                Officials officials = Officials.read(owner);
                for (Node node : installation.nodes()) {
                    boolean started = Patience.until(LIMIT, Duration.ofMillis(200), () -> !node.isAlive() || node.saysStarted());
                    assertThat(started && node.isAlive()).as(node.name() + " ended while starting; logs in " + installation.folder()).isTrue();
                }
                figures.say("both started after", "%.1f s".formatted(Figures.seconds(Duration.ofNanos(System.nanoTime() - begun))));
                assertThat(one(owner, "select count(*) from camunda.act_re_procdef where version_ > 1")).as("diagrams deployed twice").isZero();
                Crew crew = new Crew(installation, officials, ledger, new Quarter(2027, 1), 1, 3);
                crew.start();
                crew.awaitEnd();
                assertThat(new Reckoning(owner, ledger).differences()).isEmpty();
                figures.book(ledger);
                figures.keep();
                installation.forgetFolders();
            }
        }
    }

    private static long one(Connection owner, String count) throws Exception {
        try (Statement statement = owner.createStatement(); ResultSet row = statement.executeQuery(count)) {
            row.next();
            return row.getLong(1);
        }
    }
}

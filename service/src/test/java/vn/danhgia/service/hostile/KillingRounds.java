package vn.danhgia.service.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.danhgia.domain.shared.Quarter;

/** What both killing checks share: client at work, kill at a random moment, restart, go on, and reckon at the end. */
final class KillingRounds {

    static final int KILLS = Integer.getInteger("hostile.kills", 10);
    private static final int CLIENTS = 6;
    private static final int MOST_QUARTERS = 250;
    private static final Duration NEXT_ACT_LIMIT = Duration.ofMinutes(3);

    private final String check;
    private final Chance chance;

    KillingRounds(String check) {
        this.check = check;
        this.chance = new Chance(check);
    }

    @FunctionalInterface
    interface Blow {
        /** Ends processes; returns when they are gone. */
        void strike(Installation installation, Chance chance) throws Exception;
    }

    @FunctionalInterface
    interface Revival {
        /** Starts what must run before the application can. */
        void run(Installation installation) throws Exception;
    }

    void run(Blow blow, Revival revival) throws Exception {
        Figures figures = new Figures(check);
        Ledger ledger = new Ledger();
        List<Duration> untilReady = new ArrayList<>();
        List<Duration> untilAct = new ArrayList<>();
        int killsWhileStarting = 0;
        try (Installation installation = Installation.fresh(1)) {
            Node node = installation.node(1);
            node.launch();
            node.awaitReady();
            Officials officials;
            try (Connection owner = installation.owner()) {
                Witness.install(owner);
                officials = Officials.read(owner);
            }
            Crew crew = new Crew(installation, officials, ledger, new Quarter(2027, 1), MOST_QUARTERS, CLIENTS);
            crew.start();
            for (int kill = 1; kill <= KILLS; kill++) {
                Patience.pause(chance.between(2_000, 9_000));
                int before = ledger.acts();
                long struck = System.nanoTime();
                blow.strike(installation, chance);
                // One start in three is itself struck somewhere between the first class and the first answer.
                if (chance.onceIn(3)) {
                    revival.run(installation);
                    node.launch();
                    Patience.pause(chance.between(200, 15_000));
                    blow.strike(installation, chance);
                    killsWhileStarting++;
                }
                revival.run(installation);
                node.launch();
                node.awaitReady();
                untilReady.add(since(struck));
                int known = Math.max(before, ledger.acts());
                if (!Patience.until(NEXT_ACT_LIMIT, Duration.ofMillis(20), () -> ledger.acts() > known || !crew.isWorking())) {
                    ledger.defect("no act in " + NEXT_ACT_LIMIT.toMinutes() + " minutes after kill " + kill);
                }
                untilAct.add(since(struck));
                System.out.printf("%s: kill %d, ready after %.1f s, next act after %.1f s, %d acts%n", check, kill,
                        Figures.seconds(untilReady.get(untilReady.size() - 1)), Figures.seconds(untilAct.get(untilAct.size() - 1)), ledger.acts());
            }
            Patience.pause(Duration.ofSeconds(3));
            crew.finish();
            try (Connection owner = installation.owner()) {
                Reckoning reckoning = new Reckoning(owner, ledger);
                long finished = System.nanoTime();
                List<String> differences = reckoning.differences();
                figures.say("kills", KILLS + " at work, " + killsWhileStarting + " while starting");
                figures.book(ledger);
                figures.say("answers lost after the commit, given again from the first", reckoning.answersLostAfterTheCommit());
                figures.say("events", reckoning.number("select count(*) from eventstore.event"));
                figures.say("jobs done", reckoning.number("select count(*) from witness.note where what like '%-job'"));
                figures.say("letters delivered", reckoning.number("select count(*) from process.inbox where delivered_at is not null"));
                figures.times("from the kill to the first page (least / middle / most)", untilReady);
                figures.times("from the kill to the next act done", untilAct);
                figures.say("drained and compared in", "%.1f s".formatted(Figures.seconds(since(finished))));
                figures.say("errors in the application's log", installation.errorsLogged());
                figures.say("differences", differences.size());
                figures.keep();
                assertThat(differences).as("client's book against the database; logs in " + installation.folder()).isEmpty();
                assertThat(ledger.repeatedActs()).as("a check that never lost an answer proves nothing").isPositive();
            }
            installation.forgetFolders();
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

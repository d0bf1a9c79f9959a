package vn.danhgia.service.cost;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danhgia.service.Office;

/** Plays quarters on the application and on the bare engine by turns and writes down what a dossier costs on each. Never part of a build. */
class CostOfADossier {

    private static final int UNITS = Integer.getInteger("cost.units", 10);
    private static final int ROUNDS = Integer.getInteger("cost.rounds", 3);
    /** The first of them counts statements. A server runs for months: both sides are given time until their code is compiled. */
    private static final int WARM_UPS = Integer.getInteger("cost.warm-ups", 6);
    private static final int PEOPLE = Integer.getInteger("cost.people", 4);
    private static final boolean EACH_CELL = Boolean.getBoolean("cost.each-cell");
    private static final String REMOVAL_TIME = System.getProperty("cost.removal-time", "end");

    @Test
    void ofTheApplicationBesideTheBareEngine() throws Exception {
        Sides counted = new Sides();
        Sides timed = new Sides();
        try (Side application = new TheApplication(UNITS); Side engine = new BareEngine(UNITS, EACH_CELL, REMOVAL_TIME)) {
            application.rest();
            engine.rest();
            for (int turn = 1; turn <= WARM_UPS + ROUNDS; turn++) {
                boolean counting = turn == 1;
                Round ours = Round.play(application, Office.freshQuarter(), UNITS, PEOPLE, counting);
                Round bare = Round.play(engine, Office.freshQuarter(), UNITS, PEOPLE, counting);
                System.out.println((counting ? "statements counted" : turn <= WARM_UPS ? "warm-up" : "round " + (turn - WARM_UPS)) + ": "
                        + Report.line(ours) + " | " + Report.line(bare));
                if (counting) {
                    counted.add(ours, bare);
                } else if (turn > WARM_UPS) {
                    timed.add(ours, bare);
                }
            }
        }
        String report = Report.of(counted, timed);
        System.out.println(report);
        Files.writeString(Files.createDirectories(Path.of("target", "cost")).resolve("cost.md"), report);
    }

    /** Rounds of both sides, in their turns. */
    record Sides(List<Round> ours, List<Round> bare) {

        Sides() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(Round application, Round engine) {
            ours.add(application);
            bare.add(engine);
        }
    }
}

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
    private static final int WARM_UPS = Integer.getInteger("cost.warm-ups", 2);
    private static final int PEOPLE = Integer.getInteger("cost.people", 4);
    private static final boolean EACH_CELL = Boolean.getBoolean("cost.each-cell");
    private static final String REMOVAL_TIME = System.getProperty("cost.removal-time", "end");

    @Test
    void ofTheApplicationBesideTheBareEngine() throws Exception {
        List<Round> applications = new ArrayList<>();
        List<Round> engines = new ArrayList<>();
        try (Side application = new TheApplication(UNITS); Side engine = new BareEngine(UNITS, EACH_CELL, REMOVAL_TIME)) {
            application.rest();
            engine.rest();
            for (int turn = 1; turn <= WARM_UPS + ROUNDS; turn++) {
                Round ours = Round.play(application, Office.freshQuarter(), UNITS, PEOPLE);
                Round bare = Round.play(engine, Office.freshQuarter(), UNITS, PEOPLE);
                String which = turn <= WARM_UPS ? "warm-up" : "round " + (turn - WARM_UPS);
                System.out.println(which + ": " + Report.line(ours) + " | " + Report.line(bare));
                if (turn > WARM_UPS) {
                    applications.add(ours);
                    engines.add(bare);
                }
            }
        }
        String report = Report.of(applications, engines);
        System.out.println(report);
        Files.writeString(Files.createDirectories(Path.of("target", "cost")).resolve("cost.md"), report);
    }
}

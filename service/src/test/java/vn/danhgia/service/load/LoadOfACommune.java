package vn.danhgia.service.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import vn.danhgia.service.load.Person.Who;

/**
 * Twenty people work on a running application for some minutes, and the time of every page is written down, beside that of a bare static file of the same
 * application in the same minutes. Never part of a build: {@code -Dload.site=http://localhost:8080 -Dload.password=…}.
 */
class LoadOfACommune {

    private static final String SITE = System.getProperty("load.site");
    private static final String PASSWORD = System.getProperty("load.password");
    private static final Duration RUN = Duration.ofMinutes(Long.getLong("load.minutes", 5));
    private static final Duration THINK = Duration.ofMillis(Long.getLong("load.think", 3000));
    private static final long SEED = Long.getLong("load.seed", 1);
    private static final String BARE = System.getProperty("load.static", "/app.css");
    private static final Pattern QUARTER = Pattern.compile("href=\"/cycles/(20\\d\\d-Q[1-4])\"");

    /** Twenty, by the offices of the demonstration's commune. */
    private static final List<Who> PEOPLE = List.of(
            new Who("pho-kinh-te", "p-0010", Role.OFFICIAL, ""), new Who("p-0018", "p-0018", Role.OFFICIAL, ""), new Who("p-0024", "p-0024", Role.OFFICIAL, ""),
            new Who("p-0033", "p-0033", Role.OFFICIAL, ""), new Who("p-0040", "p-0040", Role.OFFICIAL, ""), new Who("p-0051", "p-0051", Role.OFFICIAL, ""),
            new Who("p-0060", "p-0060", Role.OFFICIAL, ""), new Who("p-0070", "p-0070", Role.OFFICIAL, ""),
            new Who("truong-kinh-te", "p-0009", Role.HEAD, "p-kinh-te"), new Who("truong-vhxh", "p-0008", Role.HEAD, "p-vhxh"),
            new Who("chu-tich", "p-0003", Role.HEAD, "ubnd"), new Who("ct-mttq", "p-0012", Role.HEAD, "mttq"),
            new Who("truong-bxdd", "p-0005", Role.ORGANISER, ""), new Who("pho-bxdd", "p-0006", Role.ORGANISER, ""),
            new Who("bi-thu", "p-0001", Role.STANDING_SECRETARIAT, ""), new Who("pho-bi-thu", "p-0002", Role.STANDING_SECRETARIAT, ""),
            new Who("chu-nhiem-ubkt", "p-0011", Role.INSPECTION, ""), new Who("pho-ct-ubnd-1", "p-0013", Role.MONITOR, ""),
            new Who("van-phong", "p-0007", Role.CLERK, ""), new Who("quan-tri", "", Role.ADMINISTRATOR, ""));

    @Test
    void whatPagesTakeBesideAStaticFile() throws Exception {
        Assumptions.assumeTrue(SITE != null && PASSWORD != null, "no application was named: -Dload.site, -Dload.password");
        List<String> quarters = quarters();
        Figures figures = new Figures();
        List<Person> people = new ArrayList<>();
        long told = System.nanoTime();
        for (Who who : PEOPLE) {
            people.add(new Person(who, new Browser(SITE).signedIn(who.login(), PASSWORD), quarters, new Random(SEED * 1_000 + people.size()), figures));
        }
        for (Person person : people) {
            person.looksRound();
        }
        System.out.printf("%d people signed in and looked round in %d s; quarters %s%n", people.size(), (System.nanoTime() - told) / 1_000_000_000L, quarters);

        double before = load();
        Pace pace = new Pace(THINK, RUN);
        List<Thread> desks = new ArrayList<>();
        people.forEach(person -> desks.add(new Thread(() -> person.run(pace))));
        desks.add(new Thread(() -> fetch(figures, pace)));
        desks.forEach(Thread::start);
        for (Thread desk : desks) {
            desk.join();
        }

        String report = "%d people, %.1f s to think, %d min, quarters %s: %d requests, %.1f a second, %d errors; load of the machine %.1f before, %.1f after (1 min), %d cores%n%n%s"
                .formatted(PEOPLE.size(), THINK.toMillis() / 1e3, RUN.toMinutes(), String.join(" ", quarters), figures.requests(),
                        (double) figures.requests() / RUN.toSeconds(), figures.errors().size(), before, load(), Runtime.getRuntime().availableProcessors(),
                        figures.table(BARE));
        System.out.println(report);
        Files.writeString(Files.createDirectories(Path.of("target", "load")).resolve("load.md"), report);
        assertThat(figures.errors()).isEmpty();
    }

    /** All that are open; who looks after the monitor's unit is written down on the way. */
    private static List<String> quarters() throws IOException, InterruptedException {
        Browser organiser = new Browser(SITE).signedIn("truong-bxdd", PASSWORD);
        List<String> quarters = QUARTER.matcher(organiser.get("/cycles").text()).results().map(found -> found.group(1)).distinct().sorted().toList();
        organiser.post("/monitoring", organiser.get("/monitoring"), Map.of("monitor", "p-0013", "unit", "p-kinh-te", "since", LocalDate.of(2026, 4, 1).toString()));
        return quarters;
    }

    /** A file that costs the application nothing, at the pace of everybody else. */
    private static void fetch(Figures figures, Pace pace) {
        Browser browser = new Browser(SITE);
        Random chance = new Random(SEED);
        try {
            while (pace.goesOn()) {
                try {
                    Browser.Answer answer = browser.get(BARE);
                    figures.add(BARE, answer, answer.status() == 200 ? "" : BARE + ": " + answer.status());
                } catch (IOException e) {
                    figures.failed(BARE, BARE + ": " + e);
                }
                pace.thinks(chance);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}

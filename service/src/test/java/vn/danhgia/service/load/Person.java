package vn.danhgia.service.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Somebody at work: one page after the other of the own office, with time to think in between. */
final class Person {

    private static final Pattern TASK = Pattern.compile("href=\"/tasks/([^\"/?#]+)\"");
    private static final Pattern DOSSIER = Pattern.compile("href=\"/dossiers/([^\"/?#]+)\"");

    private final Who who;
    private final Browser browser;
    private final List<String> quarters;
    private final Random chance;
    private final Figures figures;
    private final Map<String, List<String>> dossiers = new HashMap<>();
    private List<String> tasks = List.of();
    private int next;

    Person(Who who, Browser browser, List<String> quarters, Random chance, Figures figures) {
        this.who = who;
        this.browser = browser;
        this.quarters = quarters;
        this.chance = chance;
        this.figures = figures;
    }

    /** @param unit whose board the person reads; empty for those who read none */
    record Who(String login, String code, Role role, String unit) {
    }

    /** Opens every page once, uncounted, and learns what he or she is shown. */
    void looksRound() throws IOException, InterruptedException {
        if (who.role().pages().stream().anyMatch(page -> page.contains("{dossier}"))) {
            for (String quarter : quarters) {
                dossiers.put(quarter, found(DOSSIER, browser.get("/cycles/" + quarter).text()));
            }
        }
        remember("/", browser.get("/"));
        for (String page : who.role().pages()) {
            String address = address(page);
            if (address != null) {
                browser.get(address);
            }
        }
        next = chance.nextInt(who.role().pages().size());
    }

    void run(Pace pace) {
        try {
            // Nobody begins at the same moment.
            pace.startsSome(chance);
            while (pace.goesOn()) {
                String page = who.role().pages().get(next++ % who.role().pages().size());
                String address = address(page);
                if (address != null) {
                    look(page, address);
                    pace.thinks(chance);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(String page, String address) throws InterruptedException {
        try {
            Browser.Answer answer = browser.get(address);
            boolean fine = answer.status() == 200 && answer.text().contains("<main");
            // Somebody else of the same body has done it meanwhile: the page says so.
            boolean gone = page.contains("{task}") && answer.status() == 404;
            figures.add(page, answer, fine || gone ? "" : who.login() + " " + address + ": " + answer.status());
            remember(page, answer);
        } catch (IOException e) {
            figures.failed(page, who.login() + " " + address + ": " + e);
        }
    }

    private void remember(String page, Browser.Answer answer) {
        if (page.equals("/")) {
            tasks = found(TASK, answer.text());
        }
    }

    /** Null when there is nothing of the kind for this person. */
    private String address(String page) {
        String quarter = any(quarters);
        String address = page.replace("{quarter}", quarter).replace("{year}", quarter.substring(0, 4)).replace("{own}", who.code()).replace("{unit}", who.unit());
        if (address.contains("{task}")) {
            return tasks.isEmpty() ? null : address.replace("{task}", any(tasks));
        }
        if (address.contains("{dossier}")) {
            List<String> shown = dossiers.get(quarter);
            return shown.isEmpty() ? null : address.replace("{dossier}", any(shown));
        }
        return address;
    }

    private String any(List<String> some) {
        return some.get(chance.nextInt(some.size()));
    }

    private static List<String> found(Pattern link, String html) {
        return new ArrayList<>(link.matcher(html).results().map(match -> match.group(1)).distinct().toList());
    }
}

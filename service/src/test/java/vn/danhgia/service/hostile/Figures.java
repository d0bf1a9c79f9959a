package vn.danhgia.service.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a check measured: printed, and kept in target/hostile. */
final class Figures {

    private final String check;
    private final Map<String, String> lines = new LinkedHashMap<>();

    Figures(String check) {
        this.check = check;
        System.out.println(check + ": seed " + Chance.SEED + " (again with -Dhostile.seed=" + Chance.SEED + ")");
    }

    void say(String what, Object figure) {
        lines.put(what, String.valueOf(figure));
        System.out.println(check + ": " + what + ": " + figure);
    }

    /** Least, middle and most, in seconds. */
    void times(String what, List<Duration> times) {
        if (times.isEmpty()) {
            say(what, "none");
            return;
        }
        List<Duration> sorted = times.stream().sorted().toList();
        say(what, "%.1f / %.1f / %.1f s".formatted(seconds(sorted.get(0)), seconds(sorted.get(sorted.size() / 2)),
                seconds(sorted.get(sorted.size() - 1))));
    }

    static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    void book(Ledger ledger) {
        say("quarters opened", ledger.cycles().size());
        say("dossiers walked to their end", ledger.walks().stream().filter(Walk::isOver).count() + " of " + ledger.walks().size());
        say("acts acknowledged", ledger.acts());
        say("acts sent twice at once", ledger.actsAskedTwiceAtOnce());
        say("acts sent again because no answer came", ledger.repeatedActs());
        say("requests without an answer", ledger.unanswered());
    }

    void keep() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/hostile"));
        StringBuilder text = new StringBuilder("seed: " + Chance.SEED + "\n");
        lines.forEach((what, figure) -> text.append(what).append(": ").append(figure).append('\n'));
        Files.writeString(folder.resolve(check + ".txt"), text);
    }
}

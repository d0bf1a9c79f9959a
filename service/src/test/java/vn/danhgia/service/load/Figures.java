package vn.danhgia.service.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was measured: how long each page took, and what went wrong. */
final class Figures {

    private static final double MILLION = 1e6;

    private final Map<String, List<Browser.Answer>> answers = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();

    /** @param error empty when the page is what it should be */
    synchronized void add(String page, Browser.Answer answer, String error) {
        answers.computeIfAbsent(page, any -> new ArrayList<>()).add(answer);
        if (!error.isEmpty()) {
            errors.add(error);
        }
    }

    synchronized void failed(String page, String error) {
        answers.computeIfAbsent(page, any -> new ArrayList<>());
        errors.add(error);
    }

    synchronized List<String> errors() {
        return List.copyOf(errors);
    }

    synchronized int requests() {
        return answers.values().stream().mapToInt(List::size).sum();
    }

    /**
     * Milliseconds of a page, or of all together.
     *
     * @param share 0.5 for the median
     */
    private static double percentile(List<Browser.Answer> of, double share) {
        List<Long> sorted = of.stream().map(Browser.Answer::nanos).sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1) / MILLION;
    }

    /** @param bare the address of the static file, which comes last */
    synchronized String table(String bare) {
        StringBuilder table = new StringBuilder("| page | requests | p50, ms | p95, ms | max, ms | KB over the wire |\n|---|---|---|---|---|---|\n");
        Stream<String> slowestFirst = answers.keySet().stream().filter(page -> !page.equals(bare))
                .sorted(Comparator.comparingDouble((String page) -> -percentile(answers.get(page), 0.95)));
        slowestFirst.forEach(page -> table.append(row("`" + page + "`", answers.get(page))));
        table.append(row("**all pages**", answers.entrySet().stream().filter(page -> !page.getKey().equals(bare)).flatMap(page -> page.getValue().stream()).toList()));
        table.append(row("**static file `" + bare + "`**", answers.getOrDefault(bare, List.of())));
        return table.toString();
    }

    private static String row(String name, List<Browser.Answer> of) {
        return "| %s | %d | %.0f | %.0f | %.0f | %.0f |%n".formatted(name, of.size(), percentile(of, 0.5), percentile(of, 0.95), percentile(of, 1),
                of.stream().mapToInt(Browser.Answer::bytes).average().orElse(0) / 1024);
    }
}

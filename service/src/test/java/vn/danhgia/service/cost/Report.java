package vn.danhgia.service.cost;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The figures side by side: medians of the rounds, for one dossier. */
final class Report {

    private static final int MOST_STATEMENTS = 40;

    private final StringBuilder text = new StringBuilder();
    private final CostOfADossier.Sides counted;
    private final CostOfADossier.Sides timed;

    private Report(CostOfADossier.Sides counted, CostOfADossier.Sides timed) {
        this.counted = counted;
        this.timed = timed;
    }

    static String line(Round round) {
        return "%s %.1f KB a dossier (%.1f without images), %.2f dossiers/s, processor %.0f + %.0f ms, load %.1f".formatted(round.side(), round.logPerDossier() / 1024,
                round.logWithoutImages() / 1024, round.dossiersPerSecond(), round.milliseconds(round.inTheProgram()),
                round.milliseconds(round.inTheServer()), round.load());
    }

    static String of(CostOfADossier.Sides counted, CostOfADossier.Sides timed) {
        Report report = new Report(counted, timed);
        report.summary();
        report.requests();
        report.senders("application", counted.ours());
        report.senders("bare engine", counted.bare());
        report.tables("application", timed.ours());
        report.tables("bare engine", timed.bare());
        report.managers();
        report.statements("application", counted.ours());
        report.statements("bare engine", counted.bare());
        return report.text.toString();
    }

    private void summary() {
        text.append("\n| for one dossier | application | bare engine | ratio | ratios of the rounds |\n|---|---|---|---|---|\n");
        row(timed, "write-ahead log, KB", round -> round.logPerDossier() / 1024);
        row(timed, "without full-page images, KB", round -> round.logWithoutImages() / 1024);
        row(counted, "transactions that wrote", round -> (double) round.allTraffic().wrote() / round.dossiers());
        row(counted, "transactions that only read", round -> (double) round.allTraffic().read() / round.dossiers());
        row(timed, "transactions by the server's count", round -> (double) round.serverTransactions() / round.dossiers());
        row(counted, "statements", round -> (double) round.allTraffic().statements() / round.dossiers());
        row(timed, "rows inserted", round -> rows(round, Server.Rows::inserted));
        row(timed, "rows updated", round -> rows(round, Server.Rows::updated));
        row(timed, "rows deleted", round -> rows(round, Server.Rows::deleted));
        row(timed, "growth of tables and indexes, KB", round -> rows(round, Server.Rows::bytes) / 1024);
        row(timed, "dossiers per second", Round::dossiersPerSecond);
        timed.ours().get(0).parts().keySet().forEach(part -> row(timed, "seconds of the round for: " + part,
                round -> round.parts().get(part).toMillis() / 1e3));
        row(timed, "processor time in the program, ms", round -> round.milliseconds(round.inTheProgram()));
        row(timed, "processor time in PostgreSQL, ms", round -> round.milliseconds(round.inTheServer()));
        row(timed, "processor time in all, ms", round -> round.milliseconds(round.inTheProgram().plus(round.inTheServer())));
        row(timed, "load of the machine (1 min)", Round::load);
    }

    private static double rows(Round round, java.util.function.ToLongFunction<Server.Rows> figure) {
        return (double) round.tables().values().stream().mapToLong(figure).sum() / round.dossiers();
    }

    private void row(CostOfADossier.Sides from, String what, ToDoubleFunction<Round> figure) {
        double first = median(from.ours(), figure);
        double second = median(from.bare(), figure);
        text.append("| %s | %.2f | %.2f | %s |".formatted(what, first, second, second == 0 ? "" : "**%.2f**".formatted(first / second)));
        for (int i = 0; i < from.ours().size(); i++) {
            double other = figure.applyAsDouble(from.bare().get(i));
            text.append(other == 0 ? "" : " %.2f".formatted(figure.applyAsDouble(from.ours().get(i)) / other));
        }
        text.append(" |\n");
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted.length % 2 == 1 ? sorted[sorted.length / 2] : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    }

    private void requests() {
        text.append("\nRequests by the number of their transactions:\n\n");
        for (List<Round> side : List.of(counted.ours(), counted.bare())) {
            Map<Integer, Long> all = new TreeMap<>();
            side.forEach(round -> round.requestsByTransactions().forEach((transactions, many) -> all.merge(transactions, many, Long::sum)));
            text.append("- ").append(side.get(0).side()).append(": ").append(all).append('\n');
        }
    }

    private void senders(String name, List<Round> rounds) {
        text.append("\n| ").append(name).append(": who, for one dossier | wrote | only read | statements |\n|---|---|---|---|\n");
        Stream<String> all = rounds.stream().flatMap(round -> round.traffic().keySet().stream());
        for (String who : new TreeSet<>(all.toList())) {
            ToDoubleFunction<Round> wrote = round -> (double) of(round, who).wrote() / round.dossiers();
            ToDoubleFunction<Round> read = round -> (double) of(round, who).read() / round.dossiers();
            ToDoubleFunction<Round> statements = round -> (double) of(round, who).statements() / round.dossiers();
            text.append("| %s | %.2f | %.2f | %.2f |%n".formatted(who, median(rounds, wrote), median(rounds, read), median(rounds, statements)));
        }
    }

    private static Traffic.Figures of(Round round, String who) {
        return round.traffic().getOrDefault(who, new Traffic.Figures(0, 0, 0));
    }

    private void tables(String name, List<Round> rounds) {
        text.append("\n| ").append(name).append(": table, for one dossier | inserted | updated | of these in place | deleted | log, KB | growth, KB |\n")
                .append("|---|---|---|---|---|---|---|\n");
        TreeSet<String> all = new TreeSet<>();
        rounds.forEach(round -> {
            all.addAll(round.tables().keySet());
            all.addAll(round.log().byTable().keySet());
        });
        all.stream().sorted(Comparator.comparingDouble((String table) -> -median(rounds, logOf(table)))).forEach(table ->
                text.append("| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n".formatted(table, each(rounds, table, Server.Rows::inserted),
                        each(rounds, table, Server.Rows::updated), each(rounds, table, Server.Rows::hot), each(rounds, table, Server.Rows::deleted),
                        median(rounds, logOf(table)) / 1024, each(rounds, table, Server.Rows::bytes) / 1024)));
    }

    private static ToDoubleFunction<Round> logOf(String table) {
        return round -> (double) round.log().byTable().getOrDefault(table, 0L) / round.dossiers();
    }

    private static double each(List<Round> rounds, String table, java.util.function.ToLongFunction<Server.Rows> figure) {
        return median(rounds, round -> (double) figure.applyAsLong(round.tables().getOrDefault(table, Server.NONE)) / round.dossiers());
    }

    private void managers() {
        text.append("\n| kind of log record, KB for one dossier | application | bare engine |\n|---|---|---|\n");
        TreeSet<String> all = new TreeSet<>();
        Stream.concat(timed.ours().stream(), timed.bare().stream()).forEach(round -> all.addAll(round.log().byManager().keySet()));
        for (String manager : all) {
            ToDoubleFunction<Round> figure = round -> (double) round.log().byManager().getOrDefault(manager, 0L) / round.dossiers() / 1024;
            text.append("| %s | %.2f | %.2f |%n".formatted(manager, median(timed.ours(), figure), median(timed.bare(), figure)));
        }
        ToDoubleFunction<Round> images = round -> (double) round.log().images() / round.dossiers() / 1024;
        text.append("| full-page images | %.2f | %.2f |%n".formatted(median(timed.ours(), images), median(timed.bare(), images)));
    }

    private void statements(String name, List<Round> rounds) {
        text.append("\n| ").append(name).append(": most frequent statements | for one dossier |\n|---|---|\n");
        Map<String, Double> each = new TreeMap<>();
        rounds.stream().flatMap(round -> round.statements().keySet().stream()).distinct().forEach(statement -> each.put(statement,
                median(rounds, round -> (double) round.statements().getOrDefault(statement, 0L) / round.dossiers())));
        each.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed()).limit(MOST_STATEMENTS).forEach(entry ->
                text.append("| %s | %.2f |%n".formatted(entry.getKey().replace("|", "·"), entry.getValue())));
    }
}

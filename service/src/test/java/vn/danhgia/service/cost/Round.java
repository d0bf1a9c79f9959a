package vn.danhgia.service.cost;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import vn.danhgia.domain.shared.Quarter;

/** One quarter played on one side, and what it cost there. Statements are counted in rounds of their own. */
record Round(String side, int dossiers, Duration time, Map<String, Duration> parts, Server.Log log,
             Map<String, Server.Rows> tables, Map<String, Traffic.Figures> traffic, Map<Integer, Long> requestsByTransactions,
             Map<String, Long> statements, long serverTransactions, double load,
             Duration inTheProgram, Duration inTheServer) {

    private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    static Round play(Side side, Quarter quarter, int units, int people, boolean counting) throws Exception {
        Course course = new Course(quarter, units);
        Map<String, Server.Rows> tablesBefore = side.server().tables();
        side.wake();
        long transactionsBefore = side.server().transactions();
        side.traffic().count(counting);
        side.server().checkpoint();
        String from = side.server().position();
        Duration serverBefore = side.server().processorTime();
        long programBefore = SYSTEM.getProcessCpuTime();
        long began = System.nanoTime();
        side.open(quarter);
        Map<String, Duration> parts = new Play(side, people).all(course);
        while (!side.isOver(course)) {
            Thread.sleep(20);
        }
        Duration time = Duration.ofNanos(System.nanoTime() - began);
        Duration inTheProgram = Duration.ofNanos(SYSTEM.getProcessCpuTime() - programBefore);
        Duration inTheServer = side.server().processorTime().minus(serverBefore);
        String to = side.server().position();
        Map<String, Traffic.Figures> traffic = side.traffic().bySender();
        Map<Integer, Long> requests = side.traffic().requestsByTransactions();
        Map<String, Long> statements = side.traffic().byText();
        double load = SYSTEM.getSystemLoadAverage();
        side.rest();
        Map<String, Server.Rows> tables = new TreeMap<>();
        side.server().tables().forEach((name, after) -> tables.put(name, after.since(tablesBefore.getOrDefault(name, Server.NONE))));
        tables.values().removeIf(Server.Rows::isNothing);
        return new Round(side.name(), course.dossiers(), time, parts, side.server().log(from, to), tables, traffic, requests, statements,
                side.server().transactions() - transactionsBefore, load, inTheProgram, inTheServer);
    }

    double logPerDossier() {
        return (double) log.total() / dossiers;
    }

    double logWithoutImages() {
        return (double) (log.total() - log.images()) / dossiers;
    }

    double dossiersPerSecond() {
        return dossiers * 1e9 / time.toNanos();
    }

    double milliseconds(Duration processor) {
        return processor.toNanos() / 1e6 / dossiers;
    }

    Traffic.Figures allTraffic() {
        return traffic.values().stream().reduce(new Traffic.Figures(0, 0, 0), Traffic.Figures::plus);
    }
}

package vn.danhgia.service.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.shared.Quarter;

/**
 * Two nodes on one database, officials at both, and a clock that leaps over months while they work. Each node must do its part, each timer fire
 * once, and when one node is killed the other must have taken over everything within half a minute.
 */
@Tag("hostile")
class TwoNodesCheck {

    private static final int QUARTERS = Integer.getInteger("hostile.quarters", 14);
    private static final int CLIENTS = 6;
    private static final Duration TAKE_OVER_LIMIT = Duration.ofSeconds(30);
    private static final Duration PHASE_LIMIT = Duration.ofMinutes(6);
    private static final int LEAST_SHARE_OF_LETTERS = 5;
    private static final int LONGEST_LEAP_HOURS = 2_400;
    private static final String LETTERS = "select node, count(*) from witness.note where what = 'letter' group by 1";
    private static final String JOBS = "select node, count(*) from witness.note where what like '%-job' group by 1";

    private final Figures figures = new Figures("two-nodes");
    private final Chance chance = new Chance("two-nodes");
    private final Ledger ledger = new Ledger();

    @Test
    void twoNodesShareTheWorkAndOneTakesOverWhenTheOtherIsKilled() throws Exception {
        try (Installation installation = Installation.fresh(2)) {
            Node first = installation.node(1);
            Node second = installation.node(2);
            first.launch();
            first.awaitReady();
            try (Connection owner = installation.owner()) {
                Witness.install(owner);
                Officials officials = Officials.read(owner);
                second.launch();
                second.awaitReady();
                Reckoning reckoning = new Reckoning(owner, ledger);
                Crew crew = new Crew(installation, officials, ledger, new Quarter(2027, 1), QUARTERS, CLIENTS);
                crew.start();

                // Half of the quarters, with a leap over several limits now and then.
                while (crew.isWorking() && ledger.cycles().size() < QUARTERS / 2) {
                    Patience.pause(chance.between(3_000, 6_000));
                    leap(crew, chance.onceIn(2) ? first : second, 200 + chance.below(1_000));
                }
                figures.say("server errors before the kill", ledger.serverErrors().size());
                ledger.serverErrors().stream().limit(3).forEach(error -> ledger.defect("nobody was killed yet: " + error));
                Map<String, Long> shares = reckoning.numbers(LETTERS);
                figures.say("letters delivered", shares);
                figures.say("jobs done before the kill", reckoning.numbers(JOBS));
                long all = shares.values().stream().mapToLong(Long::longValue).sum();
                installation.nodes().stream().filter(node -> shares.getOrDefault(node.name(), 0L) * LEAST_SHARE_OF_LETTERS < all)
                        .forEach(node -> ledger.defect(node.name() + " delivered less than a fifth of the letters: " + shares));
                figures.say("events stored", reckoning.numbers("select node, count(*) from witness.note where what = 'event' group by 1"));
                figures.say("view rows written", reckoning.numbers("select node, count(*) from witness.note where what like '%-row' group by 1"));
                figures.say("streams held", streams(reckoning, Map.of(first.pid(), first.name(), second.pid(), second.name())));

                takeOver(reckoning, crew, first, second);

                // The killed node comes back and both finish; then time runs past the last limit of every quarter.
                first.launch();
                first.awaitReady();
                crew.awaitEnd();
                runPastEveryLimit(reckoning, crew, first, second);

                List<String> differences = reckoning.differences();
                long timers = reckoning.number("select count(*) from witness.note where what = 'timer-job'");
                long passed = reckoning.number("select count(*) from eventstore.event where event_name = 'deadline-passed'");
                figures.book(ledger);
                figures.say("events", reckoning.number("select count(*) from eventstore.event"));
                figures.say("jobs done in all", reckoning.numbers(JOBS));
                figures.say("timers fired, limits passed, limits there are", timers + ", " + passed + ", " + 11 * ledger.cycles().size());
                figures.say("errors in the nodes' logs", installation.errorsLogged());
                figures.say("differences", differences.size());
                figures.keep();
                assertThat(differences).as("client's book against the database; logs in " + installation.folder()).isEmpty();
                assertThat(passed).isEqualTo(11L * ledger.cycles().size());
                assertThat(timers).as("a limit is looked at on several mornings").isGreaterThanOrEqualTo(passed);
                installation.forgetFolders();
            }
        }
    }

    /** Time leaps for everybody, by way of one node. */
    private void leap(Crew crew, Node node, int hours) throws InterruptedException {
        try {
            crew.sessions().at(node, "truong-bxdd", session -> session.form("/demonstration/clock", Map.of("hours", "" + hours)));
        } catch (Unanswered e) {
            ledger.unanswered(e);
        }
    }

    /** Which node's process holds how many segments of the streams; the owner's name begins with the process number. */
    private static Map<String, Long> streams(Reckoning reckoning, Map<Long, String> nodes) throws Exception {
        Map<String, Long> named = new TreeMap<>();
        reckoning.numbers("select coalesce(split_part(owner, '@', 1), '0'), count(*) from eventstore.token group by 1")
                .forEach((pid, count) -> named.put(nodes.getOrDefault(Long.parseLong(pid), "nobody"), count));
        return named;
    }

    /** Kills the first node in the middle of its work, timers just come due, and measures until nothing of it is left undone. */
    private void takeOver(Reckoning reckoning, Crew crew, Node first, Node second) throws Exception {
        long firstPid = first.pid();
        leap(crew, second, LONGEST_LEAP_HOURS);
        Patience.pause(chance.between(0, 600));
        long struck = System.nanoTime();
        first.kill();
        Instant killed = Instant.now();
        int acts = ledger.acts();
        long head = reckoning.number("select coalesce(max(global_index), 0) from eventstore.event");
        long held = reckoning.number("select count(*) from eventstore.token where owner like '" + firstPid + "@%'");
        List<String> orphans = List.copyOf(reckoning.numbers("select id_, 1 from camunda.act_ru_job where lock_owner_ is not null").keySet());
        figures.say("segments that the killed node held", held);
        figures.say("jobs locked at the kill, by either node", orphans.size());

        Map<String, Duration> until = new TreeMap<>();
        boolean whole = Patience.until(PHASE_LIMIT, Duration.ofMillis(100), () -> {
            Duration now = Duration.ofNanos(System.nanoTime() - struck);
            note(until, "next act", now, ledger.acts() > acts);
            note(until, "next job of the other node", now, reckoning.number("""
                    select count(*) from witness.note where what like '%%-job' and node = '%s' and seen_at > '%s'"""
                    .formatted(second.name(), killed)) > 0);
            note(until, "every job locked at the kill", now, orphans.isEmpty() || reckoning.number(
                    "select count(*) from camunda.act_ru_job where id_ in ('" + String.join("','", orphans) + "')") == 0);
            note(until, "every stream taken over and past the events of the kill", now, reckoning.number("""
                    select count(*) from eventstore.token t where owner is null or owner like '%d@%%'
                        or (convert_from(token, 'UTF8')::jsonb ->> 'index')::bigint < %d""".formatted(firstPid, head)) == 0);
            note(until, "every letter written before the kill", now, reckoning.number(
                    "select count(*) from process.inbox where delivered_at is null and created_at <= '" + killed + "'") == 0);
            return until.size() == 5;
        });
        until.forEach((what, time) -> figures.say("from the kill to: " + what, "%.1f s".formatted(Figures.seconds(time))));
        Duration last = until.values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
        figures.say("from the kill until everything was taken over", "%.1f s".formatted(Figures.seconds(last)));
        if (!whole || last.compareTo(TAKE_OVER_LIMIT) > 0) {
            ledger.defect("taking over took longer than " + TAKE_OVER_LIMIT.toSeconds() + " s: " + until);
        }
    }

    private static void note(Map<String, Duration> until, String what, Duration now, boolean holds) {
        if (holds) {
            until.putIfAbsent(what, now);
        }
    }

    /** As long as a limit is still to pass: wait until nothing is due, then leap. */
    private void runPastEveryLimit(Reckoning reckoning, Crew crew, Node first, Node second) throws Exception {
        boolean over = Patience.until(PHASE_LIMIT, Duration.ofMillis(500), () -> {
            if (reckoning.number("select count(*) from eventstore.event where event_name = 'deadline-passed'") == 11L * ledger.cycles().size()) {
                return true;
            }
            if (reckoning.undone().isEmpty()) {
                leap(crew, chance.onceIn(2) ? first : second, LONGEST_LEAP_HOURS);
            }
            return false;
        });
        if (!over) {
            ledger.defect("limits are left after " + PHASE_LIMIT.toMinutes() + " minutes of leaping");
        }
    }
}

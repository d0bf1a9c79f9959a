package vn.danhgia.service.hostile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The client's own book: what it sent, what it was answered, what struck it as wrong. */
final class Ledger {

    private final Map<String, Deed> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Instant> lastSent = new ConcurrentHashMap<>();
    private final Map<String, Boolean> repeated = new ConcurrentHashMap<>();
    private final Queue<Walk> walks = new ConcurrentLinkedQueue<>();
    private final Queue<String> cycles = new ConcurrentLinkedQueue<>();
    private final Queue<String> defects = new ConcurrentLinkedQueue<>();
    private final Queue<String> serverErrors = new ConcurrentLinkedQueue<>();
    private final Map<Unanswered.How, Integer> unanswered = new EnumMap<>(Unanswered.How.class);
    private final AtomicInteger sendings = new AtomicInteger();
    private final AtomicInteger askedTwice = new AtomicInteger();

    void sent(Deed deed) {
        sendings.incrementAndGet();
        lastSent.put(deed.actionId(), Instant.now());
    }

    void unanswered(Unanswered e) {
        synchronized (unanswered) {
            unanswered.merge(e.how(), 1, Integer::sum);
        }
        if (e.how() == Unanswered.How.SERVER_ERROR) {
            serverErrors.add(Instant.now() + " " + e.getMessage());
        }
    }

    /** An act went out, may have been done, and is sent again. */
    void repeated(Deed deed) {
        repeated.put(deed.actionId(), true);
    }

    void askedTwiceAtOnce() {
        askedTwice.incrementAndGet();
    }

    void acknowledged(Deed deed) {
        if (acknowledged.put(deed.actionId(), deed) != null) {
            defect(deed + " was booked twice");
        }
    }

    void opened(String cycle, List<Walk> ways) {
        cycles.add(cycle);
        walks.addAll(ways);
    }

    /** Said at once: the check may go on for minutes. */
    void defect(String what) {
        System.out.println(Instant.now() + " defect: " + what);
        defects.add(what);
    }

    Map<String, Deed> acknowledged() {
        return acknowledged;
    }

    int acts() {
        return acknowledged.size();
    }

    int repeatedActs() {
        return repeated.size();
    }

    int actsAskedTwiceAtOnce() {
        return askedTwice.get();
    }

    int sendings() {
        return sendings.get();
    }

    Map<String, Instant> lastSent() {
        return lastSent;
    }

    boolean isRepeated(String actionId) {
        return repeated.containsKey(actionId);
    }

    Map<String, Integer> unanswered() {
        synchronized (unanswered) {
            Map<String, Integer> named = new TreeMap<>();
            unanswered.forEach((how, times) -> named.put(how.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), times));
            return named;
        }
    }

    List<String> serverErrors() {
        return List.copyOf(serverErrors);
    }

    List<Walk> walks() {
        return new ArrayList<>(walks);
    }

    List<String> cycles() {
        return new ArrayList<>(cycles);
    }

    List<String> defects() {
        return new ArrayList<>(defects);
    }
}

package vn.danhgia.service.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.service.Office;

/**
 * The client: officials at work in several dossiers at once, at whichever node lives. Whatever happens to an answer, it sends the same act
 * with the same action id until it has one; now and then it sends an act twice at once.
 */
final class Crew {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LOOK = Duration.ofMillis(150);
    /** Longer than a restart with a recovery; whoever waits longer waits for nothing. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(6);
    private static final int ASKED_TWICE_ONCE_IN = 8;
    private static final int OK = 200;

    private final Installation installation;
    private final Officials officials;
    private final Ledger ledger;
    private final Sessions sessions;
    private final List<Thread> threads = new ArrayList<>();
    private final ExecutorService twins = Executors.newCachedThreadPool();
    private final Deque<Walk> waiting = new ArrayDeque<>();
    private final Chance openings = new Chance("openings");
    private final int mostQuarters;
    private Quarter nextQuarter;
    private int quarters;
    private volatile boolean finishing;

    /**
     * @param first        the first quarter to open; the others follow it
     * @param mostQuarters how many to open at most
     */
    Crew(Installation installation, Officials officials, Ledger ledger, Quarter first, int mostQuarters, int size) {
        this.installation = installation;
        this.officials = officials;
        this.ledger = ledger;
        this.sessions = new Sessions(installation.http());
        this.nextQuarter = first;
        this.mostQuarters = mostQuarters;
        for (int number = 1; number <= size; number++) {
            String name = "client-" + number;
            Thread thread = new Thread(() -> work(new Chance(name)), name);
            thread.setUncaughtExceptionHandler((broken, e) -> ledger.defect(broken.getName() + " broke off: " + e));
            threads.add(thread);
        }
    }

    Sessions sessions() {
        return sessions;
    }

    void start() {
        threads.forEach(Thread::start);
    }

    boolean isWorking() {
        return threads.stream().anyMatch(Thread::isAlive);
    }

    /** No new acts; returns when every act that was sent is answered. */
    void finish() throws InterruptedException {
        finishing = true;
        awaitEnd();
    }

    /** Returns when every quarter has been worked off. */
    void awaitEnd() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(LONGEST_WAIT.plusMinutes(5).toMillis());
            if (thread.isAlive()) {
                ledger.defect(thread.getName() + " has not come to an end");
            }
        }
        twins.shutdown();
    }

    private void work(Chance chance) {
        try {
            for (Walk walk = nextWalk(chance); walk != null && !finishing; walk = nextWalk(chance)) {
                while (!finishing && !walk.isOver()) {
                    takeStep(walk, chance);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (GivenUp e) {
            ledger.defect(e.getMessage());
        }
    }

    /** The client can make no sense of what it is told. */
    private static final class GivenUp extends Exception {

        private static final long serialVersionUID = 1L;

        GivenUp(String message) {
            super(message);
        }
    }

    private Walk nextWalk(Chance chance) throws InterruptedException, GivenUp {
        synchronized (waiting) {
            if (waiting.isEmpty() && quarters < mostQuarters && !finishing) {
                openQuarter(chance);
            }
            return waiting.poll();
        }
    }

    private void openQuarter(Chance chance) throws InterruptedException, GivenUp {
        Quarter quarter = nextQuarter;
        nextQuarter = Quarter.of(quarter.lastDay().plusDays(1));
        quarters++;
        String cycle = Office.COMMUNE + ":" + quarter;
        ObjectNode body = JSON.createObjectNode().put("action", openings.actionId()).put("quarter", quarter.toString());
        Deed deed = new Deed(body.get("action").asText(), officials.loginIn("bxdd", ""), "/api/cycles", body.toString(), cycle, "open-cycle",
                "cycle-opened");
        insistAndBook(deed, chance);
        List<Walk> walks = officials.rated().stream().map(rated -> new Walk(quarter, rated, officials, openings)).toList();
        waiting.addAll(walks);
        ledger.opened(cycle, walks);
    }

    private void takeStep(Walk walk, Chance chance) throws InterruptedException, GivenUp {
        Walk.Step step = walk.next();
        JsonNode task = awaitTask(step, chance);
        if (task == null) {
            return;
        }
        ObjectNode body = JSON.createObjectNode().put("action", chance.actionId()).put("version", task.get("version").asLong());
        body.set("fields", JSON.valueToTree(step.fields()));
        Deed deed = new Deed(body.get("action").asText(), step.login(), "/api/tasks/" + task.get("id").asText(), body.toString(), step.subject(),
                step.taskKey(), step.event());
        insistAndBook(deed, chance);
        walk.stepped();
    }

    /** The task with its version, once it lies on the official's desk; null when work ends meanwhile. */
    private JsonNode awaitTask(Walk.Step step, Chance chance) throws InterruptedException, GivenUp {
        Patience patience = Patience.of(LONGEST_WAIT);
        while (!finishing) {
            try {
                JsonNode found = find(step, livingNode(chance));
                if (found != null) {
                    return found;
                }
            } catch (Unanswered e) {
                ledger.unanswered(e);
            }
            if (patience.isOver()) {
                throw new GivenUp(step.taskKey() + " about " + step.subject() + " never came to " + step.login());
            }
            Patience.pause(LOOK);
        }
        return null;
    }

    private JsonNode find(Walk.Step step, Node node) throws Unanswered, InterruptedException, GivenUp {
        for (JsonNode task : read(sessions.at(node, step.login(), session -> session.get("/api/tasks")))) {
            if (task.get("task").asText().equals(step.taskKey()) && task.get("subject").asText().equals(step.subject())) {
                String id = task.get("id").asText();
                return read(sessions.at(node, step.login(), session -> session.get("/api/tasks/" + id)));
            }
        }
        return null;
    }

    private static JsonNode read(Session.Reply reply) throws GivenUp {
        try {
            if (reply.status() != OK) {
                throw new GivenUp("refused to read: " + reply);
            }
            return JSON.readTree(reply.body());
        } catch (JsonProcessingException e) {
            throw new GivenUp("not JSON: " + reply);
        }
    }

    private void insistAndBook(Deed deed, Chance chance) throws InterruptedException, GivenUp {
        JsonNode answer;
        if (chance.onceIn(ASKED_TWICE_ONCE_IN)) {
            ledger.askedTwiceAtOnce();
            Chance other = new Chance(deed.actionId());
            Future<JsonNode> twin = twins.submit(() -> insist(deed, other));
            answer = insist(deed, chance);
            JsonNode second = answerOf(twin, deed);
            if (!answer.equals(second)) {
                throw new GivenUp("one act, two answers: " + answer + " and " + second + " to " + deed);
            }
        } else {
            answer = insist(deed, chance);
        }
        if (!answer.equals(JSON.valueToTree(Map.of("subject", deed.subject(), "taskKey", deed.task())))) {
            throw new GivenUp("answered with " + answer + ": " + deed);
        }
        ledger.acknowledged(deed);
    }

    private static JsonNode answerOf(Future<JsonNode> twin, Deed deed) throws InterruptedException, GivenUp {
        try {
            return twin.get();
        } catch (ExecutionException e) {
            throw new GivenUp("the second of two askers: " + e.getCause() + " for " + deed);
        }
    }

    /** The same act until it is answered. Only one official acts on each task: whatever is not an acceptance is a defect. */
    private JsonNode insist(Deed deed, Chance chance) throws InterruptedException, GivenUp {
        Patience patience = Patience.of(LONGEST_WAIT);
        boolean maybeDone = false;
        while (true) {
            try {
                if (maybeDone) {
                    ledger.repeated(deed);
                }
                Session.Reply reply = sessions.at(livingNode(chance), deed.login(), session -> {
                    ledger.sent(deed);
                    return session.post(deed.path(), deed.json());
                });
                if (reply.status() != OK) {
                    throw new GivenUp((maybeDone ? "sent again and refused: " : "refused: ") + reply + " to " + deed);
                }
                return read(reply);
            } catch (Unanswered e) {
                ledger.unanswered(e);
                maybeDone |= e.mayHaveBeenDone();
                if (patience.isOver()) {
                    throw new GivenUp("never answered, last " + e.getMessage() + ": " + deed);
                }
                Patience.pause(LOOK);
            }
        }
    }

    /** Any node whose process runs; when none does, any at all: it will be refused, and ask again. */
    private Node livingNode(Chance chance) {
        List<Node> living = installation.nodes().stream().filter(Node::isAlive).toList();
        List<Node> choice = living.isEmpty() ? installation.nodes() : living;
        return choice.get(chance.below(choice.size()));
    }
}

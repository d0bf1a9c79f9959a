package vn.danhgia.service.rebuild;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.danhgia.projections.Generations;

/** Rebuilds in the background, one after the other, and tells how each ended. */
@Component
public class Rebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final Rebuild rebuild;
    private final Generations generations;
    private final Map<String, Attempt> attempts = new ConcurrentHashMap<>();
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "rebuild");
        thread.setDaemon(true);
        return thread;
    });

    Rebuilds(Rebuild rebuild, Generations generations) {
        this.rebuild = rebuild;
        this.generations = generations;
    }

    /** How the last attempt of this node stands. */
    public enum Attempt {
        NONE, UNDER_WAY, DONE,
        /** Another node is at it. */
        BUSY,
        /** The view is as it was; the log says why. */
        FAILED
    }

    /** One view with its last attempt. */
    public record Told(Generations.Generation generation, Attempt attempt) {
    }

    public List<Told> list() {
        return generations.all().stream().map(one -> new Told(one, attempts.getOrDefault(one.name(), Attempt.NONE))).toList();
    }

    /** Begins at once, or when those that began earlier have ended. */
    public void begin(String view) {
        if (!rebuild.views().contains(view)) {
            throw new IllegalArgumentException("there is no view " + view);
        }
        if (attempts.put(view, Attempt.UNDER_WAY) != Attempt.UNDER_WAY) {
            background.submit(() -> run(view));
        }
    }

    private void run(String view) {
        try {
            Optional<Rebuild.Done> done = rebuild.rebuild(view);
            attempts.put(view, done.isPresent() ? Attempt.DONE : Attempt.BUSY);
            done.ifPresent(one -> LOG.info("view {} rebuilt from {} events in {} ms", view, one.events(), one.took().toMillis()));
        } catch (RuntimeException failure) {
            attempts.put(view, Attempt.FAILED);
            LOG.error("view {} could not be rebuilt and is as it was", view, failure);
        }
    }

    @PreDestroy
    void end() {
        background.shutdownNow();
    }
}

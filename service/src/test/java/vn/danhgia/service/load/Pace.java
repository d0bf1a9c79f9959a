package vn.danhgia.service.load;

import java.time.Duration;
import java.util.Random;

/** How fast people go on to the next page: after a time to think that differs by a third either way, until the run is over. */
final class Pace {

    private final Duration think;
    private final long end;

    /** Runs from now on. */
    Pace(Duration think, Duration run) {
        this.think = think;
        this.end = System.nanoTime() + run.toNanos();
    }

    boolean goesOn() {
        return System.nanoTime() < end;
    }

    void thinks(Random chance) throws InterruptedException {
        long third = think.toMillis() / 3;
        Thread.sleep(think.toMillis() - third + (long) (chance.nextDouble() * 2 * third));
    }

    void startsSome(Random chance) throws InterruptedException {
        Thread.sleep((long) (chance.nextDouble() * think.toMillis()));
    }
}

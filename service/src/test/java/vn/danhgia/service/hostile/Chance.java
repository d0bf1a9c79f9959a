package vn.danhgia.service.hostile;

import java.time.Duration;
import java.util.Random;

/**
 * Randomness from one printed seed. The same seed gives the same walks, action ids and pauses; what the machine's threads then meet is
 * the machine's own.
 */
final class Chance {

    static final long SEED = Long.getLong("hostile.seed", System.nanoTime() & 0xFFFF_FFFFL);

    private final Random random;

    Chance(String forWhom) {
        random = new Random(SEED * 31 + forWhom.hashCode());
    }

    /** True once in so many times. */
    boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    Duration between(int leastMillis, int mostMillis) {
        return Duration.ofMillis(leastMillis + random.nextInt(mostMillis - leastMillis));
    }

    /** An action id as a client makes it. */
    String actionId() {
        return String.format("%016x-%016x", random.nextLong(), random.nextLong());
    }
}

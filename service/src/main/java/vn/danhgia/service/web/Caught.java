package vn.danhgia.service.web;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Reading one's own writes: after an act the page waits until the view has it, two seconds at most, and then says that it has not. */
@Component
class Caught {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long STEP_MILLIS = 20;

    /** True when the view has caught up. */
    boolean up(BooleanSupplier hasIt) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!hasIt.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}

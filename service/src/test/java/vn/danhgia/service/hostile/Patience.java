package vn.danhgia.service.hostile;

import java.time.Duration;

/** Bounded polling, outside of the application. */
final class Patience {

    private final long end;

    private Patience(Duration limit) {
        end = System.nanoTime() + limit.toNanos();
    }

    static Patience of(Duration limit) {
        return new Patience(limit);
    }

    boolean isOver() {
        return System.nanoTime() > end;
    }

    @FunctionalInterface
    interface Question {
        boolean holds() throws Exception;
    }

    /** Whether it came to hold within the limit. */
    static boolean until(Duration limit, Duration every, Question question) throws Exception {
        Patience patience = of(limit);
        while (!question.holds()) {
            if (patience.isOver()) {
                return false;
            }
            pause(every);
        }
        return true;
    }

    static void pause(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }
}

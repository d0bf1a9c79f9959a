package vn.danhgia.play;

import java.io.PrintStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** Hears what happens in a play. */
public interface Progress {

    /** Acts between two lines of a long day. */
    int SOMETHING_TO_SEE = 100;

    /** A day has come. */
    void day(LocalDateTime moment, String what);

    /** Somebody has done something. */
    void act(String kind);

    /** How much has been done so far. */
    int acts();

    /** A line for each day, with how much was done before it. */
    static Progress printed(PrintStream out) {
        return new Progress() {
            private final long begun = System.nanoTime();
            private final AtomicInteger acts = new AtomicInteger();

            @Override
            public void day(LocalDateTime moment, String what) {
                line(DateTimeFormatter.ofPattern("d/M/uuuu HH:mm").format(moment) + "  " + what);
            }

            @Override
            public void act(String kind) {
                if (acts.incrementAndGet() % SOMETHING_TO_SEE == 0) {
                    line("…");
                }
            }

            private void line(String what) {
                out.printf("%4d s  %5d việc  %s%n", (System.nanoTime() - begun) / 1_000_000_000L, acts.get(), what);
            }

            @Override
            public int acts() {
                return acts.get();
            }
        };
    }
}

package vn.danhgia.service.cost;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Some people at once do what a quarter asks for. Whoever finds that a task has not come yet turns to something else. */
final class Play {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Side side;
    private final int people;

    Play(Side side, int people) {
        this.side = side;
        this.people = people;
    }

    /** @return how long each part took, in the order of the parts */
    Map<String, Duration> all(Course course) throws Exception {
        Map<String, Duration> times = new LinkedHashMap<>();
        ExecutorService hands = Executors.newFixedThreadPool(people, work -> new Thread(work, "person"));
        try {
            for (Course.Part part : course.parts()) {
                long began = System.nanoTime();
                play(part, hands);
                times.put(part.name(), Duration.ofNanos(System.nanoTime() - began));
            }
            return times;
        } finally {
            hands.shutdownNow();
        }
    }

    private void play(Course.Part part, ExecutorService hands) throws Exception {
        DelayQueue<Chain> waiting = new DelayQueue<>();
        part.chains().forEach(chain -> waiting.add(new Chain(chain.iterator())));
        AtomicInteger left = new AtomicInteger(waiting.size());
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            all.add(hands.submit(() -> {
                while (left.get() > 0) {
                    Chain chain = waiting.poll(10, TimeUnit.MILLISECONDS);
                    if (chain == null) {
                        continue;
                    }
                    if (chain.goOn(side)) {
                        waiting.add(chain);
                    } else {
                        left.decrementAndGet();
                    }
                }
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
    }

    /** Deeds that follow each other, and when to look for the next one's task. */
    private static final class Chain implements Delayed {

        private final Iterator<Deed> deeds;
        private Deed next;
        private long since = System.nanoTime();
        private long at = System.nanoTime();

        Chain(Iterator<Deed> deeds) {
            this.deeds = deeds;
            this.next = deeds.next();
        }

        /** True when there is more to do. */
        boolean goOn(Side side) throws Exception {
            if (side.does(next)) {
                next = deeds.hasNext() ? deeds.next() : null;
                since = System.nanoTime();
                at = since;
                return next != null;
            }
            if (System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new IllegalStateException(next.task() + " of " + next.subject() + " does not come");
            }
            at = System.nanoTime() + LOOK_AGAIN.toNanos();
            return true;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}

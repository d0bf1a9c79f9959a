package vn.danhgia.service.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.Legal;

/**
 * Moves business time in a demonstration: an offset in the database that every node reads, and the engine with it. Forward only: while no process runs, time
 * stands, and the next start goes on a little after the last sign of life.
 */
@Component
@Profile("demonstration")
public class DemonstrationClock {

    private static final int SIGN_OF_LIFE_SECONDS = 10;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final List<Follower> followers;

    /** Whoever keeps a clock of its own and must follow. */
    @FunctionalInterface
    public interface Follower extends Consumer<Duration> {
    }

    /** @param start when the demonstration begins, in Vietnam; blank: now. Counts at the first start only: afterwards time goes on from where it is */
    DemonstrationClock(JdbcClient jdbc, BusinessClock clock, List<Follower> followers, @Value("${danhgia.demonstration.start:}") String start) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.followers = followers;
        begin(start);
        standStill();
        read();
    }

    private void begin(String start) {
        long offset = start.isBlank() ? 0 : Duration.between(clock.instant(), LocalDateTime.parse(start).atZone(Legal.ZONE)).toSeconds();
        jdbc.sql("update clock.demonstration set begun = true, offset_seconds = offset_seconds + ? where not begun").params(offset).update();
    }

    /** Nobody was there for longer than a sign of life takes: that time is not counted. Whoever starts beside a running process changes nothing. */
    private void standStill() {
        jdbc.sql("""
                update clock.demonstration set offset_seconds = offset_seconds - greatest(0, floor(extract(epoch from clock_timestamp() - seen_at))::bigint - :apart),
                       seen_at = clock_timestamp() where seen_at is not null
                """).param("apart", 3 * SIGN_OF_LIFE_SECONDS).update();
        liveOn();
    }

    @Scheduled(fixedRate = SIGN_OF_LIFE_SECONDS, timeUnit = TimeUnit.SECONDS)
    void liveOn() {
        jdbc.sql("update clock.demonstration set seen_at = clock_timestamp()").update();
    }

    /** Moves time to an instant not before the present one; returns the present one afterwards. */
    public Instant moveTo(Instant instant) {
        Duration ahead = Duration.between(clock.instant(), instant);
        if (ahead.isNegative()) {
            throw new IllegalArgumentException("time only moves forward");
        }
        jdbc.sql("update clock.demonstration set offset_seconds = offset_seconds + ?").params(ahead.toSeconds() + (ahead.toNanosPart() > 0 ? 1 : 0))
                .update();
        read();
        return clock.instant();
    }

    @Scheduled(fixedDelay = 500)
    void read() {
        Duration offset = Duration.ofSeconds(jdbc.sql("select offset_seconds from clock.demonstration").query(Long.class).single());
        if (!offset.equals(clock.offset())) {
            clock.offset(offset);
            followers.forEach(follower -> follower.accept(offset));
        }
    }
}

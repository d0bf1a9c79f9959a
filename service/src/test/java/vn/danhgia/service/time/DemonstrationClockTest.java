package vn.danhgia.service.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.service.ServiceTest;

/** A demonstration that was switched off goes on where it stood; a process that starts beside another one changes nothing. */
@ServiceTest
class DemonstrationClockTest {

    private static final long HOUR = 3600;
    /** Three signs of life: what a start takes for a pause of a running process. */
    private static final long PAUSE = 30;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void anHourWithoutAProcessIsNotCounted() {
        assertThat(movedBackAfter(HOUR)).isCloseTo(HOUR - PAUSE, within(2L));
    }

    @Test
    void aProcessThatStartsBesideARunningOneLeavesTimeAlone() {
        assertThat(movedBackAfter(PAUSE / 2)).isZero();
    }

    /** Undone afterwards: the other tests' time is not touched. */
    private long movedBackAfter(long secondsAway) {
        return new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            long before = offset();
            jdbc.sql("update clock.demonstration set seen_at = clock_timestamp() - make_interval(secs => ?)").params((double) secondsAway).update();
            new DemonstrationClock(jdbc, new BusinessClock(Clock.systemUTC()), List.of(), "");
            return before - offset();
        });
    }

    private long offset() {
        return jdbc.sql("select offset_seconds from clock.demonstration").query(Long.class).single();
    }
}

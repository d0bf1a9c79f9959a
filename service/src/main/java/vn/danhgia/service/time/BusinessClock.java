package vn.danhgia.service.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Machine time plus an offset that may be moved forward while it runs. Never frozen: a frozen clock never expires a dead node's locks. */
public final class BusinessClock extends Clock {

    private final Clock machine;
    private volatile Duration offset = Duration.ZERO;

    BusinessClock(Clock machine) {
        this.machine = machine;
    }

    Duration offset() {
        return offset;
    }

    void offset(Duration ahead) {
        this.offset = ahead;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        BusinessClock other = new BusinessClock(machine.withZone(zone));
        other.offset(offset);
        return other;
    }
}

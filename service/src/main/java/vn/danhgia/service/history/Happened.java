package vn.danhgia.service.history;

import java.time.Instant;
import java.util.Map;

/**
 * One event as it stands in the log.
 *
 * @param sequence within its aggregate, from 0
 * @param name     the name on disk
 * @param recorded machine time at which it was written, UTC
 * @param meta     who, why, from which step
 */
public record Happened(String aggregate, long sequence, String name, Object event, Instant recorded, Map<String, ?> meta) {
}

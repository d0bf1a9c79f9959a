package vn.danhgia.domain.complaint;

import java.time.Instant;

/**
 * Of one case, UTC.
 *
 * @param submit   first instant at which a complaint is late (C-12)
 * @param reminder when UBKT is reminded
 * @param answer   first instant at which the answer is late (C-12)
 */
public record Limits(Instant submit, Instant reminder, Instant answer) {
}

package vn.danhgia.domain.rating;

import java.util.Objects;

/**
 * Time away from the post (II.8.1d). Confidential wherever it is remembered.
 *
 * @param why only kinds that the plan names; other leave has no effect
 */
public record Absence(Kind why, Period period) {

    public enum Kind {
        /** Đào tạo, bồi dưỡng tập trung: full-time. */
        TRAINING,
        SICKNESS,
        MATERNITY
    }

    public Absence {
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(period, "period");
    }
}

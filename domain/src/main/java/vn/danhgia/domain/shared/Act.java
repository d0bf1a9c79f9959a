package vn.danhgia.domain.shared;

import java.time.Instant;
import java.util.Objects;

/**
 * The circumstances of a command: by whom and when. Every decision takes its time from here (design: time is an argument).
 *
 * @param by  who acts
 * @param now the business instant, UTC
 */
public record Act(Actor by, Instant now) {

    public Act {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(now, "now");
    }

    /** The acting person of an act that only people can do; guards have ruled the system out before. */
    public PersonId person() {
        return by.person().orElseThrow(() -> new IllegalStateException("this act is a person's"));
    }
}

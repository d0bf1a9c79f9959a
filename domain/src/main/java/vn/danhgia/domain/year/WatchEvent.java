package vn.danhgia.domain.year;

import java.time.Instant;
import java.util.List;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.WatchId;

/** What has happened to such a case. {@code at} is business time, UTC. */
public sealed interface WatchEvent {

    WatchId watch();

    Instant at();

    record WatchCaseOpened(WatchId watch, List<Quarter> quarters, BodyId authority, Instant at) implements WatchEvent {
        public WatchCaseOpened {
            quarters = List.copyOf(quarters);
        }
    }

    /** A further quarter of the same row; the case is before the competent level again. */
    record WatchRowGrew(WatchId watch, List<Quarter> quarters, Instant at) implements WatchEvent {
        public WatchRowGrew {
            quarters = List.copyOf(quarters);
        }
    }

    record WatchConcluded(WatchId watch, BodyId body, Confidential<WatchConclusion> conclusion, PersonId by, Instant at) implements WatchEvent {
    }
}

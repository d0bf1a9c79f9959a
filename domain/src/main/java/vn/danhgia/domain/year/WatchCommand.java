package vn.danhgia.domain.year;

import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.WatchId;

/** What can be asked of a case of quarters not completed in a row. */
public sealed interface WatchCommand {

    WatchId watch();

    /**
     * The flow asks after every decision; whether there is a case is decided here (R-8.2-4).
     *
     * @param authority competent level that considers it: BTV
     */
    record RaiseWatch(WatchId watch, History history, RatingRules rules, BodyId authority) implements WatchCommand {
    }

    /** The competent level has considered it. */
    record ConcludeWatch(WatchId watch, WatchMeasure measure, String ground) implements WatchCommand {
    }
}

package vn.danhgia.service.eventstore;

import static vn.danhgia.service.eventstore.Samples.AT;
import static vn.danhgia.service.eventstore.Samples.CYCLE;
import static vn.danhgia.service.eventstore.Samples.FRAME;
import static vn.danhgia.service.eventstore.Samples.LIMIT;
import static vn.danhgia.service.eventstore.Samples.OFFICIAL;
import static vn.danhgia.service.eventstore.Samples.OTHER;
import static vn.danhgia.service.eventstore.Samples.ROUTE;
import static vn.danhgia.service.eventstore.Samples.RULES;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.danhgia.domain.cycle.CycleEvent.CycleOpened;
import vn.danhgia.domain.cycle.CycleEvent.DeadlineExtended;
import vn.danhgia.domain.cycle.CycleEvent.DeadlinePassed;
import vn.danhgia.domain.cycle.CycleEvent.ProvinceReported;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.Confidential;

/** Events of the cycle. */
final class CycleSamples {

    private CycleSamples() {
    }

    static List<Object> all() {
        return List.of(
                new CycleOpened(CYCLE, RULES, FRAME, Map.of(DeadlineCode.SELF_ASSESSMENT, LIMIT, DeadlineCode.CATALOGUE_PARTY, AT),
                        List.of(new Placement(OFFICIAL, "p-kinh-te", "pho-don-vi-ubnd", ROUTE)), OTHER, AT),
                new DeadlinePassed(CYCLE, DeadlineCode.DISCIPLINE_LIST, LIMIT, AT),
                new DeadlineExtended(CYCLE, DeadlineCode.PROPOSAL, List.of(OFFICIAL), LocalDate.of(2026, 9, 18), new Confidential<>(OTHER, "Lũ quét"), OTHER, AT),
                new ProvinceReported(CYCLE, "30-BC/ĐU", LocalDate.of(2026, 9, 30), true, OTHER, AT));
    }
}

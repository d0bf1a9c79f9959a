package vn.danhgia.domain.dossier;

import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.rating.Ceiling;
import vn.danhgia.domain.rating.Exceeding;
import vn.danhgia.domain.rating.Facts;
import vn.danhgia.domain.rating.KeyTasks;
import vn.danhgia.domain.rating.Known;
import vn.danhgia.domain.rating.NotRated;
import vn.danhgia.domain.rating.Score;
import vn.danhgia.domain.rating.Source;
import vn.danhgia.domain.rating.Standing;
import vn.danhgia.domain.shared.Confidential;

/**
 * The ceiling from what the dossier itself knows: the score, the results named as outstanding, cases of II.8.1. What others bring – confirmed results,
 * the unit's report, UBKT's list – is awaited until it is recorded here, so the ceiling stays provisional.
 */
final class KnownSoFar {

    private KnownSoFar() {
    }

    /**
     * @param named results named as outstanding, of the proposal that is there or is being made
     * @return empty before there is a score
     */
    static Optional<Ceiling> ceiling(Dossier dossier, int named) {
        return dossier.assessment().map(assessment -> Ceiling.of(new Facts(
                dossier.id().cycle().quarter(),
                Known.of(standing(dossier), Source.POSTS),
                Known.of(new Score(assessment.common(), assessment.results()), Source.SELF_ASSESSMENT),
                Known.awaited(Source.WORK_CATALOGUE),
                Known.of(new Exceeding(named, named, dossier.plan().items().size()), Source.EVIDENCE),
                keyTasks(dossier),
                Known.awaited(Source.INSPECTION_LIST),
                Known.awaited(Source.CONCLUSION),
                Known.awaited(Source.CONCLUSION),
                dossier.terms().duty(),
                Known.awaited(Source.UNIT_REPORT)), dossier.terms().rules()));
    }

    private static Standing standing(Dossier dossier) {
        Optional<NotRated> reason = dossier.unrated().flatMap(Confidential::reveal).map(Unrated::reason);
        return reason.map(why -> Standing.notRated(why, true)).orElseGet(() -> dossier.changes().stream().reduce((earlier, later) -> later)
                .map(KnownSoFar::after).orElse(Standing.ORDINARY));
    }

    private static Standing after(PositionChange last) {
        return switch (last.kind()) {
            case PROMOTED_IN_UNIT -> new Standing(Standing.Case.RATED_ON_BOTH_POSTS, Optional.empty(), false, Optional.empty(), List.of(), Optional.empty());
            case MOVED -> new Standing(Standing.Case.NEEDS_OLD_UNITS_REMARKS, Optional.empty(), false, Optional.empty(), List.of(), Optional.empty());
            case RESTRUCTURED -> new Standing(Standing.Case.ONLY_SINCE_RESTRUCTURING, Optional.empty(), false, Optional.of(last.on()), List.of(),
                    Optional.empty());
        };
    }

    /** A plan without key tasks has none at any degree; otherwise the unit's assessment is awaited. */
    private static Known<KeyTasks> keyTasks(Dossier dossier) {
        return dossier.plan().items().stream().anyMatch(PlannedItem::key) ? Known.awaited(Source.TASK_ASSESSMENT)
                : Known.of(new KeyTasks(0, 0, 0), Source.TASK_ASSESSMENT);
    }
}

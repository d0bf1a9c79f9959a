package vn.danhgia.domain.dossier;

import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.rating.Career;
import vn.danhgia.domain.rating.Ceiling;
import vn.danhgia.domain.rating.Change;
import vn.danhgia.domain.rating.Exceeding;
import vn.danhgia.domain.rating.Facts;
import vn.danhgia.domain.rating.KeyTasks;
import vn.danhgia.domain.rating.Known;
import vn.danhgia.domain.rating.NotRated;
import vn.danhgia.domain.rating.Period;
import vn.danhgia.domain.rating.Score;
import vn.danhgia.domain.rating.Source;
import vn.danhgia.domain.rating.Standing;
import vn.danhgia.domain.shared.Confidential;

/**
 * The ceiling from what the dossier itself knows – the score, the results named as outstanding, cases of II.8.1 – and from what was gathered for it.
 * What nobody has gathered yet is awaited, and leaves the ceiling provisional.
 */
final class KnownSoFar {

    private KnownSoFar() {
    }

    /**
     * @param named    results named as outstanding, of the proposal that is there or is being made; empty before, when nobody has been asked yet
     * @param gathered empty while nothing was gathered
     * @return empty before there is a score
     */
    static Optional<Ceiling> ceiling(Dossier dossier, Optional<Integer> named, Optional<Gathered> gathered) {
        return dossier.assessment().map(assessment -> Ceiling.of(new Facts(
                dossier.id().cycle().quarter(),
                Known.of(standing(dossier, gathered), Source.POSTS),
                Known.of(new Score(assessment.common(), assessment.results()), Source.SELF_ASSESSMENT),
                gathered.map(Gathered::completion).orElse(Known.awaited(Source.WORK_CATALOGUE)),
                named.map(count -> Known.of(new Exceeding(count, count, dossier.plan().items().size()), Source.EVIDENCE))
                        .orElse(Known.awaited(Source.EVIDENCE)),
                gathered.map(Gathered::keyTasks).orElseGet(() -> keyTasks(dossier)),
                gathered.map(Gathered::violations).orElse(Known.awaited(Source.INSPECTION_LIST)),
                gathered.map(Gathered::degeneration).orElse(Known.awaited(Source.CONCLUSION)),
                gathered.map(Gathered::corruption).orElse(Known.awaited(Source.CONCLUSION)),
                dossier.terms().duty(),
                gathered.map(Gathered::collective).orElse(Known.awaited(Source.UNIT_REPORT))), dossier.terms().rules()));
    }

    private static Standing standing(Dossier dossier, Optional<Gathered> gathered) {
        Optional<NotRated> reason = dossier.unrated().flatMap(Confidential::reveal).map(Unrated::reason);
        if (reason.isPresent()) {
            return Standing.notRated(reason.get(), true);
        }
        return gathered.map(known -> Standing.of(career(dossier, known), dossier.id().cycle().quarter(), known.cutOff(), known.asked(),
                dossier.terms().rules())).orElse(Standing.ORDINARY);
    }

    /** Changes count with their days: one that is two months old bears on nothing any more (II.8.1a, b; C-10b). */
    private static Career career(Dossier dossier, Gathered known) {
        List<Change> changes = dossier.changes().stream().map(KnownSoFar::change).toList();
        Optional<Period> inspection = known.inspected().value().filter(Boolean::booleanValue)
                .map(yes -> Period.since(dossier.id().cycle().quarter().firstDay()));
        return new Career(changes, List.of(), inspection, dossier.instruction().flatMap(Confidential::reveal));
    }

    private static Change change(PositionChange change) {
        return switch (change.kind()) {
            case PROMOTED_IN_UNIT -> Change.promotion(change.on());
            case MOVED -> Change.move(change.on(), change.oldUnit().orElse(""));
            case RESTRUCTURED -> Change.restructuring(change.on());
        };
    }

    /** A plan without key tasks has none at any degree; otherwise the unit's assessment is awaited. */
    private static Known<KeyTasks> keyTasks(Dossier dossier) {
        return dossier.plan().items().stream().anyMatch(PlannedItem::key) ? Known.awaited(Source.TASK_ASSESSMENT)
                : Known.of(new KeyTasks(0, 0, 0), Source.TASK_ASSESSMENT);
    }
}

package vn.danhgia.domain.workcatalogue;

import static vn.danhgia.domain.shared.Guard.require;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.OpenCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.SubmitCatalogue;
import vn.danhgia.domain.workcatalogue.WorkCatalogue.Stage;

/** The clauses of step 1 (II.5.1), one guard each; the lists are the clauses' table of contents. */
final class CataloguePolicy {

    private CataloguePolicy() {
    }

    static List<Guard> opening(WorkCatalogue state, OpenCatalogue open, Act act) {
        return List.of(
                require(() -> act.by().isSystem(), RejectionCode.SYSTEM_ONLY),
                require(() -> state.stage() == Stage.ABSENT, RejectionCode.ALREADY_EXISTS, open.catalogue()));
    }

    static List<Guard> submission(WorkCatalogue state, SubmitCatalogue submit, Act act) {
        return List.of(
                exists(state, submit.catalogue()),
                require(() -> act.by().is(state.id().person()), RejectionCode.NOT_THE_OWNER),
                atStage(state, Stage.DRAFTING),
                require(() -> !submit.items().isEmpty(), RejectionCode.CATALOGUE_EMPTY),
                everyItemIsClear(submit.items()),
                everyItemFallsInTheQuarter(submit.items(), submit.catalogue().cycle().quarter()),
                weightsAddUp(state, submit.items()));
    }

    /** A body's turn: right stage, right body, not on oneself (C-11), a remark to return (R-5.1-4). */
    static List<Guard> turn(WorkCatalogue state, Stage stage, CatalogueId id, Verdict verdict, String remark, Act act) {
        return List.of(
                exists(state, id),
                atStage(state, stage),
                require(() -> act.by().sitsIn(state.turn().orElseThrow()), RejectionCode.NOT_COMPETENT, state.turn().orElse(null)),
                require(() -> !act.by().is(id.person()), RejectionCode.RECUSED),
                require(() -> verdict == Verdict.ACCEPT || !remark.isBlank(), RejectionCode.REMARK_REQUIRED));
    }

    private static Guard exists(WorkCatalogue state, CatalogueId id) {
        return require(() -> state.stage() != Stage.ABSENT, RejectionCode.NOT_FOUND, id);
    }

    private static Guard atStage(WorkCatalogue state, Stage stage) {
        return require(() -> state.stage() == stage, RejectionCode.WRONG_STAGE, state.stage(), stage);
    }

    /** R-I.2.1-2, R-5.1-3: every clarity of every row is filled in. */
    private static Guard everyItemIsClear(List<WorkItem> items) {
        return () -> IntStream.range(0, items.size()).boxed()
                .flatMap(row -> items.get(row).clarities().entrySet().stream()
                        .filter(field -> field.getValue() == null || field.getValue().isBlank())
                        .map(Map.Entry::getKey)
                        .map(field -> Rejection.of(RejectionCode.ITEM_NOT_CLEAR, row + 1, field)))
                .findFirst();
    }

    /** R-5.1-3 "rõ thời gian": a quarter's task is due in the quarter. */
    private static Guard everyItemFallsInTheQuarter(List<WorkItem> items, Quarter quarter) {
        return () -> {
            for (int row = 0; row < items.size(); row++) {
                LocalDate due = items.get(row).due();
                if (due.isBefore(quarter.firstDay()) || due.isAfter(quarter.lastDay())) {
                    return Optional.of(Rejection.of(RejectionCode.ITEM_OUTSIDE_QUARTER, row + 1, due, quarter.firstDay(), quarter.lastDay()));
                }
            }
            return Optional.empty();
        };
    }

    /** R-1.5-2: the rows share out exactly the results' points. */
    private static Guard weightsAddUp(WorkCatalogue state, List<WorkItem> items) {
        return () -> {
            var sum = items.stream().map(item -> item.weight().value()).reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
            var share = state.frame().results().value();
            return sum.compareTo(share) == 0 ? Optional.empty()
                    : Optional.of(Rejection.of(RejectionCode.WEIGHTS_DO_NOT_SUM, sum.toPlainString(), share.toPlainString()));
        };
    }
}

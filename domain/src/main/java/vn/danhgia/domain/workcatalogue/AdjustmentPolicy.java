package vn.danhgia.domain.workcatalogue;

import static vn.danhgia.domain.shared.Guard.require;
import static vn.danhgia.domain.workcatalogue.CataloguePolicy.and;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.workcatalogue.Adjustment.Change;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AnswerAdjustment;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.RequestAdjustment;

/** After approval the catalogue is locked: it changes only by an approved adjustment, never backwards in time (R-5.1-11, R-I.2.3-3, II.5.1, I.2.3). */
final class AdjustmentPolicy {

    private AdjustmentPolicy() {
    }

    static List<Guard> request(WorkCatalogue state, RequestAdjustment request, Act act) {
        LocalDate today = Legal.dayOf(act.now());
        return and(and(List.of(CataloguePolicy.exists(state, request.catalogue()), CataloguePolicy.owner(request.catalogue(), act)),
                        CoursePolicy.open(state, request.catalogue())),
                List.of(
                        require(() -> state.course().adjustment().isEmpty(), RejectionCode.ADJUSTMENT_WAITING),
                        require(() -> !request.reason().isBlank(), RejectionCode.ADJUSTMENT_WITHOUT_GROUNDS, "reason"),
                        require(() -> !request.document().isBlank(), RejectionCode.ADJUSTMENT_WITHOUT_GROUNDS, "document"),
                        everyRowIsKnownOrNext(state, request),
                        noRowStandsTwice(request),
                        lawful(state, request.axes(), () -> AdjustmentPolicy.changes(state, request), today, today)));
    }

    /** What was lawful when it was asked for must still be lawful for the person on the day of the answer. */
    static List<Guard> answer(WorkCatalogue state, AnswerAdjustment answer, Act act) {
        return and(CoursePolicy.open(state, answer.catalogue()), List.of(
                () -> CataloguePolicy.competent(answer.catalogue(), state.route().approver(), act).stream().map(Guard::objection)
                        .flatMap(Optional::stream).findFirst(),
                require(() -> state.course().adjustment().isPresent(), RejectionCode.NO_ADJUSTMENT_WAITING),
                CataloguePolicy.remarkToReturn(answer.verdict(), answer.remark()),
                () -> answer.verdict() == Verdict.RETURN ? Optional.empty() : stillLawful(state, Legal.dayOf(act.now()))));
    }

    private static Optional<Rejection> stillLawful(WorkCatalogue state, LocalDate today) {
        Adjustment waiting = state.course().adjustment().orElseThrow();
        return lawful(state, waiting.axes(), waiting::changes, Legal.dayOf(waiting.requested()), today).objection();
    }

    private static Guard lawful(WorkCatalogue state, Map<Axis, AxisRole> axes, Supplier<List<Change>> asked, LocalDate requested,
                                LocalDate today) {
        return () -> {
            List<Change> changes = asked.get();
            return and(List.of(
                    require(() -> !changes.isEmpty() || !axes.equals(state.axes()), RejectionCode.ADJUSTMENT_EMPTY),
                    confirmedRowsLoseNothing(state, changes),
                    overdueRowsKeepTheirDay(changes, requested),
                    noDayIsMovedIntoThePast(changes, today)),
                    ContentPolicy.of(state, axes, state.itemsAfter(changes))).stream()
                    .map(Guard::objection).flatMap(Optional::stream).findFirst();
        };
    }

    /** What the request changes, row by row; rows that stay as they are do not appear. */
    static List<Change> changes(WorkCatalogue state, RequestAdjustment request) {
        List<Change> changed = request.rows().stream().map(row -> new Change(state.item(row.number()), Optional.of(row)))
                .filter(change -> !change.before().equals(change.after())).toList();
        List<Change> dropped = request.dropped().stream().sorted().map(number -> new Change(state.item(number), Optional.empty())).toList();
        return Stream.concat(changed.stream(), dropped.stream()).toList();
    }

    /** R-5.1-11: numbers are never given twice, so that old entries never fall to a new task. */
    private static Guard everyRowIsKnownOrNext(WorkCatalogue state, RequestAdjustment request) {
        return () -> {
            List<Integer> added = request.rows().stream().map(WorkItem::number).filter(number -> state.item(number).isEmpty()).sorted().toList();
            int last = state.course().lastNumber();
            return IntStream.range(0, added.size()).filter(place -> added.get(place) != last + place + 1).mapToObj(added::get).findFirst()
                    .or(() -> request.dropped().stream().sorted().filter(number -> state.item(number).isEmpty()).findFirst())
                    .map(number -> Rejection.of(RejectionCode.UNKNOWN_ROW, number));
        };
    }

    private static Guard noRowStandsTwice(RequestAdjustment request) {
        return () -> request.rows().stream().map(WorkItem::number)
                .filter(number -> request.dropped().contains(number) || request.rows().stream().filter(row -> row.number() == number).count() > 1)
                .findFirst().map(number -> Rejection.of(RejectionCode.ROW_CHANGED_TWICE, number));
    }

    /** R-5.1-11: of a task confirmed done only the weight may change, and only upwards. */
    private static Guard confirmedRowsLoseNothing(WorkCatalogue state, List<Change> changes) {
        return first(changes, change -> !state.course().task(change.number()).isConfirmed() || change.after().filter(after ->
                        after.weight().compareTo(change.before().orElseThrow().weight()) >= 0
                                && after.equals(change.before().orElseThrow().weighing(after.weight()))).isPresent()
                ? null : Rejection.of(RejectionCode.CONFIRMED_ROW_CHANGED, change.number()));
    }

    /** R-4.4-2: once its day has passed, an unfinished task is excused by a confirmed cause, not by moving or dropping it. */
    private static Guard overdueRowsKeepTheirDay(List<Change> changes, LocalDate requested) {
        return first(changes, change -> change.before().filter(before -> before.due().isBefore(requested)
                        && !change.after().map(WorkItem::due).equals(Optional.of(before.due()))).isEmpty()
                ? null : Rejection.of(RejectionCode.OVERDUE_ROW_MOVED, change.number()));
    }

    /** R-5.1-11: no retroactive disadvantage. */
    private static Guard noDayIsMovedIntoThePast(List<Change> changes, LocalDate today) {
        return first(changes, change -> change.after().filter(after -> after.due().isBefore(today)
                        && !change.before().map(WorkItem::due).equals(Optional.of(after.due()))).isEmpty()
                ? null : Rejection.of(RejectionCode.DAY_MOVED_INTO_PAST, change.number(), change.after().orElseThrow().due()));
    }

    private static Guard first(List<Change> changes, Function<Change, Rejection> objection) {
        return () -> changes.stream().map(objection).filter(Objects::nonNull).findFirst();
    }
}

package vn.danhgia.domain.workcatalogue;

import static vn.danhgia.domain.shared.Guard.require;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.domain.shared.RejectionCode;

/** What a catalogue must be like (II.1.5, II.3.4, II.5.1), whoever writes it and whenever it changes; one guard a clause, the row named. */
final class ContentPolicy {

    private final WorkCatalogue state;
    private final Map<Axis, AxisRole> axes;
    private final List<WorkItem> items;
    private final Map<Axis, BigDecimal> weights;

    private ContentPolicy(WorkCatalogue state, Map<Axis, AxisRole> axes, List<WorkItem> items) {
        this.state = state;
        this.axes = axes;
        this.items = items;
        this.weights = new EnumMap<>(Axis.class);
        items.forEach(item -> weights.merge(item.axis(), item.weight().value(), BigDecimal::add));
    }

    static List<Guard> of(WorkCatalogue state, Map<Axis, AxisRole> axes, List<WorkItem> items) {
        ContentPolicy content = new ContentPolicy(state, axes, items);
        return List.of(
                require(() -> !items.isEmpty(), RejectionCode.CATALOGUE_EMPTY),
                content.everyItemIsClear(),
                content.everyItemHasItsAim(),
                content.everyItemHasOneLead(),
                content.thePartIsThatOfTheLead(),
                content.theLeadDoesNotAlsoCoordinate(),
                content.noWorkStandsTwice(),
                content.carriedItemsAreThoseOfTheQuarterBefore(),
                content.everyItemFallsInTheQuarter(),
                content.digitalItemsNameTheirIndicator(),
                content.everyAxisHasItsRole(),
                content.everyRoleHasItsItems(),
                require(() -> axes.containsValue(AxisRole.MAIN), RejectionCode.NO_MAIN_AXIS),
                content.theFourthAxisIsThereWhereRequired(),
                content.weightsAddUp(),
                content.mainAxesWeighMore());
    }

    /** R-I.2.1-2, R-5.1-3: every clarity of every row is filled in. */
    private Guard everyItemIsClear() {
        return () -> firstBlank(WorkItem::clarities, RejectionCode.ITEM_NOT_CLEAR);
    }

    /** R-5.1-1: objective, expected result and the programme or document behind it. */
    private Guard everyItemHasItsAim() {
        return () -> firstBlank(WorkItem::aims, RejectionCode.ITEM_WITHOUT_AIM);
    }

    private Optional<Rejection> firstBlank(Function<WorkItem, Map<String, String>> fields, RejectionCode code) {
        return items.stream().flatMap(item -> fields.apply(item).entrySet().stream()
                .filter(field -> field.getValue().isBlank())
                .map(field -> Rejection.of(code, item.number(), field.getKey()))).findFirst();
    }

    /** R-I.2.1-3: one work, one place with the main responsibility. */
    private Guard everyItemHasOneLead() {
        return () -> first(item -> item.leads().size() == 1 ? null
                : Rejection.of(RejectionCode.ITEM_NEEDS_ONE_LEAD, item.number(), item.leads().size()));
    }

    /** R-I.2.1-3: who is written down as leading is the one lead, who co-ordinates is not. */
    private Guard thePartIsThatOfTheLead() {
        PersonId owner = state.id() == null ? null : state.id().person();
        return () -> first(item -> item.isLedBy(owner) == (item.part() == Part.LEAD) ? null
                : Rejection.of(RejectionCode.PART_IS_NOT_THE_LEADS, item.number()));
    }

    /** R-I.2.1-3: all others are co-ordinating. */
    private Guard theLeadDoesNotAlsoCoordinate() {
        return () -> first(item -> item.leads().stream().noneMatch(item.coordinators()::contains) ? null
                : Rejection.of(RejectionCode.LEAD_ALSO_CO_ORDINATES, item.number()));
    }

    /** R-I.2.1-3: the same product is not counted twice. */
    private Guard noWorkStandsTwice() {
        return () -> first(item -> items.stream().filter(other -> other.number() < item.number() && other.isTheSameWorkAs(item)).findFirst()
                .map(other -> Rejection.of(RejectionCode.ITEM_TWICE, item.number(), other.number())).orElse(null));
    }

    /** R-1.3-1: nobody carries over what the quarter before did not leave. */
    private Guard carriedItemsAreThoseOfTheQuarterBefore() {
        return () -> first(item -> !item.origin().isCarriedOver() || left(item).findAny().isPresent() ? null
                : Rejection.of(RejectionCode.ITEM_NOT_CARRIED, item.number()));
    }

    /** R-5.1-3 "rõ thời gian": a quarter's task is due in the quarter; what was carried over may keep its day (C-15). */
    private Guard everyItemFallsInTheQuarter() {
        return () -> {
            Quarter quarter = state.id().cycle().quarter();
            return first(item -> isWithin(item.due(), quarter) || left(item).anyMatch(row -> row.due().equals(item.due())) ? null
                    : Rejection.of(RejectionCode.ITEM_OUTSIDE_QUARTER, item.number(), item.due(), quarter.firstDay(), quarter.lastDay()));
        };
    }

    private static boolean isWithin(LocalDate due, Quarter quarter) {
        return !due.isBefore(quarter.firstDay()) && !due.isAfter(quarter.lastDay());
    }

    private Stream<WorkItem> left(WorkItem item) {
        return state.terms().carried().stream().filter(row -> row.origin().equals(item.origin()));
    }

    /** R-3.4-1: axis 3 is tied to Resolution 57; the other axes are not. */
    private Guard digitalItemsNameTheirIndicator() {
        return () -> first(item -> (item.axis() == Axis.T3) == item.indicator().isPresent() ? null
                : Rejection.of(item.axis() == Axis.T3 ? RejectionCode.INDICATOR_MISSING : RejectionCode.INDICATOR_OUTSIDE_AXIS, item.number()));
    }

    /** R-1.5-1: the person says of every axis that he or she serves whether it is a main or a support one. */
    private Guard everyAxisHasItsRole() {
        return () -> first(item -> axes.containsKey(item.axis()) ? null
                : Rejection.of(RejectionCode.AXIS_WITHOUT_ROLE, item.number(), item.axis()));
    }

    /** R-1.5-1: an axis that is named is served. */
    private Guard everyRoleHasItsItems() {
        return () -> Stream.of(Axis.values()).filter(axis -> axes.containsKey(axis) && !weights.containsKey(axis))
                .map(axis -> Rejection.of(RejectionCode.AXIS_WITHOUT_ROW, axis)).findFirst();
    }

    /** S-1 */
    private Guard theFourthAxisIsThereWhereRequired() {
        return () -> state.terms().rules().fourthAxis() == Reading.FourthAxis.MAY_BE_LEFT_OUT || weights.containsKey(Axis.T4)
                ? Optional.empty() : Optional.of(Rejection.of(RejectionCode.FOURTH_AXIS_MISSING));
    }

    /** R-1.5-2: the rows share out exactly the results' points. */
    private Guard weightsAddUp() {
        return () -> {
            BigDecimal sum = items.stream().map(item -> item.weight().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal share = state.frame().results().value();
            return sum.compareTo(share) == 0 ? Optional.empty()
                    : Optional.of(Rejection.of(RejectionCode.WEIGHTS_DO_NOT_SUM, sum.toPlainString(), share.toPlainString()));
        };
    }

    /** R-1.5-2: the lightest main axis weighs more than the heaviest support axis. */
    private Guard mainAxesWeighMore() {
        return () -> of(AxisRole.MAIN).flatMap(main -> of(AxisRole.SUPPORT).filter(support -> weights.get(main).compareTo(weights.get(support)) <= 0)
                        .map(support -> Rejection.of(RejectionCode.MAIN_AXIS_NOT_HEAVIER, main, weights.get(main).toPlainString(), support,
                                weights.get(support).toPlainString())))
                .findFirst();
    }

    private Stream<Axis> of(AxisRole role) {
        return Stream.of(Axis.values()).filter(axis -> axes.get(axis) == role);
    }

    private Optional<Rejection> first(Function<WorkItem, Rejection> objection) {
        return items.stream().map(objection).filter(Objects::nonNull).findFirst();
    }
}

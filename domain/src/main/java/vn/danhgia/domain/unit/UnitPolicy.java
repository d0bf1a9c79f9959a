package vn.danhgia.domain.unit;

import static vn.danhgia.domain.shared.Guard.require;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import vn.danhgia.domain.ruleset.Criterion;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.domain.unit.UnitCommand.AssessDigitalTransformation;
import vn.danhgia.domain.unit.UnitCommand.AssessSubordinate;
import vn.danhgia.domain.unit.UnitCommand.AssignResponsibility;
import vn.danhgia.domain.unit.UnitCommand.ConcretiseCriteria;
import vn.danhgia.domain.unit.UnitCommand.ConfirmCollectiveResult;
import vn.danhgia.domain.unit.UnitCommand.ExpectOldUnitRemarks;
import vn.danhgia.domain.unit.UnitCommand.LapseDeadline;
import vn.danhgia.domain.unit.UnitCommand.OpenUnitQuarter;
import vn.danhgia.domain.unit.UnitCommand.PublishUnitResult;
import vn.danhgia.domain.unit.UnitCommand.ReportCollectiveResult;
import vn.danhgia.domain.unit.UnitCommand.ReportOwnCadres;
import vn.danhgia.domain.unit.UnitCommand.SendOldUnitRemarks;
import vn.danhgia.domain.workcatalogue.Axis;
import vn.danhgia.domain.workcatalogue.DigitalIndicator;
import vn.danhgia.domain.workcatalogue.Verdict;

/** The clauses about a unit's quarter, one guard each; the lists are the clauses' table of contents. */
final class UnitPolicy {

    /** R-III.2.3-1: "bắt đầu từ Quý II năm 2026". */
    static final Quarter FIRST_QUARTER = new Quarter(2026, 2);

    private UnitPolicy() {
    }

    static List<Guard> opening(UnitQuarter state, OpenUnitQuarter open, Act act) {
        return List.of(
                require(() -> act.by().isSystem(), RejectionCode.SYSTEM_ONLY),
                require(() -> state.id() == null, RejectionCode.ALREADY_EXISTS, open.unit()));
    }

    /** R-5.3-1, R-III.4.3-1, R-III.6-2: the unit or one of the two offices reports, until the result is confirmed. */
    static List<Guard> report(UnitQuarter state, ReportCollectiveResult report, Act act) {
        List<Guard> guards = new ArrayList<>(List.of(
                exists(state, report.unit()),
                competent(() -> state.authority().reporting(act.by()).isPresent()),
                require(() -> !state.resultIsConfirmed(), RejectionCode.UNIT_RESULT_CLOSED)));
        guards.addAll(countsOf(report.axes()));
        guards.add(require(() -> !report.ground().isBlank() || report.axes().stream().allMatch(axis -> axis.excused() == 0),
                RejectionCode.FORCE_MAJEURE_WITHOUT_GROUND));
        return guards;
    }

    /** R-7.3-2: only the competent level makes force majeure count, and nobody confirms what he or she reported (R-7.1-2). */
    static List<Guard> confirmation(UnitQuarter state, ConfirmCollectiveResult confirm, Act act) {
        return List.of(
                exists(state, confirm.unit()),
                competent(() -> act.by().sitsIn(state.authority().confirmer())),
                require(() -> state.report().isPresent(), RejectionCode.UNIT_RESULT_NOT_REPORTED),
                require(() -> !state.resultIsConfirmed(), RejectionCode.UNIT_RESULT_CLOSED),
                require(() -> !act.by().is(state.report().orElseThrow().by()), RejectionCode.CONFIRMED_BY_THE_REPORTER),
                require(() -> confirm.verdict() == Verdict.ACCEPT || !confirm.remark().isBlank(), RejectionCode.REMARK_REQUIRED));
    }

    /** R-7.3-1: BXDĐ keeps the list; one head a unit; deputies and members have something of their own; NONE for who has left. */
    static List<Guard> responsibility(UnitQuarter state, AssignResponsibility assign, Act act) {
        return List.of(
                exists(state, assign.unit()),
                competent(() -> act.by().sitsIn(state.authority().organiser())),
                require(() -> assign.fields().stream().noneMatch(String::isBlank), RejectionCode.FIELD_MISSING, "fields"),
                require(() -> assign.duty() == Duty.HEAD || assign.duty() == Duty.NONE || !assign.fields().isEmpty(), RejectionCode.FIELDS_IN_CHARGE_MISSING),
                require(() -> assign.duty() != Duty.HEAD || state.head().filter(head -> !head.equals(assign.person())).isEmpty(),
                        RejectionCode.SECOND_HEAD));
    }

    /** R-3.4-2, R-III.1.2-1: the standing steering body alone, with at least one indicator that says something from somewhere. */
    static List<Guard> digital(UnitQuarter state, AssessDigitalTransformation assess, Act act) {
        return List.of(
                exists(state, assess.unit()),
                competent(() -> act.by().sitsIn(state.authority().digital())),
                require(() -> !assess.indicators().isEmpty(), RejectionCode.DIGITAL_ASSESSMENT_EMPTY),
                indicatorsAreClear(assess.indicators()));
    }

    /** R-III.2.3-1: the unit in charge, by the axes, not before the plan's first quarter. */
    static List<Guard> subordinate(UnitQuarter state, AssessSubordinate assess, Act act) {
        List<Guard> guards = new ArrayList<>(List.of(
                exists(state, assess.unit()),
                unitsLeadership(state, act),
                require(() -> !assess.unit().cycle().quarter().firstDay().isBefore(FIRST_QUARTER.firstDay()), RejectionCode.BEFORE_THE_FIRST_QUARTER,
                        assess.unit().cycle().quarter(), FIRST_QUARTER),
                require(() -> !assess.organisation().isBlank(), RejectionCode.FIELD_MISSING, "organisation")));
        guards.addAll(countsOf(assess.axes()));
        return guards;
    }

    /** R-III.2.5-1: the unit reports whom it rates, each once. */
    static List<Guard> lapse(UnitQuarter state, LapseDeadline lapse, Act act) {
        return List.of(
                require(() -> act.by().isSystem(), RejectionCode.SYSTEM_ONLY),
                exists(state, lapse.unit()),
                () -> require(() -> !act.now().isBefore(state.limits().ownCadres()), RejectionCode.DEADLINE_NOT_REACHED,
                        DeadlineCode.OWN_CADRES.number()).objection());
    }

    static List<Guard> ownCadres(UnitQuarter state, ReportOwnCadres report, Act act) {
        Set<PersonId> persons = new HashSet<>();
        List<PersonId> twice = report.cadres().stream().map(OwnCadre::person).filter(person -> !persons.add(person)).toList();
        return List.of(
                exists(state, report.unit()),
                unitsLeadership(state, act),
                require(() -> !report.cadres().isEmpty(), RejectionCode.FIELD_MISSING, "cadres"),
                require(twice::isEmpty, RejectionCode.PERSON_TWICE, twice));
    }

    /** R-8.1-2: BXDĐ knows who moved; the flow may carry it over from the roster. */
    static List<Guard> expectation(UnitQuarter state, ExpectOldUnitRemarks expect, Act act) {
        return List.of(
                exists(state, expect.unit()),
                competent(() -> act.by().isSystem() || act.by().sitsIn(state.authority().organiser())),
                require(() -> !expect.oldUnit().isBlank(), RejectionCode.FIELD_MISSING, "oldUnit"),
                require(() -> state.moved(expect.person()).isEmpty(), RejectionCode.ALREADY_EXISTS));
    }

    /** R-8.1-2: the old unit speaks, BXDĐ hands in what comes from outside; nobody about himself or herself (C-11). */
    static List<Guard> remarks(UnitQuarter state, SendOldUnitRemarks send, Act act) {
        return List.of(
                exists(state, send.unit()),
                require(() -> state.moved(send.person()).isPresent(), RejectionCode.REMARKS_NOT_EXPECTED),
                competent(() -> act.by().sitsIn(state.authority().organiser()) || sitsInOldUnit(state, send, act)),
                require(() -> !act.by().is(send.person()), RejectionCode.RECUSED),
                require(() -> !send.remarks().isBlank(), RejectionCode.FIELD_MISSING, "remarks"));
    }

    /** R-3.2-1, R-III.2.2-1, R-1.4-1: refined for the unit's posts, within BTV's frame. */
    static List<Guard> criteria(UnitQuarter state, ConcretiseCriteria concretise, Act act) {
        return List.of(
                exists(state, concretise.unit()),
                unitsLeadership(state, act),
                require(() -> !concretise.criteria().isEmpty(), RejectionCode.FIELD_MISSING, "criteria"),
                require(() -> concretise.criteria().stream().noneMatch(criterion -> criterion.code().isBlank() || criterion.text().isBlank()),
                        RejectionCode.FIELD_MISSING, "criteria"),
                everyCriterionIsNamedOnce(concretise.criteria()),
                everyCriterionRefinesTheFrame(concretise),
                noMaximumIsExceeded(concretise));
    }

    /** R-III.2.6-1: what is confirmed may be shown, by the unit or BXDĐ. */
    static List<Guard> publication(UnitQuarter state, PublishUnitResult publish, Act act) {
        return List.of(
                exists(state, publish.unit()),
                competent(() -> act.by().sitsIn(state.authority().leadership()) || act.by().sitsIn(state.authority().organiser())),
                state.beforeTheVote(),
                require(() -> !publish.form().isBlank(), RejectionCode.FIELD_MISSING, "form"));
    }

    private static Guard exists(UnitQuarter state, UnitQuarterId id) {
        return require(() -> state.id() != null, RejectionCode.NOT_FOUND, id);
    }

    private static Guard competent(BooleanSupplier holds) {
        return require(holds, RejectionCode.NOT_COMPETENT);
    }

    private static Guard unitsLeadership(UnitQuarter state, Act act) {
        return competent(() -> act.by().sitsIn(state.authority().leadership()));
    }

    private static boolean sitsInOldUnit(UnitQuarter state, SendOldUnitRemarks send, Act act) {
        String oldUnit = state.moved(send.person()).orElseThrow().oldUnit();
        return act.by().bodies().stream()
                .anyMatch(body -> body.commune().equals(send.unit().cycle().commune()) && body.code().equals(oldUnit));
    }

    /** R-I.2.2-2, R-7.3-2: each axis once, no more done and excused than assigned, and something assigned at all. */
    private static List<Guard> countsOf(List<AxisResult> axes) {
        Set<Axis> named = new HashSet<>();
        Optional<Axis> twice = axes.stream().map(AxisResult::axis).filter(axis -> !named.add(axis)).findFirst();
        Optional<Axis> wrong = axes.stream().filter(axis -> !axis.addsUp()).map(AxisResult::axis).findFirst();
        return List.of(
                require(twice::isEmpty, RejectionCode.AXIS_TWICE, twice.orElse(null)),
                require(wrong::isEmpty, RejectionCode.UNIT_RESULT_DOES_NOT_ADD_UP, wrong.orElse(null)),
                require(() -> axes.stream().anyMatch(axis -> axis.assigned() > 0), RejectionCode.UNIT_RESULT_EMPTY));
    }

    /** R-3.4-1: percent or text, with its source, each indicator once. */
    private static Guard indicatorsAreClear(List<IndicatorValue> values) {
        return () -> {
            Set<DigitalIndicator> named = new HashSet<>();
            return values.stream().filter(value -> !value.isClear() || !named.add(value.indicator())).findFirst()
                    .map(value -> Rejection.of(RejectionCode.INDICATOR_UNCLEAR, value.indicator()));
        };
    }

    private static Guard everyCriterionIsNamedOnce(List<ConcreteCriterion> criteria) {
        return () -> {
            Set<String> codes = new HashSet<>();
            return criteria.stream().filter(criterion -> !codes.add(criterion.code())).findFirst()
                    .map(criterion -> Rejection.of(RejectionCode.CRITERION_TWICE, criterion.code()));
        };
    }

    /** What refines nothing would be a criterion beside the frame, and so contradict it. */
    private static Guard everyCriterionRefinesTheFrame(ConcretiseCriteria concretise) {
        Set<String> frame = concretise.frame().stream().map(Criterion::code).collect(Collectors.toSet());
        return () -> concretise.criteria().stream().filter(criterion -> !frame.contains(criterion.refines())).findFirst()
                .map(criterion -> Rejection.of(RejectionCode.CRITERION_UNKNOWN, criterion.refines()));
    }

    /**
     * A unit may shift points among the criteria of a group, never raise the group (R-III.2.2-1): summed exactly, compared without rounding.
     */
    private static Guard noMaximumIsExceeded(ConcretiseCriteria concretise) {
        return () -> {
            Map<String, String> groups = concretise.frame().stream().collect(Collectors.toMap(Criterion::code, Criterion::group));
            for (String group : new TreeSet<>(groups.values())) {
                BigDecimal most = sum(concretise.frame().stream().filter(row -> row.group().equals(group)).map(Criterion::max).toList());
                BigDecimal asked = sum(concretise.criteria().stream().filter(criterion -> group.equals(groups.get(criterion.refines())))
                        .map(ConcreteCriterion::most).toList());
                if (asked.compareTo(most) > 0) {
                    return Optional.of(Rejection.of(RejectionCode.CRITERION_ABOVE_THE_FRAME, group, asked.toPlainString(), most.toPlainString()));
                }
            }
            return Optional.empty();
        };
    }

    private static BigDecimal sum(List<Points> points) {
        return points.stream().map(Points::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package vn.danhgia.domain.unit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.danhgia.domain.rating.Completion;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Threshold;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.PersonId;
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
import vn.danhgia.domain.unit.UnitEvent.CollectiveResultConfirmed;
import vn.danhgia.domain.unit.UnitEvent.CollectiveResultReported;
import vn.danhgia.domain.unit.UnitEvent.CollectiveResultReturned;
import vn.danhgia.domain.unit.UnitEvent.CriteriaConcretised;
import vn.danhgia.domain.unit.UnitEvent.DeadlineLapsed;
import vn.danhgia.domain.unit.UnitEvent.DigitalTransformationAssessed;
import vn.danhgia.domain.unit.UnitEvent.OldUnitRemarksExpected;
import vn.danhgia.domain.unit.UnitEvent.OldUnitRemarksReceived;
import vn.danhgia.domain.unit.UnitEvent.OwnCadresReported;
import vn.danhgia.domain.unit.UnitEvent.ResponsibilityAssigned;
import vn.danhgia.domain.unit.UnitEvent.SubordinateAssessed;
import vn.danhgia.domain.unit.UnitEvent.UnitQuarterOpened;
import vn.danhgia.domain.unit.UnitEvent.UnitResultPublished;
import vn.danhgia.domain.workcatalogue.Verdict;

/**
 * A unit in a quarter: its collective result (II.5.3, II.7.3) and what is gathered beside it.
 *
 * @param id               null before opening
 * @param report           the result as last reported; empty before, and again after it was handed back
 * @param responsibilities one a person
 * @param digital          as last assessed
 * @param subordinates     one an organisation in the unit's charge
 * @param ownCadres        lines of Mẫu 4, stored only
 * @param moved            who came lately, with the old unit's remarks
 * @param criteria         as last registered
 * @param published        the confirmed result has been made public
 * @param lapsed           the report on own cadres had not come when its limit did
 */
public record UnitQuarter(UnitQuarterId id, UnitAuthority authority, UnitLimits limits, Optional<Report> report,
                          List<Responsibility> responsibilities, Optional<DigitalAssessment> digital, List<Subordinate> subordinates,
                          List<OwnCadre> ownCadres, List<MovedHere> moved, List<ConcreteCriterion> criteria, boolean published,
                          boolean lapsed) {

    /** @param confirmed by the competent level; closed from then on */
    public record Report(List<AxisResult> axes, PersonId by, boolean confirmed) {
    }

    /** An organisation in the unit's charge and what it did (III.2.3). */
    public record Subordinate(String organisation, List<AxisResult> axes) {

        public Completion completion() {
            return AxisResult.total(axes);
        }
    }

    public static final UnitQuarter ABSENT = new UnitQuarter(null, null, null, Optional.empty(), List.of(), Optional.empty(), List.of(), List.of(),
            List.of(), List.of(), false, false);

    /** The collective's result; empty until the competent level has confirmed it, since what is unknown never counts as met. */
    public Optional<Completion> completion() {
        return report.filter(Report::confirmed).map(result -> AxisResult.total(result.axes()));
    }

    public boolean resultIsConfirmed() {
        return report.filter(Report::confirmed).isPresent();
    }

    /** R-5.3-1: the unit's result is there before anybody votes in the unit. */
    public Guard beforeTheVote() {
        return Guard.require(this::resultIsConfirmed, RejectionCode.UNIT_RESULT_NOT_CONFIRMED);
    }

    /** R-7.3-2: strictly below 70 percent of what counts, by integers, never rounded; empty while it is not known. */
    public Optional<Boolean> isBelowTheGate(RatingRules rules) {
        return completion().map(result -> result.isBelow(rules.number(Threshold.COLLECTIVE_FROM_PERCENT)));
    }

    public Optional<Responsibility> responsibilityOf(PersonId person) {
        return responsibilities.stream().filter(one -> one.person().equals(person)).findFirst();
    }

    /** R-8.1-2: who came lately and of whom the old unit has said nothing yet. A warning; nothing waits for it. */
    public List<PersonId> withoutOldUnitRemarks() {
        return moved.stream().filter(one -> one.remarks().isEmpty()).map(MovedHere::person).toList();
    }

    public static Decision<UnitEvent> decide(UnitQuarter state, UnitCommand command, Act act) {
        if (command instanceof OpenUnitQuarter open) {
            return Decision.unless(UnitPolicy.opening(state, open, act), () -> Decision.accept(
                    new UnitQuarterOpened(open.unit(), open.authority(), open.limits(), act.now())));
        }
        if (command instanceof ReportCollectiveResult report) {
            return Decision.unless(UnitPolicy.report(state, report, act), () -> Decision.accept(
                    new CollectiveResultReported(state.id, state.authority.reporting(act.by()).orElseThrow(), report.axes(),
                            words(report.ground(), act), act.person(), act.now())));
        }
        if (command instanceof ConfirmCollectiveResult confirm) {
            return Decision.unless(UnitPolicy.confirmation(state, confirm, act), () -> Decision.accept(confirm.verdict() == Verdict.RETURN
                    ? new CollectiveResultReturned(state.id, state.authority.confirmer(), words(confirm.remark(), act), act.person(), act.now())
                    : new CollectiveResultConfirmed(state.id, state.authority.confirmer(), words(confirm.remark(), act), act.person(), act.now())));
        }
        if (command instanceof AssignResponsibility assign) {
            return Decision.unless(UnitPolicy.responsibility(state, assign, act), () -> Decision.accept(
                    new ResponsibilityAssigned(state.id, assign.person(), assign.duty(), assign.fields(), act.person(), act.now())));
        }
        if (command instanceof AssessDigitalTransformation assess) {
            return Decision.unless(UnitPolicy.digital(state, assess, act), () -> Decision.accept(
                    new DigitalTransformationAssessed(state.id, assess.indicators(), isLate(state.limits.digital(), act), act.person(), act.now())));
        }
        if (command instanceof AssessSubordinate assess) {
            return Decision.unless(UnitPolicy.subordinate(state, assess, act), () -> Decision.accept(
                    new SubordinateAssessed(state.id, assess.organisation().strip(), assess.axes(), act.person(), act.now())));
        }
        if (command instanceof ReportOwnCadres report) {
            return Decision.unless(UnitPolicy.ownCadres(state, report, act), () -> Decision.accept(
                    new OwnCadresReported(state.id, report.cadres(), isLate(state.limits.ownCadres(), act), act.person(), act.now())));
        }
        if (command instanceof ExpectOldUnitRemarks expect) {
            return Decision.unless(UnitPolicy.expectation(state, expect, act), () -> Decision.accept(
                    new OldUnitRemarksExpected(state.id, expect.person(), expect.oldUnit().strip(), act.now())));
        }
        if (command instanceof SendOldUnitRemarks send) {
            return Decision.unless(UnitPolicy.remarks(state, send, act), () -> Decision.accept(
                    new OldUnitRemarksReceived(state.id, send.person(), new Confidential<>(send.person(), send.remarks()),
                            isLate(state.limits.oldUnit(), act), act.person(), act.now())));
        }
        if (command instanceof ConcretiseCriteria concretise) {
            return Decision.unless(UnitPolicy.criteria(state, concretise, act), () -> Decision.accept(
                    new CriteriaConcretised(state.id, concretise.criteria(), act.person(), act.now())));
        }
        if (command instanceof LapseDeadline lapse) {
            return Decision.unless(UnitPolicy.lapse(state, lapse, act), () -> state.ownCadres.isEmpty() && !state.lapsed
                    ? Decision.accept(new DeadlineLapsed(state.id, state.limits.ownCadres(), act.now())) : Decision.accept());
        }
        PublishUnitResult publish = (PublishUnitResult) command;
        return Decision.unless(UnitPolicy.publication(state, publish, act), () -> Decision.accept(
                new UnitResultPublished(state.id, publish.form().strip(), act.person(), act.now())));
    }

    public static UnitQuarter evolve(UnitQuarter state, UnitEvent event) {
        Copy next = new Copy(state);
        if (event instanceof UnitQuarterOpened opened) {
            next.id = opened.unit();
            next.authority = opened.authority();
            next.limits = opened.limits();
        } else if (event instanceof CollectiveResultReported reported) {
            next.report = Optional.of(new Report(reported.axes(), reported.by(), false));
        } else if (event instanceof CollectiveResultReturned) {
            next.report = Optional.empty();
        } else if (event instanceof CollectiveResultConfirmed) {
            next.report = state.report.map(result -> new Report(result.axes(), result.by(), true));
        } else if (event instanceof ResponsibilityAssigned assigned) {
            Responsibility one = new Responsibility(assigned.person(), assigned.duty(), assigned.fields());
            next.responsibilities = replaced(state.responsibilities, old -> old.person().equals(one.person()), one);
        } else if (event instanceof DigitalTransformationAssessed assessed) {
            next.digital = Optional.of(new DigitalAssessment(assessed.indicators(), assessed.late()));
        } else if (event instanceof SubordinateAssessed assessed) {
            Subordinate one = new Subordinate(assessed.organisation(), assessed.axes());
            next.subordinates = replaced(state.subordinates, old -> old.organisation().equals(one.organisation()), one);
        } else if (event instanceof OwnCadresReported reported) {
            next.ownCadres = reported.cadres();
        } else if (event instanceof OldUnitRemarksExpected expected) {
            next.moved = state.movedWith(new MovedHere(expected.person(), expected.oldUnit(), Optional.empty(), false));
        } else if (event instanceof OldUnitRemarksReceived received) {
            next.moved = state.movedWith(new MovedHere(received.person(), state.moved(received.person()).orElseThrow().oldUnit(),
                    Optional.of(received.remarks()), received.late()));
        } else if (event instanceof CriteriaConcretised concretised) {
            next.criteria = concretised.criteria();
        } else if (event instanceof UnitResultPublished) {
            next.published = true;
        } else if (event instanceof DeadlineLapsed) {
            next.lapsed = true;
        }
        return next.made();
    }

    Optional<PersonId> head() {
        return responsibilities.stream().filter(Responsibility::isForEverything).map(Responsibility::person).findFirst();
    }

    Optional<MovedHere> moved(PersonId person) {
        return moved.stream().filter(one -> one.person().equals(person)).findFirst();
    }

    private List<MovedHere> movedWith(MovedHere one) {
        return replaced(moved, old -> old.person().equals(one.person()), one);
    }

    private static <T> List<T> replaced(List<T> all, Predicate<T> same, T one) {
        return Stream.concat(all.stream().filter(same.negate()), Stream.of(one)).toList();
    }

    /** Words about no single person: under the key of the one who wrote them. */
    private static Confidential<String> words(String text, Act act) {
        return new Confidential<>(act.person(), text);
    }

    private static boolean isLate(Instant limit, Act act) {
        return !act.now().isBefore(limit);
    }

    /** A state in the making: each event touches what it is about and leaves the rest. */
    private static final class Copy {

        private UnitQuarterId id;
        private UnitAuthority authority;
        private UnitLimits limits;
        private Optional<Report> report;
        private List<Responsibility> responsibilities;
        private Optional<DigitalAssessment> digital;
        private List<Subordinate> subordinates;
        private List<OwnCadre> ownCadres;
        private List<MovedHere> moved;
        private List<ConcreteCriterion> criteria;
        private boolean published;
        private boolean lapsed;

        Copy(UnitQuarter of) {
            id = of.id;
            authority = of.authority;
            limits = of.limits;
            report = of.report;
            responsibilities = of.responsibilities;
            digital = of.digital;
            subordinates = of.subordinates;
            ownCadres = of.ownCadres;
            moved = of.moved;
            criteria = of.criteria;
            published = of.published;
            lapsed = of.lapsed;
        }

        UnitQuarter made() {
            return new UnitQuarter(id, authority, limits, report, responsibilities, digital, subordinates, ownCadres, moved, criteria, published, lapsed);
        }
    }
}

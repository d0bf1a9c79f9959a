package vn.danhgia.service.eventstore;

import static vn.danhgia.service.eventstore.Samples.AT;
import static vn.danhgia.service.eventstore.Samples.CYCLE;
import static vn.danhgia.service.eventstore.Samples.DOSSIER;
import static vn.danhgia.service.eventstore.Samples.LIMIT;
import static vn.danhgia.service.eventstore.Samples.OFFICIAL;
import static vn.danhgia.service.eventstore.Samples.OTHER;
import static vn.danhgia.service.eventstore.Samples.WORDS;
import static vn.danhgia.service.eventstore.Samples.body;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.accountability.AccountabilityEvent.AccountabilityOpened;
import vn.danhgia.domain.accountability.AccountabilityEvent.MeasureChosen;
import vn.danhgia.domain.accountability.AccountabilityEvent.ProposalExplained;
import vn.danhgia.domain.accountability.Chosen;
import vn.danhgia.domain.accountability.ExplanationEvent.ExplanationDemanded;
import vn.danhgia.domain.accountability.ExplanationEvent.ExplanationGiven;
import vn.danhgia.domain.accountability.Measure;
import vn.danhgia.domain.accountability.Shortfall;
import vn.danhgia.domain.accountability.Sign;
import vn.danhgia.domain.accountability.SuspensionAnswer;
import vn.danhgia.domain.accountability.SuspensionEvent.SuspensionConsidered;
import vn.danhgia.domain.accountability.SuspensionEvent.SuspensionProposed;
import vn.danhgia.domain.accountability.SuspensionGrounds;
import vn.danhgia.domain.discipline.Contradicted;
import vn.danhgia.domain.discipline.DisciplineEvent;
import vn.danhgia.domain.discipline.DisciplineEvent.DisciplineListAmended;
import vn.danhgia.domain.discipline.DisciplineEvent.DisciplineListOpened;
import vn.danhgia.domain.discipline.DisciplineEvent.DisciplineListReceived;
import vn.danhgia.domain.discipline.DisciplineEvent.NoDisciplineDeclared;
import vn.danhgia.domain.discipline.DisciplineEvent.ProposalsContradicted;
import vn.danhgia.domain.discipline.DisciplineFacts;
import vn.danhgia.domain.discipline.DisciplineForm;
import vn.danhgia.domain.discipline.DisciplineKind;
import vn.danhgia.domain.discipline.Listed;
import vn.danhgia.domain.discipline.ListedEntry;
import vn.danhgia.domain.feedback.IssueEvent.IssueAnswered;
import vn.danhgia.domain.feedback.IssueEvent.IssueTakenUp;
import vn.danhgia.domain.feedback.IssueEvent.IssueTold;
import vn.danhgia.domain.rating.Condition;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.shared.AccountabilityId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.DisciplineListId;
import vn.danhgia.domain.shared.ExplanationId;
import vn.danhgia.domain.shared.IssueId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.SuspensionId;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.domain.shared.WatchId;
import vn.danhgia.domain.unit.AxisResult;
import vn.danhgia.domain.unit.ConcreteCriterion;
import vn.danhgia.domain.unit.IndicatorValue;
import vn.danhgia.domain.unit.OwnCadre;
import vn.danhgia.domain.unit.UnitAuthority;
import vn.danhgia.domain.unit.UnitEvent;
import vn.danhgia.domain.unit.UnitEvent.CollectiveResultConfirmed;
import vn.danhgia.domain.unit.UnitEvent.CollectiveResultReported;
import vn.danhgia.domain.unit.UnitEvent.CollectiveResultReturned;
import vn.danhgia.domain.unit.UnitEvent.CriteriaConcretised;
import vn.danhgia.domain.unit.UnitEvent.DigitalTransformationAssessed;
import vn.danhgia.domain.unit.UnitEvent.OldUnitRemarksExpected;
import vn.danhgia.domain.unit.UnitEvent.OldUnitRemarksReceived;
import vn.danhgia.domain.unit.UnitEvent.OwnCadresReported;
import vn.danhgia.domain.unit.UnitEvent.ResponsibilityAssigned;
import vn.danhgia.domain.unit.UnitEvent.SubordinateAssessed;
import vn.danhgia.domain.unit.UnitEvent.UnitQuarterOpened;
import vn.danhgia.domain.unit.UnitEvent.UnitResultPublished;
import vn.danhgia.domain.unit.UnitLimits;
import vn.danhgia.domain.workcatalogue.Axis;
import vn.danhgia.domain.workcatalogue.DigitalIndicator;
import vn.danhgia.domain.year.WatchConclusion;
import vn.danhgia.domain.year.WatchEvent.WatchCaseOpened;
import vn.danhgia.domain.year.WatchEvent.WatchConcluded;
import vn.danhgia.domain.year.WatchEvent.WatchRowGrew;
import vn.danhgia.domain.year.WatchMeasure;

/** Events of units, of UBKT and its list, of what heads answer for, of the year and of issues. */
final class UnitSamples {

    private UnitSamples() {
    }

    static List<Object> all() {
        UnitQuarterId unit = new UnitQuarterId(CYCLE, "p-kinh-te");
        DisciplineListId list = new DisciplineListId(CYCLE);
        AccountabilityId item = new AccountabilityId(CYCLE, OFFICIAL);
        SuspensionId suspension = new SuspensionId(CYCLE.commune(), "7f3a");
        ExplanationId explanation = new ExplanationId(CYCLE.commune(), "7f3a");
        WatchId watch = new WatchId(CYCLE, OFFICIAL);
        IssueId issue = new IssueId(CYCLE.commune(), "7f3a");
        List<AxisResult> axes = List.of(new AxisResult(Axis.T1, 8, 6, 1));
        Confidential<DisciplineFacts> facts = new Confidential<>(OFFICIAL, new DisciplineFacts(DisciplineKind.IN_FORCE,
                Optional.of(DisciplineForm.REPRIMAND), true, "12-QĐ/UBKT", Optional.of(LocalDate.of(2026, 5, 20)),
                Optional.of(LocalDate.of(2026, 8, 20))));
        Confidential<Listed> entries = new Confidential<>(OTHER, new Listed(List.of(new ListedEntry(Optional.of(OFFICIAL), Optional.empty(), facts))));
        Confidential<Listed> amended = new Confidential<>(OTHER,
                new Listed(List.of(new ListedEntry(Optional.empty(), Optional.of("p-kinh-te"), facts))));
        List<Quarter> quarters = List.of(new Quarter(2026, 3), new Quarter(2026, 4));
        return List.of(
                new UnitQuarterOpened(unit, new UnitAuthority(body("p-kinh-te"), List.of(body("vpdu"), body("vp-hdnd-ubnd")), body("ld-ubnd"),
                        body("bxdd"), body("bcd-cds")), new UnitLimits(LIMIT, LIMIT, LIMIT), AT),
                new CollectiveResultReported(unit, body("vpdu"), axes, WORDS, OTHER, AT),
                new CollectiveResultReturned(unit, body("ld-ubnd"), WORDS, OTHER, AT),
                new CollectiveResultConfirmed(unit, body("ld-ubnd"), WORDS, OTHER, AT),
                new ResponsibilityAssigned(unit, OFFICIAL, Duty.DEPUTY, List.of("Đất đai"), OTHER, AT),
                new DigitalTransformationAssessed(unit, List.of(
                        new IndicatorValue(DigitalIndicator.FILES_ONLINE, Optional.of(new BigDecimal("92.50")), "", "Báo cáo quý"),
                        new IndicatorValue(DigitalIndicator.INITIATIVES, Optional.empty(), "Hai sáng kiến", "Quyết định công nhận")), false, OTHER, AT),
                new SubordinateAssessed(unit, "Hội Nông dân", axes, OTHER, AT),
                new OwnCadresReported(unit, List.of(new OwnCadre(OFFICIAL, Optional.of(Level.GOOD)), new OwnCadre(OTHER, Optional.empty())), true,
                        OTHER, AT),
                new OldUnitRemarksExpected(unit, OFFICIAL, "p-vhxh", AT),
                new OldUnitRemarksReceived(unit, OFFICIAL, WORDS, false, OTHER, AT),
                new CriteriaConcretised(unit, List.of(new ConcreteCriterion("kt-1", "A1", "Đúng hạn", Points.of("12.5"))), OTHER, AT),
                new UnitResultPublished(unit, "Niêm yết", OTHER, AT),
                new UnitEvent.DeadlineLapsed(unit, LIMIT, AT),
                new DisciplineEvent.DeadlineLapsed(list, LIMIT, AT),
                new DisciplineListOpened(list, body("ubkt"), LIMIT, AT),
                new DisciplineListReceived(list, entries, false, OTHER, AT),
                new NoDisciplineDeclared(list, true, OTHER, AT),
                new DisciplineListAmended(list, amended, WORDS, OTHER, AT),
                new ProposalsContradicted(list, new Confidential<>(OTHER, new Contradicted(List.of(OFFICIAL))), AT),
                new AccountabilityOpened(item, OTHER, body("btv"), Level.EXCELLENT, Level.GOOD,
                        new Confidential<>(OFFICIAL, new Shortfall(List.of(Condition.Name.OUTSTANDING_RESULT))), AT),
                new ProposalExplained(item, WORDS, AT),
                new MeasureChosen(item, body("btv"), new Confidential<>(OTHER, new Chosen(Measure.REMINDER, "Lần đầu")), true, OFFICIAL, AT),
                new SuspensionProposed(suspension, OFFICIAL, body("btv"),
                        new Confidential<>(OFFICIAL, new SuspensionGrounds(List.of(Sign.EVASION), "Kín")),
                        OTHER, AT),
                new SuspensionConsidered(suspension, body("btv"), new Confidential<>(OFFICIAL, new SuspensionAnswer(true, "Kín")), OTHER, AT),
                new ExplanationDemanded(explanation, OFFICIAL, body("btv"), DOSSIER.toString(), WORDS, OTHER, AT),
                new ExplanationGiven(explanation, WORDS, AT),
                new WatchCaseOpened(watch, quarters, body("btv"), AT),
                new WatchRowGrew(watch, quarters, AT),
                new WatchConcluded(watch, body("btv"), new Confidential<>(OFFICIAL, new WatchConclusion(WatchMeasure.WATCH, "Kín")), OTHER, AT),
                new IssueTold(issue, body("bxdd"), Optional.of("II.4.4a"), WORDS, OFFICIAL, AT),
                new IssueAnswered(issue, WORDS, OTHER, AT),
                new IssueTakenUp(issue, "kh-2027", OTHER, AT));
    }
}

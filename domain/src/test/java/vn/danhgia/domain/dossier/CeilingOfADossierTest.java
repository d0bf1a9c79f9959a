package vn.danhgia.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.DOSSIER;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.Given.person;
import static vn.danhgia.domain.Given.refused;
import static vn.danhgia.domain.dossier.Dossiers.PLAN;
import static vn.danhgia.domain.dossier.Dossiers.SEPTEMBER;
import static vn.danhgia.domain.dossier.Dossiers.UNIT_VOTE;
import static vn.danhgia.domain.dossier.Dossiers.after;
import static vn.danhgia.domain.dossier.Dossiers.assessed;
import static vn.danhgia.domain.dossier.Dossiers.assessment;
import static vn.danhgia.domain.dossier.Dossiers.decide;
import static vn.danhgia.domain.dossier.Dossiers.opened;
import static vn.danhgia.domain.dossier.Dossiers.plan;
import static vn.danhgia.domain.dossier.Dossiers.propose;
import static vn.danhgia.domain.dossier.Dossiers.voted;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.dossier.DossierCommand.GatherFacts;
import vn.danhgia.domain.dossier.DossierCommand.MarkNotRated;
import vn.danhgia.domain.dossier.DossierCommand.RecordPositionChange;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.rating.Ceiling;
import vn.danhgia.domain.rating.Completion;
import vn.danhgia.domain.rating.Condition;
import vn.danhgia.domain.rating.Known;
import vn.danhgia.domain.rating.NotRated;
import vn.danhgia.domain.rating.Source;
import vn.danhgia.domain.rating.Standing;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.workcatalogue.Axis;

/** What the data allow, as far as the dossier knows them, binds proposal and decision; what is awaited binds nobody yet. */
class CeilingOfADossierTest {

    private static final PaperTally EXCELLENT = new PaperTally(7, 6, 5, 1, 0, 0, 0);
    private static final PaperTally COMPLETED = new PaperTally(7, 6, 0, 1, 5, 0, 0);
    private static final LocalDate LATELY = LocalDate.of(2026, 8, 20);
    private static final Grounds GROUNDS = new Grounds("Nghị quyết của tập thể", List.of(new Outstanding(1, "Vượt mức", "Biên bản")), "");

    @Test
    @Tag("R-4.2-1")
    @Tag("R-4.3-1")
    @Tag("C-7b")
    void sixtyEightPointsAreCompletedAndNoVoteMakesThemGood() {
        Dossier sixtyEight = scored(RatingRules.DEFAULT, "12");
        refused(decide(voted(sixtyEight, Level.GOOD, UNIT_VOTE), propose(GROUNDS), HEAD, "p-kinh-te"), RejectionCode.ABOVE_THE_CEILING);
        assertThat(accepted(decide(voted(sixtyEight, Level.COMPLETED, COMPLETED), propose(GROUNDS), HEAD, "p-kinh-te"))).isNotEmpty();
        assertThat(sixtyEight.ceiling().flatMap(Ceiling::level)).contains(Level.COMPLETED);
    }

    @Test
    @Tag("C-7b")
    void readSoftlyAWrittenGroundCarriesAProposalAboveTheCeiling() {
        Dossier soft = scored(RatingRules.reading(Reading.AboveTheCeiling.ALLOWED_WITH_GROUND), "12");
        refused(decide(voted(soft, Level.GOOD, UNIT_VOTE), propose(new Grounds(" ", List.of(), "")), HEAD, "p-kinh-te"),
                RejectionCode.ABOVE_THE_CEILING_WITHOUT_GROUND);
        assertThat(accepted(decide(voted(soft, Level.GOOD, UNIT_VOTE), propose(GROUNDS), HEAD, "p-kinh-te"))).isNotEmpty();
    }

    @Test
    @Tag("R-4.1-1")
    void excellenceNeedsNinetyPointsEvenIfNamedAndWhatIsAwaitedDoesNotCloseIt() {
        refused(decide(voted(scored(RatingRules.DEFAULT, "25"), Level.EXCELLENT, EXCELLENT), propose(GROUNDS), HEAD, "p-kinh-te"),
                RejectionCode.ABOVE_THE_CEILING);
        Dossier ninetyTwo = after(voted(assessed(), Level.EXCELLENT, EXCELLENT), propose(GROUNDS), HEAD, "p-kinh-te");
        assertThat(ninetyTwo.ceiling().orElseThrow().isProvisional()).isTrue();
        assertThat(ninetyTwo.ceiling().orElseThrow().isClosedForGood(Level.EXCELLENT)).isFalse();
    }

    @Test
    @Tag("R-5.3-7")
    @Tag("R-1.1-3")
    void whatIsKnownElsewhereIsRecordedWithTheProposalAndMakesTheCeilingCertain() {
        DossierCommand.ProposeLevel well = new DossierCommand.ProposeLevel(DOSSIER, "Thống nhất", Dossiers.NO_GROUNDS, Optional.empty(), Dossiers.ALL_WELL);
        Dossier dossier = after(voted(assessed()), well, HEAD, "p-kinh-te");
        assertThat(dossier.known().orElseThrow().content()).isEqualTo(Dossiers.ALL_WELL);
        assertThat(dossier.ceiling().orElseThrow().mayBeDecidedOn()).isTrue();
        assertThat(dossier.missingPapers()).as("the unit's confirmed result is its report").isEmpty();
        DossierEvent.FactsGathered gathered = (DossierEvent.FactsGathered) accepted(decide(voted(assessed()), well, HEAD, "p-kinh-te")).get(1);
        assertThat(gathered.ceiling().content()).isEqualTo(dossier.ceiling().orElseThrow());
        assertThat(gathered.toString()).doesNotContain("violations", "UNIT_REPORT");
        assertThat(accepted(Dossier.decide(dossier, new DossierCommand.GatherFacts(DOSSIER, Dossiers.ALL_WELL), bySystem(SEPTEMBER)))).as("nothing new").isEmpty();
        assertThat(accepted(Dossier.decide(dossier, new DossierCommand.GatherFacts(DOSSIER, unfinished()), bySystem(SEPTEMBER)))).hasSize(1);
        refused(decide(dossier, new DossierCommand.GatherFacts(DOSSIER, unfinished()), HEAD, "p-kinh-te"), RejectionCode.SYSTEM_ONLY);
        refused(Dossier.decide(Dossiers.decided(), new DossierCommand.GatherFacts(DOSSIER, unfinished()), bySystem(SEPTEMBER)), RejectionCode.WRONG_STAGE);
    }

    @Test
    @Tag("R-4.4-2")
    @Tag("C-7b")
    void aTaskThatIsNotDoneClosesEveryLevelButTheLowest() {
        assertThat(assessed().ceilingWith(unfinished()).orElseThrow().level()).contains(Level.NOT_COMPLETED);
        refused(decide(voted(assessed()), new DossierCommand.ProposeLevel(DOSSIER, "", GROUNDS, Optional.empty(), unfinished()), HEAD, "p-kinh-te"),
                RejectionCode.ABOVE_THE_CEILING);
        PaperTally lowest = new PaperTally(7, 6, 0, 0, 0, 6, 0);
        assertThat(accepted(decide(voted(assessed(), Level.NOT_COMPLETED, lowest), new DossierCommand.ProposeLevel(DOSSIER, "", GROUNDS, Optional.empty(),
                unfinished()), HEAD, "p-kinh-te"))).isNotEmpty();
    }

    @Test
    @Tag("C-7b")
    @Tag("R-4.1-1")
    void theBallotShowsWhatNothingKnownCloses() {
        assertThat(assessed().ceilingWith(Dossiers.NOTHING_KNOWN).orElseThrow().onTheBallot()).as("92.75 points, nothing known against it")
                .contains(Level.EXCELLENT);
        assertThat(scored(RatingRules.DEFAULT, "12").ceilingWith(Dossiers.ALL_WELL).orElseThrow().onTheBallot()).contains(Level.COMPLETED);
        assertThat(assessed().ceilingWith(unfinished()).orElseThrow().onTheBallot()).contains(Level.NOT_COMPLETED);
        assertThat(assessed().ceilingWith(inspected()).orElseThrow().onTheBallot()).isEmpty();
    }

    @Test
    @Tag("R-8.1-4")
    void whoIsUnderInspectionIsNotRated() {
        assertThat(assessed().ceilingWith(inspected()).orElseThrow().outcome()).isEqualTo(Ceiling.Outcome.NOT_RATED);
    }

    private static Gathered unfinished() {
        Gathered well = Dossiers.ALL_WELL;
        return new Gathered(well.cutOff(), well.on(), Known.of(new Completion(2, 1, 0), Source.WORK_CATALOGUE), well.keyTasks(), well.violations(),
                well.degeneration(), well.corruption(), well.inspected(), well.collective());
    }

    private static Gathered inspected() {
        Gathered well = Dossiers.ALL_WELL;
        return new Gathered(well.cutOff(), well.on(), well.completion(), well.keyTasks(), well.violations(), well.degeneration(), well.corruption(),
                Known.of(true, Source.INSPECTION_LIST), well.collective());
    }

    @Test
    @Tag("R-5.3-6")
    void withKeyTasksTheirDegreesAreAwaited() {
        assertThat(names(assessed())).doesNotContain(Condition.Name.NO_KEY_TASK_AT_THIRD_DEGREE);
        Plan withKeyTask = plan(new PlannedItem(1, Axis.T1, Points.of("40"), true, false), new PlannedItem(2, Axis.T5, Points.of("30"), false, false));
        RatingRules gates = RatingRules.reading(Reading.ThreeDegrees.HARD_GATES);
        Dossier dossier = after(opened(Duty.DEPUTY, gates, withKeyTask), assessment(written -> written.results = List.of(
                new SelfAssessment.Result(1, "Xong", Optional.empty(), Optional.of(vn.danhgia.domain.workcatalogue.Degree.EFFECTIVE), "",
                        Points.of("36.5")), Written.result(2, "28"))), OFFICIAL);
        assertThat(dossier.ceiling().orElseThrow().conditions()).filteredOn(condition -> condition.name() == Condition.Name.NO_KEY_TASK_AT_THIRD_DEGREE)
                .extracting(Condition::state).containsExactly(Condition.State.UNKNOWN);
        Dossier without = after(opened(Duty.DEPUTY, gates, PLAN), assessment(), OFFICIAL);
        assertThat(without.ceiling().orElseThrow().conditions()).filteredOn(condition -> condition.name() == Condition.Name.NO_KEY_TASK_AT_THIRD_DEGREE)
                .extracting(Condition::state).containsExactly(Condition.State.MET);
    }

    @Test
    @Tag("R-8.1-1")
    @Tag("R-8.1-2")
    @Tag("R-8.1-3")
    void aChangeOfPostIsToldWithTheCeiling() {
        assertThat(standingAfter(new PositionChange(PositionChange.Kind.PROMOTED_IN_UNIT, LATELY)).which()).isEqualTo(Standing.Case.RATED_ON_BOTH_POSTS);
        Standing moved = standingAfter(new PositionChange(PositionChange.Kind.MOVED, LATELY, Optional.of("p-vhxh")));
        assertThat(moved.which()).isEqualTo(Standing.Case.NEEDS_OLD_UNITS_REMARKS);
        assertThat(moved.oldUnits()).containsExactly("p-vhxh");
        Standing restructured = standingAfter(new PositionChange(PositionChange.Kind.RESTRUCTURED, LATELY));
        assertThat(restructured.which()).isEqualTo(Standing.Case.ONLY_SINCE_RESTRUCTURING);
        assertThat(restructured.countsFrom()).contains(LATELY);
        assertThat(assessed().ceiling().orElseThrow().standing()).contains(Standing.ORDINARY);
    }

    @Test
    @Tag("R-8.1-1")
    @Tag("R-8.1-2")
    @Tag("C-10b")
    void aChangeTwoMonthsOldBearsOnNothing() {
        assertThat(standingAfter(new PositionChange(PositionChange.Kind.PROMOTED_IN_UNIT, LocalDate.of(2026, 7, 10))).which())
                .isEqualTo(Standing.Case.ORDINARY);
        assertThat(standingAfter(new PositionChange(PositionChange.Kind.MOVED, LocalDate.of(2026, 7, 10), Optional.of("p-vhxh"))).which())
                .isEqualTo(Standing.Case.ORDINARY);
        assertThat(standingAfter(new PositionChange(PositionChange.Kind.MOVED, LocalDate.of(2026, 7, 11), Optional.of("p-vhxh"))).which())
                .isEqualTo(Standing.Case.NEEDS_OLD_UNITS_REMARKS);
    }

    @Test
    @Tag("R-8.1-4")
    void whoIsNotRatedHasNoCeilingAndNobodyHasOneBeforeThereIsAScore() {
        Unrated training = new Unrated(NotRated.TRAINING, LocalDate.of(2026, 7, 1), Optional.of(LocalDate.of(2026, 9, 5)), "Quyết định cử đi học", "");
        Dossier unrated = after(assessed(), new MarkNotRated(DOSSIER, training), person("p-0005"), "bxdd");
        assertThat(unrated.ceiling().orElseThrow().outcome()).isEqualTo(Ceiling.Outcome.NOT_RATED);
        assertThat(unrated.ceiling().orElseThrow().isClosedForGood(Level.NOT_COMPLETED)).isTrue();
        assertThat(opened().ceiling()).isEmpty();
    }

    private static Standing standingAfter(PositionChange change) {
        Dossier changed = after(assessed(), new RecordPositionChange(DOSSIER, change), person("p-0005"), "bxdd");
        return changed.ceilingWith(Dossiers.ALL_WELL).orElseThrow().standing().orElseThrow();
    }

    private static List<Condition.Name> names(Dossier dossier) {
        return dossier.ceiling().orElseThrow().conditions().stream().map(Condition::name).toList();
    }

    /** 28.25 for the common criteria, 28 for the second result, and what is given for the first. */
    private static Dossier scored(RatingRules rules, String first) {
        return after(opened(Duty.DEPUTY, rules, PLAN), assessment(written -> written.results = List.of(Written.result(1, first),
                Written.result(2, "28"))), OFFICIAL);
    }
}

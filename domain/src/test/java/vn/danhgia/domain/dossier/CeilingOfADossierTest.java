package vn.danhgia.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.DOSSIER;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.MEMBER;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.person;
import static vn.danhgia.domain.Given.refused;
import static vn.danhgia.domain.dossier.Dossiers.COMMITTEE_VOTE;
import static vn.danhgia.domain.dossier.Dossiers.PLAN;
import static vn.danhgia.domain.dossier.Dossiers.UNIT_VOTE;
import static vn.danhgia.domain.dossier.Dossiers.after;
import static vn.danhgia.domain.dossier.Dossiers.assessed;
import static vn.danhgia.domain.dossier.Dossiers.assessment;
import static vn.danhgia.domain.dossier.Dossiers.decide;
import static vn.danhgia.domain.dossier.Dossiers.opened;
import static vn.danhgia.domain.dossier.Dossiers.plan;
import static vn.danhgia.domain.dossier.Dossiers.propose;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.dossier.DossierCommand.AcceptDossier;
import vn.danhgia.domain.dossier.DossierCommand.DecideLevel;
import vn.danhgia.domain.dossier.DossierCommand.GiveOpinion;
import vn.danhgia.domain.dossier.DossierCommand.MarkNotRated;
import vn.danhgia.domain.dossier.DossierCommand.RecordPositionChange;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.rating.Ceiling;
import vn.danhgia.domain.rating.Condition;
import vn.danhgia.domain.rating.NotRated;
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
    private static final Grounds GROUNDS = new Grounds("Nghị quyết của tập thể", List.of(new Outstanding(1, "Vượt mức", "Biên bản")), "");

    @Test
    @Tag("R-4.2-1")
    @Tag("R-4.3-1")
    @Tag("C-7b")
    void sixtyEightPointsAreCompletedAndNoVoteMakesThemGood() {
        Dossier sixtyEight = scored(RatingRules.DEFAULT, "12");
        refused(decide(sixtyEight, propose(Level.GOOD, UNIT_VOTE, GROUNDS), HEAD, "p-kinh-te"), RejectionCode.ABOVE_THE_CEILING);
        assertThat(accepted(decide(sixtyEight, propose(Level.COMPLETED, COMPLETED, GROUNDS), HEAD, "p-kinh-te"))).isNotEmpty();
        assertThat(sixtyEight.ceiling().flatMap(Ceiling::level)).contains(Level.COMPLETED);
    }

    @Test
    @Tag("C-7b")
    void readSoftlyAWrittenGroundCarriesAProposalAboveTheCeiling() {
        Dossier soft = scored(RatingRules.reading(Reading.AboveTheCeiling.ALLOWED_WITH_GROUND), "12");
        refused(decide(soft, propose(Level.GOOD, UNIT_VOTE, new Grounds(" ", List.of(), "")), HEAD, "p-kinh-te"),
                RejectionCode.ABOVE_THE_CEILING_WITHOUT_GROUND);
        assertThat(accepted(decide(soft, propose(Level.GOOD, UNIT_VOTE, GROUNDS), HEAD, "p-kinh-te"))).isNotEmpty();
    }

    @Test
    @Tag("R-4.1-1")
    void excellenceNeedsNinetyPointsEvenIfNamedAndWhatIsAwaitedDoesNotCloseIt() {
        refused(decide(scored(RatingRules.DEFAULT, "25"), propose(Level.EXCELLENT, EXCELLENT, GROUNDS), HEAD, "p-kinh-te"),
                RejectionCode.ABOVE_THE_CEILING);
        Dossier ninetyTwo = after(assessed(), propose(Level.EXCELLENT, EXCELLENT, GROUNDS), HEAD, "p-kinh-te");
        assertThat(ninetyTwo.ceiling().orElseThrow().isProvisional()).isTrue();
        assertThat(ninetyTwo.ceiling().orElseThrow().isClosedForGood(Level.EXCELLENT)).isFalse();
    }

    @Test
    @Tag("R-4.1-1")
    @Tag("R-1.3-2")
    void theDecisionIsBoundToo() {
        Dossier heard = after(after(after(assessed(), Dossiers.proposeGood(), HEAD, "p-kinh-te"), new AcceptDossier(DOSSIER, ""), person("p-0005"),
                "bxdd"), new GiveOpinion(DOSSIER, Level.GOOD, ""), MEMBER, "ttdu");
        PaperTally all = new PaperTally(9, 9, 9, 0, 0, 0, 0);
        refused(decide(heard, new DecideLevel(DOSSIER, Level.EXCELLENT, DecisionReason.OTHER, all, "Rất tốt"), MEMBER, "btv"),
                RejectionCode.ABOVE_THE_CEILING);
        assertThat(accepted(decide(heard, new DecideLevel(DOSSIER, Level.GOOD, DecisionReason.AS_PROPOSED, COMMITTEE_VOTE, ""), MEMBER, "btv")))
                .isNotEmpty();
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
        assertThat(standingAfter(PositionChange.Kind.PROMOTED_IN_UNIT).which()).isEqualTo(Standing.Case.RATED_ON_BOTH_POSTS);
        assertThat(standingAfter(PositionChange.Kind.MOVED).which()).isEqualTo(Standing.Case.NEEDS_OLD_UNITS_REMARKS);
        Standing restructured = standingAfter(PositionChange.Kind.RESTRUCTURED);
        assertThat(restructured.which()).isEqualTo(Standing.Case.ONLY_SINCE_RESTRUCTURING);
        assertThat(restructured.countsFrom()).contains(LocalDate.of(2026, 8, 20));
        assertThat(assessed().ceiling().orElseThrow().standing()).contains(Standing.ORDINARY);
        Dossier twice = after(after(assessed(), new RecordPositionChange(DOSSIER, new PositionChange(PositionChange.Kind.MOVED,
                LocalDate.of(2026, 8, 1))), person("p-0005"), "bxdd"), new RecordPositionChange(DOSSIER,
                new PositionChange(PositionChange.Kind.PROMOTED_IN_UNIT, LocalDate.of(2026, 8, 20))), person("p-0005"), "bxdd");
        assertThat(twice.ceiling().orElseThrow().standing().map(Standing::which)).as("the last one").contains(Standing.Case.RATED_ON_BOTH_POSTS);
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

    private static Standing standingAfter(PositionChange.Kind kind) {
        Dossier changed = after(assessed(), new RecordPositionChange(DOSSIER, new PositionChange(kind, LocalDate.of(2026, 8, 20))), person("p-0005"),
                "bxdd");
        return changed.ceiling().orElseThrow().standing().orElseThrow();
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

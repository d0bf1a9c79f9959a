package vn.danhgia.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.DOSSIER;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.PLACEMENT;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.body;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.person;
import static vn.danhgia.domain.Given.refused;
import static vn.danhgia.domain.dossier.Dossiers.ASSESSMENT_LIMIT;
import static vn.danhgia.domain.dossier.Dossiers.INTERNAL;
import static vn.danhgia.domain.dossier.Dossiers.PLAN;
import static vn.danhgia.domain.dossier.Dossiers.after;
import static vn.danhgia.domain.dossier.Dossiers.assessed;
import static vn.danhgia.domain.dossier.Dossiers.assessment;
import static vn.danhgia.domain.dossier.Dossiers.decide;
import static vn.danhgia.domain.dossier.Dossiers.opened;
import static vn.danhgia.domain.dossier.Dossiers.plan;
import static vn.danhgia.domain.dossier.Dossiers.unplanned;
import static vn.danhgia.domain.dossier.Dossiers.withPlan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.dossier.Dossier.Stage;
import vn.danhgia.domain.dossier.DossierCommand.ReturnSelfAssessment;
import vn.danhgia.domain.dossier.DossierEvent.SelfAssessmentSubmitted;
import vn.danhgia.domain.dossier.SelfAssessment.Result;
import vn.danhgia.domain.dossier.SelfAssessment.Scored;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.workcatalogue.Axis;
import vn.danhgia.domain.workcatalogue.Degree;
import vn.danhgia.domain.workcatalogue.DigitalIndicator;

/** Forms 2A and 2B: what a person must tell of himself or herself, and what is refused with its row. */
class SelfAssessmentTest {

    private static final Plan KEY_TASK = plan(new PlannedItem(1, Axis.T1, Points.of("40"), true, false),
            new PlannedItem(2, Axis.T5, Points.of("30"), false, false));
    private static final Plan THIRD_AXIS = plan(new PlannedItem(1, Axis.T1, Points.of("40"), false, false),
            new PlannedItem(2, Axis.T3, Points.of("30"), false, false));

    @Test
    @Tag("R-5.2-1")
    void theTotalIsExactAndNothingIsRounded() {
        SelfAssessmentSubmitted submitted = submitted(opened(), written -> { });
        assertThat(submitted.common()).isEqualTo(Points.of("28.25"));
        assertThat(submitted.results()).isEqualTo(Points.of("64.5"));
        assertThat(submitted.total()).isEqualTo(Points.of("92.75"));
    }

    @Property
    @net.jqwik.api.Tag("R-5.2-1")
    @net.jqwik.api.Tag("R-I.2.1-1")
    void theTotalIsTheSumOfItsLinesToTheHundredth(@ForAll @IntRange(max = 1_000) int criterion, @ForAll @IntRange(max = 4_000) int result) {
        SelfAssessmentSubmitted submitted = submitted(opened(), written -> {
            written.criteria = List.of(scored("chinh-tri", hundredths(criterion)), scored("ky-luat", "0"), scored("nang-luc", "10"));
            written.results = List.of(Written.result(1, hundredths(result)), Written.result(2, "30"));
        });
        assertThat(submitted.total()).isEqualTo(Points.of(hundredths(criterion + result + 4_000)));
        assertThat(submitted.common().isMoreThan(Points.of("30")) || submitted.results().isMoreThan(Points.of("70"))).isFalse();
    }

    @Test
    @Tag("R-5.2-1")
    void leadersFillInFormTwoAAndTheOthersTwoB() {
        for (Duty duty : List.of(Duty.DEPUTY, Duty.MEMBER)) {
            assertThat(submitted(opened(duty, RatingRules.DEFAULT, PLAN), written -> { }).form()).isEqualTo(AssessmentForm.LEADER);
        }
        assertThat(submitted(opened(Duty.NONE, RatingRules.DEFAULT, PLAN), written -> { }).form()).isEqualTo(AssessmentForm.OTHER);
        assertThat(AssessmentForm.of(Duty.HEAD)).isEqualTo(AssessmentForm.LEADER);
    }

    @Test
    @Tag("R-I.2.2-1")
    void everyCriterionOfTheFrameIsScoredOnce() {
        refusedWith(opened(), written -> written.criteria = List.of(scored("chinh-tri", "1"), scored("nang-luc", "1")),
                Rejection.of(RejectionCode.CRITERION_NOT_SCORED, "ky-luat"));
        refusedWith(opened(), written -> written.criteria = plus(written.criteria, scored("suc-khoe", "1")),
                Rejection.of(RejectionCode.CRITERION_NOT_IN_FRAME, "suc-khoe"));
        refusedWith(opened(), written -> written.criteria = plus(written.criteria, scored("ky-luat", "1")),
                Rejection.of(RejectionCode.CRITERION_NOT_IN_FRAME, "ky-luat"));
    }

    @Test
    @Tag("R-I.2.1-1")
    void noLineIsScoredAboveItsMost() {
        refusedWith(opened(), written -> written.criteria = List.of(scored("chinh-tri", "10"), scored("ky-luat", "10.01"), scored("nang-luc", "0")),
                Rejection.of(RejectionCode.COMMON_SCORE_TOO_HIGH, "ky-luat", "10.01", "10.00"));
        refusedWith(opened(), written -> written.results = List.of(Written.result(1, "40"), Written.result(2, "30.01")),
                Rejection.of(RejectionCode.RESULT_SCORE_TOO_HIGH, 2, "30.01", "30.00"));
        assertThat(submitted(opened(), written -> written.results = List.of(Written.result(1, "40"), Written.result(2, "30"))).results())
                .isEqualTo(Points.of("70"));
    }

    @Test
    @Tag("R-5.2-2")
    void everyPlannedItemAndNothingElseIsToldOnce() {
        refusedWith(opened(), written -> written.results = List.of(Written.result(1, "1")), Rejection.of(RejectionCode.RESULT_NOT_TOLD, 2));
        refusedWith(opened(), written -> written.results = plus(written.results, Written.result(3, "1")),
                Rejection.of(RejectionCode.RESULT_NOT_PLANNED, 3));
        refusedWith(opened(), written -> written.results = plus(written.results, Written.result(2, "1")),
                Rejection.of(RejectionCode.RESULT_TWICE, 2));
        refusedWith(opened(), written -> written.results = List.of(Written.result(1, "1"), new Result(2, " ", Optional.empty(), Optional.empty(), "",
                Points.of("0"))), Rejection.of(RejectionCode.RESULT_NOT_TOLD, 2));
    }

    @Test
    @Tag("R-5.2-2")
    void anUnfinishedItemIsToldWithoutADayAndWithoutEvidence() {
        SelfAssessmentSubmitted submitted = submitted(opened(), written -> written.results = List.of(Written.result(1, "40"),
                new Result(2, "Còn làm", Optional.empty(), Optional.empty(), "", Points.of("0"))));
        assertThat(submitted.results()).isEqualTo(Points.of("40"));
    }

    @Test
    @Tag("R-5.2-1")
    void nothingIsFinishedBeforeItsDay() {
        refusedWith(opened(), written -> written.results = List.of(Written.result(1, "1"), finished(LocalDate.of(2026, 9, 11))),
                Rejection.of(RejectionCode.FINISHED_AHEAD, 2, "2026-09-11"));
        LocalDate today = LocalDate.of(2026, 9, 10);
        assertThat(submitted(opened(), written -> written.results = List.of(Written.result(1, "1"), finished(today)))).isNotNull();
    }

    @Test
    @Tag("R-5.3-6")
    void aKeyTaskIsToldWithItsDegree() {
        Dossier dossier = opened(Duty.DEPUTY, RatingRules.DEFAULT, KEY_TASK);
        refusedWith(dossier, written -> { }, Rejection.of(RejectionCode.DEGREE_MISSING, 1));
        SelfAssessmentSubmitted submitted = submitted(dossier, written -> written.results = List.of(
                new Result(1, "Xong", Optional.empty(), Optional.of(Degree.BASICALLY_MET), "", Points.of("30")), Written.result(2, "30")));
        assertThat(submitted.content().content().results().get(0).degree()).contains(Degree.BASICALLY_MET);
    }

    @Test
    @Tag("R-3.3-1")
    void aHeadAnswersForAllSevenAndTheMissingOnesAreNamed() {
        Dossier dossier = opened(Duty.HEAD, RatingRules.DEFAULT, PLAN);
        refusedWith(dossier, written -> { }, Rejection.of(RejectionCode.HEAD_SECTIONS_MISSING,
                "KEY_TASKS, LEADERSHIP, ADMINISTRATIVE_REFORM, DIGITAL_TRANSFORMATION, ANTI_CORRUPTION, UNITY, OPEN_MATTERS"));
        for (HeadSection section : HeadSection.values()) {
            refusedWith(dossier, written -> {
                written.sections = Written.allSections();
                written.sections.put(section, " ");
            }, Rejection.of(RejectionCode.HEAD_SECTIONS_MISSING, section));
        }
        assertThat(submitted(dossier, written -> written.sections = Written.allSections()).content().content().sections()).hasSize(7);
    }

    @Test
    @Tag("R-3.4-1")
    void whoeverHasTheThirdAxisGivesAtLeastOneOfItsIndicators() {
        Dossier dossier = opened(Duty.DEPUTY, RatingRules.DEFAULT, THIRD_AXIS);
        refusedWith(dossier, written -> { }, Rejection.of(RejectionCode.INDICATORS_UNTOLD));
        refusedWith(dossier, written -> written.indicators = Map.of(DigitalIndicator.DIGITAL_DATA, " "), Rejection.of(RejectionCode.INDICATORS_UNTOLD));
        for (DigitalIndicator indicator : DigitalIndicator.values()) {
            assertThat(submitted(dossier, written -> written.indicators = Map.of(indicator, "92%")).content().content().indicators())
                    .containsOnlyKeys(indicator);
        }
    }

    @Test
    @Tag("R-5.2-1")
    void thePersonSaysSomethingOnTheWholeOfTheWork() {
        refusedWith(opened(), written -> written.remarks = " ", Rejection.of(RejectionCode.FIELD_MISSING, "remarks"));
    }

    @Test
    @Tag("R-5.2-4")
    void beforeTheFifteenthMeansBeforeItsFirstMoment() {
        assertThat(submittedAt(ASSESSMENT_LIMIT.minusNanos(1)).late()).isFalse();
        assertThat(submittedAt(ASSESSMENT_LIMIT).late()).isTrue();
        assertThat(Dossier.evolve(opened(), submittedAt(ASSESSMENT_LIMIT)).assessment().orElseThrow().late()).isTrue();
    }

    @Test
    @Tag("C-5")
    void theInternalLimitRemindsAndMakesNobodyLate() {
        assertThat(submittedAt(INTERNAL.minusNanos(1)).afterInternal()).isFalse();
        assertThat(submittedAt(INTERNAL).afterInternal()).isTrue();
        assertThat(submittedAt(INTERNAL).late()).isFalse();
    }

    @Test
    @Tag("R-5.2-4")
    @Tag("R-III.2.4-2")
    void thePersonSendsItToTheProposerAndWhereTheStandingSecretariatProposesToThePartyBuildingBoard() {
        assertThat(submitted(opened(), written -> { }).sentTo()).isEqualTo(body("p-kinh-te"));
        AuthorityRoute route = PLACEMENT.route();
        for (Optional<BodyId> heard : List.of(Optional.of(body("ttdu")), Optional.<BodyId>empty())) {
            AuthorityRoute byTheSecretariat = new AuthorityRoute(route.reviewer(), route.adviser(), route.approver(), body("ttdu"), route.appraiser(),
                    heard, route.decider(), route.clerk(), route.catalogueDeadline(), route.clause());
            Dossier dossier = withPlan(unplanned(Duty.MEMBER, RatingRules.DEFAULT, new Placement(OFFICIAL, "btv", "uv-btv", byTheSecretariat)), PLAN);
            assertThat(submitted(dossier, written -> { }).sentTo()).isEqualTo(heard.isPresent() ? body("bxdd") : body("ttdu"));
        }
    }

    @Test
    @Tag("R-5.2-1")
    @Tag("R-5.3-7")
    void anIncompleteOneGoesBackToThePersonWithARemarkAndComesAgain() {
        refused(decide(assessed(), new ReturnSelfAssessment(DOSSIER, " "), HEAD, "p-kinh-te"), RejectionCode.REMARK_REQUIRED);
        refused(decide(assessed(), new ReturnSelfAssessment(DOSSIER, "Thiếu"), person("p-0003"), "ld-ubnd"), RejectionCode.NOT_COMPETENT);
        refused(decide(opened(), new ReturnSelfAssessment(DOSSIER, "Thiếu"), HEAD, "p-kinh-te"), RejectionCode.WRONG_STAGE);
        refused(decide(assessed(), new ReturnSelfAssessment(DOSSIER, "Thiếu"), OFFICIAL, "p-kinh-te"), RejectionCode.RECUSED);
        Dossier back = after(assessed(), new ReturnSelfAssessment(DOSSIER, "Thiếu minh chứng"), HEAD, "p-kinh-te");
        assertThat(back.stage()).isEqualTo(Stage.SELF_ASSESSMENT);
        assertThat(back.returned().orElseThrow().content()).isEqualTo("Thiếu minh chứng");
        Dossier again = after(back, assessment(written -> written.criteria = List.of(scored("chinh-tri", "0"), scored("ky-luat", "0"),
                scored("nang-luc", "0"))), OFFICIAL);
        assertThat(again.stage()).isEqualTo(Stage.RECEPTION);
        assertThat(again.returned()).isEmpty();
        assertThat(again.assessment().orElseThrow().total()).isEqualTo(Points.of("64.5"));
    }

    @Test
    void whatIsToldStandsInThePlansOrderAndByItsNumber() {
        Written written = new Written();
        written.sections = Written.allSections();
        SelfAssessment content = written.content();
        assertThat(content.sections().keySet()).containsExactly(HeadSection.values());
        assertThat(content.result(2)).contains(Written.result(2, "28"));
        assertThat(content.result(3)).isEmpty();
    }

    private static Result finished(LocalDate day) {
        return new Result(2, "Xong", Optional.of(day), Optional.empty(), "", Points.of("30"));
    }

    private static Scored scored(String criterion, String points) {
        return new Scored(criterion, Points.of(points));
    }

    private static String hundredths(int hundredths) {
        return new java.math.BigDecimal(hundredths).movePointLeft(2).toPlainString();
    }

    private static <T> List<T> plus(List<T> lines, T more) {
        List<T> all = new ArrayList<>(lines);
        all.add(more);
        return all;
    }

    private static SelfAssessmentSubmitted submitted(Dossier dossier, Consumer<Written> changed) {
        return (SelfAssessmentSubmitted) accepted(decide(dossier, assessment(changed), OFFICIAL)).get(0);
    }

    private static SelfAssessmentSubmitted submittedAt(Instant now) {
        return (SelfAssessmentSubmitted) accepted(Dossier.decide(opened(), assessment(), by(OFFICIAL, now))).get(0);
    }

    private static void refusedWith(Dossier dossier, Consumer<Written> changed, Rejection rejection) {
        assertThat(decide(dossier, assessment(changed), OFFICIAL)).isEqualTo(new Decision.Refused<DossierEvent>(rejection));
    }
}

package vn.danhgia.domain.dossier;

import static vn.danhgia.domain.shared.Guard.require;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danhgia.domain.dossier.SelfAssessment.Result;
import vn.danhgia.domain.dossier.SelfAssessment.Scored;
import vn.danhgia.domain.ruleset.Criterion;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.workcatalogue.Axis;

/** The clauses about what forms 2A and 2B must hold, one guard each. Asked once the dossier is known to exist and to wait for the form. */
final class AssessmentPolicy {

    private AssessmentPolicy() {
    }

    static List<Guard> content(Dossier state, SelfAssessment content, Act act) {
        return List.of(
                planIsKnown(state),
                everyCriterionIsScoredOnce(state, content),
                noCriterionAboveItsMost(state, content),
                everyPlannedItemIsToldOnce(state, content),
                everyResultIsTold(content),
                noResultAboveItsWeight(state, content),
                keyTasksHaveADegree(state, content),
                nothingIsFinishedAhead(content, act),
                headsAnswerForAllSeven(state, content),
                thirdAxisHasAnIndicator(state, content),
                theRemarksAreThere(content));
    }

    /** R-5.2-2: results are told against what was approved. */
    private static Guard planIsKnown(Dossier state) {
        return () -> require(() -> state.plan().isKnown(), RejectionCode.PLAN_NOT_APPROVED).objection();
    }

    /** R-5.2-1, R-I.2.2-1: the frame's own lines, all of them, none twice. */
    private static Guard everyCriterionIsScoredOnce(Dossier state, SelfAssessment content) {
        List<String> scored = content.criteria().stream().map(Scored::criterion).toList();
        return () -> first(Stream.concat(
                state.frame().criteria().stream().map(Criterion::code).filter(code -> !scored.contains(code))
                        .map(code -> Rejection.of(RejectionCode.CRITERION_NOT_SCORED, code)),
                scored.stream().filter(code -> state.frame().criterion(code).isEmpty() || scored.indexOf(code) != scored.lastIndexOf(code))
                        .map(code -> Rejection.of(RejectionCode.CRITERION_NOT_IN_FRAME, code))));
    }

    /** R-I.2.1-1: no line above its most, hence no sum above the common share. */
    private static Guard noCriterionAboveItsMost(Dossier state, SelfAssessment content) {
        return () -> first(content.criteria().stream()
                .filter(scored -> scored.points().isMoreThan(state.frame().criterion(scored.criterion()).orElseThrow().max()))
                .map(scored -> Rejection.of(RejectionCode.COMMON_SCORE_TOO_HIGH, scored.criterion(), scored.points(),
                        state.frame().criterion(scored.criterion()).orElseThrow().max())));
    }

    /** R-5.2-2: one line for each planned item, and for nothing else. */
    private static Guard everyPlannedItemIsToldOnce(Dossier state, SelfAssessment content) {
        List<Integer> told = content.results().stream().map(Result::number).toList();
        return () -> first(Stream.of(
                told.stream().filter(number -> state.plan().item(number).isEmpty())
                        .map(number -> Rejection.of(RejectionCode.RESULT_NOT_PLANNED, number)),
                told.stream().filter(number -> told.indexOf(number) != told.lastIndexOf(number))
                        .map(number -> Rejection.of(RejectionCode.RESULT_TWICE, number)),
                state.plan().items().stream().map(PlannedItem::number).filter(number -> !told.contains(number))
                        .map(number -> Rejection.of(RejectionCode.RESULT_NOT_TOLD, number))).flatMap(found -> found));
    }

    private static Guard everyResultIsTold(SelfAssessment content) {
        return () -> first(content.results().stream().filter(result -> result.actual().isBlank())
                .map(result -> Rejection.of(RejectionCode.RESULT_NOT_TOLD, result.number())));
    }

    /** R-I.2.1-1: no line above its weight, hence no sum above the results' share. */
    private static Guard noResultAboveItsWeight(Dossier state, SelfAssessment content) {
        return () -> first(content.results().stream()
                .filter(result -> result.points().isMoreThan(state.plan().item(result.number()).orElseThrow().weight()))
                .map(result -> Rejection.of(RejectionCode.RESULT_SCORE_TOO_HIGH, result.number(), result.points(),
                        state.plan().item(result.number()).orElseThrow().weight())));
    }

    /** R-5.3-6: "nhất là nhiệm vụ trọng tâm, then chốt". */
    private static Guard keyTasksHaveADegree(Dossier state, SelfAssessment content) {
        return () -> first(content.results().stream()
                .filter(result -> state.plan().item(result.number()).orElseThrow().key() && result.degree().isEmpty())
                .map(result -> Rejection.of(RejectionCode.DEGREE_MISSING, result.number())));
    }

    private static Guard nothingIsFinishedAhead(SelfAssessment content, Act act) {
        return () -> first(content.results().stream()
                .filter(result -> result.finished().filter(day -> day.isAfter(Legal.dayOf(act.now()))).isPresent())
                .map(result -> Rejection.of(RejectionCode.FINISHED_AHEAD, result.number(), result.finished().orElseThrow())));
    }

    /** R-3.3-1: the seven of II.3.3, each in words; what is missing is named. */
    private static Guard headsAnswerForAllSeven(Dossier state, SelfAssessment content) {
        return () -> {
            String missing = Arrays.stream(HeadSection.values()).filter(section -> content.sections().getOrDefault(section, "").isBlank())
                    .map(Enum::name).collect(Collectors.joining(", "));
            return state.terms().duty() != Duty.HEAD || missing.isEmpty() ? Optional.empty()
                    : Optional.of(Rejection.of(RejectionCode.HEAD_SECTIONS_MISSING, missing));
        };
    }

    /** R-3.4-1: "như" makes the five examples, so any of them may not apply, but not all. */
    private static Guard thirdAxisHasAnIndicator(Dossier state, SelfAssessment content) {
        return require(() -> !state.plan().touches(Axis.T3) || content.indicators().values().stream().anyMatch(text -> !text.isBlank()),
                RejectionCode.INDICATORS_UNTOLD);
    }

    /** R-5.2-1: "tự nhận xét, đánh giá". */
    private static Guard theRemarksAreThere(SelfAssessment content) {
        return require(() -> !content.remarks().isBlank(), RejectionCode.FIELD_MISSING, "remarks");
    }

    private static Optional<Rejection> first(Stream<Rejection> objections) {
        return objections.findFirst();
    }
}

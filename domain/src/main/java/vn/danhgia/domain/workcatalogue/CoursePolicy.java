package vn.danhgia.domain.workcatalogue;

import static vn.danhgia.domain.shared.Guard.require;
import static vn.danhgia.domain.workcatalogue.CataloguePolicy.and;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AnswerCause;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AnswerResult;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.FlagImportance;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.RecordProgress;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ReportResult;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.RequestCause;
import vn.danhgia.domain.workcatalogue.WorkCatalogue.Stage;

/** The clauses for what is recorded during the quarter: progress, results, importance, objective causes (II.3.5, II.4.4a, II.5.1, II.5.3). */
final class CoursePolicy {

    private CoursePolicy() {
    }

    /** R-I.1.2-1, R-5.1-5: the person, or the unit that follows up. It changes nothing that was voted on, so it goes on after the vote. */
    static List<Guard> progress(WorkCatalogue state, RecordProgress progress, Act act) {
        return and(approvedRow(state, progress.catalogue(), progress.number()), List.of(
                () -> require(() -> act.by().is(progress.catalogue().person()) || act.by().sitsIn(state.confirmer()), RejectionCode.NOT_COMPETENT,
                        state.confirmer()).objection(),
                require(() -> progress.percent() >= 0 && progress.percent() <= 100, RejectionCode.PERCENT_OUT_OF_RANGE, progress.number(),
                        progress.percent()),
                require(() -> !progress.words().isBlank(), RejectionCode.ENTRY_WITHOUT_WORDS, progress.number())));
    }

    /** R-5.1-5: what came out, and on which day; not ahead of time, and not again once confirmed. */
    static List<Guard> report(WorkCatalogue state, ReportResult report, Act act) {
        return and(ownOpenRow(state, report.catalogue(), report.number(), act), List.of(
                notYetConfirmed(state, report.number()),
                require(() -> !report.actual().isBlank(), RejectionCode.ENTRY_WITHOUT_WORDS, report.number()),
                require(() -> !report.finished().isAfter(Legal.dayOf(act.now())), RejectionCode.FINISHED_IN_FUTURE, report.number(),
                        report.finished())));
    }

    /** R-5.1-5, R-5.3-5, R-5.3-6: by the right level, on what was reported, with the five aspects, and the degree for key tasks. */
    static List<Guard> answerToResult(WorkCatalogue state, AnswerResult answer, Act act) {
        return and(openRow(state, answer.catalogue(), answer.number()), and(List.of(
                byTheConfirmer(state, answer.catalogue(), act)), List.of(
                () -> require(() -> state.course().task(answer.number()).result().filter(result -> result.standing() == Standing.PENDING).isPresent(),
                        RejectionCode.NOTHING_TO_ANSWER, answer.number()).objection(),
                CataloguePolicy.remarkToReturn(answer.verdict(), answer.remark()),
                () -> answer.verdict() == Verdict.RETURN ? Optional.empty() : firstUnsaid(answer),
                () -> require(() -> answer.verdict() == Verdict.RETURN || answer.degree().isPresent() || !state.item(answer.number()).orElseThrow().key(),
                        RejectionCode.DEGREE_REQUIRED, answer.number()).objection())));
    }

    private static Optional<Rejection> firstUnsaid(AnswerResult answer) {
        return answer.aspects().byName().entrySet().stream().filter(aspect -> aspect.getValue().isBlank())
                .map(aspect -> Rejection.of(RejectionCode.ASPECT_MISSING, answer.number(), aspect.getKey())).findFirst();
    }

    /** R-3.5-1: by the body that assesses the person, on an ad-hoc task, with a ground. */
    static List<Guard> importance(WorkCatalogue state, FlagImportance flag, Act act) {
        return and(openRow(state, flag.catalogue(), flag.number()), List.of(
                firstOf(() -> CataloguePolicy.competent(flag.catalogue(), state.route().proposer(), act)),
                ofRow(state, flag.number(), item -> item.origin().kind() == Origin.Kind.AD_HOC, RejectionCode.NOT_AD_HOC),
                require(() -> !flag.ground().isBlank(), RejectionCode.ENTRY_WITHOUT_WORDS, flag.number())));
    }

    /** R-4.4-2: before the task's deadline, with a concrete reason and evidence. */
    static List<Guard> causeRequest(WorkCatalogue state, RequestCause request, Act act) {
        return and(ownOpenRow(state, request.catalogue(), request.number(), act), List.of(
                notYetConfirmed(state, request.number()),
                () -> require(() -> state.course().task(request.number()).cause().filter(cause -> cause.standing() != Standing.REFUSED).isEmpty(),
                        RejectionCode.CAUSE_ALREADY_REQUESTED, request.number()).objection(),
                () -> require(() -> !Legal.dayOf(act.now()).isAfter(state.item(request.number()).orElseThrow().due()), RejectionCode.CAUSE_TOO_LATE,
                        request.number(), state.item(request.number()).orElseThrow().due()).objection(),
                require(() -> !request.grounds().reason().isBlank(), RejectionCode.CAUSE_WITHOUT_GROUNDS, request.number(), "reason"),
                require(() -> !request.grounds().evidence().isEmpty(), RejectionCode.CAUSE_WITHOUT_GROUNDS, request.number(), "evidence")));
    }

    /** R-4.4-2, S-7: by the competent level, before the unit votes. */
    static List<Guard> answerToCause(WorkCatalogue state, AnswerCause answer, Act act) {
        return and(openRow(state, answer.catalogue(), answer.number()), List.of(
                firstOf(() -> CataloguePolicy.competent(answer.catalogue(), state.causeConfirmer(), act)),
                () -> require(() -> state.course().task(answer.number()).cause().filter(cause -> cause.standing() == Standing.PENDING).isPresent(),
                        RejectionCode.NOTHING_TO_ANSWER, answer.number()).objection(),
                CataloguePolicy.remarkToReturn(answer.verdict(), answer.remark())));
    }

    static List<Guard> closing(WorkCatalogue state, CatalogueId id, Act act) {
        return List.of(
                require(() -> act.by().isSystem(), RejectionCode.SYSTEM_ONLY),
                CataloguePolicy.exists(state, id),
                CataloguePolicy.atStage(state, Stage.APPROVED));
    }

    /** R-5.1-11: an approved catalogue, and what was voted on stands. */
    static List<Guard> open(WorkCatalogue state, CatalogueId id) {
        return List.of(
                CataloguePolicy.exists(state, id),
                CataloguePolicy.atStage(state, Stage.APPROVED),
                require(() -> state.course().closed().isEmpty(), RejectionCode.CATALOGUE_CLOSED));
    }

    private static List<Guard> approvedRow(WorkCatalogue state, CatalogueId id, int number) {
        return List.of(CataloguePolicy.exists(state, id), CataloguePolicy.atStage(state, Stage.APPROVED), known(state, number));
    }

    private static List<Guard> openRow(WorkCatalogue state, CatalogueId id, int number) {
        return and(open(state, id), List.of(known(state, number)));
    }

    private static List<Guard> ownOpenRow(WorkCatalogue state, CatalogueId id, int number, Act act) {
        return and(List.of(CataloguePolicy.exists(state, id), CataloguePolicy.owner(id, act)), openRow(state, id, number));
    }

    private static Guard known(WorkCatalogue state, int number) {
        return require(() -> state.item(number).isPresent(), RejectionCode.UNKNOWN_ROW, number);
    }

    private static Guard notYetConfirmed(WorkCatalogue state, int number) {
        return require(() -> !state.course().task(number).isConfirmed(), RejectionCode.RESULT_CONFIRMED_ALREADY, number);
    }

    private static Guard byTheConfirmer(WorkCatalogue state, CatalogueId id, Act act) {
        return firstOf(() -> CataloguePolicy.competent(id, state.confirmer(), act));
    }

    private static Guard ofRow(WorkCatalogue state, int number, Predicate<WorkItem> holds, RejectionCode code) {
        return () -> require(() -> holds.test(state.item(number).orElseThrow()), code, number).objection();
    }

    /** Guards whose body is known only of a catalogue that exists, as the guards before have made sure. */
    private static Guard firstOf(Supplier<List<Guard>> guards) {
        return () -> guards.get().stream().map(Guard::objection).flatMap(Optional::stream).findFirst();
    }
}

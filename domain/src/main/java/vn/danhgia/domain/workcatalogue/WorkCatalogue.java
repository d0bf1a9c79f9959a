package vn.danhgia.domain.workcatalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.danhgia.domain.rating.Completion;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.ruleset.ScoreFrame;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Steps;
import vn.danhgia.domain.workcatalogue.Adjustment.Change;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AdviseCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AnswerAdjustment;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AnswerCause;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AnswerResult;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ApproveCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.CloseCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ConfirmPreparation;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.FlagImportance;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.InOneGo;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.LapseDeadline;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.OpenCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.PrepareCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.RecordProgress;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ReportResult;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.RequestAdjustment;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.RequestCause;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ReviewCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.SubmitCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.AdjustmentApproved;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.AdjustmentRefused;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.AdjustmentRequested;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueAdvised;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueApproved;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueClosed;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueOpened;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CataloguePrepared;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueReturned;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueReviewed;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueSubmitted;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CauseConfirmed;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CauseRefused;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CauseRequested;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.DeadlineLapsed;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.ImportanceFlagged;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.PreparationConfirmed;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.ProgressRecorded;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.ResultConfirmed;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.ResultRefused;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.ResultReported;

/**
 * A work catalogue (danh mục): drafted by the person, reviewed by the unit, advised, approved, then locked (R-5.1-11); from then on it gathers what
 * comes of its rows until the unit votes.
 *
 * @param id         null before opening
 * @param terms      null before opening
 * @param axes       role of every axis that the person serves
 * @param items      as last handed in, prepared or adjusted; before the first draft what the quarter before left
 * @param returned   the remark with which it was last handed back, while it is with the person again
 * @param preparedBy who prepared the draft on the person's behalf, while the person has not answered it
 * @param course     what has happened since the approval
 * @param lapsed     it was not approved when its limit came
 */
public record WorkCatalogue(CatalogueId id, Terms terms, Stage stage, Map<Axis, AxisRole> axes, List<WorkItem> items,
                            Optional<Confidential<String>> returned, Optional<PersonId> preparedBy, Course course,
                            boolean lapsed) {

    /** Whose turn the catalogue itself says it is. */
    public enum Stage { ABSENT, DRAFTING, REVIEW, ADVICE, APPROVAL, APPROVED }

    public static final WorkCatalogue ABSENT = new WorkCatalogue(null, null, Stage.ABSENT, Map.of(), List.of(), Optional.empty(), Optional.empty(),
            Course.BEFORE_APPROVAL, false);

    public WorkCatalogue {
        axes = Map.copyOf(axes);
        items = List.copyOf(items);
    }

    public static Decision<CatalogueEvent> decide(WorkCatalogue state, CatalogueCommand command, Act act) {
        if (command instanceof OpenCatalogue open) {
            return state.open(open, act);
        }
        if (command instanceof PrepareCatalogue prepare) {
            return state.prepare(prepare, act);
        }
        if (command instanceof ConfirmPreparation confirm) {
            return state.confirm(confirm, act);
        }
        if (command instanceof SubmitCatalogue submit) {
            return state.submit(submit, act);
        }
        if (command instanceof ReviewCatalogue review) {
            return state.review(review, act);
        }
        if (command instanceof AdviseCatalogue advise) {
            return state.advise(advise, act);
        }
        if (command instanceof ApproveCatalogue approve) {
            return state.approve(approve, act);
        }
        if (command instanceof RequestAdjustment request) {
            return state.request(request, act);
        }
        if (command instanceof AnswerAdjustment answer) {
            return state.answer(answer, act);
        }
        if (command instanceof RecordProgress progress) {
            return state.record(progress, act);
        }
        if (command instanceof ReportResult report) {
            return state.report(report, act);
        }
        if (command instanceof AnswerResult answer) {
            return state.answer(answer, act);
        }
        if (command instanceof FlagImportance flag) {
            return state.flag(flag, act);
        }
        if (command instanceof RequestCause request) {
            return state.request(request, act);
        }
        if (command instanceof AnswerCause answer) {
            return state.answer(answer, act);
        }
        if (command instanceof InOneGo together) {
            return Steps.inOneGo(state, together.steps(), (now, step) -> decide(now, step, act), WorkCatalogue::evolve);
        }
        if (command instanceof LapseDeadline lapse) {
            return state.lapse(lapse, act);
        }
        return state.close((CloseCatalogue) command, act);
    }

    public static WorkCatalogue evolve(WorkCatalogue state, CatalogueEvent event) {
        if (event instanceof CatalogueOpened opened) {
            Terms terms = new Terms(opened.route(), opened.frame(), opened.limit(), opened.rules(), opened.preparer(), opened.carried());
            return new WorkCatalogue(opened.catalogue(), terms, Stage.DRAFTING, Map.of(), opened.carried(), Optional.empty(), Optional.empty(),
                    Course.BEFORE_APPROVAL, false);
        }
        if (event instanceof CataloguePrepared prepared) {
            return state.drafted(Stage.DRAFTING, prepared.axes(), prepared.items(), state.returned, Optional.of(prepared.by()));
        }
        if (event instanceof PreparationConfirmed) {
            return state;
        }
        if (event instanceof CatalogueSubmitted submitted) {
            return state.drafted(state.stageAfterSubmission(), submitted.axes(), submitted.items(), Optional.empty(), Optional.empty());
        }
        if (event instanceof CatalogueReturned back) {
            return state.drafted(Stage.DRAFTING, state.axes, state.items, Optional.of(back.remark()), Optional.empty());
        }
        if (event instanceof CatalogueReviewed) {
            return state.at(state.stageAfterReview(), state.course);
        }
        if (event instanceof CatalogueAdvised) {
            return state.at(Stage.APPROVAL, state.course);
        }
        if (event instanceof CatalogueApproved approved) {
            return state.at(Stage.APPROVED, Course.from(new Course.Approval(approved.at(), approved.late()), highest(state.items)));
        }
        if (event instanceof AdjustmentApproved approved) {
            return new WorkCatalogue(state.id, state.terms, state.stage, approved.axes(), approved.items(), state.returned, state.preparedBy,
                    state.course.answered(highest(approved.items())), state.lapsed);
        }
        if (event instanceof DeadlineLapsed) {
            return new WorkCatalogue(state.id, state.terms, state.stage, state.axes, state.items, state.returned, state.preparedBy, state.course, true);
        }
        return state.at(state.stage, state.course.after(event));
    }

    public AuthorityRoute route() {
        return terms.route();
    }

    public ScoreFrame frame() {
        return terms.frame();
    }

    /** First too-late instant of the approval, UTC; null where none is set and before opening. */
    public Instant limit() {
        return terms == null ? null : terms.limit();
    }

    /** The body whose turn it is; empty while the person drafts and after approval. */
    public Optional<BodyId> turn() {
        return switch (stage) {
            case REVIEW -> route().reviewer();
            case ADVICE -> route().adviser();
            case APPROVAL -> Optional.of(route().approver());
            case ABSENT, DRAFTING, APPROVED -> Optional.empty();
        };
    }

    /** Who confirms results (R-5.1-5): the unit's leadership that reviews; where the plan names none, the approver. */
    public BodyId confirmer() {
        return route().reviewer().orElse(route().approver());
    }

    /** Who confirms an objective cause (R-4.4-2, S-7). */
    public BodyId causeConfirmer() {
        return terms.rules().causeConfirmedBy() == Reading.CauseConfirmedBy.CATALOGUE_APPROVER ? route().approver() : route().decider();
    }

    public Optional<WorkItem> item(int number) {
        return items.stream().filter(item -> item.number() == number).findFirst();
    }

    /**
     * How much is done (II.4.4a, footnote 2), for the rating. A task counts as done only when its result is confirmed; one that a confirmed cause
     * excuses leaves the count; a co-ordinator is judged on his or her own row, whatever became of the lead's. Before approval nothing is assigned.
     *
     * @param cutOff last day on which something done counts ("đến thời điểm đánh giá"), in Vietnam
     * @param rules  C-15: whether tasks due later count when they are not done
     */
    public Completion completion(LocalDate cutOff, RatingRules rules) {
        if (stage != Stage.APPROVED) {
            return new Completion(0, 0, 0);
        }
        List<WorkItem> counted = items.stream().filter(item -> counts(item, cutOff, rules)).toList();
        int done = (int) counted.stream().filter(item -> course.task(item.number()).isDoneBy(cutOff)).count();
        int excused = (int) counted.stream().map(item -> course.task(item.number())).filter(task -> !task.isDoneBy(cutOff) && task.isExcused()).count();
        return new Completion(counted.size(), done, excused);
    }

    private boolean counts(WorkItem item, LocalDate cutOff, RatingRules rules) {
        return !item.due().isAfter(cutOff) || rules.read(Reading.DueAfterCutOff.COUNTED) || course.task(item.number()).isDoneBy(cutOff);
    }

    /**
     * The rows that the next quarter takes up (II.1.3, II.8.1d, R-1.3-1, C-15), each with a reference to where it stood: of a person who was rated those
     * that did not count because they were due later; of one who was not, all, for the work of the time in service is considered in the next quarter.
     *
     * @param cutOff as in {@link #completion}
     * @param rated  whether the person was given a level for this quarter
     */
    public List<WorkItem> carriedOver(LocalDate cutOff, boolean rated, RatingRules rules) {
        if (stage != Stage.APPROVED) {
            return List.of();
        }
        return items.stream().filter(item -> !rated || !counts(item, cutOff, rules)).map(item -> item.carriedOverFrom(id + "#" + item.number())).toList();
    }

    /** The lowest degree found for a key task; empty while none is confirmed (C-21, for the rating). */
    public Optional<Degree> lowestDegreeOfKeyTasks() {
        return items.stream().filter(WorkItem::key).map(item -> course.task(item.number())).filter(TaskRecord::isConfirmed)
                .flatMap(task -> task.result().orElseThrow().degree().stream()).max(Comparator.naturalOrder());
    }

    /** What those who review, approve or assess should look at; never a reason to refuse. */
    public List<Warning> warnings() {
        return Warnings.of(this);
    }

    /** The rows as they would be after these changes, in the order of their numbers. */
    List<WorkItem> itemsAfter(List<Change> changes) {
        Map<Integer, WorkItem> rows = new TreeMap<>();
        items.forEach(item -> rows.put(item.number(), item));
        changes.forEach(change -> change.after().ifPresentOrElse(row -> rows.put(row.number(), row), () -> rows.remove(change.number())));
        return new ArrayList<>(rows.values());
    }

    private static int highest(List<WorkItem> rows) {
        return rows.stream().mapToInt(WorkItem::number).max().orElse(0);
    }

    private Stage stageAfterSubmission() {
        return route().reviewer().isPresent() ? Stage.REVIEW : stageAfterReview();
    }

    private Stage stageAfterReview() {
        return route().adviser().isPresent() ? Stage.ADVICE : Stage.APPROVAL;
    }

    private WorkCatalogue drafted(Stage next, Map<Axis, AxisRole> roles, List<WorkItem> rows, Optional<Confidential<String>> remark,
                                  Optional<PersonId> preparer) {
        return new WorkCatalogue(id, terms, next, roles, rows, remark, preparer, course, lapsed);
    }

    private WorkCatalogue at(Stage next, Course then) {
        return new WorkCatalogue(id, terms, next, axes, items, Optional.empty(), preparedBy, then, lapsed);
    }

    private Decision<CatalogueEvent> open(OpenCatalogue open, Act act) {
        return accepted(CataloguePolicy.opening(this, open, act), () -> new CatalogueOpened(open.catalogue(), open.route(), open.frame(), open.limit(),
                CatalogueRules.of(open.rules()), open.preparer(), open.carried(), act.now()));
    }

    private Decision<CatalogueEvent> prepare(PrepareCatalogue prepare, Act act) {
        return accepted(CataloguePolicy.preparation(this, prepare, act), () -> new CataloguePrepared(id, terms.preparer().orElseThrow(), prepare.axes(),
                prepare.items(), act.person(), act.now()));
    }

    private Decision<CatalogueEvent> confirm(ConfirmPreparation confirm, Act act) {
        return Decision.unless(CataloguePolicy.confirmation(this, confirm, act), () -> Decision.accept(
                new PreparationConfirmed(id, preparedBy.orElseThrow(), act.person(), act.now()),
                new CatalogueSubmitted(id, axes, items, act.person(), act.now())));
    }

    private Decision<CatalogueEvent> submit(SubmitCatalogue submit, Act act) {
        return accepted(CataloguePolicy.submission(this, submit, act), () -> new CatalogueSubmitted(id, submit.axes(), submit.items(), act.person(),
                act.now()));
    }

    private Decision<CatalogueEvent> review(ReviewCatalogue review, Act act) {
        return Decision.unless(CataloguePolicy.turn(this, Stage.REVIEW, review.catalogue(), review.verdict(), review.remark(), act),
                () -> verdict(review.verdict(), review.remark(), act,
                        (remark, by) -> new CatalogueReviewed(id, turn().orElseThrow(), remark, by, act.now())));
    }

    private Decision<CatalogueEvent> advise(AdviseCatalogue advise, Act act) {
        return Decision.unless(CataloguePolicy.turn(this, Stage.ADVICE, advise.catalogue(), advise.verdict(), advise.remark(), act),
                () -> verdict(advise.verdict(), advise.remark(), act,
                        (remark, by) -> new CatalogueAdvised(id, turn().orElseThrow(), remark, by, act.now())));
    }

    private Decision<CatalogueEvent> approve(ApproveCatalogue approve, Act act) {
        boolean late = limit() != null && !act.now().isBefore(limit());
        return Decision.unless(CataloguePolicy.turn(this, Stage.APPROVAL, approve.catalogue(), approve.verdict(), approve.remark(), act),
                () -> verdict(approve.verdict(), approve.remark(), act,
                        (remark, by) -> new CatalogueApproved(id, route().approver(), remark, late, by, act.now())));
    }

    private Decision<CatalogueEvent> verdict(Verdict verdict, String text, Act act, Acceptance acceptance) {
        Confidential<String> remark = confidential(text);
        return Decision.accept(verdict == Verdict.RETURN
                ? new CatalogueReturned(id, turn().orElseThrow(), remark, act.person(), act.now())
                : acceptance.event(remark, act.person()));
    }

    private Decision<CatalogueEvent> request(RequestAdjustment request, Act act) {
        return accepted(AdjustmentPolicy.request(this, request, act), () -> new AdjustmentRequested(id, request.axes(),
                AdjustmentPolicy.changes(this, request), confidential(request.reason()), request.document().strip(), act.person(), act.now()));
    }

    private Decision<CatalogueEvent> answer(AnswerAdjustment answer, Act act) {
        return accepted(AdjustmentPolicy.answer(this, answer, act), () -> {
            Adjustment waiting = course.adjustment().orElseThrow();
            return answer.verdict() == Verdict.RETURN
                    ? new AdjustmentRefused(id, route().approver(), confidential(answer.remark()), act.person(), act.now())
                    : new AdjustmentApproved(id, route().approver(), waiting.axes(), itemsAfter(waiting.changes()), confidential(answer.remark()),
                            act.person(), act.now());
        });
    }

    private Decision<CatalogueEvent> record(RecordProgress progress, Act act) {
        return accepted(CoursePolicy.progress(this, progress, act), () -> new ProgressRecorded(id, progress.number(), progress.percent(),
                progress.obstacle(), confidential(progress.words()), progress.evidence(), act.person(), act.now()));
    }

    private Decision<CatalogueEvent> report(ReportResult report, Act act) {
        return accepted(CoursePolicy.report(this, report, act), () -> new ResultReported(id, report.number(), confidential(report.actual()),
                report.finished(), report.evidence(), act.person(), act.now()));
    }

    private Decision<CatalogueEvent> answer(AnswerResult answer, Act act) {
        return accepted(CoursePolicy.answerToResult(this, answer, act), () -> answer.verdict() == Verdict.RETURN
                ? new ResultRefused(id, answer.number(), confirmer(), confidential(answer.remark()), act.person(), act.now())
                : new ResultConfirmed(id, answer.number(), confirmer(), confidential(answer.aspects()), answer.degree(), act.person(), act.now()));
    }

    private Decision<CatalogueEvent> flag(FlagImportance flag, Act act) {
        return accepted(CoursePolicy.importance(this, flag, act), () -> new ImportanceFlagged(id, flag.number(), route().proposer(),
                confidential(flag.ground()), act.person(), act.now()));
    }

    private Decision<CatalogueEvent> request(RequestCause request, Act act) {
        return accepted(CoursePolicy.causeRequest(this, request, act), () -> new CauseRequested(id, request.number(), confidential(request.grounds()),
                act.person(), act.now()));
    }

    private Decision<CatalogueEvent> answer(AnswerCause answer, Act act) {
        return accepted(CoursePolicy.answerToCause(this, answer, act), () -> answer.verdict() == Verdict.RETURN
                ? new CauseRefused(id, answer.number(), causeConfirmer(), confidential(answer.remark()), act.person(), act.now())
                : new CauseConfirmed(id, answer.number(), causeConfirmer(), confidential(answer.remark()), act.person(), act.now()));
    }

    private Decision<CatalogueEvent> close(CloseCatalogue close, Act act) {
        return Decision.unless(CoursePolicy.closing(this, close.catalogue(), act), () -> course.closed().isPresent()
                ? Decision.accept() : Decision.accept(new CatalogueClosed(id, act.now())));
    }

    private Decision<CatalogueEvent> lapse(LapseDeadline lapse, Act act) {
        return Decision.unless(CataloguePolicy.lapse(this, lapse, act), () -> stage == Stage.APPROVED || lapsed
                ? Decision.accept() : Decision.accept(new DeadlineLapsed(id, limit(), act.now())));
    }

    private <T> Confidential<T> confidential(T content) {
        return new Confidential<>(id.person(), content);
    }

    private static Decision<CatalogueEvent> accepted(List<Guard> guards, Happening happening) {
        return Decision.unless(guards, () -> Decision.accept(happening.event()));
    }

    @FunctionalInterface
    private interface Happening {
        CatalogueEvent event();
    }

    @FunctionalInterface
    private interface Acceptance {
        CatalogueEvent event(Confidential<String> remark, PersonId by);
    }
}

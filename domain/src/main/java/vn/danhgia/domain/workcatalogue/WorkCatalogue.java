package vn.danhgia.domain.workcatalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.ScoreFrame;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AdviseCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ApproveCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.OpenCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ReviewCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.SubmitCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueAdvised;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueApproved;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueOpened;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueReturned;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueReviewed;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueSubmitted;

/**
 * A work catalogue (danh mục) on its way: drafted by the person, reviewed by the unit, advised, approved, then locked (R-5.1-11).
 *
 * @param id       null before opening
 * @param items    as last handed in
 * @param returned the remark with which it was last handed back, while it is with the person again
 */
public record WorkCatalogue(CatalogueId id, AuthorityRoute route, ScoreFrame frame, Instant limit, Stage stage, List<WorkItem> items,
                            Optional<Confidential<String>> returned) {

    /** Whose turn the catalogue itself says it is. */
    public enum Stage { ABSENT, DRAFTING, REVIEW, ADVICE, APPROVAL, APPROVED }

    public static final WorkCatalogue ABSENT =
            new WorkCatalogue(null, null, null, null, Stage.ABSENT, List.of(), Optional.empty());

    public static Decision<CatalogueEvent> decide(WorkCatalogue state, CatalogueCommand command, Act act) {
        if (command instanceof OpenCatalogue open) {
            return state.open(open, act);
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
        return state.approve((ApproveCatalogue) command, act);
    }

    public static WorkCatalogue evolve(WorkCatalogue state, CatalogueEvent event) {
        if (event instanceof CatalogueOpened opened) {
            return new WorkCatalogue(opened.catalogue(), opened.route(), opened.frame(), opened.limit(), Stage.DRAFTING, List.of(), Optional.empty());
        }
        if (event instanceof CatalogueSubmitted submitted) {
            return state.at(state.stageAfterSubmission(), submitted.items(), Optional.empty());
        }
        if (event instanceof CatalogueReturned back) {
            return state.at(Stage.DRAFTING, state.items, Optional.of(back.remark()));
        }
        if (event instanceof CatalogueReviewed) {
            return state.at(state.stageAfterReview(), state.items, Optional.empty());
        }
        if (event instanceof CatalogueAdvised) {
            return state.at(Stage.APPROVAL, state.items, Optional.empty());
        }
        return state.at(Stage.APPROVED, state.items, Optional.empty());
    }

    /** The body whose turn it is; empty while the person drafts and after approval. */
    public Optional<BodyId> turn() {
        return switch (stage) {
            case REVIEW -> route.reviewer();
            case ADVICE -> route.adviser();
            case APPROVAL -> Optional.of(route.approver());
            case ABSENT, DRAFTING, APPROVED -> Optional.empty();
        };
    }

    private Stage stageAfterSubmission() {
        return route.reviewer().isPresent() ? Stage.REVIEW : stageAfterReview();
    }

    private Stage stageAfterReview() {
        return route.adviser().isPresent() ? Stage.ADVICE : Stage.APPROVAL;
    }

    private WorkCatalogue at(Stage next, List<WorkItem> rows, Optional<Confidential<String>> remark) {
        return new WorkCatalogue(id, route, frame, limit, next, rows, remark);
    }

    private Decision<CatalogueEvent> open(OpenCatalogue open, Act act) {
        return Decision.unless(CataloguePolicy.opening(this, open, act), () -> Decision.accept(
                new CatalogueOpened(open.catalogue(), open.route(), open.frame(), open.limit(), act.now())));
    }

    private Decision<CatalogueEvent> submit(SubmitCatalogue submit, Act act) {
        return Decision.unless(CataloguePolicy.submission(this, submit, act), () -> Decision.accept(
                new CatalogueSubmitted(id, submit.items(), act.person(), act.now())));
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
        boolean late = limit != null && !act.now().isBefore(limit);
        return Decision.unless(CataloguePolicy.turn(this, Stage.APPROVAL, approve.catalogue(), approve.verdict(), approve.remark(), act),
                () -> verdict(approve.verdict(), approve.remark(), act,
                        (remark, by) -> new CatalogueApproved(id, route.approver(), remark, late, by, act.now())));
    }

    private Decision<CatalogueEvent> verdict(Verdict verdict, String text, Act act, Acceptance acceptance) {
        Confidential<String> remark = new Confidential<>(id.person(), text);
        return Decision.accept(verdict == Verdict.RETURN
                ? new CatalogueReturned(id, turn().orElseThrow(), remark, act.person(), act.now())
                : acceptance.event(remark, act.person()));
    }

    @FunctionalInterface
    private interface Acceptance {
        CatalogueEvent event(Confidential<String> remark, PersonId by);
    }
}

package vn.danhgia.domain.workcatalogue;

import static vn.danhgia.domain.shared.Guard.require;

import java.util.ArrayList;
import java.util.List;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ConfirmPreparation;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.LapseDeadline;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.OpenCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.PrepareCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.SubmitCatalogue;
import vn.danhgia.domain.workcatalogue.WorkCatalogue.Stage;

/** Who may do what on the catalogue's way to approval (II.5.1); the lists are the clauses' table of contents. What it must say: {@link ContentPolicy}. */
final class CataloguePolicy {

    private CataloguePolicy() {
    }

    static List<Guard> opening(WorkCatalogue state, OpenCatalogue open, Act act) {
        return List.of(
                require(() -> act.by().isSystem(), RejectionCode.SYSTEM_ONLY),
                require(() -> state.stage() == Stage.ABSENT, RejectionCode.ALREADY_EXISTS, open.catalogue()));
    }

    /** R-III.4.2-1, R-III.4.4-1, R-III.6-1: the office that the plan names, and no other. */
    static List<Guard> preparation(WorkCatalogue state, PrepareCatalogue prepare, Act act) {
        return and(List.of(
                exists(state, prepare.catalogue()),
                atStage(state, Stage.DRAFTING),
                require(() -> state.terms().preparer().filter(act.by()::sitsIn).isPresent(), RejectionCode.NOT_COMPETENT,
                        state.terms() == null ? null : state.terms().preparer().orElse(null)),
                require(() -> !act.by().is(prepare.catalogue().person()), RejectionCode.RECUSED)),
                ContentPolicy.of(state, prepare.axes(), prepare.items()));
    }

    static List<Guard> submission(WorkCatalogue state, SubmitCatalogue submit, Act act) {
        return and(ownDraft(state, submit.catalogue(), act), ContentPolicy.of(state, submit.axes(), submit.items()));
    }

    /** R-III.4.2-1: only what an office has prepared is confirmed, and only by the person. */
    static List<Guard> confirmation(WorkCatalogue state, ConfirmPreparation confirm, Act act) {
        return and(ownDraft(state, confirm.catalogue(), act),
                and(List.of(require(() -> state.preparedBy().isPresent(), RejectionCode.NOTHING_PREPARED)),
                        ContentPolicy.of(state, state.axes(), state.items())));
    }

    /** A limit that has come; what was approved in time or is noted already is no reason to refuse. */
    static List<Guard> lapse(WorkCatalogue state, LapseDeadline lapse, Act act) {
        return List.of(
                require(() -> act.by().isSystem(), RejectionCode.SYSTEM_ONLY),
                exists(state, lapse.catalogue()),
                () -> require(() -> state.limit() != null && !act.now().isBefore(state.limit()), RejectionCode.DEADLINE_NOT_REACHED,
                        state.limit() == null ? "" : Legal.dayOf(state.limit())).objection());
    }

    private static List<Guard> ownDraft(WorkCatalogue state, CatalogueId id, Act act) {
        return List.of(exists(state, id), owner(id, act), atStage(state, Stage.DRAFTING));
    }

    /** A body's turn: right stage, right body, not on oneself (C-11), a remark to return (R-5.1-4). */
    static List<Guard> turn(WorkCatalogue state, Stage stage, CatalogueId id, Verdict verdict, String remark, Act act) {
        return and(List.of(exists(state, id), atStage(state, stage)),
                and(competent(id, state.turn().orElse(null), act), List.of(remarkToReturn(verdict, remark))));
    }

    static Guard exists(WorkCatalogue state, CatalogueId id) {
        return require(() -> state.stage() != Stage.ABSENT, RejectionCode.NOT_FOUND, id);
    }

    static Guard atStage(WorkCatalogue state, Stage stage) {
        return require(() -> state.stage() == stage, RejectionCode.WRONG_STAGE, state.stage(), stage);
    }

    static Guard owner(CatalogueId id, Act act) {
        return require(() -> act.by().is(id.person()), RejectionCode.NOT_THE_OWNER);
    }

    /** R-1.1-2, C-11: a member of the body, and never on oneself. */
    static List<Guard> competent(CatalogueId id, BodyId body, Act act) {
        return List.of(
                require(() -> act.by().sitsIn(body), RejectionCode.NOT_COMPETENT, body),
                require(() -> !act.by().is(id.person()), RejectionCode.RECUSED));
    }

    static Guard remarkToReturn(Verdict verdict, String remark) {
        return require(() -> verdict == Verdict.ACCEPT || !remark.isBlank(), RejectionCode.REMARK_REQUIRED);
    }

    static List<Guard> and(List<Guard> first, List<Guard> then) {
        List<Guard> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}

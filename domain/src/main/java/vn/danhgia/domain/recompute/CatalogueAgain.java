package vn.danhgia.domain.recompute;

import static vn.danhgia.domain.recompute.World.open;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.workcatalogue.Adjustment.Change;
import vn.danhgia.domain.workcatalogue.Aspects;
import vn.danhgia.domain.workcatalogue.CatalogueCommand;
import vn.danhgia.domain.workcatalogue.CatalogueEvent;
import vn.danhgia.domain.workcatalogue.Verdict;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.domain.workcatalogue.WorkItem;

/** A work catalogue: the act that an event tells of, put to its decider again. */
final class CatalogueAgain {

    private static final Aspects NOTHING_SAID = new Aspects("", "", "", "", "");

    private CatalogueAgain() {
    }

    static Decision<CatalogueEvent> decide(World world, CatalogueEvent event, Act act) {
        WorkCatalogue state = world.catalogue(event.catalogue());
        return WorkCatalogue.decide(state, command(world, state, event), act);
    }

    private static CatalogueCommand command(World world, WorkCatalogue state, CatalogueEvent event) {
        if (event instanceof CatalogueEvent.CatalogueOpened opened) {
            Cycle cycle = world.cycle();
            AuthorityRoute route = cycle.placementOf(opened.catalogue().person()).orElseThrow().route();
            return new CatalogueCommand.OpenCatalogue(opened.catalogue(), route, cycle.scoreFrame(), cycle.limits().get(route.catalogueDeadline()),
                    world.rules().rating(), route.preparer(), List.of());
        }
        if (event instanceof CatalogueEvent.CataloguePrepared prepared) {
            return new CatalogueCommand.PrepareCatalogue(prepared.catalogue(), prepared.axes(), prepared.items());
        }
        if (event instanceof CatalogueEvent.PreparationConfirmed confirmed) {
            return new CatalogueCommand.ConfirmPreparation(confirmed.catalogue());
        }
        if (event instanceof CatalogueEvent.CatalogueSubmitted submitted) {
            return new CatalogueCommand.SubmitCatalogue(submitted.catalogue(), submitted.axes(), submitted.items());
        }
        if (event instanceof CatalogueEvent.CatalogueReturned back) {
            return turn(state, event, Verdict.RETURN, back.remark());
        }
        if (event instanceof CatalogueEvent.CatalogueReviewed reviewed) {
            return new CatalogueCommand.ReviewCatalogue(event.catalogue(), Verdict.ACCEPT, open(reviewed.remark()));
        }
        if (event instanceof CatalogueEvent.CatalogueAdvised advised) {
            return new CatalogueCommand.AdviseCatalogue(event.catalogue(), Verdict.ACCEPT, open(advised.remark()));
        }
        if (event instanceof CatalogueEvent.CatalogueApproved approved) {
            return new CatalogueCommand.ApproveCatalogue(event.catalogue(), Verdict.ACCEPT, open(approved.remark()));
        }
        return duringTheQuarter(event);
    }

    /** Whose turn it was says what was handed back. */
    private static CatalogueCommand turn(WorkCatalogue state, CatalogueEvent event, Verdict verdict, Confidential<String> remark) {
        return switch (state.stage()) {
            case REVIEW -> new CatalogueCommand.ReviewCatalogue(event.catalogue(), verdict, open(remark));
            case ADVICE -> new CatalogueCommand.AdviseCatalogue(event.catalogue(), verdict, open(remark));
            default -> new CatalogueCommand.ApproveCatalogue(event.catalogue(), verdict, open(remark));
        };
    }

    private static CatalogueCommand duringTheQuarter(CatalogueEvent event) {
        if (event instanceof CatalogueEvent.AdjustmentRequested asked) {
            List<WorkItem> rows = asked.changes().stream().flatMap(change -> change.after().stream()).toList();
            return new CatalogueCommand.RequestAdjustment(asked.catalogue(), asked.axes(), rows, asked.changes().stream()
                    .filter(change -> change.after().isEmpty()).map(Change::before).flatMap(Optional::stream).map(WorkItem::number).collect(Collectors.toSet()),
                    open(asked.reason()), asked.document());
        }
        if (event instanceof CatalogueEvent.AdjustmentApproved approved) {
            return new CatalogueCommand.AnswerAdjustment(approved.catalogue(), Verdict.ACCEPT, open(approved.remark()));
        }
        if (event instanceof CatalogueEvent.AdjustmentRefused refused) {
            return new CatalogueCommand.AnswerAdjustment(refused.catalogue(), Verdict.RETURN, open(refused.remark()));
        }
        if (event instanceof CatalogueEvent.ProgressRecorded entry) {
            return new CatalogueCommand.RecordProgress(entry.catalogue(), entry.number(), entry.percent(), entry.obstacle(), open(entry.words()),
                    entry.evidence());
        }
        if (event instanceof CatalogueEvent.ResultReported reported) {
            return new CatalogueCommand.ReportResult(reported.catalogue(), reported.number(), open(reported.actual()), reported.finished(),
                    reported.evidence());
        }
        if (event instanceof CatalogueEvent.ResultConfirmed confirmed) {
            return new CatalogueCommand.AnswerResult(confirmed.catalogue(), confirmed.number(), Verdict.ACCEPT, open(confirmed.aspects()),
                    confirmed.degree(), "");
        }
        if (event instanceof CatalogueEvent.ResultRefused refused) {
            return new CatalogueCommand.AnswerResult(refused.catalogue(), refused.number(), Verdict.RETURN, NOTHING_SAID, Optional.empty(),
                    open(refused.remark()));
        }
        if (event instanceof CatalogueEvent.ImportanceFlagged flagged) {
            return new CatalogueCommand.FlagImportance(flagged.catalogue(), flagged.number(), open(flagged.ground()));
        }
        if (event instanceof CatalogueEvent.CauseRequested asked) {
            return new CatalogueCommand.RequestCause(asked.catalogue(), asked.number(), open(asked.grounds()));
        }
        if (event instanceof CatalogueEvent.CauseConfirmed confirmed) {
            return new CatalogueCommand.AnswerCause(confirmed.catalogue(), confirmed.number(), Verdict.ACCEPT, open(confirmed.remark()));
        }
        if (event instanceof CatalogueEvent.CauseRefused refused) {
            return new CatalogueCommand.AnswerCause(refused.catalogue(), refused.number(), Verdict.RETURN, open(refused.remark()));
        }
        return event instanceof CatalogueEvent.CatalogueClosed ? new CatalogueCommand.CloseCatalogue(event.catalogue())
                : new CatalogueCommand.LapseDeadline(event.catalogue());
    }
}

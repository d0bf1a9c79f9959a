package vn.danhgia.domain.workcatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danhgia.domain.Given.CATALOGUE;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.body;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.workcatalogue.Quarterly.AUGUST;
import static vn.danhgia.domain.workcatalogue.Quarterly.JULY;
import static vn.danhgia.domain.workcatalogue.Quarterly.after;
import static vn.danhgia.domain.workcatalogue.Quarterly.approved;
import static vn.danhgia.domain.workcatalogue.Quarterly.chairman;
import static vn.danhgia.domain.workcatalogue.Quarterly.done;
import static vn.danhgia.domain.workcatalogue.Quarterly.head;
import static vn.danhgia.domain.workcatalogue.Quarterly.items;
import static vn.danhgia.domain.workcatalogue.Quarterly.main;
import static vn.danhgia.domain.workcatalogue.Quarterly.official;
import static vn.danhgia.domain.workcatalogue.Quarterly.only;
import static vn.danhgia.domain.workcatalogue.Quarterly.refusedWith;
import static vn.danhgia.domain.workcatalogue.Quarterly.submission;
import static vn.danhgia.domain.workcatalogue.Row.row;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.workcatalogue.Adjustment.Change;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AnswerAdjustment;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.CloseCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.FlagImportance;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.PrepareCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.RequestAdjustment;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.AdjustmentApproved;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.AdjustmentRefused;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.AdjustmentRequested;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.ImportanceFlagged;
import vn.danhgia.domain.workcatalogue.WorkCatalogue.Stage;

@Tag("R-5.1-11")
class AdjustmentTest {

    private static final Row FIRST = row(1).weight("40");
    private static final Row SECOND = row(2).weight("30").due(9, 20);
    private static final WorkCatalogue APPROVED = approved(FIRST, SECOND);
    private static final AnswerAdjustment YES = new AnswerAdjustment(CATALOGUE, Verdict.ACCEPT, "");

    @Test
    void anApprovedCatalogueIsLocked() {
        refusedWith(WorkCatalogue.decide(APPROVED, submission(FIRST, SECOND), official(AUGUST)), RejectionCode.WRONG_STAGE, Stage.APPROVED, Stage.DRAFTING);
        refusedWith(WorkCatalogue.decide(APPROVED, new PrepareCatalogue(CATALOGUE, main(Axis.T1), items(FIRST)), head(AUGUST)),
                RejectionCode.WRONG_STAGE, Stage.APPROVED, Stage.DRAFTING);
    }

    @Test
    @Tag("R-I.2.3-3")
    void aChangeIsAskedForWithOldAndNewReasonAndDocument() {
        AdjustmentRequested requested = (AdjustmentRequested) only(ask(APPROVED, change(FIRST, SECOND.due(9, 28))));
        assertThat(requested.changes()).as("rows that stay are not changes")
                .containsExactly(new Change(Optional.of(SECOND.item()), Optional.of(SECOND.due(9, 28).item())));
        assertThat(requested.reason()).isEqualTo(new Confidential<>(OFFICIAL, "Tỉnh lùi lịch nghiệm thu"));
        assertThat(requested.toString()).doesNotContain("lùi lịch");
        assertThat(requested.document()).isEqualTo("Công văn 15-CV/HU");
        assertThat(requested.by()).isEqualTo(OFFICIAL);
        assertThat(requested.at()).isEqualTo(AUGUST);

        WorkCatalogue waiting = WorkCatalogue.evolve(APPROVED, requested);
        assertThat(waiting.items()).as("nothing changes by asking").isEqualTo(APPROVED.items());
        assertThat(waiting.course().adjustment()).contains(
                new Adjustment(main(Axis.T1), requested.changes(), requested.reason(), requested.document(), AUGUST));
    }

    @Test
    void theApproverApprovesAndTheRowsChange() {
        WorkCatalogue waiting = asked(change(SECOND.due(9, 28)));
        AdjustmentApproved approved = (AdjustmentApproved) only(WorkCatalogue.decide(waiting, YES, chairman(AUGUST)));
        assertThat(approved.body()).isEqualTo(body("ld-ubnd"));
        assertThat(approved.items()).isEqualTo(items(FIRST, SECOND.due(9, 28)));
        WorkCatalogue changed = WorkCatalogue.evolve(waiting, approved);
        assertThat(changed.items()).isEqualTo(items(FIRST, SECOND.due(9, 28)));
        assertThat(changed.course().adjustment()).isEmpty();
        refusedWith(WorkCatalogue.decide(changed, YES, chairman(AUGUST)), RejectionCode.NO_ADJUSTMENT_WAITING);
    }

    @Test
    void theApproverRefusesWithAReasonAndNothingChanges() {
        WorkCatalogue waiting = asked(change(SECOND.due(9, 28)));
        refusedWith(WorkCatalogue.decide(waiting, new AnswerAdjustment(CATALOGUE, Verdict.RETURN, " "), chairman(AUGUST)), RejectionCode.REMARK_REQUIRED);
        AdjustmentRefused refused = (AdjustmentRefused) only(WorkCatalogue.decide(waiting, new AnswerAdjustment(CATALOGUE, Verdict.RETURN, "Không đủ căn cứ"),
                chairman(AUGUST)));
        assertThat(refused.remark().content()).isEqualTo("Không đủ căn cứ");
        WorkCatalogue after = WorkCatalogue.evolve(waiting, refused);
        assertThat(after.items()).isEqualTo(APPROVED.items());
        assertThat(after.course().adjustment()).isEmpty();
        only(ask(after, change(SECOND.due(9, 28))));
    }

    @Test
    void onlyTheApproverAnswersAndNobodyForHimself() {
        WorkCatalogue waiting = asked(change(SECOND.due(9, 28)));
        refusedWith(WorkCatalogue.decide(waiting, YES, head(AUGUST)), RejectionCode.NOT_COMPETENT, body("ld-ubnd"));
        refusedWith(WorkCatalogue.decide(waiting, YES, by(OFFICIAL, AUGUST, "ld-ubnd")), RejectionCode.RECUSED);
        refusedWith(WorkCatalogue.decide(APPROVED, change(SECOND.due(9, 28)), chairman(AUGUST)), RejectionCode.NOT_THE_OWNER);
    }

    @Test
    void oneChangeWaitsAtATime() {
        refusedWith(ask(asked(change(SECOND.due(9, 28))), change(SECOND.due(9, 29))), RejectionCode.ADJUSTMENT_WAITING);
    }

    @Test
    void nothingIsAdjustedBeforeApprovalNorAfterTheVote() {
        refusedWith(ask(Quarterly.opened(), change(FIRST)), RejectionCode.WRONG_STAGE, Stage.DRAFTING, Stage.APPROVED);
        refusedWith(ask(WorkCatalogue.ABSENT, change(FIRST)), RejectionCode.NOT_FOUND, CATALOGUE);
        refusedWith(ask(closed(APPROVED), change(SECOND.due(9, 28))), RejectionCode.CATALOGUE_CLOSED);
        refusedWith(WorkCatalogue.decide(closed(asked(change(SECOND.due(9, 28)))), YES, chairman(AUGUST)), RejectionCode.CATALOGUE_CLOSED);
    }

    @Test
    void reasonAndDocumentAreRequired() {
        refusedWith(ask(APPROVED, new RequestAdjustment(CATALOGUE, main(Axis.T1), items(SECOND.due(9, 28)), Set.of(), " ", "CV 1")),
                RejectionCode.ADJUSTMENT_WITHOUT_GROUNDS, "reason");
        refusedWith(ask(APPROVED, new RequestAdjustment(CATALOGUE, main(Axis.T1), items(SECOND.due(9, 28)), Set.of(), "Lý do", "")),
                RejectionCode.ADJUSTMENT_WITHOUT_GROUNDS, "document");
    }

    @Test
    void aChangeThatChangesNothingIsNone() {
        refusedWith(ask(APPROVED, change(FIRST, SECOND)), RejectionCode.ADJUSTMENT_EMPTY);
        Row[] rows = {FIRST, SECOND.axis(Axis.T2)};
        WorkCatalogue twoAxes = approved(Quarterly.opened(), new CatalogueCommand.SubmitCatalogue(CATALOGUE, main(Axis.T1, Axis.T2), items(rows)));
        only(ask(twoAxes, new RequestAdjustment(CATALOGUE, Map.of(Axis.T1, AxisRole.MAIN, Axis.T2, AxisRole.SUPPORT), items(), Set.of(), "Phân công lại",
                "CV 1")));
    }

    @Test
    void theRowsAfterAChangeMeetTheSameRulesAsBefore() {
        refusedWith(ask(APPROVED, change(SECOND.weight("31"))), RejectionCode.WEIGHTS_DO_NOT_SUM, "71.00", "70.00");
        refusedWith(ask(APPROVED, change(SECOND.axis(Axis.T2))), RejectionCode.AXIS_WITHOUT_ROLE, 2, Axis.T2);
    }

    @Test
    void aDayIsNotMovedToBeforeToday() {
        Row later = SECOND.due(9, 20);
        refusedWith(ask(APPROVED, change(later.due(8, 9))), RejectionCode.DAY_MOVED_INTO_PAST, 2, "2026-08-09");
        only(ask(APPROVED, change(later.due(8, 10))));

        WorkCatalogue waiting = asked(change(later.due(8, 10)));
        refusedWith(WorkCatalogue.decide(waiting, YES, chairman(at(2026, 8, 11, 0, 0))), RejectionCode.DAY_MOVED_INTO_PAST, 2, "2026-08-10");
        only(WorkCatalogue.decide(waiting, YES, chairman(at(2026, 8, 10, 23, 59))));
        only(WorkCatalogue.decide(waiting, new AnswerAdjustment(CATALOGUE, Verdict.RETURN, "Đã muộn"), chairman(at(2026, 8, 11, 0, 0))));
    }

    @Test
    void ofATaskConfirmedDoneOnlyTheWeightChangesAndOnlyUpwards() {
        WorkCatalogue catalogue = done(APPROVED, 1);
        refusedWith(ask(catalogue, change(FIRST.weight("39.99"), SECOND.weight("30.01"))), RejectionCode.CONFIRMED_ROW_CHANGED, 1);
        refusedWith(ask(catalogue, change(FIRST.work("Việc khác"))), RejectionCode.CONFIRMED_ROW_CHANGED, 1);
        refusedWith(ask(catalogue, dropping(1, SECOND.weight("70"))), RejectionCode.CONFIRMED_ROW_CHANGED, 1);
        only(ask(catalogue, change(FIRST.weight("40.01"), SECOND.weight("29.99"))));

        WorkCatalogue onlyReported = Quarterly.reported(APPROVED, 1, FIRST.due().minusDays(30), AUGUST);
        only(ask(onlyReported, change(FIRST.weight("39"), SECOND.weight("31"))));
    }

    @Test
    void whatIsConfirmedWhileAChangeWaitsIsProtectedToo() {
        WorkCatalogue waiting = asked(change(FIRST.weight("39"), SECOND.weight("31")));
        refusedWith(WorkCatalogue.decide(done(waiting, 1), YES, chairman(AUGUST)), RejectionCode.CONFIRMED_ROW_CHANGED, 1);
    }

    @Test
    @Tag("R-4.4-2")
    void aTaskWhoseDayHasPassedIsNotMovedOrDroppedAnyMore() {
        Instant onTheDay = at(2026, 9, 5, 23, 59);
        Instant dayAfter = at(2026, 9, 6, 0, 0);
        only(WorkCatalogue.decide(APPROVED, change(FIRST.due(9, 29)), official(onTheDay)));
        refusedWith(WorkCatalogue.decide(APPROVED, change(FIRST.due(9, 29)), official(dayAfter)), RejectionCode.OVERDUE_ROW_MOVED, 1);
        refusedWith(WorkCatalogue.decide(APPROVED, dropping(1, SECOND.weight("70")), official(dayAfter)), RejectionCode.OVERDUE_ROW_MOVED, 1);
        only(WorkCatalogue.decide(APPROVED, change(FIRST.weight("41"), SECOND.weight("29")), official(dayAfter)));

        WorkCatalogue inTime = after(APPROVED, change(FIRST.due(9, 29)), official(onTheDay));
        only(WorkCatalogue.decide(inTime, YES, chairman(dayAfter)));
    }

    @Test
    @Tag("R-3.5-1")
    void anAdHocTaskComesInWithItsDocumentAndBalancedWeights() {
        Row adHoc = row(3).weight("10").from(Origin.Kind.AD_HOC, "Công văn 20-CV/ĐU");
        WorkCatalogue changed = after(asked(change(SECOND.weight("20"), adHoc)), YES, chairman(AUGUST));
        assertThat(changed.items()).isEqualTo(items(FIRST, SECOND.weight("20"), adHoc));
        assertThat(changed.course().lastNumber()).isEqualTo(3);
        refusedWith(ask(APPROVED, change(adHoc)), RejectionCode.WEIGHTS_DO_NOT_SUM, "80.00", "70.00");
        refusedWith(ask(APPROVED, change(SECOND.weight("20"), adHoc.from(Origin.Kind.AD_HOC, " "))), RejectionCode.ITEM_WITHOUT_AIM, 3, "origin");
        refusedWith(ask(APPROVED, change(SECOND.weight("20"), adHoc.due(8, 9))), RejectionCode.DAY_MOVED_INTO_PAST, 3, "2026-08-09");
    }

    @Test
    @Tag("R-3.5-1")
    void theAssessingBodyFlagsAnAdHocTaskAsSpeciallyImportant() {
        Row adHoc = row(2).weight("30").from(Origin.Kind.AD_HOC, "Công văn 20-CV/ĐU");
        WorkCatalogue catalogue = approved(FIRST, adHoc);
        FlagImportance flag = new FlagImportance(CATALOGUE, 2, "Khắc phục lũ quét");
        ImportanceFlagged flagged = (ImportanceFlagged) only(WorkCatalogue.decide(catalogue, flag, head(AUGUST)));
        assertThat(flagged.body()).isEqualTo(body("p-kinh-te"));
        assertThat(flagged.ground().content()).isEqualTo("Khắc phục lũ quét");
        assertThat(catalogue.course().task(2).important()).isFalse();
        assertThat(WorkCatalogue.evolve(catalogue, flagged).course().task(2).important()).isTrue();
        refusedWith(WorkCatalogue.decide(catalogue, new FlagImportance(CATALOGUE, 1, "Quan trọng"), head(AUGUST)), RejectionCode.NOT_AD_HOC, 1);
        refusedWith(WorkCatalogue.decide(catalogue, new FlagImportance(CATALOGUE, 2, " "), head(AUGUST)), RejectionCode.ENTRY_WITHOUT_WORDS, 2);
        refusedWith(WorkCatalogue.decide(catalogue, new FlagImportance(CATALOGUE, 9, "Quan trọng"), head(AUGUST)), RejectionCode.UNKNOWN_ROW, 9);
        refusedWith(WorkCatalogue.decide(catalogue, flag, chairman(AUGUST)), RejectionCode.NOT_COMPETENT, body("p-kinh-te"));
        refusedWith(WorkCatalogue.decide(catalogue, flag, by(OFFICIAL, AUGUST, "p-kinh-te")), RejectionCode.RECUSED);
        refusedWith(WorkCatalogue.decide(closed(catalogue), flag, head(AUGUST)), RejectionCode.CATALOGUE_CLOSED);
    }

    @Test
    void numbersAreNeverGivenTwice() {
        WorkCatalogue dropped = after(asked(dropping(2, FIRST.weight("70"))), YES, chairman(AUGUST));
        assertThat(dropped.items()).isEqualTo(items(FIRST.weight("70")));
        refusedWith(ask(dropped, change(FIRST.weight("40"), SECOND)), RejectionCode.UNKNOWN_ROW, 2);
        refusedWith(ask(dropped, dropping(2, FIRST.weight("70"))), RejectionCode.UNKNOWN_ROW, 2);
        refusedWith(ask(dropped, change(FIRST.weight("40"), row(4).weight("30"))), RejectionCode.UNKNOWN_ROW, 4);
        only(ask(dropped, change(FIRST.weight("40"), row(4).weight("10"), row(3).weight("20"))));
    }

    @Test
    void oneRowIsNotChangedTwiceInOneChange() {
        refusedWith(ask(APPROVED, change(SECOND.due(9, 28), SECOND.due(9, 29))), RejectionCode.ROW_CHANGED_TWICE, 2);
        refusedWith(ask(APPROVED, new RequestAdjustment(CATALOGUE, main(Axis.T1), items(SECOND.due(9, 28)), Set.of(2), "Lý do", "CV 1")),
                RejectionCode.ROW_CHANGED_TWICE, 2);
    }

    @Test
    void aChangeHasABeforeOrAnAfter() {
        assertThatThrownBy(() -> new Change(Optional.empty(), Optional.empty())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFlowClosesTheRecordOnceAndNobodyElse() {
        CloseCatalogue close = new CloseCatalogue(CATALOGUE);
        refusedWith(WorkCatalogue.decide(APPROVED, close, chairman(AUGUST)), RejectionCode.SYSTEM_ONLY);
        refusedWith(WorkCatalogue.decide(WorkCatalogue.ABSENT, close, bySystem(AUGUST)), RejectionCode.NOT_FOUND, CATALOGUE);
        refusedWith(WorkCatalogue.decide(Quarterly.opened(), close, bySystem(AUGUST)), RejectionCode.WRONG_STAGE, Stage.DRAFTING, Stage.APPROVED);
        assertThat(only(WorkCatalogue.decide(APPROVED, close, bySystem(AUGUST)))).isEqualTo(new CatalogueEvent.CatalogueClosed(CATALOGUE, AUGUST));
        assertThat(closed(APPROVED).course().closed()).contains(AUGUST);
        assertThat(WorkCatalogue.decide(closed(APPROVED), close, bySystem(AUGUST))).isEqualTo(Decision.accept());
    }

    @Test
    void approvalStandsInTheCourseWithItsMark() {
        assertThat(APPROVED.course().approval()).contains(new Course.Approval(JULY, false));
        assertThat(APPROVED.course().lastNumber()).isEqualTo(2);
    }

    private static RequestAdjustment change(Row... rows) {
        return new RequestAdjustment(CATALOGUE, main(Axis.T1), items(rows), Set.of(), "Tỉnh lùi lịch nghiệm thu", " Công văn 15-CV/HU ");
    }

    private static RequestAdjustment dropping(int number, Row... rows) {
        return new RequestAdjustment(CATALOGUE, main(Axis.T1), items(rows), Set.of(number), "Tỉnh dừng việc", "Công văn 15-CV/HU");
    }

    private static Decision<CatalogueEvent> ask(WorkCatalogue catalogue, RequestAdjustment request) {
        return WorkCatalogue.decide(catalogue, request, official(AUGUST));
    }

    private static WorkCatalogue asked(RequestAdjustment request) {
        return after(APPROVED, request, official(AUGUST));
    }

    private static WorkCatalogue closed(WorkCatalogue catalogue) {
        return after(catalogue, new CloseCatalogue(CATALOGUE), bySystem(AUGUST));
    }
}

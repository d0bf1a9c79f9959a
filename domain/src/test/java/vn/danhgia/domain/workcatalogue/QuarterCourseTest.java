package vn.danhgia.domain.workcatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danhgia.domain.Given.CATALOGUE;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.ROUTE;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.body;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.workcatalogue.Quarterly.ASPECTS;
import static vn.danhgia.domain.workcatalogue.Quarterly.AUGUST;
import static vn.danhgia.domain.workcatalogue.Quarterly.FILE;
import static vn.danhgia.domain.workcatalogue.Quarterly.JULY;
import static vn.danhgia.domain.workcatalogue.Quarterly.after;
import static vn.danhgia.domain.workcatalogue.Quarterly.approved;
import static vn.danhgia.domain.workcatalogue.Quarterly.chairman;
import static vn.danhgia.domain.workcatalogue.Quarterly.done;
import static vn.danhgia.domain.workcatalogue.Quarterly.head;
import static vn.danhgia.domain.workcatalogue.Quarterly.official;
import static vn.danhgia.domain.workcatalogue.Quarterly.only;
import static vn.danhgia.domain.workcatalogue.Quarterly.refusedWith;
import static vn.danhgia.domain.workcatalogue.Quarterly.reported;
import static vn.danhgia.domain.workcatalogue.Quarterly.submission;
import static vn.danhgia.domain.workcatalogue.Row.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AnswerResult;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.CloseCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.RecordProgress;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ReportResult;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.ProgressRecorded;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.ResultConfirmed;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.ResultRefused;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.ResultReported;
import vn.danhgia.domain.workcatalogue.WorkCatalogue.Stage;

class QuarterCourseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 10);
    private static final WorkCatalogue APPROVED = approved(row(1).weight("40"), row(2).weight("30").keyTask());

    @Test
    @Tag("R-I.1.2-1")
    void progressIsRecordedWithTimeAuthorAndEvidence() {
        ProgressRecorded entry = (ProgressRecorded) only(WorkCatalogue.decide(APPROVED, progress(1, 60, "Xong 7 thôn"), official(AUGUST)));
        assertThat(entry).isEqualTo(new ProgressRecorded(CATALOGUE, 1, 60, false, new Confidential<>(OFFICIAL, "Xong 7 thôn"), List.of(FILE), OFFICIAL, AUGUST));
        assertThat(entry.toString()).doesNotContain("7 thôn");

        WorkCatalogue twice = after(WorkCatalogue.evolve(APPROVED, entry), progress(1, 100, "Xong cả 12 thôn"), head(AUGUST));
        assertThat(twice.course().task(1).entries()).extracting(ProgressEntry::percent).containsExactly(60, 100);
        assertThat(twice.course().task(1).entries()).extracting(ProgressEntry::by).containsExactly(OFFICIAL, HEAD);
        assertThat(twice.course().task(1).isConfirmed()).as("a hundred percent by one's own word is not done").isFalse();
        assertThat(twice.course().task(2).entries()).isEmpty();
    }

    @Test
    @Tag("R-I.2.3-3")
    void anObstacleIsLoggedAsOne() {
        RecordProgress obstacle = new RecordProgress(CATALOGUE, 1, 20, true, "Thiếu bản đồ nền", List.of());
        WorkCatalogue catalogue = after(APPROVED, obstacle, official(AUGUST));
        assertThat(catalogue.course().task(1).entries().get(0).obstacle()).isTrue();
        assertThat(catalogue.course().task(1).entries().get(0).words().content()).isEqualTo("Thiếu bản đồ nền");
    }

    @Test
    @Tag("R-I.1.2-1")
    void progressIsAWholePercentageWithWords() {
        for (int wrong : new int[] {-1, 101}) {
            refusedWith(WorkCatalogue.decide(APPROVED, progress(1, wrong, "Xong"), official(AUGUST)), RejectionCode.PERCENT_OUT_OF_RANGE, 1, wrong);
        }
        only(WorkCatalogue.decide(APPROVED, progress(1, 0, "Chưa bắt đầu"), official(AUGUST)));
        only(WorkCatalogue.decide(APPROVED, progress(1, 100, "Xong"), official(AUGUST)));
        refusedWith(WorkCatalogue.decide(APPROVED, progress(1, 50, " "), official(AUGUST)), RejectionCode.ENTRY_WITHOUT_WORDS, 1);
    }

    @Test
    @Tag("R-5.1-5")
    void thePersonAndTheUnitRecordProgressAndNobodyElse() {
        only(WorkCatalogue.decide(APPROVED, progress(1, 50, "Đã kiểm tra"), head(AUGUST)));
        refusedWith(WorkCatalogue.decide(APPROVED, progress(1, 50, "Đã kiểm tra"), chairman(AUGUST)), RejectionCode.NOT_COMPETENT, body("p-kinh-te"));
        refusedWith(WorkCatalogue.decide(APPROVED, progress(3, 50, "Đã kiểm tra"), head(AUGUST)), RejectionCode.UNKNOWN_ROW, 3);
    }

    @Test
    void nothingIsRecordedBeforeApproval() {
        refusedWith(WorkCatalogue.decide(Quarterly.opened(), progress(1, 50, "Xong"), official(AUGUST)), RejectionCode.WRONG_STAGE, Stage.DRAFTING,
                Stage.APPROVED);
        refusedWith(WorkCatalogue.decide(WorkCatalogue.ABSENT, progress(1, 50, "Xong"), official(AUGUST)), RejectionCode.NOT_FOUND, CATALOGUE);
        refusedWith(WorkCatalogue.decide(Quarterly.opened(), report(1, TODAY), official(AUGUST)), RejectionCode.WRONG_STAGE, Stage.DRAFTING, Stage.APPROVED);
        refusedWith(WorkCatalogue.decide(WorkCatalogue.ABSENT, report(1, TODAY), official(AUGUST)), RejectionCode.NOT_FOUND, CATALOGUE);
        refusedWith(WorkCatalogue.decide(WorkCatalogue.ABSENT, confirm(1, ASPECTS), head(AUGUST)), RejectionCode.NOT_FOUND, CATALOGUE);
    }

    @Test
    @Tag("R-5.1-5")
    void thePersonReportsAResultAndTheUnitConfirmsIt() {
        ResultReported result = (ResultReported) only(WorkCatalogue.decide(APPROVED, report(1, TODAY), official(AUGUST)));
        assertThat(result).isEqualTo(new ResultReported(CATALOGUE, 1, new Confidential<>(OFFICIAL, "Đủ 12 thôn"), TODAY, List.of(FILE), OFFICIAL, AUGUST));
        WorkCatalogue waiting = WorkCatalogue.evolve(APPROVED, result);
        assertThat(waiting.course().task(1).isConfirmed()).as("reported is not confirmed").isFalse();

        ResultConfirmed confirmed = (ResultConfirmed) only(WorkCatalogue.decide(waiting, confirm(1, ASPECTS), head(AUGUST)));
        assertThat(confirmed).isEqualTo(new ResultConfirmed(CATALOGUE, 1, body("p-kinh-te"), new Confidential<>(OFFICIAL, ASPECTS), Optional.empty(), HEAD,
                AUGUST));
        TaskResult recorded = WorkCatalogue.evolve(waiting, confirmed).course().task(1).result().orElseThrow();
        assertThat(recorded).isEqualTo(new TaskResult(Standing.CONFIRMED, result.actual(), TODAY, List.of(FILE), Optional.empty(),
                Optional.of(confirmed.aspects()), Optional.empty()));
        assertThat(WorkCatalogue.evolve(waiting, confirmed).course().task(1).isConfirmed()).isTrue();
    }

    @Test
    @Tag("R-5.1-5")
    void aResultHandedBackIsReportedAgain() {
        WorkCatalogue waiting = reported(APPROVED, 1, TODAY, AUGUST);
        refusedWith(WorkCatalogue.decide(waiting, handBack(1, ""), head(AUGUST)), RejectionCode.REMARK_REQUIRED);
        ResultRefused refused = (ResultRefused) only(WorkCatalogue.decide(waiting, handBack(1, "Thiếu 2 thôn"), head(AUGUST)));
        assertThat(refused.remark().content()).isEqualTo("Thiếu 2 thôn");
        WorkCatalogue back = WorkCatalogue.evolve(waiting, refused);
        assertThat(back.course().task(1).result().orElseThrow().standing()).isEqualTo(Standing.REFUSED);
        assertThat(back.course().task(1).result().orElseThrow().remark()).contains(refused.remark());
        assertThat(back.course().task(1).isConfirmed()).isFalse();
        refusedWith(WorkCatalogue.decide(back, confirm(1, ASPECTS), head(AUGUST)), RejectionCode.NOTHING_TO_ANSWER, 1);
        assertThat(done(back, 1).course().task(1).isConfirmed()).isTrue();
    }

    @Test
    @Tag("R-5.1-5")
    void aResultIsConfirmedByTheRightLevelAndNeverByOneself() {
        WorkCatalogue waiting = reported(APPROVED, 1, TODAY, AUGUST);
        refusedWith(WorkCatalogue.decide(waiting, confirm(1, ASPECTS), chairman(AUGUST)), RejectionCode.NOT_COMPETENT, body("p-kinh-te"));
        refusedWith(WorkCatalogue.decide(waiting, confirm(1, ASPECTS), by(OFFICIAL, AUGUST, "p-kinh-te")), RejectionCode.RECUSED);
        refusedWith(WorkCatalogue.decide(APPROVED, report(1, TODAY), head(AUGUST)), RejectionCode.NOT_THE_OWNER);
    }

    @Test
    @Tag("R-5.1-5")
    void whereThePlanNamesNoReviewerTheApproverConfirms() {
        AuthorityRoute direct = new AuthorityRoute(Optional.empty(), Optional.empty(), ROUTE.approver(), ROUTE.proposer(), ROUTE.appraiser(),
                ROUTE.opinion(), ROUTE.decider(), ROUTE.clerk(), ROUTE.catalogueDeadline(), ROUTE.clause());
        WorkCatalogue submitted = after(Quarterly.opened(direct, RatingRules.DEFAULT, Optional.empty()), submission(row(1)), official(JULY));
        WorkCatalogue catalogue = after(submitted, new CatalogueCommand.ApproveCatalogue(CATALOGUE, Verdict.ACCEPT, ""), chairman(JULY));
        WorkCatalogue waiting = reported(catalogue, 1, TODAY, AUGUST);
        refusedWith(WorkCatalogue.decide(waiting, confirm(1, ASPECTS), head(AUGUST)), RejectionCode.NOT_COMPETENT, body("ld-ubnd"));
        assertThat(((ResultConfirmed) only(WorkCatalogue.decide(waiting, confirm(1, ASPECTS), chairman(AUGUST)))).body()).isEqualTo(body("ld-ubnd"));
    }

    @Test
    @Tag("R-5.1-5")
    void aResultHasWordsAndADayThatHasCome() {
        refusedWith(WorkCatalogue.decide(APPROVED, new ReportResult(CATALOGUE, 1, " ", TODAY, List.of()), official(AUGUST)),
                RejectionCode.ENTRY_WITHOUT_WORDS, 1);
        refusedWith(WorkCatalogue.decide(APPROVED, report(1, TODAY.plusDays(1)), official(AUGUST)), RejectionCode.FINISHED_IN_FUTURE, 1, "2026-08-11");
        only(WorkCatalogue.decide(APPROVED, report(1, TODAY), official(at(2026, 8, 10, 0, 0))));
        refusedWith(WorkCatalogue.decide(APPROVED, report(3, TODAY), official(AUGUST)), RejectionCode.UNKNOWN_ROW, 3);
    }

    @Test
    @Tag("R-5.1-5")
    void aReportMayBeCorrectedUntilItIsConfirmed() {
        WorkCatalogue again = reported(reported(APPROVED, 1, TODAY.minusDays(1), AUGUST), 1, TODAY, AUGUST);
        assertThat(again.course().task(1).result().orElseThrow().finished()).isEqualTo(TODAY);
        refusedWith(WorkCatalogue.decide(done(again, 1), report(1, TODAY), official(AUGUST)), RejectionCode.RESULT_CONFIRMED_ALREADY, 1);
        refusedWith(WorkCatalogue.decide(done(again, 1), confirm(1, ASPECTS), head(AUGUST)), RejectionCode.NOTHING_TO_ANSWER, 1);
        refusedWith(WorkCatalogue.decide(APPROVED, confirm(1, ASPECTS), head(AUGUST)), RejectionCode.NOTHING_TO_ANSWER, 1);
        refusedWith(WorkCatalogue.decide(APPROVED, confirm(7, ASPECTS), head(AUGUST)), RejectionCode.UNKNOWN_ROW, 7);
    }

    @Test
    @Tag("R-5.3-5")
    void everyOneOfTheFiveAspectsIsJudged() {
        WorkCatalogue waiting = reported(APPROVED, 1, TODAY, AUGUST);
        refusedWith(WorkCatalogue.decide(waiting, confirm(1, new Aspects(" ", "b", "c", "d", "e")), head(AUGUST)), RejectionCode.ASPECT_MISSING, 1, "progress");
        refusedWith(WorkCatalogue.decide(waiting, confirm(1, new Aspects("a", "", "c", "d", "e")), head(AUGUST)), RejectionCode.ASPECT_MISSING, 1, "quality");
        refusedWith(WorkCatalogue.decide(waiting, confirm(1, new Aspects("a", "b", null, "d", "e")), head(AUGUST)), RejectionCode.ASPECT_MISSING, 1, "effect");
        refusedWith(WorkCatalogue.decide(waiting, confirm(1, new Aspects("a", "b", "c", "", "e")), head(AUGUST)), RejectionCode.ASPECT_MISSING, 1, "difficulty");
        refusedWith(WorkCatalogue.decide(waiting, confirm(1, new Aspects("a", "b", "c", "d", "")), head(AUGUST)), RejectionCode.ASPECT_MISSING, 1, "impact");
    }

    @Test
    @Tag("R-5.3-6")
    void aKeyTaskIsConfirmedWithItsDegreeAndAnyOtherMayBe() {
        WorkCatalogue waiting = reported(APPROVED, 2, TODAY, AUGUST);
        refusedWith(WorkCatalogue.decide(waiting, confirm(2, ASPECTS), head(AUGUST)), RejectionCode.DEGREE_REQUIRED, 2);
        only(WorkCatalogue.decide(waiting, handBack(2, "Chưa đạt"), head(AUGUST)));
        for (Degree degree : Degree.values()) {
            WorkCatalogue confirmed = Quarterly.confirmed(waiting, 2, Optional.of(degree), AUGUST);
            assertThat(confirmed.course().task(2).result().orElseThrow().degree()).contains(degree);
        }
        WorkCatalogue other = Quarterly.confirmed(reported(APPROVED, 1, TODAY, AUGUST), 1, Optional.of(Degree.BASICALLY_MET), AUGUST);
        assertThat(other.course().task(1).result().orElseThrow().degree()).contains(Degree.BASICALLY_MET);
        assertThat(Degree.values()).hasSize(3);
    }

    @Test
    void afterTheVoteResultsStandAndProgressGoesOn() {
        WorkCatalogue closed = after(reported(APPROVED, 1, TODAY, AUGUST), new CloseCatalogue(CATALOGUE), bySystem(AUGUST));
        refusedWith(WorkCatalogue.decide(closed, report(2, TODAY), official(AUGUST)), RejectionCode.CATALOGUE_CLOSED);
        refusedWith(WorkCatalogue.decide(closed, confirm(1, ASPECTS), head(AUGUST)), RejectionCode.CATALOGUE_CLOSED);
        only(WorkCatalogue.decide(closed, progress(2, 80, "Đang nghiệm thu"), official(AUGUST)));
    }

    @Test
    @Tag("R-5.1-5")
    void evidenceIsKnownByItsHashAndNeverKeptHere() {
        assertThat(FILE.sha256()).hasSize(64);
        String hash = FILE.sha256();
        assertThatThrownBy(() -> new Evidence(" ", "application/pdf", 1, hash)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Evidence("a.pdf", "pdf", 1, hash)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Evidence("a.pdf", "application/pdf", 0, hash)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Evidence("a.pdf", "application/pdf", 1, hash.toUpperCase(java.util.Locale.ROOT)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Evidence("a.pdf", "application/pdf", 1, hash.substring(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Evidence(null, "application/pdf", 1, hash)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Evidence("a.pdf", null, 1, hash)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Evidence("a.pdf", "application/pdf", 1, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static RecordProgress progress(int number, int percent, String words) {
        return new RecordProgress(CATALOGUE, number, percent, false, words, List.of(FILE));
    }

    private static ReportResult report(int number, LocalDate finished) {
        return new ReportResult(CATALOGUE, number, "Đủ 12 thôn", finished, List.of(FILE));
    }

    private static AnswerResult confirm(int number, Aspects aspects) {
        return new AnswerResult(CATALOGUE, number, Verdict.ACCEPT, aspects, Optional.empty(), "");
    }

    private static AnswerResult handBack(int number, String remark) {
        return new AnswerResult(CATALOGUE, number, Verdict.RETURN, Aspects.NONE, Optional.empty(), remark);
    }
}

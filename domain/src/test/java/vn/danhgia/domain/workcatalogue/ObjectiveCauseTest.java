package vn.danhgia.domain.workcatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.CATALOGUE;
import static vn.danhgia.domain.Given.MEMBER;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.ROUTE;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.body;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.workcatalogue.Quarterly.AUGUST;
import static vn.danhgia.domain.workcatalogue.Quarterly.CHAIRMAN;
import static vn.danhgia.domain.workcatalogue.Quarterly.FILE;
import static vn.danhgia.domain.workcatalogue.Quarterly.FLOOD;
import static vn.danhgia.domain.workcatalogue.Quarterly.SEPTEMBER;
import static vn.danhgia.domain.workcatalogue.Quarterly.after;
import static vn.danhgia.domain.workcatalogue.Quarterly.approved;
import static vn.danhgia.domain.workcatalogue.Quarterly.chairman;
import static vn.danhgia.domain.workcatalogue.Quarterly.done;
import static vn.danhgia.domain.workcatalogue.Quarterly.head;
import static vn.danhgia.domain.workcatalogue.Quarterly.official;
import static vn.danhgia.domain.workcatalogue.Quarterly.only;
import static vn.danhgia.domain.workcatalogue.Quarterly.refusedWith;
import static vn.danhgia.domain.workcatalogue.Quarterly.submission;
import static vn.danhgia.domain.workcatalogue.Row.row;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AnswerCause;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.CloseCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.RequestCause;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CauseConfirmed;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CauseRefused;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CauseRequested;
import vn.danhgia.domain.workcatalogue.ObjectiveCause.Grounds;
import vn.danhgia.domain.workcatalogue.ObjectiveCause.Kind;

@Tag("R-4.4-2")
class ObjectiveCauseTest {

    private static final WorkCatalogue APPROVED = approved(row(1));
    private static final RequestCause REQUEST = new RequestCause(CATALOGUE, 1, FLOOD);
    private static final AnswerCause YES = new AnswerCause(CATALOGUE, 1, Verdict.ACCEPT, "");
    private static final AnswerCause NO = new AnswerCause(CATALOGUE, 1, Verdict.RETURN, "Không do lũ");

    @Test
    void thePersonAsksWithConcreteReasonAndEvidenceAndOnlyThisIsRecorded() {
        CauseRequested requested = (CauseRequested) only(WorkCatalogue.decide(APPROVED, REQUEST, official(AUGUST)));
        assertThat(requested).isEqualTo(new CauseRequested(CATALOGUE, 1, new Confidential<>(OFFICIAL, FLOOD), OFFICIAL, AUGUST));
        assertThat(requested.toString()).doesNotContain("Lũ");
        WorkCatalogue waiting = WorkCatalogue.evolve(APPROVED, requested);
        assertThat(waiting.course().task(1).cause()).contains(new ObjectiveCause(Standing.PENDING, requested.grounds(), AUGUST));
        assertThat(waiting.course().task(1).isExcused()).as("asked for is not excused").isFalse();
    }

    @Test
    void aCauseWithoutReasonOrEvidenceIsRefused() {
        refusedWith(WorkCatalogue.decide(APPROVED, with(new Grounds(Kind.OBJECTIVE, " ", List.of(FILE))), official(AUGUST)),
                RejectionCode.CAUSE_WITHOUT_GROUNDS, 1, "reason");
        refusedWith(WorkCatalogue.decide(APPROVED, with(new Grounds(Kind.OBJECTIVE, "Lũ quét", List.of())), official(AUGUST)),
                RejectionCode.CAUSE_WITHOUT_GROUNDS, 1, "evidence");
    }

    @Test
    void theTasksLastDayIsTheLastDayToAsk() {
        only(WorkCatalogue.decide(APPROVED, REQUEST, official(at(2026, 9, 5, 23, 59))));
        refusedWith(WorkCatalogue.decide(APPROVED, REQUEST, official(at(2026, 9, 6, 0, 0))), RejectionCode.CAUSE_TOO_LATE, 1, "2026-09-05");
    }

    @Test
    void onlyThePersonAsksAndOnlyForARowThatIsThereAndNotDone() {
        refusedWith(WorkCatalogue.decide(APPROVED, REQUEST, head(AUGUST)), RejectionCode.NOT_THE_OWNER);
        refusedWith(WorkCatalogue.decide(APPROVED, new RequestCause(CATALOGUE, 2, FLOOD), official(AUGUST)), RejectionCode.UNKNOWN_ROW, 2);
        refusedWith(WorkCatalogue.decide(done(APPROVED, 1), REQUEST, official(AUGUST)), RejectionCode.RESULT_CONFIRMED_ALREADY, 1);
        refusedWith(WorkCatalogue.decide(WorkCatalogue.ABSENT, REQUEST, official(AUGUST)), RejectionCode.NOT_FOUND, CATALOGUE);
    }

    @Test
    @Tag("S-7")
    void theApproverOfTheCatalogueConfirms() {
        CauseConfirmed confirmed = (CauseConfirmed) only(WorkCatalogue.decide(waiting(), YES, chairman(AUGUST)));
        assertThat(confirmed).isEqualTo(new CauseConfirmed(CATALOGUE, 1, body("ld-ubnd"), new Confidential<>(OFFICIAL, ""), CHAIRMAN, AUGUST));
        WorkCatalogue after = WorkCatalogue.evolve(waiting(), confirmed);
        assertThat(after.course().task(1).isExcused()).isTrue();
        assertThat(after.course().task(1).cause().orElseThrow().grounds().content()).isEqualTo(FLOOD);
        refusedWith(WorkCatalogue.decide(waiting(), YES, by(MEMBER, AUGUST, "btv")), RejectionCode.NOT_COMPETENT, body("ld-ubnd"));
        refusedWith(WorkCatalogue.decide(waiting(), YES, head(AUGUST)), RejectionCode.NOT_COMPETENT, body("ld-ubnd"));
    }

    @Test
    @Tag("S-7")
    void readOtherwiseTheBodyThatDecidesTheLevelConfirms() {
        WorkCatalogue opened = Quarterly.opened(ROUTE, RatingRules.reading(Reading.CauseConfirmedBy.DECIDER), Optional.empty());
        WorkCatalogue waiting = after(approved(opened, submission(row(1))), REQUEST, official(AUGUST));
        refusedWith(WorkCatalogue.decide(waiting, YES, chairman(AUGUST)), RejectionCode.NOT_COMPETENT, body("btv"));
        assertThat(((CauseConfirmed) only(WorkCatalogue.decide(waiting, YES, by(MEMBER, AUGUST, "btv")))).body()).isEqualTo(body("btv"));
    }

    @Test
    void nobodyConfirmsHisOwnCause() {
        refusedWith(WorkCatalogue.decide(waiting(), YES, by(OFFICIAL, AUGUST, "ld-ubnd")), RejectionCode.RECUSED);
    }

    @Test
    void aRefusalHasAReasonAndThePersonMayAskAgainInTime() {
        refusedWith(WorkCatalogue.decide(waiting(), new AnswerCause(CATALOGUE, 1, Verdict.RETURN, " "), chairman(AUGUST)), RejectionCode.REMARK_REQUIRED);
        CauseRefused refused = (CauseRefused) only(WorkCatalogue.decide(waiting(), NO, chairman(AUGUST)));
        assertThat(refused.remark().content()).isEqualTo("Không do lũ");
        assertThat(refused.body()).isEqualTo(body("ld-ubnd"));
        WorkCatalogue after = WorkCatalogue.evolve(waiting(), refused);
        assertThat(after.course().task(1).isExcused()).isFalse();
        assertThat(after.course().task(1).cause().orElseThrow().standing()).isEqualTo(Standing.REFUSED);
        only(WorkCatalogue.decide(after, REQUEST, official(AUGUST)));
        refusedWith(WorkCatalogue.decide(after, YES, chairman(AUGUST)), RejectionCode.NOTHING_TO_ANSWER, 1);
    }

    @Test
    void aCauseIsNotAskedForTwiceNorAnsweredTwice() {
        refusedWith(WorkCatalogue.decide(waiting(), REQUEST, official(AUGUST)), RejectionCode.CAUSE_ALREADY_REQUESTED, 1);
        WorkCatalogue confirmed = after(waiting(), YES, chairman(AUGUST));
        refusedWith(WorkCatalogue.decide(confirmed, REQUEST, official(AUGUST)), RejectionCode.CAUSE_ALREADY_REQUESTED, 1);
        refusedWith(WorkCatalogue.decide(confirmed, NO, chairman(AUGUST)), RejectionCode.NOTHING_TO_ANSWER, 1);
        refusedWith(WorkCatalogue.decide(APPROVED, YES, chairman(AUGUST)), RejectionCode.NOTHING_TO_ANSWER, 1);
        refusedWith(WorkCatalogue.decide(APPROVED, new AnswerCause(CATALOGUE, 5, Verdict.ACCEPT, ""), chairman(AUGUST)), RejectionCode.UNKNOWN_ROW, 5);
    }

    @Test
    void itIsConfirmedBeforeTheUnitsVoteThoughAfterTheTasksDay() {
        only(WorkCatalogue.decide(waiting(), YES, chairman(SEPTEMBER)));
        WorkCatalogue voted = after(waiting(), new CloseCatalogue(CATALOGUE), bySystem(SEPTEMBER));
        refusedWith(WorkCatalogue.decide(voted, YES, chairman(SEPTEMBER)), RejectionCode.CATALOGUE_CLOSED);
        WorkCatalogue closed = after(APPROVED, new CloseCatalogue(CATALOGUE), bySystem(AUGUST));
        refusedWith(WorkCatalogue.decide(closed, REQUEST, official(AUGUST)), RejectionCode.CATALOGUE_CLOSED);
    }

    private static RequestCause with(Grounds grounds) {
        return new RequestCause(CATALOGUE, 1, grounds);
    }

    private static WorkCatalogue waiting() {
        return after(APPROVED, REQUEST, official(AUGUST));
    }
}

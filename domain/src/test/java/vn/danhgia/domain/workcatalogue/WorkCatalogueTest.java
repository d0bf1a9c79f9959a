package vn.danhgia.domain.workcatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.CATALOGUE;
import static vn.danhgia.domain.Given.FRAME;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.ROUTE;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.Given.person;
import static vn.danhgia.domain.Given.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AdviseCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ApproveCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.OpenCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ReviewCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.SubmitCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueApproved;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueOpened;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueReturned;
import vn.danhgia.domain.workcatalogue.WorkCatalogue.Stage;

class WorkCatalogueTest {

    private static final Instant JULY = at(2026, 7, 2, 9, 0);
    private static final Instant LIMIT = at(2026, 7, 5, 0, 0);

    @Test
    void aCatalogueGoesFromThePersonOverUnitAndAdviserToTheApprover() {
        WorkCatalogue catalogue = opened(ROUTE);
        assertThat(catalogue.stage()).isEqualTo(Stage.DRAFTING);
        catalogue = after(catalogue, new SubmitCatalogue(CATALOGUE, List.of(item("70"))), OFFICIAL);
        assertThat(catalogue.turn()).isEqualTo(ROUTE.reviewer());
        catalogue = after(catalogue, new ReviewCatalogue(CATALOGUE, Verdict.ACCEPT, ""), HEAD, "p-kinh-te");
        assertThat(catalogue.turn()).isEqualTo(ROUTE.adviser());
        catalogue = after(catalogue, new AdviseCatalogue(CATALOGUE, Verdict.ACCEPT, ""), person("p-0008"), "p-vhxh");
        assertThat(catalogue.turn()).contains(ROUTE.approver());
        catalogue = after(catalogue, new ApproveCatalogue(CATALOGUE, Verdict.ACCEPT, ""), person("p-0003"), "ld-ubnd");
        assertThat(catalogue.stage()).isEqualTo(Stage.APPROVED);
    }

    @Test
    void bodiesThatThePlanDoesNotNameAreNotAsked() {
        AuthorityRoute direct = new AuthorityRoute(Optional.empty(), Optional.empty(), ROUTE.approver(), ROUTE.proposer(), ROUTE.appraiser(),
                ROUTE.opinion(), ROUTE.decider(), ROUTE.clerk(), ROUTE.catalogueDeadline(), ROUTE.clause());
        WorkCatalogue catalogue = after(opened(direct), new SubmitCatalogue(CATALOGUE, List.of(item("70"))), OFFICIAL);
        assertThat(catalogue.stage()).isEqualTo(Stage.APPROVAL);
    }

    @Test
    void aReturnedCatalogueIsWithThePersonAgainWithTheRemark() {
        WorkCatalogue catalogue = after(submitted(), new ReviewCatalogue(CATALOGUE, Verdict.RETURN, "Chưa rõ sản phẩm"), HEAD, "p-kinh-te");
        assertThat(catalogue.stage()).isEqualTo(Stage.DRAFTING);
        assertThat(catalogue.returned().orElseThrow().content()).isEqualTo("Chưa rõ sản phẩm");
        assertThat(catalogue.items()).as("what was written is kept").hasSize(1);
    }

    @Test
    void returningNeedsARemark() {
        refused(decide(submitted(), new ReviewCatalogue(CATALOGUE, Verdict.RETURN, " "), HEAD, "p-kinh-te"), RejectionCode.REMARK_REQUIRED);
    }

    @Test
    void onlyThePersonHandsItIn() {
        refused(decide(opened(ROUTE), new SubmitCatalogue(CATALOGUE, List.of(item("70"))), HEAD, "p-kinh-te"), RejectionCode.NOT_THE_OWNER);
    }

    @Test
    void onlyTheBodyWhoseTurnItIsReviews() {
        refused(decide(submitted(), new ReviewCatalogue(CATALOGUE, Verdict.ACCEPT, ""), person("p-0008"), "p-vhxh"), RejectionCode.NOT_COMPETENT);
    }

    @Test
    void nobodyReviewsHisOwnCatalogueThoughHeSitsInTheBody() {
        refused(decide(submitted(), new ReviewCatalogue(CATALOGUE, Verdict.ACCEPT, ""), OFFICIAL, "p-kinh-te"), RejectionCode.RECUSED);
    }

    @Test
    void aBodyDoesNotActBeforeItsTurn() {
        refused(decide(submitted(), new ApproveCatalogue(CATALOGUE, Verdict.ACCEPT, ""), person("p-0003"), "ld-ubnd"), RejectionCode.WRONG_STAGE);
    }

    @Test
    void anEmptyCatalogueIsRefused() {
        refused(decide(opened(ROUTE), new SubmitCatalogue(CATALOGUE, List.of()), OFFICIAL), RejectionCode.CATALOGUE_EMPTY);
    }

    @Test
    void aRowWithoutProductIsNamedByRowAndField() {
        WorkItem unclear = new WorkItem(Axis.T1, "Việc", " ", LocalDate.of(2026, 9, 1), "Chủ trì", "Trưởng phòng", "Số hồ sơ", Points.of("30"));
        Decision<CatalogueEvent> decision = decide(opened(ROUTE), new SubmitCatalogue(CATALOGUE, List.of(item("40"), unclear)), OFFICIAL);
        assertThat(((Decision.Refused<CatalogueEvent>) decision).rejection()).isEqualTo(Rejection.of(RejectionCode.ITEM_NOT_CLEAR, 2, "product"));
    }

    @Test
    void aRowDueOutsideTheQuarterIsRefused() {
        for (LocalDate due : List.of(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 10, 1))) {
            WorkItem outside = new WorkItem(Axis.T1, "Việc", "Sản phẩm", due, "Chủ trì", "Trưởng phòng", "Số hồ sơ", Points.of("70"));
            refused(decide(opened(ROUTE), new SubmitCatalogue(CATALOGUE, List.of(outside)), OFFICIAL), RejectionCode.ITEM_OUTSIDE_QUARTER);
        }
    }

    @Test
    void weightsAddUpToTheSharesOfResultsToTheHundredth() {
        refused(decide(opened(ROUTE), new SubmitCatalogue(CATALOGUE, List.of(item("69.99"))), OFFICIAL), RejectionCode.WEIGHTS_DO_NOT_SUM);
        assertThat(accepted(decide(opened(ROUTE), new SubmitCatalogue(CATALOGUE, List.of(item("69.99"), item("0.01"))), OFFICIAL))).hasSize(1);
    }

    @Test
    void approvalAtTheLimitIsLateAndAMomentBeforeIsNot() {
        WorkCatalogue waiting = forApproval();
        ApproveCatalogue approve = new ApproveCatalogue(CATALOGUE, Verdict.ACCEPT, "");
        CatalogueApproved intime = (CatalogueApproved) accepted(WorkCatalogue.decide(waiting, approve,
                by(person("p-0003"), LIMIT.minusNanos(1), "ld-ubnd"))).get(0);
        CatalogueApproved late = (CatalogueApproved) accepted(WorkCatalogue.decide(waiting, approve, by(person("p-0003"), LIMIT, "ld-ubnd"))).get(0);
        assertThat(intime.late()).isFalse();
        assertThat(late.late()).isTrue();
    }

    @Test
    void theRemarkIsConfidentialAndNeverPrinted() {
        CatalogueReturned returned = (CatalogueReturned) accepted(decide(submitted(), new ReviewCatalogue(CATALOGUE, Verdict.RETURN, "Kín"), HEAD,
                "p-kinh-te")).get(0);
        assertThat(returned.remark().content()).isEqualTo("Kín");
        assertThat(returned.toString()).doesNotContain("Kín");
    }

    @Test
    void noPersonOpensACatalogueAndNoneIsOpenedTwice() {
        OpenCatalogue open = new OpenCatalogue(CATALOGUE, ROUTE, FRAME, LIMIT);
        refused(decide(WorkCatalogue.ABSENT, open, OFFICIAL), RejectionCode.SYSTEM_ONLY);
        refused(WorkCatalogue.decide(opened(ROUTE), open, bySystem(JULY)), RejectionCode.ALREADY_EXISTS);
    }

    @Test
    void whatDoesNotExistIsNotHandedIn() {
        refused(decide(WorkCatalogue.ABSENT, new SubmitCatalogue(CATALOGUE, List.of(item("70"))), OFFICIAL), RejectionCode.NOT_FOUND);
    }

    private static WorkItem item(String weight) {
        return new WorkItem(Axis.T1, "Theo dõi vụ lúa", "Báo cáo diện tích", LocalDate.of(2026, 9, 5), "Chủ trì", "Trưởng phòng", "Diện tích",
                Points.of(weight));
    }

    private static WorkCatalogue opened(AuthorityRoute route) {
        return WorkCatalogue.evolve(WorkCatalogue.ABSENT, new CatalogueOpened(CATALOGUE, route, FRAME, LIMIT, JULY));
    }

    private static WorkCatalogue submitted() {
        return after(opened(ROUTE), new SubmitCatalogue(CATALOGUE, List.of(item("70"))), OFFICIAL);
    }

    private static WorkCatalogue forApproval() {
        WorkCatalogue reviewed = after(submitted(), new ReviewCatalogue(CATALOGUE, Verdict.ACCEPT, ""), HEAD, "p-kinh-te");
        return after(reviewed, new AdviseCatalogue(CATALOGUE, Verdict.ACCEPT, ""), person("p-0008"), "p-vhxh");
    }

    private static Decision<CatalogueEvent> decide(WorkCatalogue state, CatalogueCommand command, vn.danhgia.domain.shared.PersonId who, String... bodies) {
        return WorkCatalogue.decide(state, command, by(who, JULY, bodies));
    }

    private static WorkCatalogue after(WorkCatalogue state, CatalogueCommand command, vn.danhgia.domain.shared.PersonId who, String... bodies) {
        WorkCatalogue next = state;
        for (CatalogueEvent event : accepted(decide(state, command, who, bodies))) {
            next = WorkCatalogue.evolve(next, event);
        }
        return next;
    }
}

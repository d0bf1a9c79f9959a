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
import static vn.danhgia.domain.workcatalogue.Quarterly.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AdviseCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ApproveCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.LapseDeadline;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.OpenCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ReviewCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueApproved;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueReturned;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.DeadlineLapsed;
import vn.danhgia.domain.workcatalogue.WorkCatalogue.Stage;

class WorkCatalogueTest {

    private static final Instant JULY = at(2026, 7, 2, 9, 0);
    private static final Instant LIMIT = at(2026, 7, 5, 0, 0);

    @Test
    @Tag("R-5.1-4")
    @Tag("R-5.1-9")
    void aCatalogueGoesFromThePersonOverUnitAndAdviserToTheApprover() {
        WorkCatalogue catalogue = opened(ROUTE);
        assertThat(catalogue.stage()).isEqualTo(Stage.DRAFTING);
        catalogue = after(catalogue, submission(item("70")), OFFICIAL);
        assertThat(catalogue.turn()).isEqualTo(ROUTE.reviewer());
        catalogue = after(catalogue, new ReviewCatalogue(CATALOGUE, Verdict.ACCEPT, ""), HEAD, "p-kinh-te");
        assertThat(catalogue.turn()).isEqualTo(ROUTE.adviser());
        catalogue = after(catalogue, new AdviseCatalogue(CATALOGUE, Verdict.ACCEPT, ""), person("p-0008"), "p-vhxh");
        assertThat(catalogue.turn()).contains(ROUTE.approver());
        catalogue = after(catalogue, new ApproveCatalogue(CATALOGUE, Verdict.ACCEPT, ""), person("p-0003"), "ld-ubnd");
        assertThat(catalogue.stage()).isEqualTo(Stage.APPROVED);
    }

    @Test
    @Tag("R-5.1-8")
    void bodiesThatThePlanDoesNotNameAreNotAsked() {
        AuthorityRoute direct = new AuthorityRoute(Optional.empty(), Optional.empty(), ROUTE.approver(), ROUTE.proposer(), ROUTE.appraiser(),
                ROUTE.opinion(), ROUTE.decider(), ROUTE.clerk(), ROUTE.catalogueDeadline(), ROUTE.clause());
        WorkCatalogue catalogue = after(opened(direct), submission(item("70")), OFFICIAL);
        assertThat(catalogue.stage()).isEqualTo(Stage.APPROVAL);
    }

    @Test
    @Tag("R-5.1-4")
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
    @Tag("R-5.1-1")
    void onlyThePersonHandsItIn() {
        refused(decide(opened(ROUTE), submission(item("70")), HEAD, "p-kinh-te"), RejectionCode.NOT_THE_OWNER);
    }

    @Test
    @Tag("R-1.1-2")
    void onlyTheBodyWhoseTurnItIsReviews() {
        refused(decide(submitted(), new ReviewCatalogue(CATALOGUE, Verdict.ACCEPT, ""), person("p-0008"), "p-vhxh"), RejectionCode.NOT_COMPETENT);
    }

    @Test
    @Tag("C-11")
    void nobodyReviewsHisOwnCatalogueThoughHeSitsInTheBody() {
        refused(decide(submitted(), new ReviewCatalogue(CATALOGUE, Verdict.ACCEPT, ""), OFFICIAL, "p-kinh-te"), RejectionCode.RECUSED);
    }

    @Test
    void aBodyDoesNotActBeforeItsTurn() {
        refused(decide(submitted(), new ApproveCatalogue(CATALOGUE, Verdict.ACCEPT, ""), person("p-0003"), "ld-ubnd"), RejectionCode.WRONG_STAGE);
    }

    @Test
    @Tag("R-5.1-1")
    void anEmptyCatalogueIsRefused() {
        refused(decide(opened(ROUTE), submission(), OFFICIAL), RejectionCode.CATALOGUE_EMPTY);
    }

    @Test
    @Tag("R-5.1-11")
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
        OpenCatalogue open = new OpenCatalogue(CATALOGUE, ROUTE, FRAME, LIMIT, RatingRules.DEFAULT, Optional.empty(), List.of());
        refused(decide(WorkCatalogue.ABSENT, open, OFFICIAL), RejectionCode.SYSTEM_ONLY);
        refused(WorkCatalogue.decide(opened(ROUTE), open, bySystem(JULY)), RejectionCode.ALREADY_EXISTS);
    }

    @Test
    void whatDoesNotExistIsNotHandedIn() {
        refused(decide(WorkCatalogue.ABSENT, submission(item("70")), OFFICIAL), RejectionCode.NOT_FOUND);
    }

    @Test
    @Tag("R-5.1-6")
    void aCatalogueThatIsNotApprovedAtItsLimitLapsesOnceAndGoesOn() {
        LapseDeadline lapse = new LapseDeadline(CATALOGUE);
        for (WorkCatalogue open : List.of(opened(ROUTE), submitted(), forApproval())) {
            List<CatalogueEvent> lapsed = accepted(WorkCatalogue.decide(open, lapse, bySystem(LIMIT)));
            assertThat(lapsed).containsExactly(new DeadlineLapsed(CATALOGUE, LIMIT, LIMIT));
            WorkCatalogue late = WorkCatalogue.evolve(open, lapsed.get(0));
            assertThat(late).isEqualTo(new WorkCatalogue(open.id(), open.terms(), open.stage(), open.axes(), open.items(), open.returned(),
                    open.preparedBy(), open.course(), true));
            assertThat(accepted(WorkCatalogue.decide(late, lapse, bySystem(LIMIT)))).isEmpty();
        }
        WorkCatalogue late = WorkCatalogue.evolve(forApproval(), new DeadlineLapsed(CATALOGUE, LIMIT, LIMIT));
        WorkCatalogue approved = after(late, new ApproveCatalogue(CATALOGUE, Verdict.ACCEPT, ""), person("p-0003"), "ld-ubnd");
        assertThat(approved.stage()).isEqualTo(Stage.APPROVED);
        assertThat(approved.lapsed()).as("late for ever").isTrue();
        WorkCatalogue inTime = after(forApproval(), new ApproveCatalogue(CATALOGUE, Verdict.ACCEPT, ""), person("p-0003"), "ld-ubnd");
        assertThat(accepted(WorkCatalogue.decide(inTime, lapse, bySystem(LIMIT)))).isEmpty();
        refused(WorkCatalogue.decide(opened(ROUTE), lapse, bySystem(LIMIT.minusMillis(1))), RejectionCode.DEADLINE_NOT_REACHED);
        refused(WorkCatalogue.decide(opened(ROUTE), lapse, by(OFFICIAL, LIMIT)), RejectionCode.SYSTEM_ONLY);
        refused(WorkCatalogue.decide(WorkCatalogue.ABSENT, lapse, bySystem(LIMIT)), RejectionCode.NOT_FOUND);
    }

    private static Row item(String weight) {
        return Row.row(1).weight(weight);
    }

    private static WorkCatalogue opened(AuthorityRoute route) {
        return Quarterly.opened(route, RatingRules.DEFAULT, Optional.empty());
    }

    private static WorkCatalogue submitted() {
        return after(opened(ROUTE), submission(item("70")), OFFICIAL);
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

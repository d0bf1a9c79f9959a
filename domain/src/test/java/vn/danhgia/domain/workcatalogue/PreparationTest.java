package vn.danhgia.domain.workcatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.CATALOGUE;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.ROUTE;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.body;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.person;
import static vn.danhgia.domain.workcatalogue.Quarterly.JULY;
import static vn.danhgia.domain.workcatalogue.Quarterly.after;
import static vn.danhgia.domain.workcatalogue.Quarterly.head;
import static vn.danhgia.domain.workcatalogue.Quarterly.items;
import static vn.danhgia.domain.workcatalogue.Quarterly.official;
import static vn.danhgia.domain.workcatalogue.Quarterly.refusedWith;
import static vn.danhgia.domain.workcatalogue.Quarterly.submission;
import static vn.danhgia.domain.workcatalogue.Row.row;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ConfirmPreparation;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.PrepareCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ReviewCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CataloguePrepared;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueSubmitted;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.PreparationConfirmed;
import vn.danhgia.domain.workcatalogue.WorkCatalogue.Stage;

@Tag("R-III.4.2-1")
class PreparationTest {

    private static final PersonId SECRETARY = person("p-0007");
    private static final WorkCatalogue OPENED = Quarterly.opened(ROUTE, RatingRules.DEFAULT, Optional.of(body("vpdu")));

    @Test
    @Tag("R-III.4.4-1")
    @Tag("R-III.6-1")
    void theOfficeThatThePlanNamesDraftsAndThePersonConfirms() {
        CataloguePrepared prepared = (CataloguePrepared) Quarterly.only(WorkCatalogue.decide(OPENED, preparation(row(1)), office()));
        assertThat(prepared.body()).isEqualTo(body("vpdu"));
        assertThat(prepared.by()).isEqualTo(SECRETARY);

        WorkCatalogue waiting = WorkCatalogue.evolve(OPENED, prepared);
        assertThat(waiting.preparedBy()).contains(SECRETARY);
        assertThat(waiting.items()).isEqualTo(items(row(1)));
        assertThat(accepted(WorkCatalogue.decide(waiting, new ConfirmPreparation(CATALOGUE), official(JULY)))).containsExactly(
                new PreparationConfirmed(CATALOGUE, SECRETARY, OFFICIAL, JULY),
                new CatalogueSubmitted(CATALOGUE, Quarterly.main(Axis.T1), items(row(1)), OFFICIAL, JULY));
        WorkCatalogue confirmed = after(waiting, new ConfirmPreparation(CATALOGUE), official(JULY));
        assertThat(confirmed.stage()).isEqualTo(Stage.REVIEW);
        assertThat(confirmed.preparedBy()).isEmpty();
    }

    @Test
    void whatIsPreparedIsNotHandedInByAnybodyElse() {
        WorkCatalogue waiting = after(OPENED, preparation(row(1)), office());
        assertThat(waiting.stage()).as("it counts for nothing yet").isEqualTo(Stage.DRAFTING);
        refusedWith(WorkCatalogue.decide(waiting, new ConfirmPreparation(CATALOGUE), office()), RejectionCode.NOT_THE_OWNER);
        refusedWith(WorkCatalogue.decide(waiting, submission(row(1)), office()), RejectionCode.NOT_THE_OWNER);
        refusedWith(WorkCatalogue.decide(waiting, new ReviewCatalogue(CATALOGUE, Verdict.ACCEPT, ""), head(JULY)), RejectionCode.WRONG_STAGE,
                Stage.DRAFTING, Stage.REVIEW);
    }

    @Test
    void thePersonMayHandInSomethingElseInstead() {
        WorkCatalogue submitted = after(after(OPENED, preparation(row(1)), office()), submission(row(1).work("Việc khác")), official(JULY));
        assertThat(submitted.items()).isEqualTo(items(row(1).work("Việc khác")));
        assertThat(submitted.preparedBy()).isEmpty();
    }

    @Test
    void noOtherOfficeDraftsAndNoneWhereThePlanNamesNone() {
        refusedWith(WorkCatalogue.decide(OPENED, preparation(row(1)), head(JULY)), RejectionCode.NOT_COMPETENT, body("vpdu"));
        refusedWith(WorkCatalogue.decide(Quarterly.opened(), preparation(row(1)), office()), RejectionCode.NOT_COMPETENT, (Object) null);
        refusedWith(WorkCatalogue.decide(OPENED, preparation(row(1)), by(OFFICIAL, JULY, "vpdu")), RejectionCode.RECUSED);
        refusedWith(WorkCatalogue.decide(WorkCatalogue.ABSENT, preparation(row(1)), office()), RejectionCode.NOT_FOUND, CATALOGUE);
    }

    @Test
    void aPreparedDraftMeetsTheSameRules() {
        refusedWith(WorkCatalogue.decide(OPENED, preparation(row(1).weight("60")), office()), RejectionCode.WEIGHTS_DO_NOT_SUM, "60.00", "70.00");
    }

    @Test
    void nothingIsConfirmedThatWasNotPrepared() {
        refusedWith(WorkCatalogue.decide(OPENED, new ConfirmPreparation(CATALOGUE), official(JULY)), RejectionCode.NOTHING_PREPARED);
        WorkCatalogue submitted = after(OPENED, submission(row(1)), official(JULY));
        refusedWith(WorkCatalogue.decide(submitted, preparation(row(1)), office()), RejectionCode.WRONG_STAGE, Stage.REVIEW, Stage.DRAFTING);
        WorkCatalogue returned = after(submitted, new ReviewCatalogue(CATALOGUE, Verdict.RETURN, "Chưa rõ"), head(JULY));
        refusedWith(WorkCatalogue.decide(returned, new ConfirmPreparation(CATALOGUE), official(JULY)), RejectionCode.NOTHING_PREPARED);
    }

    @Test
    void theRemarkOfAReturnStaysInViewWhileTheOfficeWorksOnIt() {
        WorkCatalogue returned = after(after(OPENED, submission(row(1)), official(JULY)), new ReviewCatalogue(CATALOGUE, Verdict.RETURN, "Chưa rõ"),
                head(JULY));
        assertThat(after(returned, preparation(row(1)), office()).returned().orElseThrow().content()).isEqualTo("Chưa rõ");
    }

    private static PrepareCatalogue preparation(Row... rows) {
        return new PrepareCatalogue(CATALOGUE, Quarterly.main(Axis.T1), items(rows));
    }

    private static Act office() {
        return by(SECRETARY, JULY, "vpdu");
    }
}

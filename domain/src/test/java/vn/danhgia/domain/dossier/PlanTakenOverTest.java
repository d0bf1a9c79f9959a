package vn.danhgia.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.danhgia.domain.Given.DOSSIER;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.Given.refused;
import static vn.danhgia.domain.dossier.Dossiers.PLAN;
import static vn.danhgia.domain.dossier.Dossiers.SEPTEMBER;
import static vn.danhgia.domain.dossier.Dossiers.assessed;
import static vn.danhgia.domain.dossier.Dossiers.assessment;
import static vn.danhgia.domain.dossier.Dossiers.decide;
import static vn.danhgia.domain.dossier.Dossiers.opened;
import static vn.danhgia.domain.dossier.Dossiers.plan;
import static vn.danhgia.domain.dossier.Dossiers.unplanned;
import static vn.danhgia.domain.dossier.Dossiers.withPlan;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.dossier.DossierCommand.TakeOverPlan;
import vn.danhgia.domain.dossier.DossierEvent.PlanTakenOver;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.workcatalogue.Axis;

/** What the approved catalogue plans is what the results are told against (II.5.2). */
@Tag("R-5.2-2")
class PlanTakenOverTest {

    @Test
    void beforeTheCatalogueIsApprovedNothingCanBeToldAgainstIt() {
        refused(decide(unplanned(), assessment(), OFFICIAL), RejectionCode.PLAN_NOT_APPROVED);
    }

    @Test
    void theDossierTakesOverWhatWasPlanned() {
        assertThat(accepted(Dossier.decide(unplanned(), new TakeOverPlan(DOSSIER, PLAN), bySystem(SEPTEMBER))))
                .containsExactly(new PlanTakenOver(DOSSIER, PLAN, SEPTEMBER));
        assertThat(opened().plan()).isEqualTo(PLAN);
    }

    @Test
    void thePlanIsTakenOverAgainWhenItHasChangedAndNotWhenItHasNot() {
        Plan changed = plan(new PlannedItem(1, Axis.T1, Points.of("70"), true, false));
        assertThat(withPlan(opened(), changed).plan()).isEqualTo(changed);
        assertThat(accepted(Dossier.decide(opened(), new TakeOverPlan(DOSSIER, PLAN), bySystem(SEPTEMBER)))).isEmpty();
    }

    @Test
    void afterTheSelfAssessmentThePlanStays() {
        refused(Dossier.decide(assessed(), new TakeOverPlan(DOSSIER, PLAN), bySystem(SEPTEMBER)), RejectionCode.WRONG_STAGE);
    }

    @Test
    void theWeightsOfAPlanAreTheResultsShareToTheHundredth() {
        for (String weight : new String[] {"69.99", "70.01"}) {
            Plan other = plan(new PlannedItem(1, Axis.T1, Points.of(weight), false, false));
            refused(Dossier.decide(unplanned(), new TakeOverPlan(DOSSIER, other), bySystem(SEPTEMBER)), RejectionCode.WEIGHTS_DO_NOT_SUM);
        }
    }

    @Test
    void nobodyBringsAPlanByHandAndNoneComesToWhatIsNotOpen() {
        refused(decide(unplanned(), new TakeOverPlan(DOSSIER, PLAN), OFFICIAL), RejectionCode.SYSTEM_ONLY);
        refused(Dossier.decide(Dossier.ABSENT, new TakeOverPlan(DOSSIER, PLAN), bySystem(SEPTEMBER)), RejectionCode.NOT_FOUND);
    }

    @Test
    void aRowStandsOnceInAPlanAndRowsAreNumberedFromOne() {
        PlannedItem first = new PlannedItem(1, Axis.T1, Points.of("35"), false, false);
        assertThatIllegalArgumentException().isThrownBy(() -> plan(first, first));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlannedItem(0, Axis.T1, Points.of("35"), false, false));
    }
}

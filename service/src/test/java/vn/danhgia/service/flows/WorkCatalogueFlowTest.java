package vn.danhgia.service.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.service.Office;

/** The way of a catalogue to its approval (II.5.1). */
@Scenario
class WorkCatalogueFlowTest {

    private static final String OFFICIAL = "p-0001";

    @Autowired
    Towns towns;

    @Test
    void theUnitTheAdviserAndTheApproverEachHandACatalogueBackAndItIsApprovedInTheEnd() throws Exception {
        Town town = towns.settle("pho-don-vi-ubnd").opens();
        CatalogueId catalogue = town.catalogue(OFFICIAL);
        ProcessInstance flow = Running.of("work-catalogue", catalogue);

        for (String step : new String[] {"review-catalogue", "advise-catalogue", "approve-catalogue"}) {
            town.does(Town.CHAIR, step, catalogue, Office.fields("verdict", "RETURN", "remark", "Chưa rõ sản phẩm, đề nghị ghi lại"));
            assertThat(flow).isWaitingAt("draft-catalogue");
        }
        town.does(Town.CHAIR, "approve-catalogue", catalogue);

        Running.hasEnded(flow);
        assertThat(town.events(catalogue)).containsExactly("catalogue-opened", "catalogue-submitted", "catalogue-returned", "catalogue-submitted",
                "catalogue-reviewed", "catalogue-returned", "catalogue-submitted", "catalogue-reviewed", "catalogue-advised", "catalogue-returned",
                "catalogue-submitted", "catalogue-reviewed", "catalogue-advised", "catalogue-approved");
    }

    @Test
    void whereThePlanNamesNeitherReviewerNorAdviserTheCatalogueGoesStraightToTheApprover() throws Exception {
        Town town = towns.settle("pho-ct-hdnd").opens();
        CatalogueId catalogue = town.catalogue(OFFICIAL);
        ProcessInstance flow = Running.of("work-catalogue", catalogue);

        town.does(OFFICIAL, "draft-catalogue", catalogue);
        assertThat(flow).isWaitingAt("approve-catalogue");
        town.does(Town.CHAIR, "approve-catalogue", catalogue);

        Running.hasEnded(flow);
        assertThat(town.events(catalogue)).containsExactly("catalogue-opened", "catalogue-submitted", "catalogue-approved");
    }
}

package vn.danhgia.service.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danhgia.service.Office;

/** What a unit owes a quarter beside its people's dossiers (II.7.3, III.1.2, III.2.5). */
@Scenario
class UnitQuarterFlowTest {

    @Autowired
    Towns towns;

    @Test
    void aResultThatIsNotConfirmedIsReportedAgain() throws Exception {
        Town town = towns.settle("pho-don-vi-ubnd").opens();
        ProcessInstance flow = Running.of("unit-quarter", town.unit());

        town.does(Town.DEPUTY, "confirm-unit-result", town.unit(), Office.fields("verdict", "RETURN", "remark", "Số liệu của trục thứ nhất chưa khớp"));
        assertThat(flow).isWaitingAt("report-unit-result", "assess-digital", "report-own-cadres").isNotWaitingAt("confirm-unit-result");
        town.does(Town.CHAIR, "report-unit-result", town.unit());
        town.does(Town.DEPUTY, "confirm-unit-result", town.unit());

        assertThat(flow).isWaitingAt("assess-digital", "report-own-cadres").isNotWaitingAt("report-unit-result");
        assertThat(town.events(town.unit())).containsExactly("unit-quarter-opened", "collective-result-reported", "collective-result-returned",
                "collective-result-reported", "collective-result-confirmed");
    }

    @Test
    void aUnitIsDoneWithItsResultItsDigitalTransformationAndItsOwnCadres() throws Exception {
        Town town = towns.settle("pho-don-vi-ubnd").opens();
        ProcessInstance flow = Running.of("unit-quarter", town.unit());

        town.does(Town.DEPUTY, "confirm-unit-result", town.unit());
        town.does(Town.MEMBER, "assess-digital", town.unit(), Office.fields("percent-FILES_ONLINE", "92,5", "source-FILES_ONLINE",
                "Phần mềm quản lý văn bản"));
        assertThat(flow).isWaitingAt("report-own-cadres").isNotWaitingAt("assess-digital");
        town.does(Town.CHAIR, "report-own-cadres", town.unit(), Office.fields("cadre", Town.FIRST_TELLER, "level", "GOOD"));

        Running.hasEnded(flow);
        assertThat(town.events(town.unit())).contains("collective-result-confirmed", "digital-transformation-assessed", "own-cadres-reported");
    }
}

package vn.danhgia.service.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.service.Office;
import vn.danhgia.service.time.DemonstrationClock;

/** The whole commune's quarter: the inspection's list, the sessions, the report to the province, the limits (II.5, III.3, III.5). */
@Scenario
class QuarterlyAssessmentFlowTest {

    /** All its limits have passed. */
    private static final Quarter PAST = new Quarter(2026, 2);

    private static final String FIRST = "p-0001";
    private static final String SECOND = "p-0002";

    @Autowired
    Towns towns;

    @Autowired
    DemonstrationClock time;

    @Autowired
    Clock clock;

    @Test
    void aQuarterIsOverWhenEverybodyIsDecidedTheProvinceHasItsReportAndNoLimitIsWatchedAnyMore() throws Exception {
        Town town = towns.settle("pho-don-vi-ubnd").hold("send-discipline-list").opens(PAST);
        ProcessInstance flow = Running.of("quarterly-assessment", town.cycle());

        Running.comesTo(flow, "send-discipline-list");
        assertThat(flow).isNotWaitingAt("open-session").isNotWaitingAt("report-to-province");
        town.does(Town.CHAIR, "send-discipline-list", town.cycle());
        assertThat(flow).isWaitingAt("open-session", "report-to-province");
        town.await(() -> town.state(FIRST).stage() == Dossier.Stage.ACKNOWLEDGED);
        assertThat(flow).isWaitingAt("report-to-province").isNotWaitingAt("open-session");
        town.does(Town.CHAIR, "report-to-province", town.cycle(), Office.fields("number", "30-BC/ĐU", "date", Office.TODAY));
        assertThat(flow).as("its cadres are still to be reported").isWaitingAt("limit-own-cadres");
        town.does(Town.CHAIR, "report-own-cadres", town.unit(), Office.fields("cadre", Town.FIRST_TELLER, "level", "GOOD"));

        // One of the next mornings finds nothing open; the list that names what is may lag on the first.
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofSeconds(5)).untilAsserted(() -> {
            time.moveTo(clock.instant().plus(Duration.ofDays(1)));
            Running.ends(flow, Duration.ofSeconds(5));
        });
        assertThat(town.events(town.cycle())).contains("cycle-opened", "deadline-passed", "province-reported");
    }

    @Test
    void whoeverDoesNotComeBeforeTheFirstSessionComesBeforeAnother() throws Exception {
        Town town = towns.settle("pho-don-vi-ubnd", "truong-don-vi-ubnd").hold("open-session").opens();
        ProcessInstance flow = Running.of("quarterly-assessment", town.cycle());

        town.await(() -> town.state(FIRST).stage() == Dossier.Stage.DECISION && town.state(SECOND).stage() == Dossier.Stage.DECISION);
        town.does(Town.CHAIR, "open-session", town.cycle(), Office.one("leftOut", SECOND));
        assertThat(flow).isWaitingAt("open-session");
        town.await(() -> town.state(FIRST).stage() == Dossier.Stage.ACKNOWLEDGED);
        town.does(Town.CHAIR, "open-session", town.cycle(), Map.of());

        assertThat(flow).isNotWaitingAt("open-session");
        town.await(() -> town.state(SECOND).stage() == Dossier.Stage.ACKNOWLEDGED);
        assertThat(town.events(town.session(2))).contains("decision-list-issued");
    }
}

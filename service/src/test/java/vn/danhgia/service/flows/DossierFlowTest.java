package vn.danhgia.service.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.service.Browser;
import vn.danhgia.service.Office;

/** The way of a dossier from the opened quarter to the notice (II.5.2 to II.5.5). */
@Scenario
class DossierFlowTest {

    private static final String OFFICIAL = "p-0001";

    @LocalServerPort
    int port;

    @Autowired
    Towns towns;

    @Autowired
    Office office;

    @Test
    void anOfficialOfTheCommuneIsHeardOnDecidedAndNotified() throws Exception {
        Town town = towns.settle("pho-don-vi-ubnd").opens();
        DossierId dossier = town.dossier(OFFICIAL);
        ProcessInstance flow = Running.of("dossier", dossier);
        Running.comesTo(flow, "catalogue-approved");

        town.comesTo("propose-level", dossier);
        assertThat(flow).isWaitingAt("propose-level");
        town.comesTo("give-opinion", dossier);
        assertThat(flow).isWaitingAt("give-opinion");
        town.does(OFFICIAL, "acknowledge-notice", dossier);

        Running.hasEnded(flow);
        assertThat(town.state(OFFICIAL).decided().orElseThrow().level()).isEqualTo(Level.GOOD);
    }

    @Test
    void anIncompleteSelfAssessmentGoesBackToThePerson() throws Exception {
        Town town = towns.settle("pho-don-vi-ubnd").opens();
        DossierId dossier = town.dossier(OFFICIAL);
        ProcessInstance flow = Running.of("dossier", dossier);

        town.does(Town.CHAIR, "receive-self-assessment", dossier, Office.fields("verdict", "RETURN", "remark", "Thiếu minh chứng của nhiệm vụ thứ hai"));
        assertThat(flow).isWaitingAt("assess-self");
        town.does(OFFICIAL, "assess-self", dossier);
        assertThat(flow).isWaitingAt("receive-self-assessment");
        town.does(Town.CHAIR, "receive-self-assessment", dossier);

        assertThat(flow).isWaitingAt("vote-taken");
        assertThat(town.events(dossier)).containsSubsequence("self-assessment-submitted", "self-assessment-returned", "self-assessment-submitted",
                "self-assessment-received");
    }

    @Test
    void thePartyBuildingBoardReturnsADossierAndTheProposerPutsItForwardAgain() throws Exception {
        Town town = towns.settle("pho-don-vi-ubnd").opens();
        DossierId dossier = town.dossier(OFFICIAL);
        ProcessInstance flow = Running.of("dossier", dossier);

        town.does(Town.DEPUTY, "check-dossier", dossier, Office.fields("verdict", "RETURN", "remark", "Nhận xét chưa đầy đủ"));
        assertThat(flow).isWaitingAt("propose-level");
        town.does(Town.CHAIR, "propose-level", dossier);
        assertThat(flow).isWaitingAt("check-dossier");
        town.does(Town.DEPUTY, "check-dossier", dossier);

        assertThat(flow).isWaitingAt("give-opinion");
        assertThat(town.events(dossier)).containsSubsequence("level-proposed", "dossier-returned", "level-proposed", "dossier-accepted");
    }

    @Test
    void theProposerTakesAPersonUpAgainAndTheBodyVotesOnceMore() throws Exception {
        Town town = towns.settle("pho-don-vi-ubnd").opens();
        DossierId dossier = town.dossier(OFFICIAL);
        ProcessInstance flow = Running.of("dossier", dossier);

        town.does(Town.CHAIR, "propose-level", dossier, Office.fields("revote", "yes", "remark", "Có tài liệu mới về nhiệm vụ thứ hai"));
        assertThat(flow).isWaitingAt("vote-taken");
        town.comesTo("propose-level", dossier);
        assertThat(flow).isWaitingAt("propose-level");
        town.does(Town.CHAIR, "propose-level", dossier);

        assertThat(flow).isWaitingAt("check-dossier");
        assertThat(town.events(dossier)).containsSubsequence("vote-taken", "revote-asked", "vote-taken", "level-proposed");
    }

    @Test
    void aMemberOfTheStandingSecretariatIsSentToTheProvinceWithoutAnotherOpinion() throws Exception {
        Town town = towns.settle("bi-thu").opens();
        DossierId dossier = town.dossier(OFFICIAL);
        ProcessInstance flow = Running.of("dossier", dossier);

        town.does(Town.DEPUTY, "check-dossier", dossier);
        assertThat(flow).isWaitingAt("await-decision");
        town.comesTo("record-province-result", town.session(1));
        Running.comesTo(flow, "province-decided");
        assertThat(town.state(OFFICIAL).stage()).isEqualTo(Dossier.Stage.PROVINCE);
        town.does(OFFICIAL, "acknowledge-notice", dossier);

        Running.hasEnded(flow);
        assertThat(town.events(dossier)).containsSubsequence("sent-to-province", "province-decided", "result-notified", "notice-acknowledged")
                .doesNotContain("opinion-given", "level-decided");
    }

    @Test
    void whoeverIsNotRatedThisQuarterLeavesTheFlow() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "receive-self-assessment");
        String dossier = Office.dossier(quarter, Office.OFFICIAL);
        ProcessInstance flow = Running.of("dossier", dossier);
        assertThat(flow).isWaitingAt("vote-taken");

        Browser organiser = Browser.signedIn(port, "truong-bxdd");
        Map<String, List<String>> leave = Office.fields("case", "NOT_RATED", "reason", "LEAVE", "from", quarter.firstDay().toString(), "to",
                quarter.lastDay().toString(), "evidence", "Quyết định cho nghỉ số 12-QĐ/UBND");
        leave.put("_action", List.of(Browser.input(organiser.get("/dossiers/" + dossier + "/special").body(), "_action")));
        assertThat(organiser.post("/dossiers/" + dossier + "/special", leave).statusCode()).isEqualTo(200);

        Running.ends(flow);
    }
}

package vn.danhgia.service.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.service.Office;

/** A session of the Standing Committee, from its agenda to its papers (II.5.4). */
@Scenario
class DecisionSessionFlowTest {

    private static final String FIRST = "p-0001";
    private static final String SECOND = "p-0002";
    private static final String THIRD = "p-0003";

    @Autowired
    Towns towns;

    @Test
    void whereAGroupIsOverItsQuotaTheCommitteeVotesOnWhoStaysExcellent() throws Exception {
        Town town = towns.settle("pho-don-vi-ubnd", "pho-don-vi-ubnd", "pho-don-vi-ubnd", "pho-don-vi-ubnd").votes("excellent", FIRST, SECOND).opens();
        DecisionSessionId session = town.session(1);

        town.comesTo("count-stay-votes", session);
        ProcessInstance flow = Running.of("decision-session", session);
        assertThat(flow).isWaitingAt("count-stay-votes");
        town.does(Town.CHAIR, "count-stay-votes", session, stays(FIRST));
        assertThat(flow).isWaitingAt("confirm-stay-votes");
        town.does(Town.DEPUTY, "confirm-stay-votes", session, Office.one("again", "yes"));
        assertThat(flow).as("the tellers disagree and count again").isWaitingAt("count-stay-votes");
        town.does(Town.CHAIR, "count-stay-votes", session, stays(FIRST));
        town.does(Town.DEPUTY, "confirm-stay-votes", session, stays(FIRST));
        assertThat(flow).isWaitingAt("resolve-quota");

        town.await(() -> town.rated().stream().allMatch(code -> town.state(code).stage() == Dossier.Stage.ACKNOWLEDGED));
        Running.hasEnded(flow);
        assertThat(town.state(FIRST).decided().orElseThrow().level()).isEqualTo(Level.EXCELLENT);
        assertThat(town.state(SECOND).decided().orElseThrow().level()).isEqualTo(Level.GOOD);
        assertThat(town.state(session).resolved()).filteredOn(level -> level.dossier().equals(town.dossier(SECOND))).singleElement()
                .satisfies(level -> assertThat(level.reason()).isEqualTo(DecisionReason.QUOTA));
    }

    @Test
    void aMemberWhoIsRatedLeavesTheOwnLevelToAnotherMember() throws Exception {
        Town town = towns.settle("uv-btv", "pho-don-vi-ubnd").sits(FIRST, "btv").opens();
        DecisionSessionId session = town.session(1);

        town.comesTo("settle-levels", session);
        ProcessInstance flow = Running.of("decision-session", session);
        town.does(FIRST, "settle-levels", session, Map.of());
        assertThat(flow).as("the own level waits for another member").isWaitingAt("settle-levels");
        town.does(Town.CHAIR, "settle-levels", session, Map.of());

        assertThat(flow).isWaitingAt("resolve-quota");
        assertThat(town.events(session)).filteredOn("level-voted"::equals).hasSize(2);
    }

    @Test
    void aSessionOnMembersOfTheStandingSecretariatIssuesNoDecisionOfTheCommune() throws Exception {
        Town town = towns.settle("bi-thu").opens();
        DecisionSessionId session = town.session(1);

        town.comesTo("submit-to-province", session);
        ProcessInstance flow = Running.of("decision-session", session);
        assertThat(flow).isWaitingAt("submit-to-province").isNotWaitingAt("issue-decision");
        town.does(Town.CHAIR, "submit-to-province", session);
        assertThat(flow).isWaitingAt("record-province-result");
        town.does(Town.CHAIR, "record-province-result", session);

        Running.hasEnded(flow);
        assertThat(town.events(session)).contains("province-result-recorded").doesNotContain("decision-list-issued");
    }

    @Test
    void aSessionIsOverWhenTheDecisionIsIssuedAndTheProvinceHasAnswered() throws Exception {
        Town town = towns.settle("ct-ubnd", "pho-don-vi-ubnd", "truong-don-vi-ubnd").opens().hold("issue-decision", "submit-to-province");
        DecisionSessionId session = town.session(1);

        town.comesTo("issue-decision", session);
        ProcessInstance flow = Running.of("decision-session", session);
        assertThat(flow).isWaitingAt("issue-decision", "submit-to-province");
        town.does(Town.CHAIR, "issue-decision", session);
        assertThat(flow).isWaitingAt("submit-to-province").isNotWaitingAt("issue-decision");
        town.does(Town.CHAIR, "submit-to-province", session);
        town.does(Town.CHAIR, "record-province-result", session);

        Running.hasEnded(flow);
        town.await(() -> town.rated().stream().allMatch(code -> town.state(code).stage() == Dossier.Stage.ACKNOWLEDGED));
        assertThat(town.events(town.dossier(FIRST))).contains("province-decided");
        assertThat(town.state(THIRD).decided().orElseThrow().level()).isEqualTo(Level.GOOD);
    }

    /** Everybody's vote that this one stays and nobody else does. */
    private static Map<String, List<String>> stays(String stays) {
        Map<String, List<String>> fields = new HashMap<>();
        for (String code : List.of(FIRST, SECOND)) {
            boolean all = code.equals(stays);
            fields.putAll(Office.fields("present-" + code, "3", "inFavour-" + code, all ? "3" : "0", "against-" + code, all ? "0" : "3", "invalid-" + code, "0"));
        }
        return fields;
    }
}

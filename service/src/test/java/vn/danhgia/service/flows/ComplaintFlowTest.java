package vn.danhgia.service.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danhgia.domain.complaint.Complaint.Stage;
import vn.danhgia.domain.complaint.ComplaintCommand.FileComplaint;
import vn.danhgia.domain.complaint.ComplaintWindow;
import vn.danhgia.domain.complaint.Kind;
import vn.danhgia.domain.complaint.Plea;
import vn.danhgia.domain.decision.GroupCount;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.complaint.CaseNotices.Rung;
import vn.danhgia.processes.complaint.Cases;
import vn.danhgia.service.Office;
import vn.danhgia.service.acts.Acts;
import vn.danhgia.service.complaints.CaseNoticeTable;
import vn.danhgia.service.replay.recompute.Recheck;
import vn.danhgia.service.time.DemonstrationClock;

/** A case about a result: handled by UBKT, concluded, and where the Standing Committee votes again ended by a decision that replaces the former one. */
@Scenario
class ComplaintFlowTest {

    private static final String FIRST = "p-0001";
    private static final String SECOND = "p-0002";

    @Autowired
    Towns towns;

    @Autowired
    Recheck recheck;

    @Autowired
    CaseNoticeTable notices;

    @Autowired
    DemonstrationClock time;

    @Autowired
    Cases cases;

    @Autowired
    Acts acts;

    @Test
    @Tag("R-III.5.2-1")
    void aComplaintThatUbktFindsUnfoundedIsAnsweredAndTheResultStands() throws Exception {
        Town town = decided(towns.settle("pho-don-vi-ubnd").withAnInspector());
        ComplaintId complaint = town.files(FIRST, FIRST, Kind.COMPLAINT);

        town.comesTo("assign-complaint", complaint);
        ProcessInstance flow = Running.of("complaint", complaint);
        assertThat(flow).as("nobody handles it yet").isWaitingAt("assign-complaint");
        refused(() -> town.does(Town.CHAIR, "assign-complaint", complaint, Office.one("handler", Town.DEPUTY)), RejectionCode.HANDLER_NOT_IMPARTIAL);
        refused(() -> town.does(Town.CHAIR, "assign-complaint", complaint, Office.one("handler", Town.SECRETARY)), RejectionCode.HANDLER_NOT_OF_THE_INSPECTION);
        assertThat(flow).as("whoever voted or does not sit in UBKT is refused").isWaitingAt("assign-complaint");
        town.does(Town.CHAIR, "assign-complaint", complaint, Office.one("handler", Town.INSPECTOR));
        assertThat(flow).isWaitingAt("examine-complaint");
        refused(() -> town.does(Town.INSPECTOR, "examine-complaint", complaint, Office.one("findings", " ")), RejectionCode.FIELD_MISSING);
        town.does(Town.INSPECTOR, "examine-complaint", complaint, Office.one("findings", "Hồ sơ lúc quyết định đúng với biên bản"));
        assertThat(flow).isWaitingAt("resolve-complaint");
        refused(() -> town.does(Town.DEPUTY, "resolve-complaint", complaint, Office.fields("outcome", "UPHELD", "ground", "Đúng quy định")),
                RejectionCode.HANDLER_NOT_IMPARTIAL);
        town.does(Town.INSPECTOR, "resolve-complaint", complaint, Office.fields("outcome", "UPHELD", "ground", "Đúng quy định"));
        assertThat(flow).as("the person reads the answer").isWaitingAt("read-reply");
        town.does(FIRST, "read-reply", complaint, Map.of());

        Running.hasEnded(flow);
        assertThat(town.state(complaint).stage()).isEqualTo(Stage.CLOSED);
        assertThat(town.state(FIRST).decided().orElseThrow().level()).isEqualTo(Level.GOOD);
        assertThat(town.events(town.dossier(FIRST))).doesNotContain("decision-replaced");
        agrees(town);
    }

    @Test
    @Tag("R-III.5.2-1")
    @Tag("R-4.1-2")
    void aNewVoteEndsInADecisionThatReplacesTheFormerOneAndTheGroupIsSeenToBeOverItsQuota() throws Exception {
        Town town = towns.settle("pho-don-vi-ubnd", "pho-don-vi-ubnd", "pho-don-vi-ubnd", "pho-don-vi-ubnd").withAnInspector()
                .votes("excellent", FIRST, SECOND).opens();
        DecisionSessionId session = town.session(1);
        town.does(Town.CHAIR, "count-stay-votes", session, stays(FIRST));
        town.does(Town.DEPUTY, "confirm-stay-votes", session, stays(FIRST));
        decided(town);
        assertThat(town.state(SECOND).decided().orElseThrow().level()).as("lowered by the quota").isEqualTo(Level.GOOD);

        ComplaintId complaint = town.files(SECOND, SECOND, Kind.PETITION);
        toTheConclusion(town, complaint, "REVOTE");
        ProcessInstance flow = Running.of("complaint", complaint);
        assertThat(flow).as("the Standing Committee votes again").isWaitingAt("revote-carried");
        assertThat(town.state(SECOND).decided().orElseThrow().level()).as("in force meanwhile").isEqualTo(Level.GOOD);

        town.comesTo("settle-replacement", complaint);
        assertThat(town.state(complaint).revote().orElseThrow().level()).isEqualTo(Level.EXCELLENT);
        town.does(Town.CHAIR, "settle-replacement", complaint, Map.of());
        assertThat(flow).isWaitingAt("issue-replacement");
        refused(() -> town.does(Town.CHAIR, "issue-replacement", complaint, Office.fields("number", "05-QĐ/ĐU", "date", Office.TODAY, "signer", Town.CHAIR)),
                RejectionCode.REPLACEMENT_HAS_THE_OLD_NUMBER);
        town.does(Town.CHAIR, "issue-replacement", complaint, Office.fields("number", "09-QĐ/ĐU", "date", Office.TODAY, "signer", Town.CHAIR));
        assertThat(flow).isWaitingAt("read-reply");
        town.does(SECOND, "read-reply", complaint, Map.of());

        Running.hasEnded(flow);
        Dossier dossier = town.state(SECOND);
        assertThat(dossier.decided().orElseThrow().level()).isEqualTo(Level.EXCELLENT);
        assertThat(dossier.paper().orElseThrow().number()).isEqualTo("09-QĐ/ĐU");
        assertThat(dossier.former()).singleElement().satisfies(former -> {
            assertThat(former.decided().level()).isEqualTo(Level.GOOD);
            assertThat(former.paper().number()).isEqualTo("05-QĐ/ĐU");
        });
        assertThat(town.events(town.dossier(SECOND))).endsWith("decision-replaced", "result-notified");
        assertThat(town.state(complaint).replacement().orElseThrow().quota()).isEqualTo(new GroupCount("G5", 2, 2, 0, 1));
        agrees(town);

    }

    @Test
    @Tag("R-III.5.2-1")
    void whatTheUpperCommitteeAnnulsIsVotedOnAtOnce() throws Exception {
        Town town = decided(towns.settle("pho-don-vi-ubnd", "pho-don-vi-ubnd").withAnInspector());
        ComplaintId complaint = town.files(Town.INSPECTOR, FIRST, Kind.ANNULMENT);

        ProcessInstance flow = Running.of("complaint", complaint);
        Running.comesTo(flow, "revote-carried");
        town.does(Town.CHAIR, "convene-meeting", town.meetingOf(complaint, 1), town.convening());
        town.does(Town.CHAIR, "settle-replacement", complaint, Map.of());
        town.does(Town.CHAIR, "issue-replacement", complaint, Office.fields("number", "09-QĐ/ĐU", "date", Office.TODAY, "signer", Town.CHAIR));
        town.does(FIRST, "read-reply", complaint, Map.of());

        Running.hasEnded(flow);
        assertThat(town.state(FIRST).former()).hasSize(1);
        assertThat(town.state(FIRST).decided().orElseThrow().level()).isEqualTo(Level.GOOD);
        agrees(town);
    }

    @Test
    @Tag("R-III.5.2-1")
    @Tag("C-12")
    void anAnswerThatStaysOutIsRemindedOfAndReportedUpwardsAndStaysOpen() throws Exception {
        Town town = decided(towns.settle("pho-don-vi-ubnd").withAnInspector());
        ComplaintId complaint = town.files(FIRST, FIRST, Kind.FEEDBACK);
        ProcessInstance flow = Running.of("complaint", complaint);
        Running.comesTo(flow, "assign-complaint");
        town.does(Town.CHAIR, "assign-complaint", complaint, Office.one("handler", Town.INSPECTOR));

        time.moveTo(town.state(complaint).limits().reminder());
        await().atMost(Duration.ofSeconds(60)).until(() -> town.state(complaint).reminded());
        assertThat(told(town, complaint, Rung.NEAR)).containsExactly(Town.INSPECTOR);
        time.moveTo(town.state(complaint).limits().answer());
        await().atMost(Duration.ofSeconds(60)).until(() -> town.state(complaint).lapsed());
        assertThat(told(town, complaint, Rung.OVER)).contains(Town.INSPECTOR, Town.CHAIR, Town.DEPUTY);
        assertThat(flow).as("no timer decides").isWaitingAt("examine-complaint");
        assertThat(town.state(complaint).stage()).isEqualTo(Stage.EXAMINATION);

        town.does(Town.INSPECTOR, "examine-complaint", complaint, Office.one("findings", "Đã xác minh"));
        town.does(Town.INSPECTOR, "resolve-complaint", complaint, Office.fields("outcome", "UPHELD", "ground", "Đúng quy định"));
        assertThat(town.state(complaint).conclusion().orElseThrow().late()).as("late stays late").isTrue();
        town.does(FIRST, "read-reply", complaint, Map.of());
        Running.hasEnded(flow);
        agrees(town);
    }

    @Test
    @Tag("R-III.5.2-1")
    @Tag("C-12")
    void aComplaintAfterTheLimitIsRefusedOrAcceptedAndMarkedAsTheReadingHasIt() throws Exception {
        Town town = decided(towns.settle("pho-don-vi-ubnd").withAnInspector());
        FileComplaint asked = cases.filing(town.dossier(FIRST), Kind.COMPLAINT, new Plea("Kết quả chưa đúng", "Xem xét lại", ""));
        ComplaintWindow window = new ComplaintWindow(asked.disputed().orElseThrow().noticed(), asked.calendar(), asked.rules(), asked.answer());
        time.moveTo(window.submitLimit());

        FileComplaint strict = new FileComplaint(asked.complaint(), asked.kind(), asked.plea(), asked.ruleSet(),
                RatingRules.reading(Reading.LateComplaint.REFUSED), asked.calendar(), asked.answer(), asked.disputed(), asked.province(), asked.handling(),
                asked.bodies(), asked.before());
        refused(() -> acts.record(new Acts.Sent("complaint", asked.complaint().toString(), strict, Map.of(),
                Actor.person(asked.complaint().person(), Set.of()), UUID.randomUUID().toString())), RejectionCode.COMPLAINT_TOO_LATE);
        assertThat(town.events(asked.complaint())).as("nothing is stored").isEmpty();

        ComplaintId complaint = town.files(FIRST, FIRST, Kind.COMPLAINT);
        assertThat(town.state(complaint).late()).as("the default: accepted and marked").isTrue();
        agrees(town);
    }

    private List<String> told(Town town, ComplaintId complaint, Rung rung) {
        return notices.about(complaint).stream().filter(one -> one.rung() == rung).map(CaseNoticeTable.Told::to).map(PersonId::code).toList();
    }

    /** UBKT hears the case. */
    private static void toTheConclusion(Town town, ComplaintId complaint, String outcome) throws Refused {
        town.does(Town.CHAIR, "assign-complaint", complaint, Office.one("handler", Town.INSPECTOR));
        town.does(Town.INSPECTOR, "examine-complaint", complaint, Office.one("findings", "Nhiệm vụ 1 vượt chỉ tiêu"));
        town.does(Town.INSPECTOR, "resolve-complaint", complaint, Office.fields("outcome", outcome, "ground", "Đề nghị biểu quyết lại"));
    }

    private static Town decided(Town town) throws Refused {
        if (town.cycle() == null) {
            town.opens();
        }
        town.await(() -> town.rated().stream().allMatch(code -> town.state(code).stage() == Dossier.Stage.ACKNOWLEDGED));
        return town;
    }

    /** Decided again from its log, the whole quarter agrees. */
    private void agrees(Town town) {
        Recheck.Result result = recheck.of(town.cycle());
        assertThat(result.unreadable()).isEmpty();
        assertThat(result.computed().orElseThrow().findings()).isEmpty();
    }

    private static Map<String, List<String>> stays(String stays) {
        Map<String, List<String>> fields = new HashMap<>();
        for (String code : List.of(FIRST, SECOND)) {
            boolean all = code.equals(stays);
            fields.putAll(Office.fields("present-" + code, "3", "inFavour-" + code, all ? "3" : "0", "against-" + code, all ? "0" : "3",
                    "invalid-" + code, "0"));
        }
        return fields;
    }

    private interface Trying {
        void once() throws Exception;
    }

    private static void refused(Trying trying, RejectionCode code) {
        assertThatThrownBy(trying::once).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.isBecause(code)).isTrue());
    }
}

package vn.danhgia.service.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.service.Office;

/** A meeting that votes on levels, from its call to its signed minutes (II.5.3, II.5.4). */
@Scenario
class MeetingFlowTest {

    private static final String FIRST = "p-0001";
    private static final String SECOND = "p-0002";

    @Autowired
    Towns towns;

    @Test
    void aMeetingThatCannotBeHeldIsPostponedAndHeldLater() throws Exception {
        Town town = towns.settle("pho-don-vi-ubnd").opens();
        MeetingId meeting = town.meeting(Town.UNIT, 1);
        ProcessInstance flow = Running.of("meeting", meeting);

        town.does(Town.SECRETARY, "take-attendance", meeting, Office.fields("postpone", "yes", "day", Office.TODAY, "time", "16:00"));
        assertThat(flow).isWaitingAt("take-attendance");
        town.does(Town.SECRETARY, "take-attendance", meeting);

        assertThat(flow).isWaitingAt("count-votes");
        assertThat(town.events(meeting)).containsExactly("meeting-scheduled", "meeting-postponed", "attendance-recorded");
    }

    @Test
    void everybodyIsThereWithOneTick() throws Exception {
        Town town = towns.settle("pho-don-vi-ubnd").opens();
        MeetingId meeting = town.meeting(Town.UNIT, 1);

        town.comesTo("take-attendance", meeting);
        String one = town.summoned(meeting).get(0).code();
        assertThatThrownBy(() -> town.does(Town.SECRETARY, "take-attendance", meeting, Office.fields("all", "yes", "present", one)))
                .as("two answers that contradict each other").isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.isBecause(
                        RejectionCode.ATTENDANCE_CONTRADICTORY)).isTrue());

        town.does(Town.SECRETARY, "take-attendance", meeting, Office.fields("all", "yes"));

        assertThat(town.present(meeting)).hasSizeGreaterThan(1).containsExactlyElementsOf(town.summoned(meeting));
    }

    @Test
    void twoTellersWhoDisagreeBothCountAgain() throws Exception {
        Town town = towns.settle("pho-don-vi-ubnd").opens();
        MeetingId meeting = town.meeting(Town.UNIT, 1);
        ProcessInstance flow = Running.of("meeting", meeting);

        town.does(Town.FIRST_TELLER, "count-votes", meeting);
        assertThat(flow).isWaitingAt("confirm-count");
        town.does(Town.SECOND_TELLER, "confirm-count", meeting, Office.one("again", "yes"));
        assertThat(flow).isWaitingAt("count-votes");
        town.does(Town.SECOND_TELLER, "count-votes", meeting);
        town.does(Town.FIRST_TELLER, "confirm-count", meeting);

        assertThat(flow).isWaitingAt("conclude-meeting");
        assertThat(town.events(meeting)).containsSubsequence("count-entered", "count-set-aside", "count-entered", "level-carried");
    }

    @Test
    void theMinutesNeedTheSignaturesOfSecretaryAndChairBeforeTheVoteReachesTheDossier() throws Exception {
        Town town = towns.settle("pho-don-vi-ubnd").opens();
        MeetingId meeting = town.meeting(Town.UNIT, 1);
        ProcessInstance flow = Running.of("meeting", meeting);

        town.hold("sign-as-secretary", "sign-as-chair").comesTo("sign-as-chair", meeting);
        assertThat(flow).isWaitingAt("sign-as-secretary", "sign-as-chair");
        town.does(Town.CHAIR, "sign-as-chair", meeting);
        assertThat(flow).isWaitingAt("sign-as-secretary");
        assertThat(town.events(town.dossier(FIRST))).doesNotContain("vote-taken");
        town.does(Town.SECRETARY, "sign-as-secretary", meeting);

        Running.ends(flow);
        assertThat(town.events(town.dossier(FIRST))).contains("vote-taken");
    }

    @Test
    void whoeverWasLeftOutIsVotedOnInTheBodysNextMeeting() throws Exception {
        Town town = towns.settle("pho-don-vi-ubnd", "pho-don-vi-ubnd").opens();
        MeetingId meeting = town.meeting(Town.UNIT, 1);
        ProcessInstance flow = Running.of("meeting", meeting);

        // Everybody can be voted on.
        town.hold("convene-meeting").await(() -> town.events(town.dossier(FIRST)).contains("self-assessment-received")
                && town.events(town.dossier(SECOND)).contains("self-assessment-received") && town.events(town.unit()).contains("collective-result-confirmed"));
        Map<String, List<String>> call = town.convening();
        call.put("leftOut", List.of(SECOND));
        town.does(Town.CHAIR, "convene-meeting", meeting, call);
        town.comesTo("propose-level", town.dossier(FIRST));
        Running.ends(flow);
        assertThat(town.events(town.dossier(SECOND))).doesNotContain("vote-taken");

        ProcessInstance next = Running.of("meeting", town.meeting(Town.UNIT, 2));
        town.does(Town.CHAIR, "convene-meeting", town.meeting(Town.UNIT, 2));
        town.comesTo("propose-level", town.dossier(SECOND));
        Running.ends(next);
    }

    @Test
    void theVotesOfASessionsMeetingGoToTheSession() throws Exception {
        Town town = towns.settle("pho-don-vi-ubnd").opens();
        town.comesTo("convene-meeting", town.meetingOf(town.session(1)));
        ProcessInstance flow = Running.of("meeting", town.meetingOf(town.session(1)));
        ProcessInstance session = Running.of("decision-session", town.session(1));
        assertThat(session).isWaitingAt("votes-counted");

        town.comesTo("settle-levels", town.session(1));

        Running.ends(flow);
        assertThat(session).isWaitingAt("settle-levels");
    }
}

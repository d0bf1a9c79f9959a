package vn.danhgia.service.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.processes.tasks.TaskDesk;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.history.Happened;
import vn.danhgia.service.history.Histories;

/** A count that cannot be right, one teller alone, somebody in his or her own matter: said plainly, nothing stored, the task stays. */
@ServiceTest
class BadCountTest {

    private static final String FIRST_TELLER = Office.UNIT_MEETING.firstTeller();
    private static final String SECOND_TELLER = Office.UNIT_MEETING.secondTeller();

    @Autowired
    Office office;

    @Autowired
    TaskDesk desk;

    @Autowired
    Histories histories;

    @Autowired
    MessageSource messages;

    @Test
    @Tag("R-5.3-2")
    void aTallyThatDoesNotAddUpIsRefusedWithItsFiguresAndNothingIsCounted() throws Exception {
        String meeting = atTheCount(office.openQuarter());
        List<String> before = events(meeting);
        refused(meeting, FIRST_TELLER, "count-votes", tally("good", "3"), RejectionCode.LEVELS_DIFFER_FROM_VALID);
        refused(meeting, FIRST_TELLER, "count-votes", tally("collected", "5"), RejectionCode.COLLECTED_MORE_THAN_ISSUED);
        refused(meeting, FIRST_TELLER, "count-votes", tally("invalid", "1"), RejectionCode.VALID_AND_INVALID_DIFFER);
        refused(meeting, FIRST_TELLER, "count-votes", tally("issued", "6"), RejectionCode.ISSUED_MORE_THAN_PRESENT);
        refused(meeting, FIRST_TELLER, "count-votes", tally("good", "bốn"), RejectionCode.FIELD_UNREADABLE);
        assertThat(events(meeting)).isEqualTo(before);
    }

    @Test
    @Tag("R-5.3-2")
    void oneTellerAloneSettlesNothing() throws Exception {
        String meeting = atTheCount(office.openQuarter());
        office.does(FIRST_TELLER, "count-votes", meeting, Office.countFields(4, 0, 4));
        assertThat(events(meeting)).doesNotContain("level-carried");
        OpenTask confirm = office.task(SECOND_TELLER, "confirm-count", meeting);
        assertThat(desk.find(confirm.id(), office.actor(FIRST_TELLER))).as("whoever counted first does not see it").isEmpty();
        assertThatThrownBy(() -> office.complete(office.filled(FIRST_TELLER, confirm, Office.countFields(4, 0, 4))))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.isBecause(RejectionCode.TASK_GONE)).isTrue());
        assertThat(events(meeting)).doesNotContain("level-carried");
    }

    @Test
    @Tag("R-5.3-2")
    @Tag("R-1.1-2")
    void nobodyCountsOrVotesInHisOrHerOwnMatter() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "confirm-unit-result");
        String meeting = meeting(quarter);
        Map<String, List<String>> called = Office.fields("day", Office.TODAY, "time", "14:00", "place", "Phòng họp", "secretary", "p-0021");
        called.put("chair", List.of(Office.HEAD));
        called.put("teller", List.of(Office.OFFICIAL, FIRST_TELLER));
        refused(meeting, Office.HEAD, "convene-meeting", called, RejectionCode.TELLERS_TOO_FEW);
        called.put("teller", List.of(FIRST_TELLER, SECOND_TELLER));
        office.does(Office.HEAD, "convene-meeting", meeting, called);
        office.does("p-0021", "take-attendance", meeting, Map.of("present", Office.UNIT_MEETING.voters()));
        assertThat(Office.UNIT_MEETING.voters()).as("the person is there").contains(Office.OFFICIAL).hasSize(5);
        refused(meeting, FIRST_TELLER, "count-votes", Office.countFields(5, 0, 5), RejectionCode.ISSUED_MORE_THAN_PRESENT);
        office.does(FIRST_TELLER, "count-votes", meeting, Office.countFields(4, 0, 4));
    }

    private String atTheCount(Quarter quarter) throws Exception {
        office.carry(quarter, "take-attendance");
        String meeting = meeting(quarter);
        office.task(FIRST_TELLER, "count-votes", meeting);
        return meeting;
    }

    private static String meeting(Quarter quarter) {
        return new MeetingId(new CycleId(Office.COMMUNE, quarter), "p-kinh-te-1").toString();
    }

    /** Four papers, all valid, all for GOOD; one figure is another one. */
    private static Map<String, List<String>> tally(String column, String figure) {
        Map<String, List<String>> fields = new HashMap<>(Office.countFields(4, 0, 4));
        fields.put(column + "-" + Office.OFFICIAL, List.of(figure));
        return fields;
    }

    private void refused(String meeting, String person, String task, Map<String, List<String>> fields, RejectionCode code) {
        assertThatThrownBy(() -> office.does(person, task, meeting, fields)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.isBecause(code)).as(refused.rejections().toString()).isTrue();
            assertThat(messages.getMessage("refusal." + code.id(), null, Locale.forLanguageTag("vi"))).isNotBlank();
        });
        assertThat(office.task(person, task, meeting)).as("still to be done").isNotNull();
    }

    private List<String> events(String aggregate) {
        return histories.of(aggregate, 0).stream().map(Happened::name).toList();
    }
}

package vn.danhgia.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.danhgia.domain.Given.CYCLE;
import static vn.danhgia.domain.Given.DOSSIER;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.body;

import org.junit.jupiter.api.Test;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.MeetingId;

class MeetingNamesTest {

    @Test
    void aMeetingOnAllOfABodysPeopleIsFollowedByTheNext() {
        MeetingId first = MeetingNames.onAll(CYCLE, body("p-kinh-te"), 1);
        assertThat(first.code()).isEqualTo("p-kinh-te-1");
        assertThat(MeetingNames.bodyOf(first)).isEqualTo(body("p-kinh-te"));
        assertThat(MeetingNames.onlyPerson(first)).isEmpty();
        assertThat(MeetingNames.session(first)).isEmpty();
        assertThat(MeetingNames.after(first)).isEqualTo(MeetingNames.onAll(CYCLE, body("p-kinh-te"), 2));
        assertThat(MeetingNames.after(MeetingNames.onAll(CYCLE, body("th-so-2"), 9)).code()).isEqualTo("th-so-2-10");
    }

    @Test
    void aMeetingOnOnePersonNamesThePerson() {
        MeetingId second = MeetingNames.onOne(DOSSIER, body("ttdu"), 2);
        assertThat(second.code()).isEqualTo("ttdu-p-0010-2");
        assertThat(MeetingNames.bodyOf(second)).isEqualTo(body("ttdu"));
        assertThat(MeetingNames.onlyPerson(second)).contains(OFFICIAL);
        assertThat(MeetingNames.session(second)).isEmpty();
        assertThat(MeetingNames.bodyOf(MeetingNames.onOne(DOSSIER, body("p-kinh-te"), 1))).isEqualTo(body("p-kinh-te"));
    }

    @Test
    void theMeetingOfASessionLeadsToIt() {
        DecisionSessionId session = new DecisionSessionId(CYCLE, "2");
        MeetingId meeting = MeetingNames.of(session, body("btv"));
        assertThat(meeting.code()).isEqualTo("btv-session-2");
        assertThat(MeetingNames.bodyOf(meeting)).isEqualTo(body("btv"));
        assertThat(MeetingNames.session(meeting)).contains(session);
        assertThat(MeetingNames.onlyPerson(meeting)).isEmpty();
    }

    @Test
    void anythingElseIsNoMeetingsName() {
        assertThatIllegalArgumentException().isThrownBy(() -> MeetingNames.bodyOf(new MeetingId(CYCLE, "btv")));
        assertThatIllegalArgumentException().isThrownBy(() -> MeetingNames.after(new MeetingId(CYCLE, "btv")));
    }
}

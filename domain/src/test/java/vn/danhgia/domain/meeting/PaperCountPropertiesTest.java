package vn.danhgia.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.CYCLE;
import static vn.danhgia.domain.Given.DOSSIER;
import static vn.danhgia.domain.Given.RULES;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.body;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.danhgia.domain.meeting.MeetingCommand.ConfirmCount;
import vn.danhgia.domain.meeting.MeetingCommand.EnterCount;
import vn.danhgia.domain.meeting.MeetingCommand.RecordAttendance;
import vn.danhgia.domain.meeting.MeetingCommand.ScheduleMeeting;
import vn.danhgia.domain.meeting.MeetingEvent.LevelCarried;
import vn.danhgia.domain.ruleset.Papers;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;

/** Papers drawn at random: what they add up to is always taken, and with one figure off by one never. */
@Tag("R-5.3-2")
class PaperCountPropertiesTest {

    private static final Instant NOW = at(2026, 9, 8, 8, 0);
    private static final MeetingId MEETING = new MeetingId(CYCLE, "p-kinh-te-1");
    private static final PersonId TELLER = person("p-0302");
    private static final PersonId OTHER_TELLER = person("p-0303");

    /** Marks: 0 to 4 a column, 5 invalid, 6 not handed in. */
    @Property
    void papersThatWereReallyCountedAreTakenAndCarryALevelOnlyByMoreThanHalf(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 0, max = 6) Integer> papers) {
        PaperCount count = count(papers);
        Meeting meeting = attended(papers.size());
        Decision<MeetingEvent> entered = Meeting.decide(meeting, new EnterCount(MEETING, DOSSIER, count), by(TELLER, NOW));
        if (count.collected() == 0) {
            assertThat(entered).isInstanceOf(Decision.Refused.class);
            return;
        }
        Meeting half = Meeting.evolve(meeting, accepted(entered).get(0));
        MeetingEvent outcome = accepted(Meeting.decide(half, new ConfirmCount(MEETING, DOSSIER, count, count), by(OTHER_TELLER, NOW))).get(0);
        if (outcome instanceof LevelCarried carried) {
            assertThat(2 * votes(count, carried.level())).isGreaterThan(papers.size());
        } else {
            for (Level level : Level.values()) {
                assertThat(2 * votes(count, level)).isLessThanOrEqualTo(papers.size());
            }
        }
    }

    @Property
    void aFigureThatIsOffByOneIsRefused(@ForAll @Size(min = 2, max = 30) List<@IntRange(min = 0, max = 5) Integer> papers,
                                       @ForAll @IntRange(min = 0, max = 8) int figure, @ForAll boolean more) {
        PaperCount right = count(papers);
        int[] figures = {right.issued(), right.collected(), right.valid(), right.invalid(), right.excellent(), right.good(), right.completed(),
                right.notCompleted(), right.notRated()};
        figures[figure] += more ? 1 : -1;
        if (figures[figure] < 0) {
            return;
        }
        PaperCount wrong = new PaperCount(figures[0], figures[1], figures[2], figures[3], figures[4], figures[5], figures[6], figures[7], figures[8]);
        assertThat(Meeting.decide(attended(papers.size()), new EnterCount(MEETING, DOSSIER, wrong), by(TELLER, NOW)))
                .isInstanceOf(Decision.Refused.class);
    }

    private static PaperCount count(List<Integer> papers) {
        int[] marks = new int[7];
        papers.forEach(mark -> marks[mark]++);
        int valid = marks[0] + marks[1] + marks[2] + marks[3] + marks[4];
        return new PaperCount(papers.size(), valid + marks[5], valid, marks[5], marks[0], marks[1], marks[2], marks[3], marks[4]);
    }

    private static int votes(PaperCount count, Level level) {
        return count.among(30, 30).votesFor(level);
    }

    private static Meeting attended(int voters) {
        List<PersonId> members = IntStream.range(0, voters).mapToObj(number -> person("p-1" + number)).toList();
        Officers officers = new Officers(List.of(members.get(0)), person("p-0301"), List.of(TELLER, OTHER_TELLER));
        ScheduleMeeting call = new ScheduleMeeting(MEETING, RULES, RatingRules.DEFAULT, MeetingKind.WHOLE_UNIT, body("p-kinh-te"), body("p-kinh-te"),
                NOW,
                "Hội trường", officers, members, List.of(BallotLine.of(DOSSIER, Optional.empty())));
        Meeting called = Meeting.evolve(Meeting.UNCALLED, accepted(Meeting.decide(Meeting.UNCALLED, call, by(TELLER, NOW, "p-kinh-te"))).get(0));
        return Meeting.evolve(called, accepted(Meeting.decide(called, new RecordAttendance(MEETING, members), by(person("p-0301"), NOW))).get(0));
    }
}

package vn.danhgia.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.danhgia.domain.Given.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.meeting.StaffMember.Employment;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading.FormsOneAndTwo;
import vn.danhgia.domain.ruleset.Reading.LeaderCount;
import vn.danhgia.domain.ruleset.Reading.WholeUnit;
import vn.danhgia.domain.ruleset.Readings;
import vn.danhgia.domain.ruleset.Threshold;
import vn.danhgia.domain.ruleset.Thresholds;
import vn.danhgia.domain.shared.PersonId;

/** Who votes in a unit: the leadership, or everybody where the leaders are three or fewer (II.5.3). */
@Tag("R-5.3-3")
class UnitStaffTest {

    private static final PersonId EMPLOYEE = person("p-0401");
    private static final PersonId CONTRACTED = person("p-0402");

    @Test
    @Tag("C-8")
    void withThreeLeadersOrFewerEverybodyVotes() {
        assertThat(staff(3, 3).convening(RatingRules.DEFAULT))
                .isEqualTo(new Convening(MeetingKind.WHOLE_UNIT, List.of(person("p-0301"), person("p-0302"), person("p-0303"), EMPLOYEE)));
        assertThat(staff(4, 4).convening(RatingRules.DEFAULT)).isEqualTo(new Convening(MeetingKind.UNIT_LEADERSHIP,
                List.of(person("p-0301"), person("p-0302"), person("p-0303"), person("p-0304"))));
    }

    @Test
    @Tag("C-8")
    void aVacantLeadingPostCountsOnlyWhereTheEstablishmentDoes() {
        assertThat(staff(4, 3).convening(RatingRules.DEFAULT).kind()).isEqualTo(MeetingKind.WHOLE_UNIT);
        assertThat(staff(4, 3).convening(RatingRules.reading(LeaderCount.ESTABLISHMENT)).kind()).isEqualTo(MeetingKind.UNIT_LEADERSHIP);
        assertThat(staff(3, 4).convening(RatingRules.reading(LeaderCount.ESTABLISHMENT)).kind()).isEqualTo(MeetingKind.WHOLE_UNIT);
    }

    @Test
    void theNumberOfLeadersIsTheRuleSets() {
        Map<Threshold, Integer> numbers = new TreeMap<>(Thresholds.OF_THE_PLAN.values());
        numbers.put(Threshold.WHOLE_UNIT_UP_TO_LEADERS, 2);
        assertThat(staff(3, 3).convening(new RatingRules(Readings.defaultsBut(), new Thresholds(numbers))).kind())
                .isEqualTo(MeetingKind.UNIT_LEADERSHIP);
    }

    @Test
    @Tag("S-3")
    void contractStaffVotesOnlyWhereItBelongsToTheWholeUnit() {
        assertThat(staff(2, 2).convening(RatingRules.DEFAULT).voters()).contains(EMPLOYEE).doesNotContain(CONTRACTED);
        assertThat(staff(2, 2).convening(RatingRules.reading(WholeUnit.WITH_CONTRACT_STAFF)).voters()).contains(EMPLOYEE, CONTRACTED);
        assertThat(staff(4, 4).convening(RatingRules.reading(WholeUnit.WITH_CONTRACT_STAFF)).voters()).as("leadership only").hasSize(4);
    }

    @Test
    void aLeaderVotesWhateverTheContract() {
        UnitStaff staff = new UnitStaff(1, List.of(new StaffMember(CONTRACTED, Employment.CONTRACT, true),
                new StaffMember(EMPLOYEE, Employment.PERMANENT, false)));
        assertThat(staff.convening(RatingRules.DEFAULT).voters()).containsExactly(CONTRACTED, EMPLOYEE);
    }

    @Test
    void aStaffListThatCannotBeIsRefused() {
        StaffMember one = new StaffMember(EMPLOYEE, Employment.PERMANENT, false);
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitStaff(-1, List.of(one)));
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitStaff(0, List.of(one, one)));
        assertThat(new UnitStaff(0, List.of(one)).convening(RatingRules.DEFAULT).voters()).containsExactly(EMPLOYEE);
    }

    @Test
    @Tag("C-9")
    void formsOneAndTwoAreBallotAndMinutesOrTwoBallots() {
        assertThat(VoteForm.ballot(true, RatingRules.DEFAULT)).isEqualTo(VoteForm.FORM_01);
        assertThat(VoteForm.ballot(false, RatingRules.DEFAULT)).isEqualTo(VoteForm.FORM_01);
        assertThat(VoteForm.minutes(RatingRules.DEFAULT)).isEqualTo(VoteForm.FORM_02);
        RatingRules ballots = RatingRules.reading(FormsOneAndTwo.TWO_BALLOTS);
        assertThat(VoteForm.ballot(true, ballots)).isEqualTo(VoteForm.FORM_01);
        assertThat(VoteForm.ballot(false, ballots)).isEqualTo(VoteForm.FORM_02);
        assertThat(VoteForm.minutes(ballots)).isEqualTo(VoteForm.WITHOUT_NUMBER);
    }

    /** So many posts, so many leaders, an employee and somebody on contract. */
    private static UnitStaff staff(int posts, int leaders) {
        List<StaffMember> members = new ArrayList<>();
        for (int i = 1; i <= leaders; i++) {
            members.add(new StaffMember(person("p-030" + i), Employment.PERMANENT, true));
        }
        members.add(new StaffMember(EMPLOYEE, Employment.PERMANENT, false));
        members.add(new StaffMember(CONTRACTED, Employment.CONTRACT, false));
        return new UnitStaff(posts, members);
    }
}

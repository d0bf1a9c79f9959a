package vn.danhgia.domain.meeting;

import java.util.List;
import vn.danhgia.domain.meeting.StaffMember.Employment;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading.LeaderCount;
import vn.danhgia.domain.ruleset.Reading.WholeUnit;
import vn.danhgia.domain.ruleset.Threshold;

/**
 * The staff list of a unit on the day of the meeting, from which follows who votes: the leadership, or, with three leaders or fewer, everybody
 * (II.5.3, R-5.3-3; C-8, S-3).
 *
 * @param leadingPosts leading posts of the establishment, filled or not; not negative
 * @param members      everybody who works there, each once
 */
public record UnitStaff(int leadingPosts, List<StaffMember> members) {

    /** @throws IllegalArgumentException when the posts are negative or somebody stands there twice */
    public UnitStaff {
        members = List.copyOf(members);
        if (leadingPosts < 0 || members.stream().map(StaffMember::person).distinct().count() < members.size()) {
            throw new IllegalArgumentException("a staff list has posts that are not negative and everybody once");
        }
    }

    public Convening convening(RatingRules rules) {
        long leaders = rules.read(LeaderCount.FILLED_POSTS) ? members.stream().filter(StaffMember::leading).count() : leadingPosts;
        boolean everybody = leaders <= rules.number(Threshold.WHOLE_UNIT_UP_TO_LEADERS);
        return new Convening(everybody ? MeetingKind.WHOLE_UNIT : MeetingKind.UNIT_LEADERSHIP,
                members.stream().filter(member -> member.leading() || everybody && belongs(member, rules)).map(StaffMember::person).toList());
    }

    private static boolean belongs(StaffMember member, RatingRules rules) {
        return member.employment() == Employment.PERMANENT || rules.read(WholeUnit.WITH_CONTRACT_STAFF);
    }
}

package vn.danhgia.domain.unit;

import java.util.List;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.shared.PersonId;

/**
 * What one person answers for in the unit (II.7.3, R-7.3-1).
 *
 * @param fields fields in charge of a deputy, tasks assigned to a member; a head answers for everything and may have none
 */
public record Responsibility(PersonId person, Duty duty, List<String> fields) {

    public Responsibility {
        fields = List.copyOf(fields);
    }

    /** Trách nhiệm toàn diện: for all that the collective does. */
    public boolean isForEverything() {
        return duty == Duty.HEAD;
    }

    /** Trách nhiệm liên đới: also for the common result, beside the fields in charge. */
    public boolean isJoint() {
        return duty == Duty.DEPUTY;
    }

    /** Trách nhiệm trực tiếp: for the fields in charge or the tasks assigned. */
    public boolean isDirect() {
        return duty == Duty.DEPUTY || duty == Duty.MEMBER;
    }
}

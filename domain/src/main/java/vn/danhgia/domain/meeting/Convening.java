package vn.danhgia.domain.meeting;

import java.util.List;
import vn.danhgia.domain.shared.PersonId;

/**
 * Who is to be called to a unit's meeting.
 *
 * @param kind   leadership or whole unit
 * @param voters entitled to vote, recusals for single items not yet left out
 */
public record Convening(MeetingKind kind, List<PersonId> voters) {

    public Convening {
        voters = List.copyOf(voters);
    }
}

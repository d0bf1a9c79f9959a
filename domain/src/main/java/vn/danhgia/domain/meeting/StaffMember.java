package vn.danhgia.domain.meeting;

import java.util.Objects;
import vn.danhgia.domain.shared.PersonId;

/**
 * One who works in a unit on the day of the meeting, rated or not.
 *
 * @param leading holds one of the unit's leading posts
 */
public record StaffMember(PersonId person, Employment employment, boolean leading) {

    public enum Employment {
        /** Cán bộ, công chức, viên chức. */
        PERMANENT,
        /** Lao động hợp đồng. */
        CONTRACT
    }

    public StaffMember {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(employment, "employment");
    }
}

package vn.danhgia.processes.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.meeting.UnitStaff;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.PersonId;

/** Port: who works where and who sits in which body on a day, as the people tables have it. */
public interface Roll {

    /** The staff list of a unit; empty when the body is not a unit's leadership. */
    Optional<UnitStaff> staffOf(BodyId unit, LocalDate on);

    /** Members of a body, its chair first; never null. */
    List<PersonId> membersOf(BodyId body, LocalDate on);
}

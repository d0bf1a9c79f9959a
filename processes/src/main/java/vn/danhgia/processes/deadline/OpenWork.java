package vn.danhgia.processes.deadline;

import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.shared.PersonId;

/**
 * A piece of work that a limit is about and that is not done.
 *
 * @param about the rated person whose work it is; empty where it is a body's for the whole quarter
 * @param unit  code of the unit that it is in; empty where it is in none
 * @param turn  whose turn it is now; empty only where the people tables name nobody
 * @param head  who leads that unit, or the body whose work it is; empty where the people tables name nobody
 */
public record OpenWork(Optional<PersonId> about, Optional<String> unit, List<PersonId> turn, Optional<PersonId> head) {

    public OpenWork {
        turn = List.copyOf(turn);
    }

    /** By what the work is known to readers: the person's code, or the unit's; empty for a body's work on the whole quarter. */
    public String subject() {
        return about.map(PersonId::code).or(() -> unit).orElse("");
    }
}

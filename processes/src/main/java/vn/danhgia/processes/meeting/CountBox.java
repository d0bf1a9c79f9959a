package vn.danhgia.processes.meeting;

import java.util.Optional;
import vn.danhgia.domain.shared.PersonId;

/**
 * Port: where a first teller's figures wait until the second has the same. Outside the log, encrypted, and emptied when they are confirmed or set aside:
 * nothing that is only one teller's word is remembered.
 */
public interface CountBox {

    /** @param count of a record type that the box can write; about one person, under whose key it waits */
    void put(String vote, PersonId about, Object count);

    <T> Optional<T> get(String vote, PersonId about, Class<T> type);

    /** Of all persons of one vote. */
    void clear(String vote);
}

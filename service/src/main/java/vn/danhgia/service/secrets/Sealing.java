package vn.danhgia.service.secrets;

import java.util.Optional;
import vn.danhgia.domain.shared.PersonId;

/** Makes what is sensitive about a person unreadable without that person's key, and readable with it. */
public interface Sealing {

    /** @throws IllegalStateException when this person's key was destroyed */
    byte[] seal(PersonId about, byte[] clear);

    /** Empty when this person's key was destroyed. */
    Optional<byte[]> open(PersonId about, byte[] sealed);

    /** How many keys have been destroyed, as the running transaction sees it; it only grows. What was opened under another number must be opened again. */
    long destroyed();
}

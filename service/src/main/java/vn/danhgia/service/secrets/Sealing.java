package vn.danhgia.service.secrets;

import java.util.Optional;
import java.util.function.LongSupplier;
import vn.danhgia.domain.shared.PersonId;

/** Makes what is sensitive about a person unreadable without that person's key, and readable with it. */
public interface Sealing {

    /** SQL for the number of destroyed keys, for questions of others that bring it along; see {@link #destroyed(LongSupplier)}. */
    String HOW_MANY_DESTROYED = "select count(*) from secrets.destroyed_key";

    /** @throws IllegalStateException when this person's key was destroyed */
    byte[] seal(PersonId about, byte[] clear);

    /** Empty when this person's key was destroyed. */
    Optional<byte[]> open(PersonId about, byte[] sealed);

    /** Whether {@link #open} is empty for everybody. */
    default boolean opensNothing() {
        return false;
    }

    /** How many keys have been destroyed, as the running transaction sees it; it only grows. What was opened under another number must be opened again. */
    long destroyed();

    /**
     * The same, from whoever has just asked {@link #HOW_MANY_DESTROYED} in the running transaction; what this transaction knew before goes first.
     */
    default long destroyed(LongSupplier justAsked) {
        return destroyed();
    }
}

package vn.danhgia.service.notices;

import java.util.Map;
import java.util.Optional;

/** Port: what of a reminder is still so when its letter is written. */
@FunctionalInterface
public interface StillToSay {

    /**
     * The facts as they are now; empty when everything is done meanwhile.
     *
     * @throws NotKnownNow while what is open cannot be told
     */
    Optional<Map<String, String>> now(Notice reminder) throws NotKnownNow;

    /** The list of open work is behind: ask again later. */
    final class NotKnownNow extends Exception {
        private static final long serialVersionUID = 1L;
    }
}

package vn.danhgia.service.notices;

import java.util.Map;
import java.util.Optional;

/** Port: what of a reminder is still so when its letter is written. */
@FunctionalInterface
public interface StillToSay {

    /** The facts as they are now; empty when everything is done meanwhile. */
    Optional<Map<String, String>> now(Notice reminder);
}

package vn.danhgia.domain.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;

/**
 * One person in the session and how far he or she is.
 *
 * @param vote      what the vote carried, once it carried a level
 * @param exception raised as the one of a small place (C-3)
 * @param received  what the province decided, once known
 */
public record SessionItem(AgendaLine line, Standing standing, Optional<Voted> vote, boolean exception, Optional<Received> received) {

    public enum Standing {
        /** To be voted on. */
        OPEN,
        /** Voted on. */
        VOTED,
        /** The vote left the person without a level (II.8.1d). */
        LEFT_UNRATED,
        /** For a later session. */
        PUT_OFF,
        /** In the decision. */
        ISSUED,
        /** "Chờ BTVTU": submitted to the province. */
        AWAITING_PROVINCE,
        /** The province has decided. */
        PROVINCE_DECIDED
    }

    /**
     * @param reason          beside the proposed level (R-7.2-1)
     * @param aboveTheCeiling beyond what the data allow (C-7b)
     * @param at              when it was recorded, UTC
     */
    public record Voted(Level level, DecisionReason reason, boolean aboveTheCeiling, Confidential<PaperTally> tally, Confidential<String> ground,
                        Instant at) {
    }

    /** @param by who wrote it down */
    public record Received(Level level, String number, LocalDate date, PersonId by) {
    }

    static SessionItem of(AgendaLine line) {
        return new SessionItem(line, Standing.OPEN, Optional.empty(), false, Optional.empty());
    }

    public DossierId dossier() {
        return line.dossier();
    }

    boolean isVoted(Level level) {
        return vote.filter(voted -> voted.level() == level).isPresent();
    }

    SessionItem at(Standing next) {
        return new SessionItem(line, next, vote, exception, received);
    }

    SessionItem voted(Voted carried) {
        return new SessionItem(line, Standing.VOTED, Optional.of(carried), exception, received);
    }

    SessionItem raised(boolean byException) {
        return new SessionItem(line, standing, vote, byException, received);
    }

    /** With a vote that no longer counts it is open again, and an exception falls with it. */
    SessionItem with(AgendaLine renewed, boolean voteSetAside) {
        return voteSetAside ? new SessionItem(renewed, Standing.OPEN, Optional.empty(), false, received)
                : new SessionItem(renewed, standing, vote, exception, received);
    }

    SessionItem decidedAbove(Received result) {
        return new SessionItem(line, Standing.PROVINCE_DECIDED, vote, exception, Optional.of(result));
    }
}

package vn.danhgia.domain.meeting;

import java.util.List;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.RejectionCode;

/** The clauses that a counted vote must satisfy before its outcome may be recorded. The list of them is the clause's table of contents. */
public final class VotePolicy {

    private VotePolicy() {
    }

    public static List<Guard> outcome(Level level, PaperTally tally, Majority majority) {
        return List.of(
                countsAddUp(tally),
                quorumIsPresent(tally),
                levelIsCarried(level, tally, majority));
    }

    /** R-5.3-2: forms 01 and 02 agree. */
    static Guard countsAddUp(PaperTally tally) {
        return Guard.require(tally::addsUp, RejectionCode.TALLY_DOES_NOT_ADD_UP, tally.ballots(), tally.present(), tally.entitled());
    }

    /** C-7: two thirds. */
    static Guard quorumIsPresent(PaperTally tally) {
        return Guard.require(() -> Quorum.holds(tally), RejectionCode.NO_QUORUM,
                tally.present(), Quorum.needed(tally.entitled()), tally.entitled());
    }

    /** C-7: more than half; the reading of "half of whom" differs between II.5.3 and II.5.4. */
    static Guard levelIsCarried(Level level, PaperTally tally, Majority majority) {
        return Guard.require(() -> majority.carries(level, tally), RejectionCode.NO_MAJORITY, level, tally.votesFor(level), majority.base(tally));
    }
}

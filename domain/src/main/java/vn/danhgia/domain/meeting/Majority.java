package vn.danhgia.domain.meeting;

import java.util.Optional;
import vn.danhgia.domain.shared.Level;

/** When a level is carried (C-7): more than half, never exactly half. */
public enum Majority {
    /** A unit's or body's proposal: more than half of those present (II.5.3). */
    OF_THOSE_PRESENT {
        @Override
        int base(PaperTally tally) {
            return tally.present();
        }
    },
    /** The Standing Committee's decision: more than half of all members entitled (II.5.4). */
    OF_ALL_MEMBERS {
        @Override
        int base(PaperTally tally) {
            return tally.entitled();
        }
    };

    /** Of whom more than half are needed. */
    abstract int base(PaperTally tally);

    public boolean carries(Level level, PaperTally tally) {
        return isMajority(tally.votesFor(level), tally);
    }

    boolean leavesUnrated(PaperTally tally) {
        return isMajority(tally.notRated(), tally);
    }

    /** The best level at which the votes for it and for every better one are a majority; empty when all together are none. */
    Optional<Level> cumulated(PaperTally tally) {
        int votes = 0;
        for (Level level : Level.values()) {
            votes += tally.votesFor(level);
            if (isMajority(votes, tally)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    private boolean isMajority(int votes, PaperTally tally) {
        return 2 * votes > base(tally);
    }
}

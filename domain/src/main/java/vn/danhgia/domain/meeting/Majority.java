package vn.danhgia.domain.meeting;

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

    abstract int base(PaperTally tally);

    public boolean carries(Level level, PaperTally tally) {
        return 2 * tally.votesFor(level) > base(tally);
    }
}

package vn.danhgia.domain.meeting;

/** When a meeting may vote (C-7): two thirds of those entitled are present. */
public final class Quorum {

    private Quorum() {
    }

    /** Fewest present among so many entitled: two thirds, rounded up. */
    public static int needed(int entitled) {
        return (2 * entitled + 2) / 3;
    }

    public static boolean holds(PaperTally tally) {
        return tally.present() >= needed(tally.entitled());
    }
}

package vn.danhgia.domain.decision;

/**
 * The counts of the vote on whether one candidate stays EXCELLENT within the quota. Restricted data.
 *
 * @param entitled members entitled to vote on this candidate, the recused left out (C-11)
 * @param present  of these, present
 * @param inFavour valid ballots for staying
 * @param against  valid ballots against
 * @param invalid  blank or double-marked ballots
 */
public record StayTally(int entitled, int present, int inFavour, int against, int invalid) {

    public StayTally {
        if (entitled < 0 || present < 0 || inFavour < 0 || against < 0 || invalid < 0) {
            throw new IllegalArgumentException("counts are not negative");
        }
    }

    int ballots() {
        return inFavour + against + invalid;
    }

    boolean addsUp() {
        return entitled > 0 && ballots() > 0 && ballots() <= present && present <= entitled;
    }

    /** C-7: more than half of all members entitled. */
    boolean carries() {
        return 2 * inFavour > entitled;
    }

    /** By the share of those entitled, without rounding; positive when this one has the larger. */
    int compareShare(StayTally other) {
        return Integer.compare(inFavour * other.entitled, other.inFavour * entitled);
    }

    /** Never the counts: this text may reach a log. */
    @Override
    public String toString() {
        return "StayTally";
    }
}

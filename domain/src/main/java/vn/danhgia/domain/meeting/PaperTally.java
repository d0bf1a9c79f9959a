package vn.danhgia.domain.meeting;

import vn.danhgia.domain.shared.Level;

/**
 * The counts of a paper vote on one person, as the tellers read them out (Mẫu 02). Restricted data.
 *
 * @param entitled  members entitled to vote on this person, the recused left out (C-11)
 * @param present   of these, present
 * @param excellent valid ballots for each level …
 * @param invalid   blank or double-marked ballots
 * @param notRated  valid ballots in the column "chưa đánh giá, xếp loại"
 */
public record PaperTally(int entitled, int present, int excellent, int good, int completed, int notCompleted, int invalid, int notRated) {

    public PaperTally {
        if (entitled < 0 || present < 0 || excellent < 0 || good < 0 || completed < 0 || notCompleted < 0 || invalid < 0 || notRated < 0) {
            throw new IllegalArgumentException("counts are not negative");
        }
    }

    /** A vote in which nobody marked "chưa đánh giá, xếp loại". */
    public PaperTally(int entitled, int present, int excellent, int good, int completed, int notCompleted, int invalid) {
        this(entitled, present, excellent, good, completed, notCompleted, invalid, 0);
    }

    public int votesFor(Level level) {
        return switch (level) {
            case EXCELLENT -> excellent;
            case GOOD -> good;
            case COMPLETED -> completed;
            case NOT_COMPLETED -> notCompleted;
        };
    }

    /** Ballots handed in, valid or not. */
    public int ballots() {
        return excellent + good + completed + notCompleted + notRated + invalid;
    }

    /** Nobody votes twice and nobody absent votes: ballots do not exceed those present, nor these those entitled. */
    public boolean addsUp() {
        return entitled > 0 && ballots() > 0 && ballots() <= present && present <= entitled;
    }

    /** Never the counts: this text may reach a log. */
    @Override
    public String toString() {
        return "PaperTally";
    }
}

package vn.danhgia.domain.meeting;

import vn.danhgia.domain.shared.Level;

/**
 * What one teller writes down after counting the papers on one person (Mẫu 02), contradictions included: whether the figures agree is asked by the
 * meeting. Restricted data.
 *
 * @param issued    ballots handed out
 * @param collected ballots handed in
 * @param valid     of these, with exactly one mark
 * @param invalid   of these, blank or marked more than once, or marked where the ballot was struck out
 * @param excellent valid ballots for each level …
 * @param notRated  valid ballots in the column "chưa đánh giá, xếp loại"
 */
public record PaperCount(int issued, int collected, int valid, int invalid, int excellent, int good, int completed, int notCompleted, int notRated) {

    public PaperCount {
        if (issued < 0 || collected < 0 || valid < 0 || invalid < 0 || excellent < 0
                || good < 0 || completed < 0 || notCompleted < 0 || notRated < 0) {
            throw new IllegalArgumentException("counts are not negative");
        }
    }

    /** Votes in all columns together. */
    int marked() {
        return excellent + good + completed + notCompleted + notRated;
    }

    /** Votes for a level better than the given one. */
    int above(Level level) {
        return switch (level) {
            case EXCELLENT -> 0;
            case GOOD -> excellent;
            case COMPLETED -> excellent + good;
            case NOT_COMPLETED -> excellent + good + completed;
        };
    }

    PaperTally among(int entitled, int present) {
        return new PaperTally(entitled, present, excellent, good, completed, notCompleted, invalid, notRated);
    }

    /** Never the counts: this text may reach a log. */
    @Override
    public String toString() {
        return "PaperCount";
    }
}

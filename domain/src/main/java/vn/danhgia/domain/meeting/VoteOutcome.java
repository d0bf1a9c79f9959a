package vn.danhgia.domain.meeting;

import java.util.Arrays;
import java.util.Optional;
import vn.danhgia.domain.ruleset.Reading.NoMajority;
import vn.danhgia.domain.shared.Level;

/**
 * What a counted vote says about one person (C-7).
 *
 * @param result what was carried
 * @param level  present for {@link Result#LEVEL} only
 */
public record VoteOutcome(Result result, Optional<Level> level) {

    public enum Result {
        /** One of the four levels has its majority. */
        LEVEL,
        /** The column "chưa đánh giá, xếp loại" has it: no level, and the reason of II.8.1d is to be looked for. */
        NOT_RATED,
        /** Nothing has it. */
        NONE
    }

    public VoteOutcome {
        if (level.isPresent() != (result == Result.LEVEL)) {
            throw new IllegalArgumentException(result + " with " + level);
        }
    }

    /** @param noMajority what to do with votes that are spread over the levels */
    public static VoteOutcome of(PaperTally tally, Majority majority, NoMajority noMajority) {
        Optional<Level> carried = Arrays.stream(Level.values()).filter(level -> majority.carries(level, tally)).findFirst();
        if (carried.isPresent()) {
            return new VoteOutcome(Result.LEVEL, carried);
        }
        if (majority.leavesUnrated(tally)) {
            return new VoteOutcome(Result.NOT_RATED, Optional.empty());
        }
        Optional<Level> cumulated = noMajority == NoMajority.CUMULATE_FROM_THE_TOP ? majority.cumulated(tally) : Optional.empty();
        return cumulated.isPresent() ? new VoteOutcome(Result.LEVEL, cumulated) : new VoteOutcome(Result.NONE, Optional.empty());
    }
}

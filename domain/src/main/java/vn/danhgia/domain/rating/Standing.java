package vn.danhgia.domain.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.Quarter;

/**
 * Whether, and on what, a person is rated in a quarter after changes of post or absences (II.8.1, R-8.1-1 … R-8.1-5).
 *
 * @param which       the case that holds
 * @param notRated    the reason; present for {@link Case#NOT_RATED} only
 * @param carriedOver the results go to the next quarter (II.8.1d); false for somebody not rated yet who is rated late (S-8), and for all who are
 *                    rated
 * @param countsFrom  results count from this day on; empty: those of the whole quarter
 * @param oldUnits    codes of units that owe their remarks (II.8.1b), in the order in which they were left; owed beside every case that is rated
 * @param instruction number of the instruction; present for {@link Case#BY_INSTRUCTION} only
 */
public record Standing(Case which, Optional<NotRated> notRated, boolean carriedOver, Optional<LocalDate> countsFrom, List<String> oldUnits,
                       Optional<String> instruction) {

    public enum Case {
        /** Nothing of II.8.1 holds, or the change is two months old or more (C-10b): rated on the results in the post. */
        ORDINARY,
        /** II.8.1a: promoted in the same unit less than two months ago. Both posts, one rating. */
        RATED_ON_BOTH_POSTS,
        /** II.8.1b: moved less than two months ago. The old unit sends its remarks. */
        NEEDS_OLD_UNITS_REMARKS,
        /** II.8.1c: only the results after the restructuring. */
        ONLY_SINCE_RESTRUCTURING,
        /** II.8.1d: no level this quarter. */
        NOT_RATED,
        /** II.8.1e: as the competent level has instructed. */
        BY_INSTRUCTION
    }

    public static final Standing ORDINARY = new Standing(Case.ORDINARY, Optional.empty(), false, Optional.empty(), List.of(), Optional.empty());

    public Standing {
        oldUnits = List.copyOf(oldUnits);
        if (notRated.isPresent() != (which == Case.NOT_RATED) || instruction.isPresent() != (which == Case.BY_INSTRUCTION)
                || carriedOver && which != Case.NOT_RATED) {
            throw new IllegalArgumentException("a reason belongs to who is not rated, an instruction to who is rated by it: " + which);
        }
    }

    /**
     * The case that holds. Where several do: who is not rated is not rated; then an instruction for this very person; then II.8.1b, which asks for
     * most, before a; then c, which the plan keeps for what a and b leave.
     *
     * @param cutOff the day up to which results count (thời điểm đánh giá); II.8.1a and b are measured up to it, II.8.1d within the quarter (C-10)
     * @param asked  the day on which the question is asked, not before the cut-off; inspections and changes of post are looked at as they are on it
     * @throws IllegalArgumentException when the cut-off is outside the quarter or after the day asked
     */
    public static Standing of(Career career, Quarter quarter, LocalDate cutOff, LocalDate asked, RatingRules rules) {
        return new StandingPolicy(career, quarter, cutOff, asked, rules).standing();
    }

    public static Standing notRated(NotRated reason, boolean carriedOver) {
        return new Standing(Case.NOT_RATED, Optional.of(reason), carriedOver, Optional.empty(), List.of(), Optional.empty());
    }
}

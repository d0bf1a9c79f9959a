package vn.danhgia.domain.rating;

/**
 * How much of what was assigned is done at the time of assessment (II.4.4a, footnote 2). Which tasks count at all on the cut-off day (C-15) is for
 * whom keeps the tasks to say.
 *
 * @param assigned tasks of the approved catalogue that count
 * @param done     of these, done
 * @param excused  of these, not done for a cause confirmed by the competent level; they leave the count
 */
public record Completion(int assigned, int done, int excused) {

    public Completion {
        if (assigned < 0 || done < 0 || excused < 0 || (long) done + excused > assigned) {
            throw new IllegalArgumentException("done and excused tasks are among the assigned ones: " + done + " + " + excused + " of " + assigned);
        }
    }

    /** Tasks in the count: assigned and not excused. */
    public int counted() {
        return assigned - excused;
    }

    /** Every counted task is done, and there is one; with nothing left to count nothing is whole. */
    public boolean isWhole() {
        return counted() > 0 && done == counted();
    }

    /** Some counted task is not done: a single one is enough (footnote 2, 59 of 60). */
    public boolean isUnfinished() {
        return done < counted();
    }

    /** Strictly below a percentage of what counts, compared without rounding (R-7.3-2: 69.99 is below 70). Where nothing counts, nothing is below. */
    public boolean isBelow(int percent) {
        return 100L * done < (long) percent * counted();
    }
}

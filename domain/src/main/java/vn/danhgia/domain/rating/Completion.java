package vn.danhgia.domain.rating;

/**
 * How much of what was assigned is done at the time of assessment (II.4.4a, footnote 2).
 *
 * @param assigned tasks of the approved catalogue that count
 * @param done     of these, done
 * @param excused  of these, not done for a cause confirmed by the competent level; they leave the count
 */
public record Completion(int assigned, int done, int excused) {

    public Completion {
        if (assigned < 0 || done < 0 || excused < 0 || done + excused > assigned) {
            throw new IllegalArgumentException("done and excused tasks are among the assigned ones: " + done + " + " + excused + " of " + assigned);
        }
    }

    /** Every counted task is done; a catalogue with nothing left to count is not complete, it says nothing. */
    public boolean isWhole() {
        return assigned > excused && done == assigned - excused;
    }

    /** Strictly below a percentage of what counts, compared without rounding (R-7.3-2: 69.99 is below 70). */
    public boolean isBelow(int percent) {
        return assigned > excused && 100L * done < (long) percent * (assigned - excused);
    }
}

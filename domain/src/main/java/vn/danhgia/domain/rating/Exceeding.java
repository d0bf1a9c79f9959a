package vn.danhgia.domain.rating;

/**
 * What went beyond the requirement (II.1.3, II.4.1).
 *
 * @param named   products or results named as outstanding, each with evidence (R-1.3-2)
 * @param tasks   tasks done beyond the requirement (S-2)
 * @param counted tasks in the count
 */
public record Exceeding(int named, int tasks, int counted) {

    public Exceeding {
        if (named < 0 || tasks < 0 || tasks > counted) {
            throw new IllegalArgumentException("not " + tasks + " of " + counted + " tasks beyond the requirement, " + named + " named");
        }
    }

    /** At least so many percent of the counted tasks, compared without rounding; of no tasks no share is reached. */
    public boolean reaches(int percent) {
        return counted > 0 && 100L * tasks >= (long) percent * counted;
    }
}

package vn.danhgia.domain.rating;

import java.util.List;
import java.util.Optional;

/**
 * What the organiser knows of a person's posts and absences around a quarter (II.8.1). Confidential wherever it is remembered.
 *
 * @param changes     of post, in any order
 * @param absences    in any order; may overlap
 * @param inspection  for signs of violation (II.8.1d, last case); to its conclusion
 * @param instruction number of the competent level's instruction for this person (II.8.1e)
 */
public record Career(List<Change> changes, List<Absence> absences, Optional<Period> inspection, Optional<String> instruction) {

    /** Nothing happened: in the post before, during and after the quarter. */
    public static final Career STEADY = new Career(List.of(), List.of(), Optional.empty(), Optional.empty());

    public Career {
        changes = List.copyOf(changes);
        absences = List.copyOf(absences);
    }
}

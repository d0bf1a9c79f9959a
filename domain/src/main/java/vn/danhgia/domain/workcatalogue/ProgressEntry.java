package vn.danhgia.domain.workcatalogue;

import java.time.Instant;
import java.util.List;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.PersonId;

/**
 * One entry of a task's progress during the quarter (R-I.1.2-1).
 *
 * @param percent  0 to 100
 * @param obstacle tells of something in the way (vướng mắc, R-I.2.3-3)
 * @param at       business time, UTC
 */
public record ProgressEntry(int percent, boolean obstacle, Confidential<String> words, List<Evidence> evidence, PersonId by, Instant at) {

    public ProgressEntry {
        evidence = List.copyOf(evidence);
    }
}

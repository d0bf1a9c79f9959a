package vn.danhgia.domain.workcatalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.shared.Confidential;

/**
 * What came out of a task: reported by the person, confirmed or refused by the level above (R-5.1-5).
 *
 * @param finished day on which it was done, in Vietnam
 * @param degree   once confirmed; always present for a key task (R-5.3-6)
 * @param aspects  once confirmed (R-5.3-5)
 * @param remark   once refused
 */
public record TaskResult(Standing standing, Confidential<String> actual, LocalDate finished, List<Evidence> evidence, Optional<Degree> degree,
                         Optional<Confidential<Aspects>> aspects, Optional<Confidential<String>> remark) {

    public TaskResult {
        evidence = List.copyOf(evidence);
    }

    static TaskResult reported(Confidential<String> actual, LocalDate finished, List<Evidence> evidence) {
        return new TaskResult(Standing.PENDING, actual, finished, evidence, Optional.empty(), Optional.empty(), Optional.empty());
    }

    TaskResult confirmed(Optional<Degree> found, Confidential<Aspects> said) {
        return new TaskResult(Standing.CONFIRMED, actual, finished, evidence, found, Optional.of(said), Optional.empty());
    }

    TaskResult refused(Confidential<String> why) {
        return new TaskResult(Standing.REFUSED, actual, finished, evidence, Optional.empty(), Optional.empty(), Optional.of(why));
    }
}

package vn.danhgia.service.deadlines;

import java.util.List;
import java.util.Optional;

/**
 * What of a reminder is still open.
 *
 * @param subjects as they were told, those that are done left out; empty where only the number was told
 */
public record Remaining(List<String> subjects, int open) {

    public Remaining {
        subjects = List.copyOf(subjects);
    }

    /** @param now subjects of everything open at that limit; empty when nothing of it is left */
    public static Optional<Remaining> of(List<String> told, int number, List<String> now) {
        List<String> subjects = told.stream().filter(now::contains).toList();
        int open = told.isEmpty() ? Math.min(number, now.size()) : subjects.size();
        return open == 0 ? Optional.empty() : Optional.of(new Remaining(subjects, open));
    }
}

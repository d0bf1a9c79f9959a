package vn.danhgia.service.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.shared.PersonId;

/**
 * An issue with its answers.
 *
 * @param code   within the commune
 * @param from   name of who told of it
 * @param clause of the plan
 * @param words  empty once the key of that person was destroyed
 */
public record IssueView(String code, PersonId person, String from, Instant at, Optional<String> clause, Optional<String> words, List<Reply> answers) {

    /** @param words as those of the issue */
    public record Reply(Instant at, Optional<String> words) {
    }
}

package vn.danhgia.domain.shared;

import java.util.Objects;
import java.util.Optional;

/**
 * Something sensitive said about a person: a remark, a vote count, a disciplinary or health fact. On disk it is ciphertext under
 * that person's key from the first event on; once the key is destroyed the event still folds and the content is gone.
 *
 * @param about   whose key protects it
 * @param content the thing itself; null when its key was destroyed
 * @param <T>     text or a record of the domain
 */
public record Confidential<T>(PersonId about, T content) {

    public Confidential {
        Objects.requireNonNull(about, "about");
    }

    public static <T> Confidential<T> erased(PersonId about) {
        return new Confidential<>(about, null);
    }

    public Optional<T> reveal() {
        return Optional.ofNullable(content);
    }

    /** Never the content: this text may reach a log. */
    @Override
    public String toString() {
        return "Confidential[about " + about + (content == null ? ", erased]" : "]");
    }
}

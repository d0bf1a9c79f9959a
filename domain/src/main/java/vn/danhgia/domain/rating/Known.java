package vn.danhgia.domain.rating;

import java.util.Objects;
import java.util.Optional;

/**
 * A fact and where it comes from, or that it is not known yet. What is unknown never counts as met.
 *
 * @param value  empty while it is not known
 * @param source where it comes from, or is awaited from
 */
public record Known<T>(Optional<T> value, Source source) {

    public Known {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(source, "source");
    }

    public static <T> Known<T> of(T value, Source source) {
        return new Known<>(Optional.of(value), source);
    }

    public static <T> Known<T> awaited(Source from) {
        return new Known<>(Optional.empty(), from);
    }
}

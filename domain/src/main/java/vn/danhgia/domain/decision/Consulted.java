package vn.danhgia.domain.decision;

import java.util.Objects;
import java.util.Optional;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;

/**
 * An opinion heard beside the proposal (kết quả tham gia đề xuất đánh giá, III.3.2).
 *
 * @param by   who gave it
 * @param body for which body; empty when for himself or herself
 */
public record Consulted(PersonId by, Optional<BodyId> body, Level level) {

    public Consulted {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(level, "level");
    }
}

package vn.danhgia.domain.rating;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A change of post (II.8.1a to c).
 *
 * @param day     first day in the new post, in Vietnam
 * @param oldUnit code of the unit that was left; only for a move
 */
public record Change(Kind kind, LocalDate day, Optional<String> oldUnit) {

    public enum Kind {
        /** Lần đầu được bổ nhiệm: first leading post ever. */
        FIRST_APPOINTMENT,
        /** Bổ nhiệm chức vụ mới cao hơn trong cùng cơ quan, đơn vị. */
        PROMOTION,
        /** Điều động hoặc bổ nhiệm sang cơ quan, đơn vị mới. */
        MOVE,
        /** Thay đổi vị trí theo yêu cầu sắp xếp tinh gọn tổ chức bộ máy. */
        RESTRUCTURING
    }

    public Change {
        Objects.requireNonNull(day, "day");
        if (oldUnit.isPresent() != (kind == Kind.MOVE)) {
            throw new IllegalArgumentException("a move, and nothing else, leaves a unit: " + kind);
        }
    }

    public static Change firstAppointment(LocalDate day) {
        return new Change(Kind.FIRST_APPOINTMENT, day, Optional.empty());
    }

    public static Change promotion(LocalDate day) {
        return new Change(Kind.PROMOTION, day, Optional.empty());
    }

    public static Change move(LocalDate day, String oldUnit) {
        return new Change(Kind.MOVE, day, Optional.of(oldUnit));
    }

    public static Change restructuring(LocalDate day) {
        return new Change(Kind.RESTRUCTURING, day, Optional.empty());
    }
}

package vn.danhgia.domain.meeting;

import java.util.List;
import java.util.Objects;
import vn.danhgia.domain.shared.PersonId;

/**
 * Who runs a meeting.
 *
 * @param chairs    the chair (chủ trì), then deputies in the order in which they take the chair's place; each once
 * @param secretary writes the minutes (người ghi biên bản)
 * @param tellers   count the papers (tổ kiểm phiếu); they need not vote themselves
 */
public record Officers(List<PersonId> chairs, PersonId secretary, List<PersonId> tellers) {

    public Officers {
        chairs = List.copyOf(chairs);
        Objects.requireNonNull(secretary, "secretary");
        tellers = List.copyOf(tellers);
    }
}

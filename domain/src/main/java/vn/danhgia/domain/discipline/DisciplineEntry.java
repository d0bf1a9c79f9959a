package vn.danhgia.domain.discipline;

import java.util.Optional;
import vn.danhgia.domain.shared.PersonId;

/**
 * A line of the list as UBKT writes it; in memory only.
 *
 * @param person     the one or
 * @param collective the other, never both
 */
public record DisciplineEntry(Optional<PersonId> person, Optional<String> collective, DisciplineFacts facts) {

    public static DisciplineEntry about(PersonId person, DisciplineFacts facts) {
        return new DisciplineEntry(Optional.of(person), Optional.empty(), facts);
    }

    public static DisciplineEntry about(String collective, DisciplineFacts facts) {
        return new DisciplineEntry(Optional.empty(), Optional.of(collective), facts);
    }
}

package vn.danhgia.domain.discipline;

import java.util.Optional;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.PersonId;

/**
 * A line of the list as it is kept.
 *
 * @param person     empty for a collective
 * @param collective code of the unit; empty for a person
 * @param facts      under the person's key; a collective's under the key of the one who wrote them
 */
public record ListedEntry(Optional<PersonId> person, Optional<String> collective, Confidential<DisciplineFacts> facts) {
}

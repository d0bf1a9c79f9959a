package vn.danhgia.domain.discipline;

import java.time.Instant;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.DisciplineListId;
import vn.danhgia.domain.shared.Nudge;
import vn.danhgia.domain.shared.PersonId;

/**
 * What has happened to a quarter's discipline list. {@code at} is business time, UTC; {@code late} means at or after the limit and stays for ever.
 */
public sealed interface DisciplineEvent {

    DisciplineListId list();

    Instant at();

    record DisciplineListOpened(DisciplineListId list, BodyId inspection, Instant limit, Instant at) implements DisciplineEvent {
    }

    record DisciplineListReceived(DisciplineListId list, Confidential<Listed> entries, boolean late, PersonId by, Instant at)
            implements DisciplineEvent {
    }

    /** "Không có". */
    record NoDisciplineDeclared(DisciplineListId list, boolean late, PersonId by, Instant at) implements DisciplineEvent {
    }

    record DisciplineListAmended(DisciplineListId list, Confidential<Listed> entries, Confidential<String> ground, PersonId by, Instant at)
            implements DisciplineEvent {
    }

    /** C-20: these persons' proposals contradict the list; BXDĐ checks them again. What contradicts them is in the list, not here. */
    record ProposalsContradicted(DisciplineListId list, Confidential<Contradicted> persons, Instant at) implements DisciplineEvent {
    }

    /** It had not come when its limit did. */
    record DeadlineLapsed(DisciplineListId list, Instant limit, Instant at) implements DisciplineEvent, Nudge {
    }
}

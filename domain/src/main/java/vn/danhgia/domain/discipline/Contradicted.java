package vn.danhgia.domain.discipline;

import java.util.List;
import vn.danhgia.domain.shared.PersonId;

/** Persons whose proposals contradict the list (C-20): as secret as the list. */
public record Contradicted(List<PersonId> persons) {

    public Contradicted {
        persons = List.copyOf(persons);
    }

    /** Never whom it names: this text may reach a log. */
    @Override
    public String toString() {
        return "Contradicted";
    }
}

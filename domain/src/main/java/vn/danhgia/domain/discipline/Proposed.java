package vn.danhgia.domain.discipline;

import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;

/** A proposal that lies before BXDĐ when the list comes in (C-20). */
public record Proposed(PersonId person, Level level) {
}

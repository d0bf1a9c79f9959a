package vn.danhgia.domain.cycle;

import vn.danhgia.domain.shared.PersonId;

/** A person put forward for the roster snapshot, before the authority matrix has placed him or her. */
public record RosterLine(PersonId person, String unit, String position) {
}

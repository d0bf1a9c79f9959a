package vn.danhgia.service.roster;

import java.time.Instant;
import java.util.UUID;
import vn.danhgia.domain.shared.PersonId;

/**
 * An import that was done.
 *
 * @param files  names, for people
 * @param lines  read
 * @param sha256 of the bytes, as {@link RosterFile#sha256}
 */
public record TakenOver(UUID id, PersonId by, Instant at, String sha256, String files, int lines, int added, int changed, int ended, int removed) {
}

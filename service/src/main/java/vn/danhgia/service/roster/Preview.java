package vn.danhgia.service.roster;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a file would do, shown before anything is stored.
 *
 * @param draft      takes it over as it was shown; empty when there is something wrong or nothing to change
 * @param read       lines by sheet, in the order of the sheets
 * @param complaints what is wrong; then there are no changes
 * @param leaderless names of units and bodies that have a head or a chair now and would have none; no hindrance, but none opens a quarter (R-2.2-11)
 * @param moved      shown once more since the commune's data changed in between
 */
public record Preview(Optional<UUID> draft, String files, String sha256, List<Read> read, List<Change> changes, List<Complaint> complaints,
                      List<String> leaderless, boolean moved) {

    /** @param lines read from a sheet */
    public record Read(String sheet, int lines) {
    }

    public long added() {
        return count(Change.Kind.ADDED);
    }

    public long changed() {
        return count(Change.Kind.CHANGED);
    }

    public long ended() {
        return count(Change.Kind.ENDED);
    }

    public long removed() {
        return count(Change.Kind.REMOVED);
    }

    private long count(Change.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    public int lines() {
        return read.stream().mapToInt(Read::lines).sum();
    }
}

package vn.danhgia.domain.discipline;

import java.util.List;

/**
 * The lines of a list as it is kept. Who stands on it is a secret as much as why: kept under the key of the one who wrote it, each line's facts under
 * the key of the person besides.
 */
public record Listed(List<ListedEntry> entries) {

    public Listed {
        entries = List.copyOf(entries);
    }

    /** Never what it says: this text may reach a log. */
    @Override
    public String toString() {
        return "Listed";
    }
}

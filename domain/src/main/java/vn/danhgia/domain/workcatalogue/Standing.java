package vn.danhgia.domain.workcatalogue;

/** How a report or a request stands with the level that answers it. */
public enum Standing {
    /** Not answered yet; counts for nothing. */
    PENDING,
    CONFIRMED,
    REFUSED
}

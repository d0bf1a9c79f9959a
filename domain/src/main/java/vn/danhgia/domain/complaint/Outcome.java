package vn.danhgia.domain.complaint;

/** What UBKT concludes (C-12). It changes no level itself. */
public enum Outcome {
    /** The result stands. */
    UPHELD,
    /** The deciding body votes again. */
    REVOTE
}

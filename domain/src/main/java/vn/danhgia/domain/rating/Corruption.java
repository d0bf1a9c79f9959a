package vn.danhgia.domain.rating;

/** Corruption, waste or negative practices disciplined in the person's direct scope (II.4.4d and the paragraph after it). */
public enum Corruption {
    NONE,
    /** Happened, disciplined, and nothing speaks for the person. */
    HAPPENED,
    /** The person could not know, or had taken the necessary measures: no effect (II.4.4d). */
    EXEMPT,
    /** Self-detected, reported, remedied: the competent level weighs the case (II.4.4, last paragraph). */
    SELF_DETECTED
}

package vn.danhgia.domain.dossier;

/** Why the decided level is what it is beside the proposed one (R-7.2-1): only unmet conditions make a head answerable. */
public enum DecisionReason {
    /** As proposed. */
    AS_PROPOSED,
    /** Conditions of II.4 are not met. */
    CONDITIONS,
    /** The quota of II.4.1. */
    QUOTA,
    /** The vote fell otherwise. */
    VOTE,
    /** Another ground, stated. */
    OTHER
}

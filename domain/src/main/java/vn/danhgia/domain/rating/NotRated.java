package vn.danhgia.domain.rating;

/** Why somebody is not rated this quarter, in the order of II.8.1d (R-8.1-4). The reason may be about health or an inspection: confidential. */
public enum NotRated {
    /** Full-time training of two months or more in the quarter. */
    TRAINING,
    /** First appointed for less than a month in the quarter. */
    JUST_APPOINTED,
    /** Sick or maternity leave of two months or more. */
    LEAVE,
    /** Under inspection for signs of violation. */
    INSPECTION
}

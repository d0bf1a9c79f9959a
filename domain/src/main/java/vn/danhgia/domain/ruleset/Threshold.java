package vn.danhgia.domain.ruleset;

/** The plan's numbers that are not dates: points, percentages, heads counted. */
public enum Threshold {
    /** Fewest points for EXCELLENT (II.4.1). */
    EXCELLENT_FROM_POINTS,
    /** Fewest points for GOOD (II.4.2). */
    GOOD_FROM_POINTS,
    /** Fewest points for COMPLETED (II.4.3). */
    COMPLETED_FROM_POINTS,
    /** Below this percentage of the collective's tasks its head has not completed (II.7.3). */
    COLLECTIVE_FROM_PERCENT,
    /** A place with fewer leaders than this may raise one (II.4.1). */
    SMALL_UNIT_BELOW_LEADERS,
    /** Up to so many leaders the whole unit votes (II.5.3). */
    WHOLE_UNIT_UP_TO_LEADERS,
    /** Of those entitled, so many percent must be present, two thirds (C-7). */
    QUORUM_NUMERATOR,
    QUORUM_DENOMINATOR,
    /** Tasks that exceed the requirement, percent, as Quy định 366 has it (S-2). */
    EXCEEDING_FROM_PERCENT,
    /** More document-like products than this share make a catalogue suspicious (II.5.1, R-5.1-2). */
    DOCUMENTS_UP_TO_PERCENT,
    /** Quarters of NOT_COMPLETED in a row that open a case (II.8.2). */
    WATCH_FROM_QUARTERS,
    /** Months of absence or before a move that matter (II.8.1a, b, d). */
    LONG_ABSENCE_MONTHS,
    /** Months of a first appointment below which nobody is rated (II.8.1d). */
    FIRST_APPOINTMENT_MONTHS
}

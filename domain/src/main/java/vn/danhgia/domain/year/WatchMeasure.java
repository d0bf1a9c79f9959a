package vn.danhgia.domain.year;

/** What the competent level chooses for somebody who has failed in a row (II.8.2). */
public enum WatchMeasure {
    /** Nothing for now. */
    NOTHING,
    /** Đưa vào diện theo dõi. */
    WATCH,
    /** Kiểm điểm trách nhiệm. */
    REVIEW_OF_RESPONSIBILITY,
    /** Điều chuyển. */
    TRANSFER,
    /** Bố trí công tác khác. */
    OTHER_WORK,
    /** Thay thế. */
    REPLACEMENT
}

package vn.danhgia.domain.shared;

/** The four rating levels (mức xếp loại, II.5.3), best first. "Not rated" (chưa xếp loại) is a status, not a level. */
public enum Level {
    /** Hoàn thành xuất sắc nhiệm vụ (II.4.1). */
    EXCELLENT,
    /** Hoàn thành tốt nhiệm vụ (II.4.2). */
    GOOD,
    /** Hoàn thành nhiệm vụ (II.4.3). */
    COMPLETED,
    /** Không hoàn thành nhiệm vụ (II.4.4). */
    NOT_COMPLETED
}

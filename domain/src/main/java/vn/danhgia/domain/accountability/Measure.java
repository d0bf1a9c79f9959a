package vn.danhgia.domain.accountability;

/** What BTV chooses after weighing degree, gravity and consequence (II.7.2, R-7.2-2). */
public enum Measure {
    /** No measure. */
    NOTHING,
    /** Nhắc nhở. */
    REMINDER,
    /** Phê bình. */
    CRITICISM,
    /** Xử lý kỷ luật: a procedure of its own, elsewhere. */
    DISCIPLINE
}

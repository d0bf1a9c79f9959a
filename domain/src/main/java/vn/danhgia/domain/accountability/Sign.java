package vn.danhgia.domain.accountability;

/** Signs for which a head may propose suspension from work (II.7.1). */
public enum Sign {
    /** Né tránh. */
    EVASION,
    /** Đùn đẩy. */
    SHIFTING,
    /** Sợ trách nhiệm. */
    FEAR_OF_RESPONSIBILITY,
    /** Không dám làm. */
    NOT_DARING,
    /** Thiếu quyết tâm trong tổ chức thực hiện. */
    LACK_OF_RESOLVE,
    /** Vi phạm kỷ luật, kỷ cương. */
    BREACH_OF_DISCIPLINE,
    /** Có dấu hiệu vi phạm nghiêm trọng. */
    SIGNS_OF_SERIOUS_VIOLATION
}

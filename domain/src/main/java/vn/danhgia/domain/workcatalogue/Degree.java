package vn.danhgia.domain.workcatalogue;

/** How far a result meets the requirement, "theo 03 mức" (II.5.3, R-5.3-6). Recorded by people, never computed (C-21). */
public enum Degree {
    /** 1: chủ động tiếp cận, giải quyết hiệu quả vấn đề, có kết quả cụ thể. */
    EFFECTIVE,
    /** 2: cơ bản đáp ứng yêu cầu nhưng còn hạn chế, cần tiếp tục hoàn thiện. */
    BASICALLY_MET,
    /** 3: không đáp ứng yêu cầu nhiệm vụ. */
    NOT_MET
}

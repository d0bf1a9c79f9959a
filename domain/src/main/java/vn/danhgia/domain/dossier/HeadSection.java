package vn.danhgia.domain.dossier;

/** What a head of an office or unit answers for in words (II.3.3, R-3.3-1), in the plan's order. */
public enum HeadSection {
    /** Kết quả thực hiện các chỉ tiêu, nhiệm vụ trọng tâm. */
    KEY_TASKS,
    /** Chất lượng lãnh đạo, điều hành. */
    LEADERSHIP,
    /** Cải cách hành chính. */
    ADMINISTRATIVE_REFORM,
    /** Chuyển đổi số. */
    DIGITAL_TRANSFORMATION,
    /** Phòng, chống tham nhũng, lãng phí, tiêu cực. */
    ANTI_CORRUPTION,
    /** Giữ gìn đoàn kết nội bộ. */
    UNITY,
    /** Giải quyết các vấn đề tồn đọng, phức tạp, kéo dài. */
    OPEN_MATTERS
}

package vn.danhgia.domain.discipline;

/** Why somebody stands on UBKT's list (III.5.1; the third kind is what II.8.1d needs). */
public enum DisciplineKind {
    /** Đang thi hành kỷ luật: bears on the level (II.4.4b). */
    IN_FORCE,
    /** Đang xem xét kỷ luật: a warning, no more (C-19). */
    UNDER_CONSIDERATION,
    /** Đang kiểm tra dấu hiệu vi phạm: not rated (II.8.1d). */
    INSPECTION_FOR_SIGNS,
    /** Bị kết luận có biểu hiện suy thoái, "tự diễn biến", "tự chuyển hóa" (II.4.4c). */
    DEGENERATION_CONCLUDED,
    /** Tham nhũng, lãng phí, tiêu cực trong phạm vi quản lý trực tiếp, đã xử lý kỷ luật (II.4.4d). */
    CORRUPTION_IN_SCOPE,
    /** The same, and the person could not know or had taken the necessary measures: no effect (II.4.4d). */
    CORRUPTION_EXEMPT,
    /** The same, self-detected, reported and remedied: the competent level weighs the case (II.4.4, last paragraph). */
    CORRUPTION_SELF_DETECTED;

    /** Has a decision or a conclusion with its number and the day from which it is in force. */
    public boolean hasDecision() {
        return this != UNDER_CONSIDERATION && this != INSPECTION_FOR_SIGNS;
    }

    /** Stands for a violation of the person's own. */
    boolean isViolation() {
        return this == IN_FORCE || this == UNDER_CONSIDERATION;
    }
}

package vn.danhgia.domain.discipline;

/** Why somebody stands on UBKT's list (III.5.1; the third kind is what II.8.1d needs). */
public enum DisciplineKind {
    /** Đang thi hành kỷ luật: bears on the level (II.4.4b). */
    IN_FORCE,
    /** Đang xem xét kỷ luật: a warning, no more (C-19). */
    UNDER_CONSIDERATION,
    /** Đang kiểm tra dấu hiệu vi phạm: not rated (II.8.1d). */
    INSPECTION_FOR_SIGNS
}

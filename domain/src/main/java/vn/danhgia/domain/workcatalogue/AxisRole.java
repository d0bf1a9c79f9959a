package vn.danhgia.domain.workcatalogue;

/** What an axis is for a person, by function and post (II.1.5, R-1.5-1). */
public enum AxisRole {
    /** Trục chính, chủ yếu: weighs more than every support axis. */
    MAIN,
    /** Trục phụ, phối hợp, hỗ trợ. */
    SUPPORT
}

package vn.danhgia.domain.workcatalogue;

/** What a task of axis 3 does for Resolution 57-NQ/TW (II.3.4, R-3.4-1); the plan's five are examples ("như"), so there is a sixth. */
public enum DigitalIndicator {
    /** (1) Kết quả chuyển đổi số trong cơ quan, đơn vị. */
    TRANSFORMATION,
    /** (2) Mức độ sử dụng dữ liệu số trong quản lý, điều hành. */
    DIGITAL_DATA,
    /** (3) Tỷ lệ hồ sơ công việc xử lý trên môi trường mạng. */
    FILES_ONLINE,
    /** (4) Kết quả triển khai các nền tảng số dùng chung. */
    SHARED_PLATFORMS,
    /** (5) Các sáng kiến đổi mới sáng tạo được áp dụng trong thực tiễn. */
    INITIATIVES,
    /** Another result of carrying out the resolution. */
    OTHER
}

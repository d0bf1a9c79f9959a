package vn.danhgia.domain.ruleset;

/** What a person answers for in the unit (II.7.3, R-7.3-1). */
public enum Duty {
    /** Người đứng đầu: for everything. */
    HEAD,
    /** Cấp phó: for the fields in charge, and jointly. */
    DEPUTY,
    /** Thành viên tập thể lãnh đạo: for what is assigned. */
    MEMBER,
    /** No part in a leadership collective. */
    NONE
}

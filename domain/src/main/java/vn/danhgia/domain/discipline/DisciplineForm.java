package vn.danhgia.domain.discipline;

/** Forms of discipline of the Party, the State and its organisations. Each is a reprimand or more, as II.4.4b asks. */
public enum DisciplineForm {
    /** Khiển trách. */
    REPRIMAND,
    /** Cảnh cáo. */
    WARNING,
    /** Hạ bậc lương. */
    SALARY_LOWERED,
    /** Giáng chức. */
    DEMOTION,
    /** Cách chức. */
    REMOVAL,
    /** Buộc thôi việc. */
    DISMISSAL,
    /** Khai trừ. */
    EXPULSION,
    /** Giải tán (a Party organisation). */
    DISSOLUTION
}

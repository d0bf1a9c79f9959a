package vn.danhgia.domain.dossier;

import vn.danhgia.domain.ruleset.Duty;

/** Which form a self-assessment has (Phụ lục 2A, 2B; II.5.2, R-5.2-1). */
public enum AssessmentForm {
    /** Phụ lục 2A: whoever leads or sits in a leadership. */
    LEADER,
    /** Phụ lục 2B: everybody else. */
    OTHER;

    /** The plan does not say who fills in which; as in Hướng dẫn 43, 2A is the leaders'. */
    public static AssessmentForm of(Duty duty) {
        return duty == Duty.NONE ? OTHER : LEADER;
    }
}

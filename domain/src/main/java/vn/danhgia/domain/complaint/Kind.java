package vn.danhgia.domain.complaint;

/** How a result comes to be looked at again (III.5.2; Quy định 366-QĐ/TW, Điều 13 and 15). */
public enum Kind {
    /** Khiếu nại of the person. */
    COMPLAINT,
    /** Kiến nghị of the person. */
    PETITION,
    /** Phản ánh of the person. */
    FEEDBACK,
    /** UBKT takes a result up by itself: found wrong later (366, Điều 15). */
    OWN_INITIATIVE,
    /** The upper committee has annulled the result and wants it rated again (366, Điều 13). */
    ANNULMENT;

    public boolean isThePersons() {
        return this == COMPLAINT || this == PETITION || this == FEEDBACK;
    }

    /** Nothing is left to examine: the body has to vote again. */
    public boolean goesStraightToAVote() {
        return this == ANNULMENT;
    }
}

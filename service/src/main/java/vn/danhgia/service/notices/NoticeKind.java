package vn.danhgia.service.notices;

/** What a notice says. Its name stands in the database. */
public enum NoticeKind {
    /** A limit comes near or has passed, and work is open (III.3.1). */
    REMINDER(true),
    /** BXDĐ has set an internal date (III.3.1). */
    INTERNAL_DATE(false),
    CATALOGUE_RETURNED(false), ASSESSMENT_RETURNED(false),
    /** BXDĐ has handed a proposal back to the body that proposed. */
    DOSSIER_RETURNED(false),
    /** Called to a meeting. */
    MEETING(false), MEETING_POSTPONED(false),
    /** The own result can be read (II.5.5); which it is stands on its page only. */
    RESULT(false);

    private final boolean gathered;

    NoticeKind(boolean gathered) {
        this.gathered = gathered;
    }

    /** Waits for the one letter of the day; what is not goes at once. */
    public boolean isGathered() {
        return gathered;
    }
}

package vn.danhgia.domain.meeting;

/** Who meets (II.2.2, II.5.3, II.5.4), and with that, of whom more than half are needed. */
public enum MeetingKind {
    /** Tập thể lãnh đạo of a unit with enough leaders. */
    UNIT_LEADERSHIP(Majority.OF_THOSE_PRESENT),
    /** Toàn thể cơ quan, where the leaders are too few (R-5.3-3). */
    WHOLE_UNIT(Majority.OF_THOSE_PRESENT),
    /** TTĐU, Thường trực HĐND, Lãnh đạo UBND, Thường trực UBMTTQ (II.2.2); II.5.3 speaks of units only, these vote alike. */
    BODY(Majority.OF_THOSE_PRESENT),
    /** BTV: proposes for TTĐU, decides for the others (II.2.2, II.5.4). */
    STANDING_COMMITTEE(Majority.OF_ALL_MEMBERS);

    private final Majority majority;

    MeetingKind(Majority majority) {
        this.majority = majority;
    }

    public Majority majority() {
        return majority;
    }
}

package vn.danhgia.domain.shared;

/** One meeting (họp) of one quarter that votes on levels, written {@code thanh-lam:2026-Q2:meeting:p-kinh-te-1}. */
public record MeetingId(CycleId cycle, String code) {

    private static final String KIND = "meeting";

    public MeetingId {
        Ids.require(Ids.CODE, code, "meeting code");
    }

    /** @throws IllegalArgumentException when the text is not {@code commune:yyyy-Qn:meeting:code} */
    public static MeetingId parse(String text) {
        String[] parts = Ids.parts(text, 4, "meeting id");
        if (!KIND.equals(parts[2])) {
            throw new IllegalArgumentException("not a meeting id: " + text);
        }
        return new MeetingId(new CycleId(new CommuneId(parts[0]), Quarter.parse(parts[1])), parts[3]);
    }

    @Override
    public String toString() {
        return cycle + Ids.SEPARATOR + KIND + Ids.SEPARATOR + code;
    }
}

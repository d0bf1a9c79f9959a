package vn.danhgia.domain.shared;

/**
 * One session of the deciding body in one quarter, written {@code thanh-lam:2026-Q2:decision-session:1}; dossiers that come later have a session
 * of their own.
 */
public record DecisionSessionId(CycleId cycle, String code) {

    private static final String KIND = "decision-session";

    public DecisionSessionId {
        Ids.require(Ids.CODE, code, "decision session code");
    }

    /** @throws IllegalArgumentException when the text is not {@code commune:yyyy-Qn:decision-session:code} */
    public static DecisionSessionId parse(String text) {
        String[] parts = Ids.parts(text, 4, "decision session id");
        if (!KIND.equals(parts[2])) {
            throw new IllegalArgumentException("not a decision session id: " + text);
        }
        return new DecisionSessionId(new CycleId(new CommuneId(parts[0]), Quarter.parse(parts[1])), parts[3]);
    }

    @Override
    public String toString() {
        return cycle + Ids.SEPARATOR + KIND + Ids.SEPARATOR + code;
    }
}

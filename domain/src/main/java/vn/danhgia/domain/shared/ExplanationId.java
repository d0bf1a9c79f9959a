package vn.danhgia.domain.shared;

/** An explanation that somebody was asked for (II.7.1), written {@code thanh-lam:explanation:7f3a}. The code is drawn by the machine, never typed. */
public record ExplanationId(CommuneId commune, String code) {

    private static final String KIND = "explanation";

    public ExplanationId {
        Ids.require(Ids.CODE, code, "explanation code");
    }

    /** @throws IllegalArgumentException when the text is not {@code commune:explanation:code} */
    public static ExplanationId parse(String text) {
        String[] parts = Ids.parts(text, 3, "explanation id");
        if (!KIND.equals(parts[1])) {
            throw new IllegalArgumentException("not a explanation id: " + text);
        }
        return new ExplanationId(new CommuneId(parts[0]), parts[2]);
    }

    @Override
    public String toString() {
        return commune + Ids.SEPARATOR + KIND + Ids.SEPARATOR + code;
    }
}

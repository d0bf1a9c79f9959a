package vn.danhgia.domain.shared;

/**
 * A head's proposal to suspend somebody from work for a time (II.7.1), written {@code thanh-lam:suspension:7f3a}. The code is drawn by the machine,
 * never typed.
 */
public record SuspensionId(CommuneId commune, String code) {

    private static final String KIND = "suspension";

    public SuspensionId {
        Ids.require(Ids.CODE, code, "suspension code");
    }

    /** @throws IllegalArgumentException when the text is not {@code commune:suspension:code} */
    public static SuspensionId parse(String text) {
        String[] parts = Ids.parts(text, 3, "suspension id");
        if (!KIND.equals(parts[1])) {
            throw new IllegalArgumentException("not a suspension id: " + text);
        }
        return new SuspensionId(new CommuneId(parts[0]), parts[2]);
    }

    @Override
    public String toString() {
        return commune + Ids.SEPARATOR + KIND + Ids.SEPARATOR + code;
    }
}

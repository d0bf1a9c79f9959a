package vn.danhgia.domain.shared;

/** A body (tập thể, cơ quan) that reviews, approves, proposes or decides, written {@code commune:code}, for instance {@code thanh-lam:btv}. */
public record BodyId(CommuneId commune, String code) {

    public BodyId {
        Ids.require(Ids.CODE, code, "body code");
    }

    /** @throws IllegalArgumentException when the text is not {@code commune:code} */
    public static BodyId parse(String text) {
        String[] parts = Ids.parts(text, 2, "body id");
        return new BodyId(new CommuneId(parts[0]), parts[1]);
    }

    @Override
    public String toString() {
        return commune + Ids.SEPARATOR + code;
    }
}

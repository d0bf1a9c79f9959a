package vn.danhgia.domain.shared;

/** An issue or obstacle told to BXDĐ (I.2.3, closing lines), written {@code thanh-lam:issue:7f3a}. The code is drawn by the machine, never typed. */
public record IssueId(CommuneId commune, String code) {

    private static final String KIND = "issue";

    public IssueId {
        Ids.require(Ids.CODE, code, "issue code");
    }

    /** @throws IllegalArgumentException when the text is not {@code commune:issue:code} */
    public static IssueId parse(String text) {
        String[] parts = Ids.parts(text, 3, "issue id");
        if (!KIND.equals(parts[1])) {
            throw new IllegalArgumentException("not a issue id: " + text);
        }
        return new IssueId(new CommuneId(parts[0]), parts[2]);
    }

    @Override
    public String toString() {
        return commune + Ids.SEPARATOR + KIND + Ids.SEPARATOR + code;
    }
}

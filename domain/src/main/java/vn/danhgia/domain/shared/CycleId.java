package vn.danhgia.domain.shared;

/** One quarter of one commune, written {@code thanh-lam:2026-Q2}. */
public record CycleId(CommuneId commune, Quarter quarter) {

    /** @throws IllegalArgumentException when the text is not {@code commune:yyyy-Qn} */
    public static CycleId parse(String text) {
        String[] parts = Ids.parts(text, 2, "cycle id");
        return new CycleId(new CommuneId(parts[0]), Quarter.parse(parts[1]));
    }

    @Override
    public String toString() {
        return commune + Ids.SEPARATOR + quarter;
    }
}

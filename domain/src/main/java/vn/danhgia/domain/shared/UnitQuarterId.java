package vn.danhgia.domain.shared;

/** One unit (cơ quan, đơn vị) in one quarter, written {@code thanh-lam:2026-Q3:unit:p-kinh-te}. */
public record UnitQuarterId(CycleId cycle, String unit) {

    private static final String KIND = "unit";

    public UnitQuarterId {
        Ids.require(Ids.CODE, unit, "unit code");
    }

    /** @throws IllegalArgumentException when the text is not {@code commune:yyyy-Qn:unit:code} */
    public static UnitQuarterId parse(String text) {
        String[] parts = Ids.parts(text, 4, "unit id");
        if (!KIND.equals(parts[2])) {
            throw new IllegalArgumentException("not a unit id: " + text);
        }
        return new UnitQuarterId(new CycleId(new CommuneId(parts[0]), Quarter.parse(parts[1])), parts[3]);
    }

    @Override
    public String toString() {
        return cycle + Ids.SEPARATOR + KIND + Ids.SEPARATOR + unit;
    }
}

package vn.danhgia.domain.shared;

/** UBKT's discipline list of one quarter (III.5.1), written {@code thanh-lam:2026-Q3:discipline-list}. */
public record DisciplineListId(CycleId cycle) {

    private static final String KIND = "discipline-list";

    /** @throws IllegalArgumentException when the text is not {@code commune:yyyy-Qn:discipline-list} */
    public static DisciplineListId parse(String text) {
        String[] parts = Ids.parts(text, 3, "discipline list id");
        if (!KIND.equals(parts[2])) {
            throw new IllegalArgumentException("not a discipline list id: " + text);
        }
        return new DisciplineListId(new CycleId(new CommuneId(parts[0]), Quarter.parse(parts[1])));
    }

    @Override
    public String toString() {
        return cycle + Ids.SEPARATOR + KIND;
    }
}

package vn.danhgia.domain.shared;

/** The work catalogue (danh mục) of one person in one quarter, written {@code thanh-lam:2026-Q2:catalogue:p-0012}. */
public record CatalogueId(CycleId cycle, PersonId person) {

    private static final String KIND = "catalogue";

    public CatalogueId {
        if (!cycle.commune().equals(person.commune())) {
            throw new IllegalArgumentException(person + " is not of the commune of " + cycle);
        }
    }

    /** @throws IllegalArgumentException when the text is not {@code commune:yyyy-Qn:catalogue:person} */
    public static CatalogueId parse(String text) {
        String[] parts = Ids.parts(text, 4, "catalogue id");
        if (!KIND.equals(parts[2])) {
            throw new IllegalArgumentException("not a catalogue id: " + text);
        }
        CommuneId commune = new CommuneId(parts[0]);
        return new CatalogueId(new CycleId(commune, Quarter.parse(parts[1])), new PersonId(commune, parts[3]));
    }

    @Override
    public String toString() {
        return cycle + Ids.SEPARATOR + KIND + Ids.SEPARATOR + person.code();
    }
}

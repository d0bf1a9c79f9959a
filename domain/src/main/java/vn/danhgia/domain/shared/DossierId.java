package vn.danhgia.domain.shared;

/** The dossier (hồ sơ) of one person in one quarter; one for each person and quarter (R-2.1-2), written {@code thanh-lam:2026-Q2:dossier:p-0012}. */
public record DossierId(CycleId cycle, PersonId person) {

    private static final String KIND = "dossier";

    public DossierId {
        if (!cycle.commune().equals(person.commune())) {
            throw new IllegalArgumentException(person + " is not of the commune of " + cycle);
        }
    }

    /** @throws IllegalArgumentException when the text is not {@code commune:yyyy-Qn:dossier:person} */
    public static DossierId parse(String text) {
        String[] parts = Ids.parts(text, 4, "dossier id");
        if (!KIND.equals(parts[2])) {
            throw new IllegalArgumentException("not a dossier id: " + text);
        }
        CommuneId commune = new CommuneId(parts[0]);
        return new DossierId(new CycleId(commune, Quarter.parse(parts[1])), new PersonId(commune, parts[3]));
    }

    @Override
    public String toString() {
        return cycle + Ids.SEPARATOR + KIND + Ids.SEPARATOR + person.code();
    }
}

package vn.danhgia.domain.shared;

/** A case of quarters not completed in a row (II.8.2), by the row's first quarter, written {@code thanh-lam:2026-Q4:watch:p-0010}. */
public record WatchId(CycleId cycle, PersonId person) {

    private static final String KIND = "watch";

    public WatchId {
        if (!cycle.commune().equals(person.commune())) {
            throw new IllegalArgumentException(person + " is not of the commune of " + cycle);
        }
    }

    /** @throws IllegalArgumentException when the text is not {@code commune:yyyy-Qn:watch:person} */
    public static WatchId parse(String text) {
        String[] parts = Ids.parts(text, 4, "watch id");
        if (!KIND.equals(parts[2])) {
            throw new IllegalArgumentException("not a watch id: " + text);
        }
        CommuneId commune = new CommuneId(parts[0]);
        return new WatchId(new CycleId(commune, Quarter.parse(parts[1])), new PersonId(commune, parts[3]));
    }

    @Override
    public String toString() {
        return cycle + Ids.SEPARATOR + KIND + Ids.SEPARATOR + person.code();
    }
}

package vn.danhgia.domain.shared;

/** What a head answers for (II.7.2) in the rating of one person in one quarter, written {@code thanh-lam:2026-Q3:accountability:p-0010}. */
public record AccountabilityId(CycleId cycle, PersonId person) {

    private static final String KIND = "accountability";

    public AccountabilityId {
        if (!cycle.commune().equals(person.commune())) {
            throw new IllegalArgumentException(person + " is not of the commune of " + cycle);
        }
    }

    /** @throws IllegalArgumentException when the text is not {@code commune:yyyy-Qn:accountability:person} */
    public static AccountabilityId parse(String text) {
        String[] parts = Ids.parts(text, 4, "accountability id");
        if (!KIND.equals(parts[2])) {
            throw new IllegalArgumentException("not a accountability id: " + text);
        }
        CommuneId commune = new CommuneId(parts[0]);
        return new AccountabilityId(new CycleId(commune, Quarter.parse(parts[1])), new PersonId(commune, parts[3]));
    }

    @Override
    public String toString() {
        return cycle + Ids.SEPARATOR + KIND + Ids.SEPARATOR + person.code();
    }
}

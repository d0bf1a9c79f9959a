package vn.danhgia.domain.shared;

/** A person of a commune, written {@code commune:code}. Never a name: names live in the people tables and can be deleted. */
public record PersonId(CommuneId commune, String code) {

    public PersonId {
        Ids.require(Ids.CODE, code, "person code");
    }

    /** @throws IllegalArgumentException when the text is not {@code commune:code} */
    public static PersonId parse(String text) {
        String[] parts = Ids.parts(text, 2, "person id");
        return new PersonId(new CommuneId(parts[0]), parts[1]);
    }

    @Override
    public String toString() {
        return commune + Ids.SEPARATOR + code;
    }
}

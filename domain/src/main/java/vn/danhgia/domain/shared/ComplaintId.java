package vn.danhgia.domain.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One case (khiếu nại, kiến nghị, phản ánh, xem xét lại) about the result of one dossier, written {@code thanh-lam:2026-Q2:complaint-1:p-0012}; the number
 * counts the cases of that dossier from 1.
 */
public record ComplaintId(DossierId dossier, int number) {

    private static final Pattern KIND = Pattern.compile("complaint-([1-9]\\d?)");

    public ComplaintId {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("not the number of a complaint: " + number);
        }
    }

    /** @throws IllegalArgumentException when the text is not {@code commune:yyyy-Qn:complaint-n:person} */
    public static ComplaintId parse(String text) {
        String[] parts = Ids.parts(text, 4, "complaint id");
        Matcher kind = KIND.matcher(parts[2]);
        if (!kind.matches()) {
            throw new IllegalArgumentException("not a complaint id: " + text);
        }
        CommuneId commune = new CommuneId(parts[0]);
        return new ComplaintId(new DossierId(new CycleId(commune, Quarter.parse(parts[1])), new PersonId(commune, parts[3])), Integer.parseInt(kind.group(1)));
    }

    public CycleId cycle() {
        return dossier.cycle();
    }

    public PersonId person() {
        return dossier.person();
    }

    /** By what the person finds it again: {@code KN-2026-Q2-0012-1}. */
    public String receipt() {
        return "KN-" + cycle().quarter() + "-" + person().code().substring(2) + "-" + number;
    }

    @Override
    public String toString() {
        return cycle() + Ids.SEPARATOR + "complaint-" + number + Ids.SEPARATOR + person().code();
    }
}

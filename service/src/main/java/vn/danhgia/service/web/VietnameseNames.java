package vn.danhgia.service.web;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.danhgia.service.people.People;

/** How Vietnamese names are put in order and found. */
final class VietnameseNames {

    /** By given name, then by what stands before it: An, Ánh, Ân, Bình, Dũng, Đào. */
    static final Comparator<People.Person> BY_GIVEN_NAME = Comparator.comparing(People.Person::givenName, VietnameseNames::compare)
            .thenComparing(People.Person::familyName, VietnameseNames::compare).thenComparing(person -> person.id().toString());

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private VietnameseNames() {
    }

    /** A name or part of one as it is searched for: without marks, in small letters, composed or decomposed alike. */
    static String withoutMarks(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT)
                .strip().replaceAll("\\s+", " ");
    }

    private static int compare(String one, String other) {
        return collator().compare(Normalizer.normalize(one, Normalizer.Form.NFC), Normalizer.normalize(other, Normalizer.Form.NFC));
    }

    /** Not safe for several threads, so not kept. */
    private static Collator collator() {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        collator.setStrength(Collator.TERTIARY);
        return collator;
    }
}

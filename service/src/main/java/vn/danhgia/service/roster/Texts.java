package vn.danhgia.service.roster;

import java.text.Normalizer;
import java.util.Locale;

/** What is typed in spreadsheets, made comparable. */
final class Texts {

    private Texts() {
    }

    /** Composed (NFC), without blanks at the ends; runs of blanks, non-breaking ones included, are one. */
    static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00a0\\u2007\\u202f]+", " ").strip();
    }

    static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Control and direction signs: what is shown would not be what is stored. */
    static boolean isPrintable(String text) {
        return text.codePoints().allMatch(sign -> switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        });
    }
}

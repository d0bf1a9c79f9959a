package vn.danhgia.domain.shared;

import java.util.regex.Pattern;

/** How ids are written: parts joined by ':', the commune first. */
final class Ids {

    static final String SEPARATOR = ":";
    static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private Ids() {
    }

    static void require(Pattern form, String value, String what) {
        if (value == null || !form.matcher(value).matches()) {
            throw new IllegalArgumentException("not a " + what + ": " + value);
        }
    }

    static String[] parts(String text, int count, String what) {
        String[] parts = text == null ? new String[0] : text.split(SEPARATOR, -1);
        if (parts.length != count) {
            throw new IllegalArgumentException("not a " + what + ": " + text);
        }
        return parts;
    }
}

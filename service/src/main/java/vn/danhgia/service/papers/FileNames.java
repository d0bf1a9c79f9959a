package vn.danhgia.service.papers;

import java.text.Normalizer;
import java.util.Locale;

/** Names of files without marks and blanks: they go through old mail programs and memory sticks unharmed. */
public final class FileNames {

    private static final int LONGEST = 120;

    private FileNames() {
    }

    public static String of(Content content, Format format) {
        String plain = Normalizer.normalize(content.title().replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "").toLowerCase(Locale.ROOT);
        return (plain.isEmpty() ? content.paper().code() : plain.substring(0, Math.min(plain.length(), LONGEST))) + "." + format.ending();
    }
}

package vn.danhgia.service.papers;

import java.text.Normalizer;

/** Text as every format can hold it: composed letters, plain line ends, none of the control characters that no XML file may hold. */
final class Printable {

    private Printable() {
    }

    static String text(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        Normalizer.normalize(value.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC).codePoints().filter(Printable::mayStand)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean mayStand(int point) {
        return point == '\t' || point == '\n' || point >= 0x20 && point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
    }
}

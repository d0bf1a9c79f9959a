package vn.danhgia.service.papers.pdf;

/** Text as text, whatever it looks like. */
final class Escaped {

    private Escaped() {
    }

    static String of(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}

package vn.danhgia.service.rulebook;

/** A rule table that cannot be used: the file and the row are named, in Vietnamese, for whoever changed it. */
public class RuleFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param line as a text editor counts, from 1 */
    RuleFileException(String file, long line, String what) {
        super(file + ", dòng " + line + ": " + what);
    }

    RuleFileException(String file, String what) {
        super(file + ": " + what);
    }
}

package vn.danhgia.service.rulebook;

/** A rule table that cannot be used: the file and the row are named. */
public class RuleFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RuleFileException(String file, int row, String what) {
        super(file + ", dòng " + row + ": " + what);
    }

    RuleFileException(String file, String what, Throwable cause) {
        super(file + ": " + what, cause);
    }
}

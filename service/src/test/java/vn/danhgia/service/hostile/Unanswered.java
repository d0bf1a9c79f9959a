package vn.danhgia.service.hostile;

/** A request whose outcome the client does not know: it must ask again. */
final class Unanswered extends Exception {

    private static final long serialVersionUID = 1L;

    /** What the client saw. */
    enum How {
        /** Nobody listened: the request cannot have been done. */
        NOBODY_THERE,
        /** The connection broke after the request had gone out. */
        CUT,
        TIMED_OUT,
        /** 5xx. */
        SERVER_ERROR,
        /** The session is another server process's, or gone. */
        SIGNED_OUT
    }

    private final How how;

    Unanswered(How how, String message) {
        super(message);
        this.how = how;
    }

    How how() {
        return how;
    }

    /** Whether the act may have been done although no answer came. */
    boolean mayHaveBeenDone() {
        return how != How.NOBODY_THERE && how != How.SIGNED_OUT;
    }
}

package vn.danhgia.processes.command;

/** Somebody else, perhaps on another node, wrote to the same aggregate first. The act may be tried again, in a new transaction. */
public class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Overtaken(Throwable cause) {
        super("another act on the same aggregate was faster", cause);
    }
}

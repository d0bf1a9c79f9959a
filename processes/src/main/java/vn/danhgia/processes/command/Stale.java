package vn.danhgia.processes.command;

/** The thing has moved on since the form was opened. Unchecked: it is never drawn in a flow, the whole step is undone. */
public class Stale extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String aggregate;
    private final long seen;

    /** @param seen the version that the form had been opened with */
    public Stale(String aggregate, long seen, Throwable cause) {
        super(aggregate + " has moved on since version " + seen, cause);
        this.aggregate = aggregate;
        this.seen = seen;
    }

    public String aggregate() {
        return aggregate;
    }

    public long seen() {
        return seen;
    }
}

package vn.danhgia.service.roster;

/** A file of which nothing can be read. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Complaint complaint;

    Unreadable(Complaint complaint) {
        super(complaint.code());
        this.complaint = complaint;
    }

    Complaint complaint() {
        return complaint;
    }
}

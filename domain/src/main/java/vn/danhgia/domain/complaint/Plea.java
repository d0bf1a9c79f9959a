package vn.danhgia.domain.complaint;

/**
 * What whoever brings a case says. Confidential wherever it is remembered.
 *
 * @param content  what is held to be wrong, and why
 * @param request  what is asked for; may be blank
 * @param evidence papers that it rests on, named; for an annulment number and date of the upper committee's document
 */
public record Plea(String content, String request, String evidence) {

    /** Never what it says: this text may reach a log. */
    @Override
    public String toString() {
        return "Plea";
    }
}

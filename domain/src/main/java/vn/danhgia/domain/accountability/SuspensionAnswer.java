package vn.danhgia.domain.accountability;

/** What the competent level made of a proposal to suspend; about the person, confidential. The suspension itself is ordered elsewhere. */
public record SuspensionAnswer(boolean agreed, String ground) {

    /** Never the answer: this text may reach a log. */
    @Override
    public String toString() {
        return "SuspensionAnswer";
    }
}

package vn.danhgia.domain.accountability;

/** A measure and its ground; about the head, confidential. */
public record Chosen(Measure measure, String ground) {

    /** Never the measure: this text may reach a log. */
    @Override
    public String toString() {
        return "Chosen";
    }
}

package vn.danhgia.domain.year;

/** What was chosen and why; about the person, confidential. The personnel procedure itself is elsewhere. */
public record WatchConclusion(WatchMeasure measure, String ground) {

    /** Never the measure: this text may reach a log. */
    @Override
    public String toString() {
        return "WatchConclusion";
    }
}

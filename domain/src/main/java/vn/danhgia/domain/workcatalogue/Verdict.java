package vn.danhgia.domain.workcatalogue;

/** What a body does with a catalogue in front of it. */
public enum Verdict {
    /** Pass it on, or approve it. */
    ACCEPT,
    /** Hand it back with a remark. */
    RETURN
}

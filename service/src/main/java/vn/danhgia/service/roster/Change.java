package vn.danhgia.service.roster;

import java.util.List;

/**
 * What one line of a file would do, for people.
 *
 * @param sheet   its title
 * @param subject who or what it is about
 * @param details what differs, for a change
 */
public record Change(Kind kind, String sheet, String subject, List<Detail> details) {

    public enum Kind {
        ADDED,
        CHANGED,
        /** A post or membership is given its last day. */
        ENDED,
        /** Entered by mistake. */
        REMOVED
    }

    /** Empty where there was or would be nothing. */
    public record Detail(String column, String before, String after) {
    }
}

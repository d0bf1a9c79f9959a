package vn.danhgia.domain.workcatalogue;

import java.util.Objects;

/**
 * Where a task comes from (II.3.5, II.5.1, R-5.1-1, R-3.5-1).
 *
 * @param reference the programme, the document that orders the task, or the row of the quarter from which it is carried over; blank is refused with the row
 */
public record Origin(Kind kind, String reference) {

    /** The three ways in which a task comes into a catalogue. */
    public enum Kind {
        /** Chương trình, kế hoạch công tác năm. */
        ANNUAL_PROGRAMME,
        /** Nhiệm vụ phát sinh, đột xuất, with the document that orders it. */
        AD_HOC,
        /** Unfinished in the quarter before (II.1.3, C-15); written by the system, as {@code catalogue id#number}. */
        CARRIED_OVER
    }

    public Origin {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reference, "reference");
    }

    boolean isCarriedOver() {
        return kind == Kind.CARRIED_OVER;
    }
}

/**
 * Complaints about a rating (III.5.2): how long they may come and be answered, who may handle them, and that the result stays in force meanwhile.
 * <p>Only the window and admissibility. Start at {@link vn.danhgia.domain.complaint.ComplaintWindow}.
 */
package vn.danhgia.domain.complaint;

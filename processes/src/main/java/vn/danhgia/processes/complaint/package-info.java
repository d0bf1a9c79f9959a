/**
 * The flow of a case about a result (III.5.2): handled by UBKT within its limit, concluded; where the Standing Committee votes again, up to the decision that
 * replaces the former one. Diagram {@code complaint.bpmn}. The new vote is a meeting's, as every vote.
 * <p>Start at {@link vn.danhgia.processes.complaint.ComplaintFlow}; what a new case rests on is gathered in {@link vn.danhgia.processes.complaint.Cases}.
 */
package vn.danhgia.processes.complaint;

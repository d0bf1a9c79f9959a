/**
 * Complaints about a rating (III.5.2), and results that UBKT or the upper committee takes up: how long they may come and be answered, who may handle them,
 * what comes of them. The result stays in force meanwhile; a new vote of the deciding body ends in a decision that replaces the former one.
 * <p>Start at {@link vn.danhgia.domain.complaint.Complaint}; the clauses are in {@code ComplaintPolicy}, the limits in
 * {@link vn.danhgia.domain.complaint.ComplaintWindow}. That a decision is replaced stands in the dossier too.
 */
package vn.danhgia.domain.complaint;

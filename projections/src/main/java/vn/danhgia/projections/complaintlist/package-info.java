/** View: cases about results, and where each stands. Projector, queries, row; its table is {@code view.complaint_list_v1}. What a case says is in no view. */
package vn.danhgia.projections.complaintlist;

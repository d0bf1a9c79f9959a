/**
 * The meeting (họp) of a collective that votes on levels (II.5.3, II.5.4): who is called, who steps out, whether enough are there, what two tellers
 * counted, what was carried, what the minutes say. No ballot and no voter's choice ever appears here, and no score.
 * <p>Start at {@link vn.danhgia.domain.meeting.Meeting}; the clauses are in {@code MeetingPolicy}. {@link vn.danhgia.domain.meeting.UnitStaff} says
 * whether the leadership or the whole unit votes; {@link vn.danhgia.domain.meeting.VoteOutcome} what a count means.
 */
package vn.danhgia.domain.meeting;

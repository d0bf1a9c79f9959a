/**
 * The flow of a meeting that votes on levels: called, attended, counted by two tellers, concluded, signed. Diagram {@code meeting.bpmn}. Figures of a
 * first count wait in the {@link vn.danhgia.processes.meeting.CountBox}, never in an event or a variable.
 * <p>Start at {@link vn.danhgia.processes.meeting.MeetingFlow}.
 */
package vn.danhgia.processes.meeting;

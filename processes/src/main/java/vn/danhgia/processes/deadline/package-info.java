/**
 * The watch over one limit of a quarter: reminders before it, what was open noted at it, escalation after it. Diagram {@code deadline.bpmn}.
 * <p>Start at {@link vn.danhgia.processes.deadline.WatchDeadlineStep}; who is told what: {@link vn.danhgia.processes.deadline.Recipients}.
 */
package vn.danhgia.processes.deadline;

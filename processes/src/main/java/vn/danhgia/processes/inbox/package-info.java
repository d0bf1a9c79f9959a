/**
 * The one door from events to waiting processes. What an event is worth to processes is written in the event's own transaction; a deliverer hands over one
 * row a transaction, when somebody waits for it. Nothing is ever correlated while the event is written: a process that waits late would lose it.
 */
package vn.danhgia.processes.inbox;

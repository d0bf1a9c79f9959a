/**
 * The one door from events to waiting processes. An event handler writes a row, in the transaction of its token; a deliverer hands over one
 * row a transaction, when somebody waits for it. Nothing is ever correlated inside the event handler: a process that waits late would lose it.
 */
package vn.danhgia.processes.inbox;

/** The flow of a work catalogue: drafted, reviewed, advised, approved. Diagram {@code work-catalogue.bpmn}. */
package vn.danhgia.processes.workcatalogue;

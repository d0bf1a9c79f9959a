/** The flow of a quarter: its limits. Diagram {@code quarterly-assessment.bpmn}. */
package vn.danhgia.processes.cycle;

/** The flow of a dossier: self-assessment, proposal, check, opinion, decision, notice. Diagram {@code dossier.bpmn}. */
package vn.danhgia.processes.dossier;

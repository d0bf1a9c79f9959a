/**
 * The flow of a decision session (II.5.4): opened by BXDĐ, voted on in a meeting, settled with the quota of every group, issued; members of TTĐU submitted
 * to the province. Diagram {@code decision-session.bpmn}.
 * <p>Start at {@link vn.danhgia.processes.decision.DecisionFlow}.
 */
package vn.danhgia.processes.decision;

/**
 * What the diagrams promise, told as scenarios: one class a diagram, each test in the words of the commune, through the desk that people use. Together they
 * take every way of every diagram; {@link vn.danhgia.service.flows.FlowCoverageTest} counts. Start at {@link vn.danhgia.service.flows.Town}.
 */
package vn.danhgia.service.flows;

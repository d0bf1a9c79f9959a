/**
 * The flows of a unit in a quarter: its result reported and confirmed, its digital transformation assessed, its own cadres reported; remarks of an old
 * unit about somebody who moved. Diagrams {@code unit-quarter.bpmn}, {@code old-unit-remarks.bpmn}.
 * <p>Start at {@link vn.danhgia.processes.unit.UnitFlow}.
 */
package vn.danhgia.processes.unit;

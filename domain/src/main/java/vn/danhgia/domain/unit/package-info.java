/**
 * A unit (cơ quan, đơn vị) in a quarter: what it did together and who answers for what in it (II.3.2, II.3.4, II.5.3, II.7.3, III.2).
 * <p>No vote, no level of anybody whom BTV manages, no ceiling. What is said about no single person is kept under the key of the one who wrote it.
 * Start at {@link vn.danhgia.domain.unit.UnitQuarter}.
 */
package vn.danhgia.domain.unit;

/**
 * What heads answer for and are asked about (II.7.1, II.7.2). Nothing here touches a rating, and no measure is ever chosen by the machine.
 * <p>Start at {@link vn.danhgia.domain.accountability.Accountability}; beside it stand {@link vn.danhgia.domain.accountability.Suspension} and
 * {@link vn.danhgia.domain.accountability.Explanation}.
 */
package vn.danhgia.domain.accountability;

/**
 * The cycle (kỳ đánh giá): one quarter of one commune, its frozen rules, dates and roster.
 * <p>Start at {@link vn.danhgia.domain.cycle.Cycle}.
 */
package vn.danhgia.domain.cycle;

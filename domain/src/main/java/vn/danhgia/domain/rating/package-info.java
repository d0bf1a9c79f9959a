/**
 * What the data allow (II.4, II.7.3, II.8.1): score, ceiling with its explanation, standing after changes of post and absences, quota. Pure functions
 * over facts; nobody is rated here, nobody is picked, no score is altered.
 * <p>Here lives no aggregate, no event, no text for people. Start at {@link vn.danhgia.domain.rating.Ceiling}; then
 * {@link vn.danhgia.domain.rating.CeilingPolicy} for what a body may vote, {@link vn.danhgia.domain.rating.Standing} for II.8.1,
 * {@link vn.danhgia.domain.rating.QuotaReport} for II.4.1. Contested readings are in {@link vn.danhgia.domain.ruleset.Reading}.
 */
package vn.danhgia.domain.rating;

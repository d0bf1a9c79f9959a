/**
 * What the data allow (II.4): score, ceiling with its explanation, quota. Pure functions over facts; nobody is rated here.
 * <p>Start at {@link vn.danhgia.domain.rating.Ceiling}. Contested readings are in {@link vn.danhgia.domain.rating.Readings}.
 */
package vn.danhgia.domain.rating;

/**
 * States and events side by side: what is in them, part by part, and in which parts two of them differ. Words for people are made elsewhere.
 * <p>Start at {@link vn.danhgia.domain.history.Difference}.
 */
package vn.danhgia.domain.history;

/**
 * Issues and obstacles told to BXDĐ by anybody (I.2.3, III.3.6, closing lines), tracked to an answer and, where the plan itself is to change, to a
 * new edition of the rules.
 * <p>Start at {@link vn.danhgia.domain.feedback.Issue}.
 */
package vn.danhgia.domain.feedback;

package vn.danhgia.domain.decision;

/**
 * How late a decision came; the marks stay (C-5).
 *
 * @param ofDecision against the limit for the decision: II.5.4, or III.3.2 where the rule set reads that one as the limit
 * @param ofAdvice   against III.3.2; a decision may be late by the first and not by this
 */
public record Lateness(boolean ofDecision, boolean ofAdvice) {
}

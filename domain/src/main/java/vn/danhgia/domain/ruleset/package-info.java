/**
 * The plan as data with a date: editions of the rule set, their tables and what they answer.
 * <p>Values only. Parsing the tables is {@code service.rulebook}'s; the port is {@link vn.danhgia.domain.ruleset.RuleBook}.
 */
package vn.danhgia.domain.ruleset;

/**
 * The trace from the plan's rules to the tests that hold them: every rule of {@code rules/index.csv} has a test that is tagged with its id, or a written
 * reason why it can have none. Start at {@link vn.danhgia.service.rules.RuleIndexTest}.
 */
package vn.danhgia.service.rules;

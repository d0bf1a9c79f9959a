package vn.danhgia.domain.rating;

import vn.danhgia.domain.shared.Level;

/**
 * One condition of II.4 or II.7.3 as it stands for a person.
 *
 * @param name   for the message files
 * @param rule   rule id
 * @param clause clause of the plan
 * @param opens  the best level that needs it
 * @param state  met, not met, or not known yet
 * @param source where the fact comes from or is awaited from
 */
public record Condition(Name name, String rule, String clause, Level opens, State state, String source) {

    public enum State { MET, NOT_MET, UNKNOWN }

    /** The conditions by name, in the order in which they are told. */
    public enum Name {
        SCORE_AT_LEAST_50, SCORE_AT_LEAST_70, SCORE_AT_LEAST_90, ALL_TASKS_DONE, OUTSTANDING_RESULT, NO_DISCIPLINE, NO_DEGENERATION,
        NO_CORRUPTION_IN_SCOPE, HEADS_UNIT_AT_LEAST_70, MEMBERS_UNIT_AT_LEAST_70
    }
}

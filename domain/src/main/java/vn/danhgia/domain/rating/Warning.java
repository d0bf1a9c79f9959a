package vn.danhgia.domain.rating;

import java.util.List;

/**
 * What bodies must see beside the conditions. A warning closes no level.
 *
 * @param name      for the message files
 * @param rule      rule id
 * @param clause    clause of the plan
 * @param source    where the fact comes from
 * @param arguments for the sentence. Numbers with a point, days as yyyy-mm-dd, no names
 */
public record Warning(Name name, String rule, String clause, Source source, List<String> arguments) {

    public Warning {
        arguments = List.copyOf(arguments);
    }

    /** The warnings by name, in the order in which they are told. */
    public enum Name {
        /** Points for EXCELLENT, another condition not met: GOOD, and the score stays (C-4). Arguments: total, limit. */
        POINTS_WITHOUT_EXCELLENCE,
        /** S-2 where the share is only shown. Arguments: tasks beyond the requirement, counted, percent that Quy định 366 asks. */
        FEW_TASKS_EXCEED,
        /** C-21 where degrees are only recorded. Arguments: key tasks at the second, at the third degree. */
        KEY_TASKS_FALL_SHORT,
        /** C-19: discipline is being considered. */
        DISCIPLINE_CONSIDERED,
        /** S-6: duty-related discipline that counts for another quarter. Arguments: the day that places it. */
        DISCIPLINE_OF_ANOTHER_QUARTER,
        /** Discipline that has nothing to do with duties: not II.4.4b. */
        DISCIPLINE_OUTSIDE_DUTY,
        /** II.4.4d, in brackets: could not know, or had taken the necessary measures. */
        CORRUPTION_EXEMPT,
        /** II.4.4, last paragraph: the competent level weighs the case and answers for it. */
        CORRUPTION_SELF_DETECTED
    }
}

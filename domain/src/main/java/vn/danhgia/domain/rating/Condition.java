package vn.danhgia.domain.rating;

import java.util.List;
import vn.danhgia.domain.shared.Level;

/**
 * One condition of II.4 or II.7.3 as it stands for a person.
 *
 * @param name      for the message files
 * @param rule      rule id
 * @param clause    clause of the plan
 * @param opens     the best level that can be had without it is the next one below this
 * @param state     met, not met, or not known yet
 * @param source    where the fact comes from or is awaited from
 * @param arguments what was measured and what is asked, for the sentence; empty while the fact is not known. Numbers with a point, no names
 */
public record Condition(Name name, String rule, String clause, Level opens, State state, Source source, List<String> arguments) {

    public Condition {
        arguments = List.copyOf(arguments);
    }

    public enum State { MET, NOT_MET, UNKNOWN }

    /** The conditions by name, in the order in which they are told. */
    public enum Name {
        /** None of the cases of II.8.1d holds. Unknown until UBKT has said whether the person is under inspection. */
        RATED_THIS_QUARTER,
        /** Arguments: total, limit. So with the two after it. */
        SCORE_FOR_COMPLETED,
        SCORE_FOR_GOOD,
        SCORE_FOR_EXCELLENT,
        /** There is a task to count; where all are excused or due later, nothing shows what the quarter was worth. Arguments: assigned, excused. */
        TASKS_TO_COUNT,
        /** Arguments: done, counted, excused. */
        ALL_TASKS_DONE,
        /** Arguments: products named. */
        OUTSTANDING_RESULT,
        /** Only where S-2 asks for it. Arguments: tasks beyond the requirement, counted, percent asked. */
        EXCEEDING_SHARE,
        /** Only where C-21 is read as hard gates. Arguments: key tasks at the second, at the third degree. So with the next. */
        KEY_TASKS_AT_FIRST_DEGREE,
        NO_KEY_TASK_AT_THIRD_DEGREE,
        NO_DISCIPLINE,
        NO_DEGENERATION,
        NO_CORRUPTION_IN_SCOPE,
        /** For the head. Arguments: done, counted, percent asked. So with the two after it. */
        HEADS_UNIT_SHARE,
        /** For deputies and members. */
        MEMBERS_UNIT_SHARE,
        /** For all three, only where C-18 asks for the whole unit. */
        WHOLE_UNIT
    }
}

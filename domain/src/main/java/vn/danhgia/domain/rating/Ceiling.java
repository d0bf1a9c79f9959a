package vn.danhgia.domain.rating;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.danhgia.domain.rating.Condition.Name;
import vn.danhgia.domain.rating.Condition.State;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.shared.Level;

/**
 * The ceiling (trần mức xếp loại): the highest level that the data allow, and why not a higher one (II.4, II.7.3, R-4.1-1 … R-4.4-7). Bodies vote;
 * this only says what stands in the way. EXCELLENT still has to find room in the {@link Quota}. A score is compared unrounded and never altered.
 * Confidential wherever it is remembered.
 *
 * @param outcome    what the data allow
 * @param level      present for {@link Outcome#LEVEL} only
 * @param discretion the competent level must weigh the case and answer for it in writing (II.4.4, last paragraph, R-4.4-6)
 * @param standing   the case of II.8.1; empty while it is not known
 * @param conditions every condition, in a fixed order; none for somebody who is not rated
 * @param warnings   what must be seen beside them
 */
public record Ceiling(Outcome outcome, Optional<Level> level, boolean discretion, Optional<Standing> standing, List<Condition> conditions,
                      List<Warning> warnings) {

    public enum Outcome {
        LEVEL,
        /** II.8.1d: no level this quarter. */
        NOT_RATED,
        /**
         * No task is left to count (all excused or due later), or, C-1 read literally, below 50 without a trigger or a trigger without being below
         * 50. The competent body finds the level and says on what ground.
         */
        NO_FITTING_LEVEL
    }

    /** II.4.4 a to d. */
    private static final Set<Name> TRIGGERS = EnumSet.of(Name.ALL_TASKS_DONE, Name.NO_DISCIPLINE, Name.NO_DEGENERATION, Name.NO_CORRUPTION_IN_SCOPE);
    /** What makes NOT_COMPLETED by itself, whatever the points: II.7.3, and the third degree where C-21 makes it a gate. */
    private static final Set<Name> GATES = EnumSet.of(Name.HEADS_UNIT_SHARE, Name.NO_KEY_TASK_AT_THIRD_DEGREE);

    public Ceiling {
        conditions = List.copyOf(conditions);
        warnings = List.copyOf(warnings);
        if (level.isPresent() != (outcome == Outcome.LEVEL)) {
            throw new IllegalArgumentException("a ceiling has a level when its outcome says so: " + outcome);
        }
    }

    public static Ceiling of(Facts facts, RatingRules rules) {
        Optional<Standing> standing = facts.standing().value();
        if (standing.flatMap(Standing::notRated).isPresent()) {
            return new Ceiling(Outcome.NOT_RATED, Optional.empty(), false, standing, List.of(), List.of());
        }
        List<Condition> conditions = Conditions.of(facts, rules);
        Outcome outcome = outcome(conditions, rules);
        Optional<Level> level = outcome == Outcome.LEVEL ? Optional.of(level(conditions)) : Optional.empty();
        return new Ceiling(outcome, level, facts.corruption().value().filter(Corruption.SELF_DETECTED::equals).isPresent(), standing, conditions,
                Warnings.of(facts, level.filter(Level.EXCELLENT::equals).isPresent(), rules));
    }

    /** Some condition is not known yet: enough to propose (step 3), never to decide (step 4). */
    public boolean isProvisional() {
        return conditions.stream().anyMatch(condition -> condition.state() == State.UNKNOWN);
    }

    /** Everything that bears on the level is known. */
    public boolean mayBeDecidedOn() {
        return !isProvisional();
    }

    /**
     * The highest level for which the data leave room: the ceiling, or where no level fits the lower one of GOOD and what points and results would
     * allow – EXCELLENT is never found that way. Empty for who is not rated.
     */
    public Optional<Level> highest() {
        return switch (outcome) {
            case LEVEL -> level;
            case NO_FITTING_LEVEL -> Optional.of(Collections.max(List.of(Level.GOOD, opened(conditions))));
            case NOT_RATED -> Optional.empty();
        };
    }

    /**
     * A level above what the data allow; a proposal made before UBKT's list came can turn out to be one (C-20). Of who is not rated every level is.
     */
    public boolean isExceededBy(Level wanted) {
        return highest().filter(highest -> wanted.compareTo(highest) >= 0).isEmpty();
    }

    /** The conditions that keep a person below a level, known to fail or not known. */
    public List<Condition> standingBefore(Level wanted) {
        return conditions.stream().filter(condition -> condition.state() != State.MET && condition.opens().compareTo(wanted) >= 0).toList();
    }

    /** A level that is closed whatever is still awaited: a condition of it, or of a lower one, is known to fail. */
    public boolean isClosedForGood(Level wanted) {
        return outcome == Outcome.NOT_RATED || standingBefore(wanted).stream().anyMatch(condition -> condition.state() == State.NOT_MET);
    }

    /**
     * The highest level that nothing known closes, as a ballot shows it (C-7b): what is still awaited leaves it open for the vote, never for the decision.
     * Empty where the body finds the level itself, and of who is not rated.
     */
    public Optional<Level> onTheBallot() {
        return outcome == Outcome.LEVEL ? Arrays.stream(Level.values()).filter(level -> !isClosedForGood(level)).findFirst() : Optional.empty();
    }

    /** Which conditions close each level above the ceiling. */
    public Explanation explanation() {
        return new Explanation(
                Arrays.stream(Level.values()).filter(this::isClosed).map(above -> new Explanation.Closed(above, closing(above))).toList(),
                conditions.stream().filter(condition -> condition.state() == State.UNKNOWN).toList(), warnings);
    }

    private boolean isClosed(Level above) {
        return switch (outcome) {
            case LEVEL -> isExceededBy(above);
            case NO_FITTING_LEVEL -> above != Level.NOT_COMPLETED;
            case NOT_RATED -> false;
        };
    }

    /** What is only awaited closes GOOD and EXCELLENT where it opens them; below that it leaves the ceiling where it is, provisionally. */
    private List<Condition> closing(Level above) {
        return standingBefore(above).stream().filter(condition -> condition.state() == State.NOT_MET || condition.opens() != Level.COMPLETED)
                .toList();
    }

    private static Outcome outcome(List<Condition> conditions, RatingRules rules) {
        if (failed(conditions, GATES)) {
            return Outcome.LEVEL;
        }
        boolean belowFifty = failed(conditions, EnumSet.of(Name.SCORE_FOR_COMPLETED));
        boolean triggered = failed(conditions, TRIGGERS);
        boolean contradictory = rules.read(Reading.BelowFifty.AND_A_TRIGGER) && belowFifty != triggered;
        boolean nothingToCount = !belowFifty && !triggered && failed(conditions, EnumSet.of(Name.TASKS_TO_COUNT));
        return contradictory || nothingToCount ? Outcome.NO_FITTING_LEVEL : Outcome.LEVEL;
    }

    /** R-4.4-1: what opens COMPLETED fails. */
    private static Level level(List<Condition> conditions) {
        boolean fallen = conditions.stream().anyMatch(condition -> condition.opens() == Level.COMPLETED && condition.state() == State.NOT_MET);
        return fallen ? Level.NOT_COMPLETED : opened(conditions);
    }

    /**
     * What opens GOOD and EXCELLENT must be met; what keeps from falling to NOT_COMPLETED may still be awaited, and makes the ceiling provisional.
     */
    private static Level opened(List<Condition> conditions) {
        if (!met(conditions, Level.GOOD)) {
            return Level.COMPLETED;
        }
        return met(conditions, Level.EXCELLENT) ? Level.EXCELLENT : Level.GOOD;
    }

    private static boolean met(List<Condition> conditions, Level opened) {
        return conditions.stream().filter(condition -> condition.opens() == opened).allMatch(condition -> condition.state() == State.MET);
    }

    private static boolean failed(List<Condition> conditions, Set<Name> names) {
        return conditions.stream().anyMatch(condition -> condition.state() == State.NOT_MET && names.contains(condition.name()));
    }
}

package vn.danhgia.domain.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.danhgia.domain.rating.Condition.Name;
import vn.danhgia.domain.rating.Condition.State;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Points;

/**
 * The ceiling (trần mức xếp loại): the highest level that the data allow, and why not a higher one (II.4, R-4.1-1 … R-4.4-7, R-7.3-3, R-7.3-4). Bodies
 * vote; this only says what stands in the way. A score is compared unrounded and never altered.
 *
 * @param outcome     what the data allow
 * @param level       present for {@link Outcome#LEVEL} only
 * @param provisional some condition is not known yet: enough to propose, never to decide
 * @param discretion  the competent level must weigh the case and answer for it (II.4.4, last paragraph)
 * @param conditions  every condition, in a fixed order
 */
public record Ceiling(Outcome outcome, Optional<Level> level, boolean provisional, boolean discretion, List<Condition> conditions) {

    public enum Outcome {
        LEVEL,
        /** II.8.1d: no level this quarter. */
        NOT_RATED,
        /** C-1 read literally: below 50 without a trigger, or a trigger without being below 50. The deciding body finds the level. */
        NO_FITTING_LEVEL
    }

    public Ceiling {
        conditions = List.copyOf(conditions);
    }

    public static Ceiling of(Facts facts, Readings readings) {
        if (facts.notRated().isPresent()) {
            return new Ceiling(Outcome.NOT_RATED, Optional.empty(), false, false, List.of());
        }
        List<Condition> conditions = conditions(facts);
        boolean provisional = conditions.stream().anyMatch(condition -> condition.state() == State.UNKNOWN);
        boolean discretion = facts.corruption().value().filter(Corruption.SELF_DETECTED::equals).isPresent();

        boolean belowFifty = failed(conditions, Name.SCORE_AT_LEAST_50);
        boolean triggered = failed(conditions, Name.ALL_TASKS_DONE, Name.NO_DISCIPLINE, Name.NO_DEGENERATION, Name.NO_CORRUPTION_IN_SCOPE);
        boolean collectiveOfTheHead = failed(conditions, Name.HEADS_UNIT_AT_LEAST_70);
        if (readings.unfinished() == Readings.BelowFifty.AND_A_TRIGGER && belowFifty != triggered && !collectiveOfTheHead) {
            return new Ceiling(Outcome.NO_FITTING_LEVEL, Optional.empty(), provisional, discretion, conditions);
        }
        return new Ceiling(Outcome.LEVEL, Optional.of(level(conditions, belowFifty || triggered || collectiveOfTheHead)), provisional, discretion,
                conditions);
    }

    /** The conditions that keep a person below a level, known to fail or not known. */
    public List<Condition> standingBefore(Level wanted) {
        return conditions.stream().filter(condition -> condition.state() != State.MET && condition.opens().compareTo(wanted) >= 0).toList();
    }

    /** What opens GOOD and EXCELLENT must be met; what keeps from falling to NOT_COMPLETED may still be awaited, and makes the ceiling provisional. */
    private static Level level(List<Condition> conditions, boolean notCompleted) {
        if (notCompleted) {
            return Level.NOT_COMPLETED;
        }
        if (!met(conditions, Level.GOOD)) {
            return Level.COMPLETED;
        }
        return met(conditions, Level.EXCELLENT) ? Level.EXCELLENT : Level.GOOD;
    }

    private static boolean met(List<Condition> conditions, Level opened) {
        return conditions.stream().filter(condition -> condition.opens() == opened).allMatch(condition -> condition.state() == State.MET);
    }

    private static boolean failed(List<Condition> conditions, Name... names) {
        return conditions.stream().anyMatch(condition -> condition.state() == State.NOT_MET && List.of(names).contains(condition.name()));
    }

    private static List<Condition> conditions(Facts facts) {
        List<Condition> all = new ArrayList<>();
        all.add(condition(Name.SCORE_AT_LEAST_50, "R-4.4-1", "II.4.4", Level.COMPLETED, facts.score(), atLeast("50")));
        all.add(condition(Name.SCORE_AT_LEAST_70, "R-4.2-1", "II.4.2", Level.GOOD, facts.score(), atLeast("70")));
        all.add(condition(Name.SCORE_AT_LEAST_90, "R-4.1-1", "II.4.1", Level.EXCELLENT, facts.score(), atLeast("90")));
        all.add(condition(Name.ALL_TASKS_DONE, "R-4.4-2", "II.4.4a", Level.COMPLETED, facts.completion(), Completion::isWhole));
        all.add(condition(Name.OUTSTANDING_RESULT, "R-1.3-2", "II.1.3; II.4.1", Level.EXCELLENT, facts.outstanding(), named -> named));
        all.add(condition(Name.NO_DISCIPLINE, "R-4.4-3", "II.4.4b", Level.COMPLETED, facts.discipline(), disciplined -> !disciplined));
        all.add(condition(Name.NO_DEGENERATION, "R-4.4-4", "II.4.4c", Level.COMPLETED, facts.degeneration(), concluded -> !concluded));
        all.add(condition(Name.NO_CORRUPTION_IN_SCOPE, "R-4.4-5", "II.4.4d", Level.COMPLETED, facts.corruption(),
                corruption -> corruption != Corruption.HAPPENED));
        if (facts.duty() == Duty.HEAD) {
            all.add(condition(Name.HEADS_UNIT_AT_LEAST_70, "R-7.3-3", "II.7.3", Level.COMPLETED, facts.collective(), unit -> !unit.isBelow(70)));
        }
        if (facts.duty() == Duty.DEPUTY || facts.duty() == Duty.MEMBER) {
            all.add(condition(Name.MEMBERS_UNIT_AT_LEAST_70, "R-7.3-4", "II.7.3", Level.EXCELLENT, facts.collective(), unit -> !unit.isBelow(70)));
        }
        return all;
    }

    private static <T> Condition condition(Name name, String rule, String clause, Level opens, Known<T> fact, Predicate<T> holds) {
        State state = fact.value().map(value -> holds.test(value) ? State.MET : State.NOT_MET).orElse(State.UNKNOWN);
        return new Condition(name, rule, clause, opens, state, fact.source());
    }

    private static Predicate<Points> atLeast(String points) {
        Points limit = Points.of(points);
        return score -> score.compareTo(limit) >= 0;
    }
}

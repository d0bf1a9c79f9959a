package vn.danhgia.domain.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.danhgia.domain.rating.Condition.Name;
import vn.danhgia.domain.rating.Condition.State;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.ruleset.Threshold;
import vn.danhgia.domain.shared.Level;

/** The conditions of II.4 and II.7.3 in their order: the law's table of contents. */
final class Conditions {

    private final Facts facts;
    private final RatingRules rules;
    private final List<Condition> all = new ArrayList<>();

    private Conditions(Facts facts, RatingRules rules) {
        this.facts = facts;
        this.rules = rules;
    }

    static List<Condition> of(Facts facts, RatingRules rules) {
        Conditions conditions = new Conditions(facts, rules);
        conditions.standing();
        conditions.score();
        conditions.tasks();
        conditions.excellence();
        conditions.keyTasks();
        conditions.conduct();
        conditions.unit();
        return conditions.all;
    }

    /** R-8.1-4: who is known not to be rated has no ceiling; here it is only known or awaited. */
    private void standing() {
        addState(Name.RATED_THIS_QUARTER, "R-8.1-4", "II.8.1d", Level.COMPLETED, facts.standing(), rated -> State.MET, rated -> List.of());
    }

    private void score() {
        score(Name.SCORE_FOR_COMPLETED, "R-4.3-1", "II.4.3", Level.COMPLETED, Threshold.COMPLETED_FROM_POINTS);
        score(Name.SCORE_FOR_GOOD, "R-4.2-1", "II.4.2", Level.GOOD, Threshold.GOOD_FROM_POINTS);
        score(Name.SCORE_FOR_EXCELLENT, "R-4.1-1", "II.4.1", Level.EXCELLENT, Threshold.EXCELLENT_FROM_POINTS);
    }

    private void score(Name name, String rule, String clause, Level opens, Threshold limit) {
        add(name, rule, clause, opens, facts.score(), score -> score.reaches(limit, rules),
                score -> List.of(score.total().toString(), number(limit)));
    }

    private void tasks() {
        add(Name.TASKS_TO_COUNT, "R-4.3-1", "II.4.3", Level.COMPLETED, facts.completion(), tasks -> tasks.counted() > 0,
                tasks -> List.of(text(tasks.assigned()), text(tasks.excused())));
        add(Name.ALL_TASKS_DONE, "R-4.4-2", "II.4.4a", Level.COMPLETED, facts.completion(), tasks -> !tasks.isUnfinished(),
                tasks -> List.of(text(tasks.done()), text(tasks.counted()), text(tasks.excused())));
    }

    private void excellence() {
        add(Name.OUTSTANDING_RESULT, "R-1.3-2", "II.1.3", Level.EXCELLENT, facts.exceeding(), exceeding -> exceeding.named() > 0,
                exceeding -> List.of(text(exceeding.named())));
        if (rules.read(Reading.ExceedingShare.REQUIRED)) {
            add(Name.EXCEEDING_SHARE, "R-1.3-2", "II.1.3", Level.EXCELLENT, facts.exceeding(),
                    exceeding -> exceeding.reaches(rules.number(Threshold.EXCEEDING_FROM_PERCENT)),
                    exceeding -> List.of(text(exceeding.tasks()), text(exceeding.counted()), number(Threshold.EXCEEDING_FROM_PERCENT)));
        }
    }

    private void keyTasks() {
        if (rules.read(Reading.ThreeDegrees.HARD_GATES)) {
            keyTasks(Name.KEY_TASKS_AT_FIRST_DEGREE, Level.EXCELLENT, tasks -> tasks.second() == 0 && tasks.third() == 0);
            keyTasks(Name.NO_KEY_TASK_AT_THIRD_DEGREE, Level.COMPLETED, tasks -> tasks.third() == 0);
        }
    }

    private void keyTasks(Name name, Level opens, Predicate<KeyTasks> holds) {
        add(name, "R-5.3-6", "II.5.3", opens, facts.keyTasks(), holds, tasks -> List.of(text(tasks.second()), text(tasks.third())));
    }

    private void conduct() {
        addState(Name.NO_DISCIPLINE, "R-4.4-3", "II.4.4b", Level.COMPLETED, facts.violations(), this::discipline, violations -> List.of());
        add(Name.NO_DEGENERATION, "R-4.4-4", "II.4.4c", Level.COMPLETED, facts.degeneration(), concluded -> !concluded, concluded -> List.of());
        add(Name.NO_CORRUPTION_IN_SCOPE, "R-4.4-5", "II.4.4d", Level.COMPLETED, facts.corruption(), corruption -> corruption != Corruption.HAPPENED,
                corruption -> List.of());
    }

    /** R-4.4-3, S-6: duty-related discipline whose day lies in the quarter. A decision whose day is not known is not known to lie elsewhere. */
    private State discipline(List<Violation> violations) {
        List<Optional<Boolean>> inTheQuarter = violations.stream().filter(violation -> violation.onDuty() && violation.isDisciplined())
                .map(violation -> violation.dayThatCounts(rules).map(facts.quarter()::holds)).toList();
        if (inTheQuarter.contains(Optional.of(true))) {
            return State.NOT_MET;
        }
        return inTheQuarter.contains(Optional.<Boolean>empty()) ? State.UNKNOWN : State.MET;
    }

    private void unit() {
        if (facts.duty() == Duty.NONE) {
            return;
        }
        if (facts.duty() == Duty.HEAD) {
            unit(Name.HEADS_UNIT_SHARE, "R-7.3-3", Level.COMPLETED, this::reachesTheShare, number(Threshold.COLLECTIVE_FROM_PERCENT));
        } else {
            unit(Name.MEMBERS_UNIT_SHARE, "R-7.3-4", Level.EXCELLENT, this::reachesTheShare, number(Threshold.COLLECTIVE_FROM_PERCENT));
        }
        if (rules.read(Reading.CollectiveGate.WHOLE_UNIT_FOR_LEADERS)) {
            unit(Name.WHOLE_UNIT, "R-7.3-2", Level.GOOD, Completion::isWhole, "100");
        }
    }

    /** R-7.3-2: strictly below is below; 69.99 is not 70. */
    private boolean reachesTheShare(Completion unit) {
        return !unit.isBelow(rules.number(Threshold.COLLECTIVE_FROM_PERCENT));
    }

    private void unit(Name name, String rule, Level opens, Predicate<Completion> holds, String asked) {
        add(name, rule, "II.7.3", opens, facts.collective(), holds, unit -> List.of(text(unit.done()), text(unit.counted()), asked));
    }

    private <T> void add(Name name, String rule, String clause, Level opens, Known<T> fact, Predicate<T> holds, Function<T, List<String>> arguments) {
        addState(name, rule, clause, opens, fact, value -> holds.test(value) ? State.MET : State.NOT_MET, arguments);
    }

    private <T> void addState(Name name, String rule, String clause, Level opens, Known<T> fact, Function<T, State> state,
                              Function<T, List<String>> arguments) {
        all.add(new Condition(name, rule, clause, opens, fact.value().map(state).orElse(State.UNKNOWN), fact.source(),
                fact.value().map(arguments).orElse(List.of())));
    }

    private String number(Threshold threshold) {
        return text(rules.number(threshold));
    }

    private static String text(int number) {
        return String.valueOf(number);
    }
}

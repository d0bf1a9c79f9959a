package vn.danhgia.domain.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danhgia.domain.rating.Warning.Name;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.ruleset.Threshold;

/** What is shown beside the conditions, in its order. */
final class Warnings {

    private final Facts facts;
    private final RatingRules rules;
    private final List<Warning> all = new ArrayList<>();

    private Warnings(Facts facts, RatingRules rules) {
        this.facts = facts;
        this.rules = rules;
    }

    /** @param excellent the ceiling is EXCELLENT */
    static List<Warning> of(Facts facts, boolean excellent, RatingRules rules) {
        Warnings warnings = new Warnings(facts, rules);
        warnings.pointsWithoutExcellence(excellent);
        warnings.share();
        warnings.degrees();
        warnings.discipline();
        warnings.corruption();
        return warnings.all;
    }

    /** C-4, R-4.3-2: II.4.2 says "dưới 90"; who has more without being EXCELLENT is lower, and keeps the points. */
    private void pointsWithoutExcellence(boolean excellent) {
        facts.score().value().filter(score -> !excellent && score.reaches(Threshold.EXCELLENT_FROM_POINTS, rules)).ifPresent(score ->
                add(Name.POINTS_WITHOUT_EXCELLENCE, "R-4.3-2", "II.4.2", facts.score().source(), score.total().toString(),
                        number(Threshold.EXCELLENT_FROM_POINTS)));
    }

    /** S-2, R-1.3-2. */
    private void share() {
        int asked = rules.number(Threshold.EXCEEDING_FROM_PERCENT);
        facts.exceeding().value().filter(exceeding -> rules.read(Reading.ExceedingShare.SHOWN) && !exceeding.reaches(asked)).ifPresent(exceeding ->
                add(Name.FEW_TASKS_EXCEED, "R-1.3-2", "II.1.3", facts.exceeding().source(), String.valueOf(exceeding.tasks()),
                        String.valueOf(exceeding.counted()), String.valueOf(asked)));
    }

    /** C-21, R-5.3-6. */
    private void degrees() {
        facts.keyTasks().value().filter(tasks -> rules.read(Reading.ThreeDegrees.RECORDED) && tasks.second() + tasks.third() > 0).ifPresent(tasks ->
                add(Name.KEY_TASKS_FALL_SHORT, "R-5.3-6", "II.5.3", facts.keyTasks().source(), String.valueOf(tasks.second()),
                        String.valueOf(tasks.third())));
    }

    /** C-19, S-6: what is on UBKT's list and is no case of II.4.4b in this quarter. */
    private void discipline() {
        if (violations().anyMatch(violation -> !violation.isDisciplined())) {
            add(Name.DISCIPLINE_CONSIDERED, "R-III.5.1-1", "III.5.1", facts.violations().source());
        }
        violations().filter(Violation::onDuty).map(violation -> violation.dayThatCounts(rules))
                .flatMap(Optional::stream).filter(day -> !facts.quarter().holds(day)).sorted()
                .forEach(day -> add(Name.DISCIPLINE_OF_ANOTHER_QUARTER, "R-4.4-3", "II.4.4b", facts.violations().source(), day.toString()));
        if (violations().anyMatch(violation -> violation.isDisciplined() && !violation.onDuty())) {
            add(Name.DISCIPLINE_OUTSIDE_DUTY, "R-4.4-3", "II.4.4b", facts.violations().source());
        }
    }

    private void corruption() {
        facts.corruption().value().filter(Corruption.EXEMPT::equals).ifPresent(exempt ->
                add(Name.CORRUPTION_EXEMPT, "R-4.4-5", "II.4.4d", facts.corruption().source()));
        facts.corruption().value().filter(Corruption.SELF_DETECTED::equals).ifPresent(detected ->
                add(Name.CORRUPTION_SELF_DETECTED, "R-4.4-6", "II.4.4", facts.corruption().source()));
    }

    private Stream<Violation> violations() {
        return facts.violations().value().stream().flatMap(List::stream);
    }

    private void add(Name name, String rule, String clause, Source source, String... arguments) {
        all.add(new Warning(name, rule, clause, source, List.of(arguments)));
    }

    private String number(Threshold threshold) {
        return String.valueOf(rules.number(threshold));
    }
}

package vn.danhgia.domain.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.Quarter;

/** Facts of the third quarter of 2026: a clean person with everything done and everything known, to be made worse. */
final class ACase {

    static final Quarter QUARTER = new Quarter(2026, 3);

    Known<Standing> standing = Known.of(Standing.ORDINARY, Source.POSTS);
    Known<Score> score;
    Known<Completion> completion = Known.of(new Completion(60, 60, 0), Source.WORK_CATALOGUE);
    Known<Exceeding> exceeding = Known.of(new Exceeding(1, 18, 60), Source.EVIDENCE);
    Known<KeyTasks> keyTasks = Known.of(new KeyTasks(4, 0, 0), Source.TASK_ASSESSMENT);
    Known<List<Violation>> violations = Known.of(List.of(), Source.INSPECTION_LIST);
    Known<Boolean> degeneration = Known.of(false, Source.CONCLUSION);
    Known<Corruption> corruption = Known.of(Corruption.NONE, Source.CONCLUSION);
    Duty duty = Duty.NONE;
    Known<Completion> collective = Known.of(new Completion(10, 10, 0), Source.UNIT_REPORT);

    static ACase of(String total) {
        ACase made = new ACase();
        made.score = Known.of(scored(total), Source.SELF_ASSESSMENT);
        return made;
    }

    static ACase of(Facts facts) {
        ACase made = new ACase();
        made.standing = facts.standing();
        made.score = facts.score();
        made.completion = facts.completion();
        made.exceeding = facts.exceeding();
        made.keyTasks = facts.keyTasks();
        made.violations = facts.violations();
        made.degeneration = facts.degeneration();
        made.corruption = facts.corruption();
        made.duty = facts.duty();
        made.collective = facts.collective();
        return made;
    }

    /** As many points for results as the total allows; the rest for common criteria. */
    static Score scored(String total) {
        Points all = Points.of(total);
        Points results = all.isMoreThan(Points.of("70")) ? Points.of("70") : all;
        return new Score(new Points(all.value().subtract(results.value())), results);
    }

    ACase tasks(int assigned, int done, int excused) {
        completion = Known.of(new Completion(assigned, done, excused), Source.WORK_CATALOGUE);
        return this;
    }

    ACase exceeding(int named, int tasks, int counted) {
        exceeding = Known.of(new Exceeding(named, tasks, counted), Source.EVIDENCE);
        return this;
    }

    ACase keyTasks(int first, int second, int third) {
        keyTasks = Known.of(new KeyTasks(first, second, third), Source.TASK_ASSESSMENT);
        return this;
    }

    ACase violations(Violation... listed) {
        violations = Known.of(List.of(listed), Source.INSPECTION_LIST);
        return this;
    }

    ACase withoutTheList() {
        violations = Known.awaited(Source.INSPECTION_LIST);
        return this;
    }

    ACase degenerate() {
        degeneration = Known.of(true, Source.CONCLUSION);
        return this;
    }

    ACase corruption(Corruption known) {
        corruption = Known.of(known, Source.CONCLUSION);
        return this;
    }

    ACase duty(Duty known) {
        duty = known;
        return this;
    }

    ACase unit(int assigned, int done, int excused) {
        collective = Known.of(new Completion(assigned, done, excused), Source.UNIT_REPORT);
        return this;
    }

    ACase standing(Standing known) {
        standing = Known.of(known, Source.POSTS);
        return this;
    }

    Facts facts() {
        return new Facts(QUARTER, standing, score, completion, exceeding, keyTasks, violations, degeneration, corruption, duty, collective);
    }

    Ceiling ceiling(Reading... readings) {
        return Ceiling.of(facts(), RatingRules.reading(readings));
    }

    Optional<Level> level(Reading... readings) {
        return ceiling(readings).level();
    }

    /** Duty-related discipline: the day of the violation, and those from which decisions on it are in force. */
    static Violation disciplined(LocalDate committed, LocalDate... inForce) {
        return new Violation(Optional.of(committed), List.of(inForce), true);
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}

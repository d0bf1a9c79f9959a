package vn.danhgia.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.rating.ACase.day;
import static vn.danhgia.domain.rating.ACase.disciplined;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import vn.danhgia.domain.rating.Ceiling.Outcome;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading.AboveTheCeiling;
import vn.danhgia.domain.ruleset.Reading.BelowFifty;
import vn.danhgia.domain.ruleset.Reading.CollectiveGate;
import vn.danhgia.domain.ruleset.Reading.DisciplineDay;
import vn.danhgia.domain.ruleset.Reading.ExceedingShare;
import vn.danhgia.domain.ruleset.Reading.ThreeDegrees;
import vn.danhgia.domain.shared.Level;

/** A worse fact never raises the ceiling, whatever else is the case and however the plan is read. */
class CeilingPropertiesTest {

    /** Each fact from the best to the worst that it can be. What is not known lies between the best and the worst. */
    private static final List<Known<Standing>> STANDINGS = chain(Source.POSTS, Standing.ORDINARY, Standing.notRated(NotRated.INSPECTION, true));
    private static final List<Known<Score>> SCORES = Stream.of("100", "90", "89.99", "70", "69.99", "50", "49.99", "0")
            .map(total -> Known.of(ACase.scored(total), Source.SELF_ASSESSMENT)).toList();
    private static final List<Known<Completion>> COMPLETIONS = Stream.of(new Completion(10, 10, 0), new Completion(10, 9, 1),
    new Completion(10, 0, 10),
            new Completion(10, 9, 0), new Completion(10, 0, 0)).map(tasks -> Known.of(tasks, Source.WORK_CATALOGUE)).toList();
    private static final List<Known<Exceeding>> EXCEEDING = Stream.of(new Exceeding(2, 3, 10), new Exceeding(1, 2, 10), new Exceeding(0, 2, 10),
            new Exceeding(0, 0, 10)).map(exceeding -> Known.of(exceeding, Source.EVIDENCE)).toList();
    private static final List<Known<KeyTasks>> KEY_TASKS = Stream.of(new KeyTasks(3, 0, 0), new KeyTasks(2, 1, 0), new KeyTasks(2, 0, 1),
            new KeyTasks(0, 0, 3)).map(tasks -> Known.of(tasks, Source.TASK_ASSESSMENT)).toList();
    /** However the day is read: in the quarter by either day. */
    private static final List<Known<List<Violation>>> VIOLATIONS = Stream.<List<Violation>>of(List.of(),
            List.of(new Violation(Optional.of(day(8, 1)), List.of(), true)), List.of(disciplined(day(8, 1), day(9, 1))))
            .map(list -> Known.of(list, Source.INSPECTION_LIST)).toList();
    private static final List<Known<Boolean>> DEGENERATION = chain(Source.CONCLUSION, false, true);
    private static final List<Known<Corruption>> CORRUPTION = Stream.of(Corruption.NONE, Corruption.EXEMPT, Corruption.SELF_DETECTED,
            Corruption.HAPPENED)
            .map(known -> Known.of(known, Source.CONCLUSION)).toList();
    private static final List<Known<Completion>> UNITS = Stream.of(new Completion(10, 10, 0), new Completion(10, 9, 0), new Completion(10, 7, 0),
            new Completion(10_000, 6_999, 0), new Completion(10, 0, 0)).map(tasks -> Known.of(tasks, Source.UNIT_REPORT)).toList();

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    @Tag("R-4.1-1")
    @Tag("R-4.2-1")
    @Tag("R-4.3-1")
    @Tag("R-4.4-1")
    @Tag("C-1")
    @Tag("C-18")
    @Tag("C-21")
    @Tag("S-2")
    void aWorseFactNeverRaisesTheCeiling(@ForAll("facts") Facts facts, @ForAll("facts") Facts others, @ForAll("readings") RatingRules rules) {
        int before = rank(facts, rules);
        for (Facts worse : oneFactWorse(facts, others)) {
            assertThat(rank(worse, rules)).as("%s beside %s", worse, facts).isGreaterThanOrEqualTo(before);
        }
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    @Tag("C-7b")
    void aWorseFactNeverAllowsAHigherVote(@ForAll("facts") Facts facts, @ForAll("facts") Facts others, @ForAll("readings") RatingRules rules) {
        Ceiling before = Ceiling.of(facts, rules);
        for (Facts worse : oneFactWorse(facts, others)) {
            Ceiling after = Ceiling.of(worse, rules);
            for (Level wanted : Level.values()) {
                assertThat(before.isExceededBy(wanted) && !after.isExceededBy(wanted)).as("%s by %s beside %s", wanted, worse, facts).isFalse();
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Tag("R-III.5.1-1")
    void nothingIsDecidedOnWhatIsNotKnown(@ForAll("facts") Facts facts, @ForAll("readings") RatingRules rules) {
        Facts without = new Facts(facts.quarter(), facts.standing(), facts.score(), facts.completion(), facts.exceeding(), facts.keyTasks(),
                Known.awaited(Source.INSPECTION_LIST), facts.degeneration(), facts.corruption(), facts.duty(), facts.collective());
        Ceiling ceiling = Ceiling.of(without, rules);
        assertThat(ceiling.mayBeDecidedOn()).isEqualTo(ceiling.outcome() == Outcome.NOT_RATED);
        assertThat(ceiling.explanation().closed()).allSatisfy(closed -> assertThat(closed.by()).isNotEmpty());
    }

    /** EXCELLENT, GOOD, COMPLETED, no fitting level, NOT_COMPLETED, not rated. */
    private static int rank(Facts facts, RatingRules rules) {
        Ceiling ceiling = Ceiling.of(facts, rules);
        return switch (ceiling.outcome()) {
            case LEVEL -> ceiling.level().orElseThrow() == Level.NOT_COMPLETED ? 4 : ceiling.level().orElseThrow().ordinal();
            case NO_FITTING_LEVEL -> 3;
            case NOT_RATED -> 5;
        };
    }

    /** The facts with one of them replaced by that of the others, where that is worse. */
    private static List<Facts> oneFactWorse(Facts facts, Facts others) {
        return Stream.of(
                worse(facts, others, STANDINGS, Facts::standing, (made, worse) -> made.standing = worse),
                worse(facts, others, SCORES, Facts::score, (made, worse) -> made.score = worse),
                worse(facts, others, COMPLETIONS, Facts::completion, (made, worse) -> made.completion = worse),
                worse(facts, others, EXCEEDING, Facts::exceeding, (made, worse) -> made.exceeding = worse),
                worse(facts, others, KEY_TASKS, Facts::keyTasks, (made, worse) -> made.keyTasks = worse),
                worse(facts, others, VIOLATIONS, Facts::violations, (made, worse) -> made.violations = worse),
                worse(facts, others, DEGENERATION, Facts::degeneration, (made, worse) -> made.degeneration = worse),
                worse(facts, others, CORRUPTION, Facts::corruption, (made, worse) -> made.corruption = worse),
                worse(facts, others, UNITS, Facts::collective, (made, worse) -> made.collective = worse)
        ).flatMap(Optional::stream).toList();
    }

    /** The other is known to be worse when it is later in the chain, or unknown after the best, or the worst after unknown. */
    private static <T> Optional<Facts> worse(Facts facts, Facts others, List<Known<T>> chain, Function<Facts, Known<T>> fact,
            BiConsumer<ACase, Known<T>> put) {
        int from = chain.indexOf(fact.apply(facts));
        int to = chain.indexOf(fact.apply(others));
        if (from >= 0 && to > from || from == 0 && to < 0 || from < 0 && to == chain.size() - 1) {
            ACase made = ACase.of(facts);
            put.accept(made, fact.apply(others));
            return Optional.of(made.facts());
        }
        return Optional.empty();
    }

    private static <T> List<Known<T>> chain(Source source, T best, T worst) {
        return List.of(Known.of(best, source), Known.of(worst, source));
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Combinators.combine(
                Combinators.combine(mostly(STANDINGS), mostly(SCORES), mostly(COMPLETIONS)).as((standing, score, completion) -> {
                    ACase made = new ACase();
                    made.standing = standing;
                    made.score = score;
                    made.completion = completion;
                    return made;
                }), mostly(EXCEEDING), mostly(KEY_TASKS), mostly(VIOLATIONS), mostly(DEGENERATION), mostly(CORRUPTION), Arbitraries.of(Duty.class),
                mostly(UNITS)).as((made, exceeding, keyTasks, violations, degeneration, corruption, duty, unit) -> {
                    made.exceeding = exceeding;
                    made.keyTasks = keyTasks;
                    made.violations = violations;
                    made.degeneration = degeneration;
                    made.corruption = corruption;
                    made.duty = duty;
                    made.collective = unit;
                    return made.facts();
                });
    }

    /** As often the best as all the others together: with nine bad facts at once nothing can get worse. */
    private static <T> Arbitrary<Known<T>> mostly(List<Known<T>> chain) {
        Arbitrary<Known<T>> any = Arbitraries.of(Stream.concat(chain.stream(), Stream.of(Known.<T>awaited(chain.get(0).source()))).toList());
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(2, Arbitraries.just(chain.get(0))), net.jqwik.api.Tuple.of(1, any));
    }

    @Provide
    Arbitrary<RatingRules> readings() {
        return Combinators.combine(Arbitraries.of(BelowFifty.class), Arbitraries.of(CollectiveGate.class), Arbitraries.of(ThreeDegrees.class),
                Arbitraries.of(ExceedingShare.class), Arbitraries.of(DisciplineDay.class), Arbitraries.of(AboveTheCeiling.class))
                .as((fifty, unit, degrees, share, day, above) -> RatingRules.reading(fifty, unit, degrees, share, day, above));
    }
}

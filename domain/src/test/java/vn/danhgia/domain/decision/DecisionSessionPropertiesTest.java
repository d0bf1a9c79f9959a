package vn.danhgia.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.decision.Sitting.SESSION;
import static vn.danhgia.domain.decision.Sitting.dossier;
import static vn.danhgia.domain.decision.Sitting.inSmallUnit;
import static vn.danhgia.domain.decision.Sitting.line;
import static vn.danhgia.domain.decision.Sitting.stay;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.danhgia.domain.decision.SessionCommand.GrantException;
import vn.danhgia.domain.decision.SessionCommand.KeepWithinQuota;
import vn.danhgia.domain.decision.SessionCommand.PutOff;
import vn.danhgia.domain.decision.SessionCommand.ResolveQuota;
import vn.danhgia.domain.decision.SessionCommand.WithdrawException;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading.QuotaBase;
import vn.danhgia.domain.ruleset.Reading.QuotaShare;
import vn.danhgia.domain.ruleset.Reading.SmallUnitException;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.Level;

/** Acts in whatever order: what is resolved keeps to the quota, and nobody is above the ceiling or decided without a vote. */
@Tag("R-4.1-2")
class DecisionSessionPropertiesTest {

    private static final int PERSONS = 12;

    /** What somebody tries. */
    record Attempt(int kind, int person, Level level, int votes) {
    }

    @Property(tries = 400)
    void whateverIsTriedTheResolvedLevelsKeepToTheQuotaAndToTheCeilings(@ForAll("attempts") @Size(max = 60) List<Attempt> attempts,
                                                                        @ForAll QuotaBase base, @ForAll QuotaShare share,
                                                                        @ForAll SmallUnitException exception,
                                                                        @ForAll @IntRange(min = 0, max = 3) int tail) {
        RatingRules rules = RatingRules.reading(base, share, exception);
        Sitting sitting = Sitting.on(rules, agenda());
        for (Attempt attempt : attempts) {
            sitting = tried(sitting, command(sitting, attempt));
        }
        // Somebody goes through the list to its end.
        for (int person = 0; person < PERSONS; person++) {
            sitting = tried(sitting, sitting.voteOn(name(person), person % 4 < tail ? Level.EXCELLENT : Level.GOOD));
        }
        for (GroupStanding group : sitting.state().overQuota()) {
            sitting = tried(sitting, votes(group, 5));
        }
        sitting = tried(sitting, new ResolveQuota(SESSION));
        DecisionSession state = sitting.state();
        if (state.settled().isEmpty()) {
            assertThat(state.overQuota().isEmpty() && state.undecided().isEmpty()).isFalse();
            return;
        }
        for (String group : List.of("g1", "g2")) {
            List<FinalLevel> levels = state.resolved().stream().filter(level -> state.line(level.dossier()).group().equals(group)).toList();
            int beside = exception == SmallUnitException.BESIDE_THE_QUOTA ? (int) levels.stream().filter(FinalLevel::byException).count() : 0;
            int excellent = (int) levels.stream().filter(level -> level.level() == Level.EXCELLENT).count() - beside;
            int good = (int) levels.stream().filter(level -> level.level() == Level.GOOD).count();
            assertThat(100 * excellent).as("%d of %d, half rounded up", excellent, good)
                    .isLessThan(share.percent() * (base == QuotaBase.FINAL_GOOD ? good : good + excellent) + 51);
        }
        assertThat(state.resolved()).allSatisfy(level -> {
            SessionItem item = state.item(level.dossier()).orElseThrow();
            assertThat(level.level()).isGreaterThanOrEqualTo(item.line().ceiling().orElseThrow());
            assertThat(item.vote()).isPresent();
        });
    }

    private static AgendaLine[] agenda() {
        return IntStream.range(0, PERSONS).mapToObj(number -> {
            AgendaLine line = line(name(number), number < 8 ? "g1" : "g2", Level.GOOD, number % 3 == 2 ? Level.GOOD : Level.EXCELLENT);
            return number % 3 == 0 ? inSmallUnit(line, line.unit()) : line;
        }).toArray(AgendaLine[]::new);
    }

    private static SessionCommand command(Sitting sitting, Attempt attempt) {
        String person = name(attempt.person());
        return switch (attempt.kind()) {
            case 0 -> new GrantException(SESSION, dossier(person));
            case 1 -> new WithdrawException(SESSION, dossier(person));
            case 2 -> votes(sitting.state().group(attempt.person() < 8 ? "g1" : "g2"), attempt.votes());
            case 3 -> new ResolveQuota(SESSION);
            case 4 -> new PutOff(SESSION, dossier(person));
            default -> sitting.voteOn(person, attempt.level());
        };
    }

    /** Votes that differ from candidate to candidate, so that they settle it. */
    private static KeepWithinQuota votes(GroupStanding group, int from) {
        return new KeepWithinQuota(SESSION, group.group(), IntStream.range(0, group.candidates().size())
                .mapToObj(number -> stay(group.candidates().get(number).person().code(), (from + number) % 10)).toList());
    }

    private static Sitting tried(Sitting sitting, SessionCommand command) {
        return sitting.ask(command) instanceof Decision.Accepted<SessionEvent> accepted ? sitting.after(accepted.events()) : sitting;
    }

    private static String name(int number) {
        return "p-" + (1000 + number);
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(Arbitraries.integers().between(0, 9), Arbitraries.integers().between(0, PERSONS - 1), Arbitraries.of(Level.class),
                Arbitraries.integers().between(0, 9)).as(Attempt::new).list().ofMaxSize(60);
    }
}

package vn.danhgia.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import vn.danhgia.domain.Given;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.ruleset.Reading.ExceptionOverrun;
import vn.danhgia.domain.ruleset.Reading.HeadInQuota;
import vn.danhgia.domain.ruleset.Reading.QuotaBase;
import vn.danhgia.domain.ruleset.Reading.QuotaGroups;
import vn.danhgia.domain.ruleset.Reading.QuotaShare;
import vn.danhgia.domain.ruleset.Reading.SmallUnitException;
import vn.danhgia.domain.shared.Level;

/** What holds for every commune and every reading. */
class QuotaPropertiesTest {

    private static final Map<String, String> GROUPS = Map.of("a", "G1", "b", "G1", "c", "G2");

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Tag("R-4.1-2")
    void theOrderOfThePersonsDoesNotMatter(@ForAll("communes") List<Candidate> commune, @ForAll("readings") RatingRules rules,
            @ForAll Random random) {
        List<Candidate> shuffled = new ArrayList<>(commune);
        Collections.shuffle(shuffled, random);
        assertThat(QuotaReport.of(shuffled, GROUPS, rules)).isEqualTo(QuotaReport.of(commune, GROUPS, rules));
    }

    /** Counted here once more, from the persons themselves. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    @Tag("R-4.1-2")
    @Tag("R-4.1-3")
    void whatHoldsExceedsNoCap(@ForAll("communes") List<Candidate> commune, @ForAll("readings") RatingRules rules) {
        for (QuotaReport.Group group : QuotaReport.of(commune, GROUPS, rules).groups()) {
            int placed = rules.read(SmallUnitException.WITHIN_THE_QUOTA) ? group.exceptions().size() : 0;
            int fallen = group.good() + group.overrun();
            int counted = group.allowed() + placed;
            assertThat(group.allowed() + group.overrun()).isEqualTo(group.excellent().size());
            assertThat(group.allowed() == 0 || Quota.holds(counted, fallen, rules)).as("%s", group).isTrue();
            assertThat(group.overrun() == 0 || !Quota.holds(counted + 1, fallen - 1, rules)).as("no more than needed must fall: %s", group).isTrue();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Tag("R-4.1-2")
    void withOneExcellentLessWhatHeldStillHolds(@ForAll("communes") List<Candidate> commune, @ForAll("readings") RatingRules rules,
            @ForAll Random random) {
        List<Candidate> held = untilItHolds(commune, rules);
        List<Candidate> excellent = held.stream().filter(candidate -> candidate.isDecidedAs(Level.EXCELLENT)).toList();
        if (excellent.isEmpty()) {
            return;
        }
        Candidate one = excellent.get(random.nextInt(excellent.size()));
        assertThat(QuotaReport.of(lowered(held, one), GROUPS, rules).holds()).isTrue();
    }

    /** As BTV does: somebody of what is too many becomes GOOD, until it holds. */
    private static List<Candidate> untilItHolds(List<Candidate> commune, RatingRules rules) {
        List<Candidate> left = commune;
        while (!QuotaReport.of(left, GROUPS, rules).holds()) {
            QuotaReport report = QuotaReport.of(left, GROUPS, rules);
            List<Candidate> now = left;
            Candidate falls = report.groups().stream().filter(group -> group.overrun() > 0).map(group -> group.excellent().get(0)).findFirst()
                    .orElseGet(() -> now.stream().filter(candidate -> candidate.byException() && candidate.isDecidedAs(Level.EXCELLENT)).findFirst()
                            .orElseThrow());
            left = lowered(left, falls);
        }
        return left;
    }

    private static List<Candidate> lowered(List<Candidate> commune, Candidate one) {
        return commune.stream().map(candidate -> candidate == one ? new Candidate(one.person(), one.unit(), one.position(), one.head(),
                one.decidedByProvince(),
                Optional.of(Level.GOOD), one.proposed(), one.ceiling(), false, one.score(), one.exceeding()) : candidate).toList();
    }

    @Provide
    Arbitrary<List<Candidate>> communes() {
        Arbitrary<Optional<Level>> levels = Arbitraries.of(Level.class).optional(0.9);
        Arbitrary<Candidate> candidate = Combinators.combine(Arbitraries.of("u1", "u2", "u3", "u4", "u5", "u6"), Arbitraries.of("a", "b", "c", "d"),
                Arbitraries.of(true, false), levels, levels, Arbitraries.of(true, false), Arbitraries.integers().between(0, 9)).as(
                (unit, position, head, level, data, byException, province) -> new Candidate(Given.person("p-0"), unit, position, head, province == 0,
                level,
                        level, level.isPresent() ? data : Optional.empty(), byException, Optional.empty(), Optional.empty()));
        return candidate.list().ofMaxSize(40).map(list -> {
            List<Candidate> numbered = new ArrayList<>();
            for (Candidate one : list) {
                numbered.add(new Candidate(Given.person("p-" + numbered.size()), one.unit(), one.position(), one.head(), one.decidedByProvince(),
                        one.level(),
                        one.proposed(), one.ceiling(), one.byException(), one.score(), one.exceeding()));
            }
            return numbered;
        });
    }

    @Provide
    Arbitrary<RatingRules> readings() {
        return Combinators.combine(Arbitraries.of(QuotaBase.class), Arbitraries.of(QuotaShare.class), Arbitraries.of(HeadInQuota.class),
                Arbitraries.of(QuotaGroups.class), Arbitraries.of(SmallUnitException.class), Arbitraries.of(ExceptionOverrun.class))
                .as((base, share, head, groups, exception, overrun) -> RatingRules.reading(new Reading[] {base, share, head, groups, exception,
                overrun}));
    }
}

package vn.danhgia.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.Given;
import vn.danhgia.domain.rating.QuotaReport.Commune;
import vn.danhgia.domain.rating.QuotaReport.Group;
import vn.danhgia.domain.rating.QuotaReport.SmallUnit;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.ruleset.Reading.ExceptionOverrun;
import vn.danhgia.domain.ruleset.Reading.HeadInQuota;
import vn.danhgia.domain.ruleset.Reading.QuotaBase;
import vn.danhgia.domain.ruleset.Reading.QuotaGroups;
import vn.danhgia.domain.ruleset.Reading.QuotaShare;
import vn.danhgia.domain.ruleset.Reading.SmallUnitException;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;

class QuotaReportTest {

    private static final Map<String, String> GROUPS = Map.of("truong-phong", "G4", "giam-doc-trung-tam", "G4", "pho-phong", "G5");

    private final List<Candidate> all = new ArrayList<>();

    @Test
    @Tag("T11")
    @Tag("R-4.1-2")
    void t11OfTenInAGroupWithFiveCandidatesTwoMayBeExcellentAndAllFiveAreNamed() {
        many(5, Level.EXCELLENT);
        many(5, Level.GOOD);
        QuotaReport report = report();
        Group group = report.groups().get(0);
        assertThat(group.code()).isEqualTo("G5");
        assertThat(group.good()).isEqualTo(5);
        assertThat(group.allowed()).isEqualTo(2);
        assertThat(group.overrun()).isEqualTo(3);
        assertThat(group.excellent()).extracting(Candidate::person).containsExactly(id(1), id(2), id(3), id(4), id(5));
        assertThat(report.holds()).isFalse();
    }

    @Test
    @Tag("T12")
    @Tag("C-2")
    void t12OfEightOneMayBeExcellentOrReadOtherwiseTwo() {
        many(2, Level.EXCELLENT);
        many(6, Level.GOOD);
        assertThat(report().groups()).extracting(Group::allowed, Group::overrun).containsExactly(tuple(1, 1));
        assertThat(report(QuotaBase.GOOD_OR_BETTER).groups()).extracting(Group::allowed, Group::overrun)
                .containsExactly(tuple(2, 0));
        assertThat(report(QuotaBase.GOOD_OR_BETTER).holds()).isTrue();
    }

    @Test
    @Tag("C-2")
    void aQuarterAllowsMoreThanAFifth() {
        many(2, Level.EXCELLENT);
        many(6, Level.GOOD);
        assertThat(report(QuotaShare.TWENTY_FIVE_PERCENT).holds()).isTrue();
    }

    @Test
    @Tag("R-4.1-2")
    void whoIsLowerThanGoodIsNotInTheBase() {
        many(1, Level.EXCELLENT);
        many(2, Level.GOOD);
        many(7, Level.COMPLETED);
        assertThat(report().groups().get(0)).extracting(Group::good, Group::allowed).containsExactly(2, 0);
    }

    @Test
    @Tag("R-8.1-4")
    @Tag("R-4.1-2")
    @Tag("T22")
    void whoIsNotRatedAndWhomTheProvinceDecidesOnCountNowhere() {
        many(1, Level.EXCELLENT);
        many(3, Level.GOOD);
        assertThat(report().holds()).isTrue();
        all.remove(3);
        all.add(notRated("p-kinh-te"));
        all.add(new Candidate(id(90), "ttdu", "pho-phong", false, true, Optional.of(Level.GOOD), Optional.of(Level.GOOD), Optional.of(Level.GOOD),
                false,
                Optional.empty(), Optional.empty()));
        assertThat(report().holds()).isFalse();
        assertThat(report().groups().get(0).good()).isEqualTo(2);
        assertThat(report().commune().base()).isEqualTo(2);
    }

    @Test
    @Tag("C-2")
    void theHeadIsCountedWithTheOthersOrLeftOutOfNumberAndBase() {
        all.add(candidate("u1", "pho-phong", true, Level.EXCELLENT));
        many(3, Level.GOOD);
        assertThat(report().groups().get(0)).extracting(Group::good, group -> group.excellent().size()).containsExactly(3, 1);
        assertThat(report(HeadInQuota.LEFT_OUT).groups().get(0)).extracting(Group::good, group -> group.excellent().size()).containsExactly(3, 0);
        all.add(candidate("u1", "pho-phong", false, Level.EXCELLENT));
        all.add(candidate("u2", "pho-phong", true, Level.GOOD));
        assertThat(report(HeadInQuota.LEFT_OUT).groups().get(0)).extracting(Group::good, Group::overrun).containsExactly(3, 0);
        assertThat(report().groups().get(0)).extracting(Group::good, Group::overrun).containsExactly(4, 1);
    }

    @Test
    @Tag("C-2b")
    void similarPositionsAreAsTheTableNamesThemOrTheWholeCommuneIsOneGroup() {
        all.add(candidate("u1", "truong-phong", true, Level.EXCELLENT));
        all.add(candidate("u2", "giam-doc-trung-tam", true, Level.GOOD));
        all.add(candidate("u1", "pho-phong", false, Level.GOOD));
        all.add(candidate("u3", "hieu-truong", true, Level.GOOD));
        assertThat(report().groups()).extracting(Group::code).containsExactly("G4", "G5", "hieu-truong");
        assertThat(report().groups()).extracting(Group::overrun).containsExactly(1, 0, 0);
        assertThat(report(QuotaGroups.ONE_FOR_ALL).groups()).extracting(Group::code, Group::good, Group::overrun)
                .containsExactly(tuple(QuotaReport.WHOLE_COMMUNE, 3, 0));
    }

    @Test
    @Tag("T13")
    @Tag("C-3")
    @Tag("R-4.1-4")
    void t13TheOneOfASmallUnitStandsBesideTheQuota() {
        all.add(chosen("u1", Level.EXCELLENT));
        all.add(candidate("u1", "pho-phong", false, Level.GOOD));
        all.add(candidate("u1", "pho-phong", false, Level.GOOD));
        QuotaReport report = report();
        assertThat(report.smallUnits()).containsExactly(new SmallUnit("u1", 3, true, List.of(id(1)), List.of(id(1)), true));
        assertThat(report.groups().get(0)).isEqualTo(new Group("G5", 2, List.of(), List.of(id(1)), 0, 0));
        assertThat(report.holds()).isTrue();

        all.set(0, candidate("u1", "pho-phong", false, Level.EXCELLENT));
        assertThat(report().holds()).as("nobody chosen: it counts in the quota").isFalse();
        assertThat(report().smallUnits()).containsExactly(new SmallUnit("u1", 3, true, List.of(id(4)), List.of(), false));
        assertThat(report().groups().get(0).overrun()).isEqualTo(1);
    }

    @Test
    @Tag("T14")
    @Tag("R-4.1-4")
    void t14OneBelowGoodInDataProposalOrDecisionTakesTheExceptionAway() {
        for (Candidate lower : List.of(rated(Level.COMPLETED, Level.COMPLETED, Level.COMPLETED), rated(Level.COMPLETED, Level.GOOD, Level.GOOD),
                rated(Level.GOOD, Level.COMPLETED, Level.GOOD), rated(Level.GOOD, Level.GOOD, Level.COMPLETED))) {
            all.clear();
            all.add(chosen("u1", Level.EXCELLENT));
            all.add(candidate("u1", "pho-phong", false, Level.GOOD));
            all.add(lower);
            QuotaReport report = report();
            assertThat(report.smallUnits()).extracting(SmallUnit::entitled, SmallUnit::valid).containsExactly(tuple(false, false));
            assertThat(report.groups().get(0).excellent()).as("counts in the quota").hasSize(1);
            assertThat(report.holds()).isFalse();
        }
        all.set(2, rated(Level.GOOD, Level.EXCELLENT, Level.EXCELLENT));
        assertThat(report().holds()).as("better than GOOD is GOOD too").isTrue();
    }

    @Test
    @Tag("T15")
    @Tag("R-4.1-4")
    void t15FiveLeadersAreNotFewerThanFiveAndWhoIsNotRatedIsALeaderToo() {
        all.add(chosen("u1", Level.EXCELLENT));
        manyIn("u1", 3, Level.GOOD);
        assertThat(report().smallUnits()).extracting(SmallUnit::leaders, SmallUnit::valid).containsExactly(tuple(4, true));
        all.add(notRated("u1"));
        assertThat(report().smallUnits()).extracting(SmallUnit::leaders, SmallUnit::valid).containsExactly(tuple(5, false));
    }

    @Test
    @Tag("R-4.1-4")
    @Tag("R-8.1-4")
    void whoIsNotRatedDoesNotSpoilTheHundredPercent() {
        all.add(chosen("u1", Level.EXCELLENT));
        all.add(notRated("u1"));
        assertThat(report().smallUnits()).extracting(SmallUnit::valid).containsExactly(true);
        all.remove(0);
        assertThat(report().smallUnits()).as("nobody is rated").isEmpty();
    }

    @Test
    @Tag("C-3")
    @Tag("R-4.1-4")
    void aUnitRaisesOneWhoIsEligibleAndNoMore() {
        all.add(chosen("u1", Level.EXCELLENT));
        all.add(chosen("u1", Level.EXCELLENT));
        assertThat(report().smallUnits().get(0)).extracting(SmallUnit::entitled, SmallUnit::valid).containsExactly(true, false);
        assertThat(report().groups().get(0).overrun()).as("which of the two is BTV's to say").isEqualTo(2);
        assertThat(report().holds()).isFalse();

        all.clear();
        all.add(new Candidate(id(1), "u1", "pho-phong", false, false, Optional.of(Level.EXCELLENT), Optional.of(Level.GOOD), Optional.of(Level.GOOD),
                true,
                Optional.empty(), Optional.empty()));
        all.add(rated(Level.GOOD, Level.GOOD, Level.EXCELLENT));
        assertThat(report().smallUnits().get(0)).extracting(SmallUnit::entitled, SmallUnit::valid).as("another one is eligible")
                .containsExactly(true, false);

        all.clear();
        all.add(new Candidate(id(1), "u1", "pho-phong", false, false, Optional.of(Level.GOOD), Optional.of(Level.GOOD), Optional.of(Level.EXCELLENT),
                true,
                Optional.empty(), Optional.empty()));
        assertThat(report().smallUnits()).as("chosen and not raised").extracting(SmallUnit::claimed).containsExactly(List.of());
        assertThat(report().holds()).isTrue();
    }

    @Test
    void aClaimThatIsNotInOrderStandsAgainstDecidingAlsoWhereTheGroupHasRoom() {
        all.add(chosen("u1", Level.EXCELLENT));
        manyIn("u1", 5, Level.GOOD);
        assertThat(report().groups().get(0).overrun()).isZero();
        assertThat(report().smallUnits().get(0).valid()).isFalse();
        assertThat(report().holds()).isFalse();
    }

    @Test
    @Tag("C-3")
    void theExceptionIsGrantedBesideAUsedUpQuotaOrTakesItsPlaceWithinIt() {
        all.add(chosen("u1", Level.EXCELLENT));
        all.add(candidate("u2", "pho-phong", false, Level.EXCELLENT));
        manyIn("u2", 5, Level.GOOD);
        assertThat(report().holds()).isTrue();
        QuotaReport within = report(SmallUnitException.WITHIN_THE_QUOTA);
        assertThat(within.groups().get(0)).extracting(Group::allowed, Group::overrun).containsExactly(0, 1);
        assertThat(within.holds()).isFalse();

        manyIn("u2", 3, Level.GOOD);
        assertThat(report(SmallUnitException.WITHIN_THE_QUOTA).holds()).as("room for two").isTrue();
    }

    @Test
    @Tag("C-3")
    @Tag("C-2")
    void withinTheQuotaTheExceptionBelongsToTheBaseOfGoodOrBetter() {
        all.add(chosen("u1", Level.EXCELLENT));
        all.add(candidate("u2", "pho-phong", false, Level.EXCELLENT));
        manyIn("u2", 6, Level.GOOD);
        assertThat(report(SmallUnitException.WITHIN_THE_QUOTA, QuotaBase.GOOD_OR_BETTER).holds()).as("a fifth of eight").isTrue();
        all.remove(all.size() - 1);
        assertThat(report(SmallUnitException.WITHIN_THE_QUOTA, QuotaBase.GOOD_OR_BETTER).holds()).as("of seven").isFalse();
    }

    @Test
    @Tag("C-3b")
    void exceptionsAboveTheShareOfTheWholeAreShownOrBlocked() {
        for (int unit = 1; unit <= 11; unit++) {
            all.add(chosen("school-" + unit, Level.EXCELLENT));
            manyIn("school-" + unit, 2, Level.GOOD);
        }
        QuotaReport shown = report();
        assertThat(shown.commune()).isEqualTo(new Commune(11, 22, 4, 11, 0));
        assertThat(shown.commune().isAboveTheShare()).isTrue();
        assertThat(shown.holds()).isTrue();
        QuotaReport blocked = report(ExceptionOverrun.BLOCKED);
        assertThat(blocked.commune()).as("of 33 five may stay: the base grows with every one that falls").isEqualTo(new Commune(11, 22, 4, 11, 6));
        assertThat(blocked.holds()).isFalse();
    }

    @Test
    @Tag("C-3b")
    void onlyExceptionsAreBlockedNeverMoreThanThereAre() {
        all.add(chosen("u1", Level.EXCELLENT));
        manyIn("u2", 4, Level.EXCELLENT);
        manyIn("u2", 2, Level.GOOD);
        assertThat(report(ExceptionOverrun.BLOCKED).commune()).isEqualTo(new Commune(5, 2, 0, 1, 1));
        manyIn("u3", 30, Level.GOOD);
        assertThat(report(ExceptionOverrun.BLOCKED).commune()).isEqualTo(new Commune(5, 32, 6, 1, 0));
        assertThat(report(ExceptionOverrun.BLOCKED).commune().isAboveTheShare()).isFalse();
        assertThat(report(ExceptionOverrun.BLOCKED).holds()).isTrue();
    }

    @Test
    @Tag("C-3b")
    void atTheShareIsNotAboveIt() {
        assertThat(new Commune(4, 20, 4, 1, 0).isAboveTheShare()).isFalse();
        assertThat(new Commune(5, 20, 4, 1, 0).isAboveTheShare()).isTrue();
    }

    @Test
    void nobodyStandsInItTwice() {
        all.add(candidate("u1", "pho-phong", false, Level.GOOD));
        all.add(all.get(0));
        assertThatIllegalArgumentException().isThrownBy(this::report);
    }

    private void many(int count, Level level) {
        for (int i = 0; i < count; i++) {
            all.add(candidate("unit-" + (all.size() + 1), "pho-phong", false, level));
        }
    }

    private void manyIn(String unit, int count, Level level) {
        for (int i = 0; i < count; i++) {
            all.add(candidate(unit, "pho-phong", false, level));
        }
    }

    private QuotaReport report(Reading... readings) {
        return QuotaReport.of(all, GROUPS, RatingRules.reading(readings));
    }

    private int next = 1;

    private Candidate candidate(String unit, String position, boolean head, Level level) {
        return new Candidate(id(next++), unit, position, head, false, Optional.of(level), Optional.of(level), Optional.of(level), false,
                Optional.of(ACase.scored("92")), Optional.of(new Exceeding(1, 3, 10)));
    }

    /** Chosen as the one of the unit. */
    private Candidate chosen(String unit, Level level) {
        return new Candidate(id(next++), unit, "pho-phong", false, false, Optional.of(level), Optional.of(level), Optional.of(level), true,
                Optional.empty(), Optional.empty());
    }

    private Candidate rated(Level decided, Level proposed, Level ceiling) {
        return new Candidate(id(next++), "u1", "pho-phong", false, false, Optional.of(decided), Optional.of(proposed), Optional.of(ceiling), false,
                Optional.empty(), Optional.empty());
    }

    private Candidate notRated(String unit) {
        return new Candidate(id(next++), unit, "pho-phong", false, false, Optional.empty(), Optional.empty(), Optional.empty(), true,
                Optional.empty(),
                Optional.empty());
    }

    private static PersonId id(int number) {
        return Given.person("p-%04d".formatted(number));
    }
}

package vn.danhgia.domain.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.MEMBER;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.person;
import static vn.danhgia.domain.year.Quarters.history;
import static vn.danhgia.domain.year.Quarters.result;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.year.AnnualSubject.Kind;
import vn.danhgia.domain.year.Preference.Candidate;
import vn.danhgia.domain.year.Preference.Place;

class YearViewTest {

    private static final RatingRules RULES = RatingRules.DEFAULT;
    private static final RatingRules YEAR_ONLY = RatingRules.reading(Reading.FourthQuarter.YEAR_ONLY);

    @Test
    @Tag("R-I.1.3-1")
    void quartersAddUpToAHistoryAndAReplacedDecisionReplacesItsQuarter() {
        History history = new History(OFFICIAL, List.of()).with(result("2026-Q3 HTT")).with(result("2026-Q2 KHT")).with(result("2027-Q1 HTXS"));
        assertThat(history.quarters()).extracting(QuarterResult::quarter)
                .containsExactly(new Quarter(2026, 2), new Quarter(2026, 3), new Quarter(2027, 1));
        History corrected = history.with(result("2026-Q2 HTNV"));
        assertThat(corrected.quarters()).hasSize(3);
        assertThat(YearView.of(history, 2026, RULES).excellentIsOpen()).isFalse();
        assertThat(YearView.of(corrected, 2026, RULES).excellentIsOpen()).isTrue();
    }

    @Test
    void aQuarterStandsInAHistoryOnceAndIsNotBothRatedAndNot() {
        assertThatIllegalArgumentException().isThrownBy(() -> history(OFFICIAL, "2026-Q3 HTT, 2026-Q3 HTT"));
        assertThatIllegalArgumentException().isThrownBy(() -> new QuarterResult(new Quarter(2026, 3), Optional.empty(), Optional.empty(),
                Optional.empty(),
                Optional.of(Level.GOOD), true));
    }

    @Test
    @Tag("R-8.2-1")
    @Tag("T17")
    void t17OneQuarterNotCompletedClosesExcellentForTheYear() {
        YearView closed = YearView.of(history(OFFICIAL, "2027-Q1 KHT, 2027-Q2 HTXS, 2027-Q3 HTXS, 2027-Q4 HTXS"), 2027, RULES);
        assertThat(closed.excellentIsOpen()).isFalse();
        assertThat(closed.closedBy()).containsExactly(new Quarter(2027, 1));
        assertThat(YearView.of(history(OFFICIAL, "2027-Q1 HTNV, 2027-Q2 HTXS, 2027-Q3 CXL, 2027-Q4 HTXS"), 2027, RULES).excellentIsOpen()).isTrue();
        assertThat(YearView.of(history(OFFICIAL, "2027-Q1 KHT>HTNV"), 2027, RULES).excellentIsOpen()).as("decided, whatever was proposed").isFalse();
        assertThat(YearView.of(history(OFFICIAL, "2027-Q1 HTNV>KHT"), 2027, RULES).excellentIsOpen()).as("only proposed").isTrue();
    }

    @Test
    @Tag("R-8.2-1")
    void aQuarterOfAnotherYearClosesNothing() {
        History history = history(OFFICIAL, "2026-Q4 KHT, 2027-Q1 HTXS, 2028-Q1 KHT");
        assertThat(YearView.of(history, 2027, RULES).excellentIsOpen()).isTrue();
        assertThat(YearView.of(history, 2026, RULES).excellentIsOpen()).isFalse();
    }

    @Test
    @Tag("R-8.2-3")
    @Tag("C-16")
    void proposedQuartersCountOrDecidedOnesAsTheReadingHasItAndBothAreShown() {
        History history = history(OFFICIAL, "2027-Q1 HTT>HTXS, 2027-Q2 HTXS, 2027-Q3 HTT>HTXS, 2027-Q4 HTXS>HTT");
        YearView proposed = YearView.of(history, 2027, RULES);
        assertThat(proposed.counted()).isEqualTo(3);
        YearView decided = YearView.of(history, 2027, RatingRules.reading(Reading.QuartersCounted.DECIDED));
        assertThat(decided.counted()).isEqualTo(2);
        for (YearView view : List.of(proposed, decided)) {
            assertThat(view.proposedExcellent()).isEqualTo(3);
            assertThat(view.decidedExcellent()).isEqualTo(2);
        }
    }

    @Test
    @Tag("R-8.2-2")
    @Tag("S-4")
    void theFourthQuarterHasALevelOfItsOwnOrOnlyItsWorkAsTheReadingHasIt() {
        History history = history(OFFICIAL, "2027-Q1 HTT, 2027-Q2 HTT, 2027-Q3 HTXS, 2027-Q4 KHT>HTXS");
        YearView rated = YearView.of(history, 2027, RULES);
        assertThat(rated.quarters()).hasSize(4);
        assertThat(rated.excellentIsOpen()).isFalse();
        assertThat(rated.proposedExcellent()).isEqualTo(2);
        YearView yearOnly = YearView.of(history, 2027, YEAR_ONLY);
        assertThat(yearOnly.quarters()).hasSize(3);
        assertThat(yearOnly.excellentIsOpen()).isTrue();
        assertThat(yearOnly.proposedExcellent()).isEqualTo(1);
        for (YearView view : List.of(rated, yearOnly)) {
            assertThat(view.fourthQuarter()).as("its work counts under either").contains(history.quarters().get(3));
        }
        assertThat(YearView.of(history(OFFICIAL, "2026-Q4 HTT, 2027-Q3 HTT"), 2027, RULES).fourthQuarter()).isEmpty();
    }

    @Test
    @Tag("R-8.2-2")
    @Tag("S-4")
    void aYearInProgressSaysWhatIsStillAwaited() {
        History history = history(OFFICIAL, "2027-Q1 HTT, 2027-Q2 CXL, 2027-Q3 ...");
        assertThat(YearView.of(history, 2027, RULES).awaited()).containsExactly(new Quarter(2027, 3), new Quarter(2027, 4));
        assertThat(YearView.of(history, 2027, RULES).isWhole()).isFalse();
        assertThat(YearView.of(history, 2027, RULES).quarters()).hasSize(3);
        assertThat(YearView.of(history, 2027, YEAR_ONLY).awaited()).containsExactly(new Quarter(2027, 3));
        History whole = history.with(result("2027-Q3 HTT"));
        assertThat(YearView.of(whole, 2027, YEAR_ONLY).isWhole()).isTrue();
        assertThat(YearView.of(whole.with(result("2027-Q4 HTT")), 2027, RULES).isWhole()).isTrue();
    }

    @Test
    @Tag("R-III.2.3-1")
    void nothingIsAwaitedOfTheTimeBeforeThePlan() {
        assertThat(YearView.of(history(OFFICIAL, ""), 2026, RULES).awaited())
                .containsExactly(new Quarter(2026, 2), new Quarter(2026, 3), new Quarter(2026, 4));
    }

    // preference

    @Test
    @Tag("R-8.2-3")
    void moreProposedQuartersComeFirstEqualsStayEqualAndTheClosedAreLeftOut() {
        YearView three = YearView.of(history(HEAD, "2027-Q1 HTXS, 2027-Q2 HTXS, 2027-Q3 HTT>HTXS"), 2027, RULES);
        YearView two = YearView.of(history(OFFICIAL, "2027-Q1 HTXS, 2027-Q2 HTXS"), 2027, RULES);
        YearView alsoTwo = YearView.of(history(MEMBER, "2027-Q1 HTT>HTXS, 2027-Q3 HTT>HTXS"), 2027, RULES);
        YearView one = YearView.of(history(person("p-0040"), "2027-Q1 HTXS"), 2027, RULES);
        YearView closed = YearView.of(history(person("p-0041"), "2027-Q1 KHT, 2027-Q2 HTXS, 2027-Q3 HTXS, 2027-Q4 HTXS"), 2027, RULES);
        assertThat(Preference.among(List.of(one, two, closed, three, alsoTwo)).places()).containsExactly(
                new Place(1, 3, List.of(new Candidate(HEAD, 3, 2))),
                new Place(2, 2, List.of(new Candidate(MEMBER, 2, 0), new Candidate(OFFICIAL, 2, 2))),
                new Place(4, 1, List.of(new Candidate(person("p-0040"), 1, 1))));
    }

    @Test
    @Tag("C-16")
    void preferenceFollowsTheNumberThatTheReadingCounts() {
        RatingRules decided = RatingRules.reading(Reading.QuartersCounted.DECIDED);
        History proposedTwice = history(MEMBER, "2027-Q1 HTT>HTXS, 2027-Q3 HTT>HTXS");
        History decidedOnce = history(OFFICIAL, "2027-Q1 HTXS");
        assertThat(first(RULES, proposedTwice, decidedOnce)).isEqualTo(MEMBER);
        assertThat(first(decided, proposedTwice, decidedOnce)).isEqualTo(OFFICIAL);
    }

    // strong and weak

    @Test
    @Tag("R-I.1.4-1")
    void stronglyMeansThreeLevelsNoneBelowGoodAndHalfExcellent() {
        strength(Strength.STRONG, "2027-Q1 HTXS, 2027-Q2 HTXS, 2027-Q3 HTT, 2027-Q4 HTT");
        strength(Strength.STRONG, "2027-Q1 HTXS, 2027-Q2 CXL, 2027-Q3 HTT, 2027-Q4 HTXS");
        strength(Strength.NEITHER, "2027-Q1 HTXS, 2027-Q2 HTT, 2027-Q3 HTT, 2027-Q4 HTT");
        strength(Strength.NEITHER, "2027-Q1 HTXS, 2027-Q2 HTXS, 2027-Q3 HTXS, 2027-Q4 HTNV");
        strength(Strength.NEITHER, "2027-Q3 HTXS, 2027-Q4 HTXS");
        strength(Strength.NEITHER, "2027-Q2 HTT>HTXS, 2027-Q3 HTT>HTXS, 2027-Q4 HTT>HTXS");
        strength(Strength.NEITHER, "");
    }

    @Test
    @Tag("R-I.1.4-1")
    void weaklyMeansTwoLevelsAllBelowGoodOrTwiceNotCompleted() {
        strength(Strength.WEAK, "2027-Q3 HTNV, 2027-Q4 HTNV");
        strength(Strength.WEAK, "2027-Q3 HTNV>HTT, 2027-Q4 HTNV>HTT");
        strength(Strength.WEAK, "2027-Q1 KHT, 2027-Q2 HTXS, 2027-Q3 KHT, 2027-Q4 HTT");
        strength(Strength.NEITHER, "2027-Q4 KHT");
        strength(Strength.NEITHER, "2027-Q3 HTNV, 2027-Q4 HTT");
        strength(Strength.NEITHER, "2027-Q3 KHT, 2027-Q4 HTT");
    }

    @Test
    @Tag("R-I.1.4-1")
    void theLastFourQuartersAreLookedAtOverTheYearsBoundary() {
        strength(Strength.STRONG, "2026-Q4 KHT, 2027-Q1 HTXS, 2027-Q2 HTXS, 2027-Q3 HTXS, 2027-Q4 HTXS");
        assertThat(Strength.of(history(OFFICIAL, "2026-Q2 KHT, 2027-Q1 KHT"), new Quarter(2027, 1), RULES)).isEqualTo(Strength.WEAK);
        assertThat(Strength.of(history(OFFICIAL, "2026-Q2 KHT, 2027-Q2 KHT"), new Quarter(2027, 2), RULES)).isEqualTo(Strength.NEITHER);
        assertThat(Strength.of(history(OFFICIAL, "2027-Q1 KHT, 2027-Q2 KHT"), new Quarter(2027, 1), RULES)).as("what comes later is not looked at")
                .isEqualTo(Strength.NEITHER);
    }

    @Test
    @Tag("R-I.1.4-1")
    void eachListNamesItsPersons() {
        List<History> all = List.of(history(HEAD, "2027-Q2 HTXS, 2027-Q3 HTXS, 2027-Q4 HTXS"), history(OFFICIAL, "2027-Q3 KHT, 2027-Q4 KHT"),
                history(MEMBER, "2027-Q4 HTT"));
        assertThat(Strength.STRONG.among(all, new Quarter(2027, 4), RULES)).containsExactly(HEAD);
        assertThat(Strength.WEAK.among(all, new Quarter(2027, 4), RULES)).containsExactly(OFFICIAL);
    }

    // annual only

    @Test
    @Tag("R-2.1-3")
    void secretariesOfVillageEnterpriseAndCooperativeCellsAreRatedOnlyForTheYearUnlessIncludedOrAtWorkInTheSystem() {
        for (Kind kind : Kind.values()) {
            assertThat(new AnnualSubject(OFFICIAL, kind, false, false).isRatedQuarterly()).isFalse();
            assertThat(new AnnualSubject(OFFICIAL, kind, true, false).isRatedQuarterly()).isTrue();
            assertThat(new AnnualSubject(OFFICIAL, kind, false, true).isRatedQuarterly()).isTrue();
        }
        assertThat(Kind.values()).hasSize(3);
    }

    private static PersonId first(RatingRules rules, History... histories) {
        return Preference.among(List.of(histories).stream().map(history -> YearView.of(history, 2027, rules)).toList())
                .places().get(0).equals().get(0).person();
    }

    private static void strength(Strength expected, String text) {
        assertThat(Strength.of(history(OFFICIAL, text), new Quarter(2027, 4), RULES)).as(text).isEqualTo(expected);
    }
}

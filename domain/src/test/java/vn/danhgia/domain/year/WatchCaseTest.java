package vn.danhgia.domain.year;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.COMMUNE;
import static vn.danhgia.domain.Given.MEMBER;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.body;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.Given.refused;
import static vn.danhgia.domain.year.Quarters.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.ruleset.Readings;
import vn.danhgia.domain.ruleset.Threshold;
import vn.danhgia.domain.ruleset.Thresholds;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.shared.WatchId;
import vn.danhgia.domain.year.WatchCommand.ConcludeWatch;
import vn.danhgia.domain.year.WatchCommand.RaiseWatch;
import vn.danhgia.domain.year.WatchEvent.WatchCaseOpened;
import vn.danhgia.domain.year.WatchEvent.WatchConcluded;
import vn.danhgia.domain.year.WatchEvent.WatchRowGrew;

class WatchCaseTest {

    private static final RatingRules RULES = RatingRules.DEFAULT;
    private static final RatingRules BREAKS = RatingRules.reading(Reading.UnratedBetween.BREAKS_THE_ROW);
    private static final Quarter Q4 = new Quarter(2026, 4);
    private static final Quarter Q1 = new Quarter(2027, 1);
    private static final Quarter Q2 = new Quarter(2027, 2);
    private static final WatchId CASE = new WatchId(new CycleId(COMMUNE, Q4), OFFICIAL);
    private static final Instant NOW = at(2027, 3, 19, 9, 0);
    private static final ConcludeWatch CONCLUDE = new ConcludeWatch(CASE, WatchMeasure.REVIEW_OF_RESPONSIBILITY, "Hai quý liên tiếp");

    @Test
    @Tag("R-8.2-4")
    @Tag("T16")
    void t16TwoQuartersNotCompletedInARowOverTheYearsBoundaryOpenACase() {
        assertThat(accepted(raise(WatchCase.ABSENT, RULES, "2026-Q4 KHT, 2027-Q1 KHT"))).containsExactly(
                new WatchCaseOpened(CASE, List.of(Q4, Q1), body("btv"), NOW));
        assertThat(WatchCase.calledFor(history(OFFICIAL, "2026-Q4 KHT, 2027-Q1 KHT"), RULES)).contains(CASE);
        assertThat(WatchCase.calledFor(history(OFFICIAL, "2026-Q4 KHT>HTNV, 2027-Q1 KHT>HTT"), RULES)).as("decided, whatever was proposed")
                .contains(CASE);
        assertThat(WatchCase.calledFor(history(OFFICIAL, "2026-Q4 HTNV>KHT, 2027-Q1 HTT>KHT"), RULES)).as("only proposed").isEmpty();
    }

    @Test
    @Tag("R-8.2-4")
    void oneQuarterOrTwoWithALevelBetweenOrARowThatIsOverOpensNone() {
        for (String text : List.of("", "2026-Q4 KHT", "2026-Q4 KHT, 2027-Q1 HTNV", "2026-Q3 KHT, 2026-Q4 HTNV, 2027-Q1 KHT",
                "2026-Q3 KHT, 2026-Q4 KHT, 2027-Q1 HTT")) {
            assertThat(accepted(raise(WatchCase.ABSENT, RULES, text))).as(text).isEmpty();
        }
    }

    @Test
    @Tag("R-8.2-4")
    void fromHowManyQuartersIsTheRuleSetsNumber() {
        Map<Threshold, Integer> values = new TreeMap<>(Thresholds.OF_THE_PLAN.values());
        values.put(Threshold.WATCH_FROM_QUARTERS, 3);
        RatingRules three = new RatingRules(Readings.defaultsBut(), new Thresholds(values));
        assertThat(WatchCase.calledFor(history(OFFICIAL, "2026-Q4 KHT, 2027-Q1 KHT"), three)).isEmpty();
        assertThat(WatchCase.calledFor(history(OFFICIAL, "2026-Q4 KHT, 2027-Q1 KHT, 2027-Q2 KHT"), three)).contains(CASE);
    }

    @Test
    @Tag("S-5")
    void aQuarterNotRatedBetweenIsPassedOverOrBreaksTheRowAsTheReadingHasIt() {
        row(RULES, "2026-Q4 KHT, 2027-Q1 CXL, 2027-Q2 KHT", Q4, Q2);
        row(BREAKS, "2026-Q4 KHT, 2027-Q1 CXL, 2027-Q2 KHT", Q2);
        row(BREAKS, "2026-Q4 KHT, 2027-Q1 KHT", Q4, Q1);
        row(BREAKS, "2026-Q4 KHT, 2027-Q1 KHT, 2027-Q2 CXL");
        row(RULES, "2026-Q4 KHT, 2027-Q1 KHT, 2027-Q2 CXL", Q4, Q1);
    }

    @Test
    @Tag("S-5")
    void aQuarterWithoutAnyRecordIsReadLikeOneNotRated() {
        row(RULES, "2026-Q4 KHT, 2027-Q2 KHT", Q4, Q2);
        row(BREAKS, "2026-Q4 KHT, 2027-Q2 KHT", Q2);
    }

    @Test
    @Tag("S-5")
    void aQuarterStillGoingOnSaysNothingYet() {
        row(RULES, "2026-Q4 KHT, 2027-Q1 KHT, 2027-Q2 ...", Q4, Q1);
        row(BREAKS, "2026-Q4 KHT, 2027-Q1 KHT, 2027-Q2 ...", Q4, Q1);
    }

    @Test
    @Tag("S-4")
    void whereTheFourthQuarterHasNoLevelTheThirdAndTheFirstAreNeighbours() {
        RatingRules yearOnlyBreaks = RatingRules.reading(Reading.FourthQuarter.YEAR_ONLY, Reading.UnratedBetween.BREAKS_THE_ROW);
        row(yearOnlyBreaks, "2026-Q3 KHT, 2027-Q1 KHT", new Quarter(2026, 3), Q1);
        row(yearOnlyBreaks, "2026-Q3 KHT, 2026-Q4 HTT, 2027-Q1 KHT", new Quarter(2026, 3), Q1);
        row(BREAKS, "2026-Q3 KHT, 2027-Q1 KHT", Q1);
    }

    @Test
    @Tag("R-8.2-4")
    void aFurtherQuarterBringsTheCaseBeforeTheCompetentLevelAgain() {
        WatchCase concluded = WatchCase.evolve(opened(), accepted(conclude(opened(), MEMBER, "btv")).get(0));
        List<WatchEvent> events = accepted(raise(concluded, RULES, "2026-Q4 KHT, 2027-Q1 KHT, 2027-Q2 KHT"));
        assertThat(events).containsExactly(new WatchRowGrew(CASE, List.of(Q4, Q1, Q2), NOW));
        WatchCase grown = WatchCase.evolve(concluded, events.get(0));
        assertThat(grown.quarters()).containsExactly(Q4, Q1, Q2);
        assertThat(grown.conclusion()).isEmpty();
        assertThat(accepted(conclude(grown, MEMBER, "btv"))).hasSize(1);
        assertThat(accepted(raise(opened(), RULES, "2026-Q4 KHT, 2027-Q1 KHT"))).as("asked again with nothing new").isEmpty();
        assertThat(accepted(raise(WatchCase.ABSENT, RULES, "2026-Q4 HTT, 2027-Q1 KHT, 2027-Q2 KHT"))).as("another row is another case").isEmpty();
    }

    @Test
    @Tag("R-8.2-4")
    @Tag("R-7.1-2")
    void onlyTheFlowRaisesACaseAndOnlyTheCompetentLevelConcludesIt() {
        refused(WatchCase.decide(WatchCase.ABSENT, raising(RULES, "2026-Q4 KHT, 2027-Q1 KHT"), by(MEMBER, NOW, "btv")), RejectionCode.SYSTEM_ONLY);
        WatchConcluded concluded = (WatchConcluded) accepted(conclude(opened(), MEMBER, "btv")).get(0);
        assertThat(concluded.conclusion()).isEqualTo(new Confidential<>(OFFICIAL, new WatchConclusion(WatchMeasure.REVIEW_OF_RESPONSIBILITY,
                "Hai quý liên tiếp")));
        assertThat(WatchCase.evolve(opened(), concluded).conclusion()).contains(concluded.conclusion());
        assertThat(WatchCase.evolve(opened(), concluded).quarters()).containsExactly(Q4, Q1);
        assertThat(opened().conclusion()).as("nothing follows by itself").isEmpty();
        refused(WatchCase.decide(opened(), CONCLUDE, bySystem(NOW)), RejectionCode.NOT_COMPETENT);
        refused(conclude(opened(), MEMBER, "bxdd"), RejectionCode.NOT_COMPETENT);
        refused(conclude(WatchCase.ABSENT, MEMBER, "btv"), RejectionCode.NOT_FOUND);
        refused(conclude(WatchCase.evolve(opened(), concluded), MEMBER, "btv"), RejectionCode.CASE_CONCLUDED);
        refused(WatchCase.decide(opened(), new ConcludeWatch(CASE, WatchMeasure.NOTHING, " "), by(MEMBER, NOW, "btv")), RejectionCode.FIELD_MISSING);
    }

    @Test
    @Tag("C-11")
    void nobodyConcludesHisOrHerOwnCase() {
        refused(conclude(opened(), OFFICIAL, "btv"), RejectionCode.RECUSED);
    }

    @Test
    void theConclusionIsNeverPrinted() {
        assertThat(new WatchConclusion(WatchMeasure.TRANSFER, "Kín")).hasToString("WatchConclusion");
    }

    private static void row(RatingRules rules, String text, Quarter... expected) {
        assertThat(NotCompletedRow.of(history(OFFICIAL, text), rules).quarters()).as(text).containsExactly(expected);
    }

    private static RaiseWatch raising(RatingRules rules, String text) {
        return new RaiseWatch(CASE, history(OFFICIAL, text), rules, body("btv"));
    }

    private static Decision<WatchEvent> raise(WatchCase state, RatingRules rules, String text) {
        return WatchCase.decide(state, raising(rules, text), bySystem(NOW));
    }

    private static WatchCase opened() {
        return WatchCase.evolve(WatchCase.ABSENT, accepted(raise(WatchCase.ABSENT, RULES, "2026-Q4 KHT, 2027-Q1 KHT")).get(0));
    }

    private static Decision<WatchEvent> conclude(WatchCase state, PersonId who, String... bodies) {
        return WatchCase.decide(state, CONCLUDE, by(who, NOW, bodies));
    }
}

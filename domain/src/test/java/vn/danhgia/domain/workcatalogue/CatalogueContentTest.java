package vn.danhgia.domain.workcatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danhgia.domain.Given.CATALOGUE;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.ROUTE;
import static vn.danhgia.domain.Given.body;
import static vn.danhgia.domain.workcatalogue.Quarterly.JULY;
import static vn.danhgia.domain.workcatalogue.Quarterly.items;
import static vn.danhgia.domain.workcatalogue.Quarterly.official;
import static vn.danhgia.domain.workcatalogue.Quarterly.only;
import static vn.danhgia.domain.workcatalogue.Quarterly.opened;
import static vn.danhgia.domain.workcatalogue.Quarterly.refusedWith;
import static vn.danhgia.domain.workcatalogue.Quarterly.submission;
import static vn.danhgia.domain.workcatalogue.Row.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.SubmitCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueSubmitted;

class CatalogueContentTest {

    private static final Doer SELF = Doer.person(OFFICIAL);
    private static final Doer OTHER = Doer.person(HEAD);
    private static final Doer UNIT = Doer.unit(body("p-vhxh"));

    @Test
    @Tag("R-5.1-1")
    void aCompleteCatalogueIsHandedInAsItIs() {
        Row key = row(2).weight("30").keyTask().with(OTHER, UNIT);
        CatalogueSubmitted submitted = (CatalogueSubmitted) only(handIn(submission(row(1).weight("40"), key)));
        assertThat(submitted.items()).isEqualTo(items(row(1).weight("40"), key));
        assertThat(submitted.axes()).isEqualTo(Map.of(Axis.T1, AxisRole.MAIN));
        assertThat(submitted.by()).isEqualTo(OFFICIAL);
    }

    @Test
    @Tag("R-I.2.1-2")
    @Tag("R-5.1-3")
    void aRowThatLacksOneClarityIsNamedByRowAndField() {
        String[] fields = {"task", "product", "responsibility", "authority", "measure"};
        for (int missing = 0; missing < fields.length; missing++) {
            String[] texts = {"Việc", "Sản phẩm", "Chủ trì", "Lãnh đạo phòng", "Số thôn"};
            texts[missing] = " ";
            Row unclear = row(2).weight("30").texts("Mục tiêu", texts[0], texts[1], "Kết quả", texts[2], texts[3], texts[4]);
            refusedWith(handIn(submission(row(1).weight("40"), unclear)), RejectionCode.ITEM_NOT_CLEAR, 2, fields[missing]);
        }
    }

    @Test
    @Tag("R-5.1-1")
    void aRowWithoutObjectiveExpectedResultOrOriginIsNamedByRowAndField() {
        refusedWith(handIn(submission(row(1).texts("", "Việc", "Sản phẩm", "Kết quả", "a", "b", "c"))), RejectionCode.ITEM_WITHOUT_AIM, 1, "objective");
        refusedWith(handIn(submission(row(1).texts("Mục tiêu", "Việc", "Sản phẩm", "", "a", "b", "c"))), RejectionCode.ITEM_WITHOUT_AIM, 1, "expected");
        refusedWith(handIn(submission(row(1).from(Origin.Kind.ANNUAL_PROGRAMME, " "))), RejectionCode.ITEM_WITHOUT_AIM, 1, "origin");
    }

    @Test
    @Tag("R-3.5-1")
    void anAdHocTaskNamesTheDocumentThatOrdersIt() {
        refusedWith(handIn(submission(row(1).from(Origin.Kind.AD_HOC, ""))), RejectionCode.ITEM_WITHOUT_AIM, 1, "origin");
        only(handIn(submission(row(1).from(Origin.Kind.AD_HOC, "Công văn 12-CV/ĐU"))));
    }

    @Test
    @Tag("R-I.2.1-3")
    void aRowHasOneLeadNeitherNoneNorTwo() {
        refusedWith(handIn(submission(row(1).part(Part.LEAD))), RejectionCode.ITEM_NEEDS_ONE_LEAD, 1, 0);
        refusedWith(handIn(submission(row(1).part(Part.LEAD, SELF, OTHER))), RejectionCode.ITEM_NEEDS_ONE_LEAD, 1, 2);
        refusedWith(handIn(submission(row(1).part(Part.CO_ORDINATOR, OTHER, UNIT))), RejectionCode.ITEM_NEEDS_ONE_LEAD, 1, 2);
        only(handIn(submission(row(1).part(Part.LEAD, SELF))));
        only(handIn(submission(row(1).part(Part.CO_ORDINATOR, UNIT))));
    }

    @Test
    @Tag("R-I.2.1-3")
    void whoLeadsIsTheLeadAndWhoCoordinatesIsNot() {
        refusedWith(handIn(submission(row(1).part(Part.LEAD, OTHER))), RejectionCode.PART_IS_NOT_THE_LEADS, 1);
        refusedWith(handIn(submission(row(1).part(Part.CO_ORDINATOR, SELF))), RejectionCode.PART_IS_NOT_THE_LEADS, 1);
    }

    @Test
    @Tag("R-I.2.1-3")
    void theLeadIsNotAmongTheCoordinators() {
        refusedWith(handIn(submission(row(1).with(UNIT, SELF))), RejectionCode.LEAD_ALSO_CO_ORDINATES, 1);
    }

    @Test
    @Tag("R-I.2.1-3")
    void oneProductIsNotCountedTwiceHoweverItIsSpelt() {
        Row first = row(1).weight("40").work("Số hóa hồ sơ").product("1.200 hồ sơ");
        refusedWith(handIn(submission(first, row(2).weight("30").work("  số HÓA  hồ sơ").product("1.200 Hồ sơ "))), RejectionCode.ITEM_TWICE, 2, 1);
        only(handIn(submission(first, row(2).weight("30").work("Số hóa hồ sơ").product("300 hồ sơ"))));
        only(handIn(submission(first, row(2).weight("30").work("Chỉnh lý hồ sơ").product("1.200 hồ sơ"))));
    }

    @Test
    @Tag("R-5.1-3")
    void aRowDueOutsideTheQuarterIsRefusedAndItsFirstAndLastDayAreNot() {
        for (LocalDate due : List.of(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 10, 1))) {
            refusedWith(handIn(submission(row(1).weight("40"), row(2).weight("30").due(due))), RejectionCode.ITEM_OUTSIDE_QUARTER, 2, due, "2026-07-01",
                    "2026-09-30");
        }
        only(handIn(submission(row(1).due(7, 1))));
        only(handIn(submission(row(1).due(9, 30))));
    }

    @Test
    @Tag("R-1.3-1")
    void aCarriedRowKeepsItsOldDayAndNobodyInventsOne() {
        String left = "thanh-lam:2026-Q2:catalogue:p-0010#4";
        Row carried = row(1).due(6, 25).from(Origin.Kind.CARRIED_OVER, left);
        WorkCatalogue opened = opened(ROUTE, RatingRules.DEFAULT, Optional.empty(), carried.item());
        assertThat(opened.items()).as("the draft begins with what is left").containsExactly(carried.item());

        only(WorkCatalogue.decide(opened, submission(carried), official(JULY)));
        only(WorkCatalogue.decide(opened, submission(carried.due(8, 1)), official(JULY)));
        refusedWith(WorkCatalogue.decide(opened, submission(carried.due(6, 26)), official(JULY)), RejectionCode.ITEM_OUTSIDE_QUARTER, 1, "2026-06-26",
                "2026-07-01", "2026-09-30");
        refusedWith(WorkCatalogue.decide(opened, submission(carried.from(Origin.Kind.ANNUAL_PROGRAMME, left)), official(JULY)),
                RejectionCode.ITEM_OUTSIDE_QUARTER, 1, "2026-06-25", "2026-07-01", "2026-09-30");
        refusedWith(WorkCatalogue.decide(opened, submission(carried.from(Origin.Kind.CARRIED_OVER, left + "5")), official(JULY)),
                RejectionCode.ITEM_NOT_CARRIED, 1);
    }

    @Test
    @Tag("R-3.4-1")
    void aRowOfAxisThreeSaysWhatItDoesForResolution57AndNoOtherRowDoes() {
        SubmitCatalogue without = new SubmitCatalogue(CATALOGUE, Quarterly.main(Axis.T3), items(row(1).axis(Axis.T3).indicator(null)));
        refusedWith(handIn(without), RejectionCode.INDICATOR_MISSING, 1);
        for (DigitalIndicator indicator : DigitalIndicator.values()) {
            only(handIn(new SubmitCatalogue(CATALOGUE, Quarterly.main(Axis.T3), items(row(1).axis(Axis.T3).indicator(indicator)))));
        }
        refusedWith(handIn(submission(row(1).indicator(DigitalIndicator.INITIATIVES))), RejectionCode.INDICATOR_OUTSIDE_AXIS, 1);
    }

    @Test
    @Tag("R-I.2.2-2")
    void thereAreSixAxesAndEveryRowServesOne() {
        assertThat(Axis.values()).hasSize(6);
        WorkItem item = row(1).item();
        assertThatThrownBy(() -> new WorkItem(1, null, item.objective(), item.task(), item.product(), item.productKind(), item.expected(), item.due(),
                item.responsibility(), item.authority(), item.measure(), item.weight(), item.part(), item.leads(), item.coordinators(), false,
                item.origin(), item.indicator())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("R-1.5-1")
    void everyAxisThatIsServedIsMainOrSupportAndTheOthersAreNot() {
        Row[] rows = {row(1).weight("40"), row(2).axis(Axis.T2).weight("30")};
        refusedWith(handIn(submission(rows)), RejectionCode.AXIS_WITHOUT_ROLE, 2, Axis.T2);
        refusedWith(handIn(of(Map.of(Axis.T1, AxisRole.MAIN, Axis.T2, AxisRole.MAIN, Axis.T5, AxisRole.SUPPORT), rows)),
                RejectionCode.AXIS_WITHOUT_ROW, Axis.T5);
        only(handIn(of(Map.of(Axis.T1, AxisRole.MAIN, Axis.T2, AxisRole.SUPPORT), rows)));
    }

    @Test
    @Tag("R-1.5-1")
    void atLeastOneAxisIsAMainOne() {
        refusedWith(handIn(of(Map.of(Axis.T1, AxisRole.SUPPORT), row(1))), RejectionCode.NO_MAIN_AXIS);
    }

    @Test
    @Tag("S-1")
    void theFourthAxisMayBeLeftOutUnlessItIsRequired() {
        only(handIn(submission(row(1))));

        WorkCatalogue strict = opened(ROUTE, RatingRules.reading(Reading.FourthAxis.REQUIRED), Optional.empty());
        refusedWith(WorkCatalogue.decide(strict, submission(row(1)), official(JULY)), RejectionCode.FOURTH_AXIS_MISSING);
        only(WorkCatalogue.decide(strict, new SubmitCatalogue(CATALOGUE, Quarterly.main(Axis.T4), items(row(1).axis(Axis.T4))), official(JULY)));
    }

    @Test
    @Tag("R-1.5-2")
    void weightsAddUpToTheShareOfResultsToTheHundredth() {
        refusedWith(handIn(submission(row(1).weight("69.99"))), RejectionCode.WEIGHTS_DO_NOT_SUM, "69.99", "70.00");
        refusedWith(handIn(submission(row(1).weight("70"), row(2).weight("70"))), RejectionCode.WEIGHTS_DO_NOT_SUM, "140.00", "70.00");
        only(handIn(submission(row(1).weight("69.99"), row(2).weight("0.01"))));
    }

    @Test
    @Tag("R-1.5-2")
    void theLightestMainAxisWeighsMoreThanTheHeaviestSupportAxis() {
        Map<Axis, AxisRole> axes = Map.of(Axis.T1, AxisRole.MAIN, Axis.T2, AxisRole.MAIN, Axis.T5, AxisRole.SUPPORT);
        refusedWith(handIn(of(axes, row(1).weight("30"), row(2).axis(Axis.T2).weight("20"), row(3).axis(Axis.T5).weight("20"))),
                RejectionCode.MAIN_AXIS_NOT_HEAVIER, Axis.T2, "20.00", Axis.T5, "20.00");
        only(handIn(of(axes, row(1).weight("30"), row(2).axis(Axis.T2).weight("20.01"), row(3).axis(Axis.T5).weight("19.99"))));
    }

    @Test
    @Tag("R-1.5-2")
    void theWeightOfAnAxisIsThatOfAllItsRows() {
        Map<Axis, AxisRole> axes = Map.of(Axis.T1, AxisRole.MAIN, Axis.T2, AxisRole.SUPPORT);
        only(handIn(of(axes, row(1).weight("20"), row(2).weight("20"), row(3).axis(Axis.T2).weight("30"))));
        refusedWith(handIn(of(axes, row(1).weight("32"), row(2).axis(Axis.T2).weight("19"), row(3).axis(Axis.T2).weight("19"))),
                RejectionCode.MAIN_AXIS_NOT_HEAVIER, Axis.T1, "32.00", Axis.T2, "38.00");
    }

    /** Whatever the weights: accepted exactly when they add up and every main axis is heavier than every support axis. */
    @Property(tries = 500)
    @net.jqwik.api.Tag("R-1.5-2")
    void weightsAreAcceptedExactlyWhenTheClauseHolds(@ForAll @Size(6) List<@IntRange(min = 0, max = 25) Integer> weights, @ForAll @Size(6) List<Boolean> main) {
        Map<Axis, AxisRole> axes = new EnumMap<>(Axis.class);
        List<WorkItem> rows = new ArrayList<>();
        int given = 0;
        for (int axis = 0; axis < 6; axis++) {
            int weight = axis == 5 ? Math.max(0, 70 - given) : weights.get(axis);
            given += weight;
            axes.put(Axis.values()[axis], main.get(axis) ? AxisRole.MAIN : AxisRole.SUPPORT);
            rows.add(row(axis + 1).axis(Axis.values()[axis]).weight(String.valueOf(weight)).item());
        }
        int lightestMain = rows.stream().filter(item -> axes.get(item.axis()) == AxisRole.MAIN).mapToInt(CatalogueContentTest::points).min().orElse(-1);
        int heaviestSupport = rows.stream().filter(item -> axes.get(item.axis()) == AxisRole.SUPPORT).mapToInt(CatalogueContentTest::points).max().orElse(-1);
        boolean lawful = given == 70 && lightestMain >= 0 && lightestMain > heaviestSupport;

        assertThat(handIn(new SubmitCatalogue(CATALOGUE, axes, rows)) instanceof Decision.Accepted).isEqualTo(lawful);
    }

    @Test
    void rowsOfADraftAreNumberedFromOne() {
        assertThatThrownBy(() -> submission(row(2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> row(0).item()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void somebodyIsEitherAPersonOrAUnit() {
        assertThatThrownBy(() -> new Doer(Optional.empty(), Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Doer(Optional.of(OFFICIAL), Optional.of(body("p-vhxh")))).isInstanceOf(IllegalArgumentException.class);
    }

    private static int points(WorkItem item) {
        return item.weight().value().intValueExact();
    }

    private static SubmitCatalogue of(Map<Axis, AxisRole> axes, Row... rows) {
        return new SubmitCatalogue(CATALOGUE, axes, items(rows));
    }

    private static Decision<CatalogueEvent> handIn(SubmitCatalogue submission) {
        return WorkCatalogue.decide(opened(), submission, official(JULY));
    }
}

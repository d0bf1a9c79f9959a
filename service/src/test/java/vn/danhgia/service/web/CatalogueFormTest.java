package vn.danhgia.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.workcatalogue.Axis;
import vn.danhgia.domain.workcatalogue.AxisRole;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.SubmitCatalogue;
import vn.danhgia.domain.workcatalogue.DigitalIndicator;
import vn.danhgia.domain.workcatalogue.Doer;
import vn.danhgia.domain.workcatalogue.Origin;
import vn.danhgia.domain.workcatalogue.Part;
import vn.danhgia.domain.workcatalogue.ProductKind;
import vn.danhgia.domain.workcatalogue.WorkItem;
import vn.danhgia.processes.tasks.Fields;
import vn.danhgia.processes.workcatalogue.CatalogueFlow;
import vn.danhgia.service.Office;

/** How the filled-in form becomes a catalogue: what is offered beforehand, and who is named how. */
class CatalogueFormTest {

    private static final Quarter QUARTER = new Quarter(2026, 3);
    private static final Doer SELF = Doer.person(PersonId.parse("thanh-lam:p-0010"));
    private static final Doer HEAD = Doer.person(PersonId.parse("thanh-lam:p-0009"));
    private static final Doer UNIT = Doer.unit(BodyId.parse("thanh-lam:p-vhxh"));

    @Test
    void whatIsNotFilledInIsAsTheFormOffersIt() {
        SubmitCatalogue submitted = read(Map.of());
        assertThat(submitted.axes()).isEqualTo(Map.of(Axis.T1, AxisRole.MAIN, Axis.T3, AxisRole.SUPPORT));
        WorkItem first = submitted.items().get(0);
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.productKind()).isEqualTo(ProductKind.RESULT);
        assertThat(first.part()).isEqualTo(Part.LEAD);
        assertThat(first.leads()).as("who leads need not say so").containsExactly(SELF);
        assertThat(first.coordinators()).isEmpty();
        assertThat(first.key()).isFalse();
        assertThat(first.origin()).isEqualTo(new Origin(Origin.Kind.ANNUAL_PROGRAMME, "Chương trình công tác năm"));
        assertThat(first.indicator()).isEmpty();
        assertThat(submitted.items().get(1).indicator()).contains(DigitalIndicator.FILES_ONLINE);
        assertThat(submitted.items().get(1).due()).isEqualTo(LocalDate.of(2026, 9, 8));
    }

    @Test
    void everyFieldReachesItsRow() {
        WorkItem second = read(Map.of("part", List.of("LEAD", "CO_ORDINATOR"), "lead", List.of("", "Lê Thị Mai [p-0009]"),
                "coordinators", List.of("", "Phòng Văn hóa – Xã hội [@p-vhxh]; p-0010"), "productKind", List.of("", "DOCUMENT"), "key", List.of("NO", "YES"),
                "originKind", List.of("", "AD_HOC"))).items().get(1);
        assertThat(second.part()).isEqualTo(Part.CO_ORDINATOR);
        assertThat(second.leads()).containsExactly(HEAD);
        assertThat(second.coordinators()).containsExactly(UNIT, SELF);
        assertThat(second.productKind()).isEqualTo(ProductKind.DOCUMENT);
        assertThat(second.key()).isTrue();
        assertThat(second.origin().kind()).isEqualTo(Origin.Kind.AD_HOC);
        assertThat(second.toString()).as("names stay on the form").doesNotContain("Mai").doesNotContain("Văn hóa");
    }

    @Test
    void whoeverIsNamedBesideTheLeadIsASecondLead() {
        assertThat(read(Map.of("lead", List.of("@p-vhxh", ""))).items().get(0).leads()).containsExactly(SELF, UNIT);
        assertThat(read(Map.of("lead", List.of("p-0010", ""))).items().get(0).leads()).containsExactly(SELF);
        assertThat(read(Map.of("part", List.of("CO_ORDINATOR", ""), "lead", List.of("p-0009; @p-vhxh", ""))).items().get(0).leads())
                .containsExactly(HEAD, UNIT);
        assertThat(read(Map.of("part", List.of("CO_ORDINATOR", ""))).items().get(0).leads()).isEmpty();
    }

    @Test
    void aNameWithoutACodeIsNobody() {
        assertThat(read(Map.of("lead", List.of("Lê Thị Mai", ""))).items().get(0).leads()).containsExactly(SELF);
    }

    @Test
    void spareLinesAreLeftOutThoughTheFormHasFilledInSomeOfTheirFields() {
        Map<String, List<String>> typed = new HashMap<>(Office.catalogueFields(QUARTER));
        typed.replaceAll((name, values) -> "axisRole".equals(name) ? values : List.of(values.get(0), "", values.get(1)));
        typed.put("origin", List.of("Chương trình 1", "Chương trình công tác năm 2026", "Chương trình 3"));
        typed.put("part", List.of("LEAD", "LEAD", "LEAD"));
        assertThat(submitted(typed).items()).extracting(item -> item.origin().reference()).containsExactly("Chương trình 1", "Chương trình 3");
        assertThat(submitted(typed).axes()).hasSize(2);
    }

    private static SubmitCatalogue read(Map<String, List<String>> others) {
        Map<String, List<String>> typed = new HashMap<>(Office.catalogueFields(QUARTER));
        typed.putAll(others);
        return submitted(typed);
    }

    private static SubmitCatalogue submitted(Map<String, List<String>> typed) {
        return (SubmitCatalogue) new CatalogueFlow().forms().stream().filter(form -> form.taskKey().equals(CatalogueFlow.DRAFT)).findFirst().orElseThrow()
                .reader().read("thanh-lam:2026-Q3:catalogue:p-0010", new Fields(CatalogueFlow.withoutBlankRows(typed))).command();
    }
}

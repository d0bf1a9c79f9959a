package vn.danhgia.service.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.domain.rating.Completion;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.workcatalogue.Aspects;
import vn.danhgia.domain.workcatalogue.CatalogueCommand;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AnswerAdjustment;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AnswerCause;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AnswerResult;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.RecordProgress;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ReportResult;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.RequestAdjustment;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.RequestCause;
import vn.danhgia.domain.workcatalogue.Evidence;
import vn.danhgia.domain.workcatalogue.ObjectiveCause;
import vn.danhgia.domain.workcatalogue.Verdict;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.domain.workcatalogue.WorkItem;
import vn.danhgia.processes.command.Commands;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.history.Happened;
import vn.danhgia.service.history.Histories;

/** What happens to an approved catalogue goes through its shell into the store, and is read back as it was. */
@ServiceTest
class QuarterCourseTest {

    private static final Evidence FILE = new Evidence("bien-ban.pdf", "application/pdf", 1_024, "0123456789abcdef".repeat(4));

    @Autowired
    Office office;

    @Autowired
    Commands commands;

    @Autowired
    Histories histories;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Test
    void progressResultCauseAndAdjustmentAreStoredAndReadBack() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "approve-catalogue");
        CatalogueId id = CatalogueId.parse(Office.catalogue(quarter, Office.OFFICIAL));
        LocalDate today = LocalDate.now(clock);

        send(Office.OFFICIAL, new RecordProgress(id, 1, 60, true, "Thiếu bản đồ nền", List.of(FILE)));
        send(Office.OFFICIAL, new ReportResult(id, 1, "Đủ 12 thôn", today, List.of(FILE)));
        send(Office.HEAD, new AnswerResult(id, 1, Verdict.ACCEPT, new Aspects("Đúng hạn", "Đạt", "Tốt", "Khó", "Toàn xã"), Optional.empty(), ""));
        send(Office.OFFICIAL, new RequestCause(id, 2, new ObjectiveCause.Grounds(ObjectiveCause.Kind.FORCE_MAJEURE, "Lũ quét", List.of(FILE))));
        send(Office.CHAIRMAN, new AnswerCause(id, 2, Verdict.ACCEPT, "Đúng thực tế"));
        WorkCatalogue approved = catalogue(id);
        WorkItem lighter = weighing(approved.item(2).orElseThrow(), "29.5");
        WorkItem heavier = weighing(approved.item(1).orElseThrow(), "40.5");
        send(Office.OFFICIAL, new RequestAdjustment(id, approved.axes(), List.of(heavier, lighter), Set.of(), "Phân công lại", "Công văn 15-CV/HU"));
        send(Office.CHAIRMAN, new AnswerAdjustment(id, Verdict.ACCEPT, ""));

        WorkCatalogue read = catalogue(id);
        assertThat(histories.of(id.toString(), 0).stream().map(Happened::name)).endsWith("catalogue-approved", "progress-recorded", "result-reported",
                "result-confirmed", "cause-requested", "cause-confirmed", "adjustment-requested", "adjustment-approved");
        assertThat(read.items()).containsExactly(heavier, lighter);
        assertThat(read.course().task(1).entries().get(0).words().content()).isEqualTo("Thiếu bản đồ nền");
        assertThat(read.course().task(1).result().orElseThrow().aspects().orElseThrow().content().impact()).isEqualTo("Toàn xã");
        assertThat(read.course().task(2).cause().orElseThrow().grounds().content().reason()).isEqualTo("Lũ quét");
        assertThat(read.completion(quarter.lastDay(), RatingRules.DEFAULT)).isEqualTo(new Completion(2, 1, 1));
    }

    @Test
    void aRefusalOfTheQuarterStoresNothing() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "approve-catalogue");
        CatalogueId id = CatalogueId.parse(Office.catalogue(quarter, Office.OFFICIAL));

        assertThatThrownBy(() -> send(Office.OFFICIAL, new AnswerResult(id, 1, Verdict.ACCEPT, Aspects.NONE, Optional.empty(), "")))
                .hasRootCauseInstanceOf(Refused.class).rootCause().isInstanceOfSatisfying(Refused.class,
                        refused -> assertThat(refused.isBecause(RejectionCode.RECUSED)).isTrue());

        assertThat(histories.of(id.toString(), 0).stream().map(Happened::name)).endsWith("catalogue-approved");
    }

    @Test
    void aSecondLeadIsRefusedWithItsRowAndTheTaskStays() throws Exception {
        Quarter quarter = office.openQuarter();
        String catalogue = Office.catalogue(quarter, Office.OFFICIAL);
        Map<String, List<String>> fields = Office.catalogueFields(quarter);
        fields.put("lead", List.of("", "Lê Thị Mai [p-0009]"));

        assertThatThrownBy(() -> office.does(Office.OFFICIAL, "draft-catalogue", catalogue, fields)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.isBecause(RejectionCode.ITEM_NEEDS_ONE_LEAD)).isTrue();
            assertThat(refused.rejections().get(0).arguments()).isEqualTo(Stream.of("2", "2").toList());
        });
        assertThat(office.task(Office.OFFICIAL, "draft-catalogue", catalogue)).isNotNull();
    }

    private WorkCatalogue catalogue(CatalogueId id) {
        return histories.catalogue(id).state();
    }

    private void send(String person, CatalogueCommand command) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            try {
                commands.byPerson(command, office.actor(person), UUID.randomUUID().toString());
            } catch (Refused refused) {
                throw new IllegalStateException(refused);
            }
        });
    }

    private static WorkItem weighing(WorkItem item, String weight) {
        return new WorkItem(item.number(), item.axis(), item.objective(), item.task(), item.product(), item.productKind(), item.expected(), item.due(),
                item.responsibility(), item.authority(), item.measure(), Points.of(weight), item.part(), item.leads(), item.coordinators(), item.key(),
                item.origin(), item.indicator());
    }
}

package vn.danhgia.service.eventstore;

import static vn.danhgia.service.eventstore.Samples.AT;
import static vn.danhgia.service.eventstore.Samples.CATALOGUE;
import static vn.danhgia.service.eventstore.Samples.FRAME;
import static vn.danhgia.service.eventstore.Samples.LIMIT;
import static vn.danhgia.service.eventstore.Samples.OFFICIAL;
import static vn.danhgia.service.eventstore.Samples.OTHER;
import static vn.danhgia.service.eventstore.Samples.ROUTE;
import static vn.danhgia.service.eventstore.Samples.WORDS;
import static vn.danhgia.service.eventstore.Samples.body;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danhgia.domain.dossier.Grounds;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.workcatalogue.Adjustment;
import vn.danhgia.domain.workcatalogue.Aspects;
import vn.danhgia.domain.workcatalogue.Axis;
import vn.danhgia.domain.workcatalogue.AxisRole;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.AdjustmentApproved;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.AdjustmentRefused;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.AdjustmentRequested;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueAdvised;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueApproved;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueClosed;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueOpened;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CataloguePrepared;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueReturned;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueReviewed;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueSubmitted;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CauseConfirmed;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CauseRefused;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CauseRequested;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.DeadlineLapsed;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.ImportanceFlagged;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.PreparationConfirmed;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.ProgressRecorded;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.ResultConfirmed;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.ResultRefused;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.ResultReported;
import vn.danhgia.domain.workcatalogue.CatalogueRules;
import vn.danhgia.domain.workcatalogue.Degree;
import vn.danhgia.domain.workcatalogue.DigitalIndicator;
import vn.danhgia.domain.workcatalogue.Doer;
import vn.danhgia.domain.workcatalogue.Evidence;
import vn.danhgia.domain.workcatalogue.ObjectiveCause;
import vn.danhgia.domain.workcatalogue.Origin;
import vn.danhgia.domain.workcatalogue.Part;
import vn.danhgia.domain.workcatalogue.ProductKind;
import vn.danhgia.domain.workcatalogue.WorkItem;

/** Events of the work catalogue. */
final class CatalogueSamples {

    private static final Map<Axis, AxisRole> AXES = Map.of(Axis.T1, AxisRole.SUPPORT, Axis.T3, AxisRole.MAIN);
    private static final WorkItem ITEM = new WorkItem(1, Axis.T3, "Giải quyết hồ sơ trên mạng", "Số hóa hồ sơ đất đai", "1.200 hồ sơ", ProductKind.RESULT,
            "Toàn bộ hồ sơ đất ở", LocalDate.of(2026, 9, 5), "Chủ trì", "Trưởng phòng", "Số hồ sơ", Points.of("70"), Part.LEAD,
            List.of(Doer.person(OFFICIAL)), List.of(Doer.person(OTHER), Doer.unit(body("p-vhxh"))), true,
            new Origin(Origin.Kind.AD_HOC, "Công văn 12-CV/ĐU"), Optional.of(DigitalIndicator.FILES_ONLINE));
    private static final WorkItem CARRIED = new WorkItem(2, Axis.T1, "Bảo đảm sản xuất", "Theo dõi vụ lúa", "Báo cáo diện tích", ProductKind.DOCUMENT,
            "Đủ 12 thôn", LocalDate.of(2026, 6, 25), "Phối hợp", "Trưởng phòng", "Số thôn", Points.of("12.5"), Part.CO_ORDINATOR,
            List.of(Doer.unit(body("p-vhxh"))), List.of(), false,
            new Origin(Origin.Kind.CARRIED_OVER, "thanh-lam:2026-Q2:catalogue:p-0010#4"), Optional.empty());
    private static final Evidence EVIDENCE = new Evidence("bien-ban.pdf", "application/pdf", 1_024, "0123456789abcdef".repeat(4));

    private CatalogueSamples() {
    }

    static List<Object> all() {
        return List.of(
                new CatalogueOpened(CATALOGUE, ROUTE, FRAME, LIMIT, CatalogueRules.of(RatingRules.DEFAULT), Optional.of(body("vpdu")), List.of(CARRIED), AT),
                new CatalogueSubmitted(CATALOGUE, AXES, List.of(ITEM), OFFICIAL, AT),
                new CatalogueReturned(CATALOGUE, body("p-kinh-te"), WORDS, OTHER, AT),
                new CatalogueReviewed(CATALOGUE, body("p-kinh-te"), WORDS, OTHER, AT),
                new CatalogueAdvised(CATALOGUE, body("p-vhxh"), WORDS, OTHER, AT),
                new CatalogueApproved(CATALOGUE, body("ld-ubnd"), WORDS, true, OTHER, AT),
                new CataloguePrepared(CATALOGUE, body("vpdu"), AXES, List.of(ITEM), OTHER, AT),
                new PreparationConfirmed(CATALOGUE, OTHER, OFFICIAL, AT),
                new AdjustmentRequested(CATALOGUE, AXES, List.of(new Adjustment.Change(Optional.of(ITEM), Optional.of(CARRIED)),
                        new Adjustment.Change(Optional.empty(), Optional.of(CARRIED)), new Adjustment.Change(Optional.of(ITEM), Optional.empty())), WORDS,
                        "Công văn 15-CV/HU", OFFICIAL, AT),
                new AdjustmentApproved(CATALOGUE, body("ld-ubnd"), AXES, List.of(CARRIED), WORDS, OTHER, AT),
                new AdjustmentRefused(CATALOGUE, body("ld-ubnd"), WORDS, OTHER, AT),
                new ProgressRecorded(CATALOGUE, 1, 60, true, WORDS, List.of(EVIDENCE), OFFICIAL, AT),
                new ResultReported(CATALOGUE, 1, WORDS, LocalDate.of(2026, 9, 4), List.of(EVIDENCE), OFFICIAL, AT),
                new ResultConfirmed(CATALOGUE, 1, body("p-kinh-te"), new Confidential<>(OFFICIAL, new Aspects("Nhận xét", "Đạt", "Tốt", "Khó", "Toàn xã")),
                        Optional.of(Degree.BASICALLY_MET), OTHER, AT),
                new ResultRefused(CATALOGUE, 1, body("p-kinh-te"), WORDS, OTHER, AT),
                new ImportanceFlagged(CATALOGUE, 1, body("p-kinh-te"), WORDS, OTHER, AT),
                new CauseRequested(CATALOGUE, 1, new Confidential<>(OFFICIAL, new ObjectiveCause.Grounds(ObjectiveCause.Kind.FORCE_MAJEURE, "Nhận xét",
                        List.of(EVIDENCE))), OFFICIAL, AT),
                new CauseConfirmed(CATALOGUE, 1, body("ld-ubnd"), WORDS, OTHER, AT),
                new CauseRefused(CATALOGUE, 1, body("ld-ubnd"), WORDS, OTHER, AT),
                new CatalogueClosed(CATALOGUE, AT),
                new DeadlineLapsed(CATALOGUE, LIMIT, AT));
    }
}

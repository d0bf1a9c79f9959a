package vn.danhgia.domain.workcatalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.danhgia.domain.shared.Legal;

/** What a catalogue should be looked at for (II.1.3, II.5.1, II.5.3). */
final class Warnings {

    private Warnings() {
    }

    static List<Warning> of(WorkCatalogue catalogue) {
        List<Warning> warnings = new ArrayList<>();
        if (catalogue.terms() != null) {
            documents(catalogue).forEach(warnings::add);
            leftOut(catalogue).forEach(warnings::add);
            approval(catalogue).forEach(warnings::add);
            degrees(catalogue).forEach(warnings::add);
        }
        return List.copyOf(warnings);
    }

    /** R-5.1-2: compared crosswise, without rounding. */
    private static Stream<Warning> documents(WorkCatalogue catalogue) {
        long documents = catalogue.items().stream().filter(item -> item.productKind() == ProductKind.DOCUMENT).count();
        int all = catalogue.items().size();
        return 100L * documents > (long) catalogue.terms().rules().documentsUpToPercent() * all
                ? Stream.of(Warning.of(Warning.Code.MOSTLY_DOCUMENTS, documents, all)) : Stream.empty();
    }

    /** R-1.3-1: what was carried over is taken up, or somebody asks why not. */
    private static Stream<Warning> leftOut(WorkCatalogue catalogue) {
        return catalogue.terms().carried().stream()
                .filter(row -> catalogue.items().stream().noneMatch(item -> item.origin().equals(row.origin())))
                .map(row -> Warning.of(Warning.Code.CARRIED_ROW_LEFT_OUT, row.task()));
    }

    /** R-5.1-11, C-24: "cuối quý" is the quarter's last month; in 2026-Q2 the plan itself sets the limit there. */
    private static Stream<Warning> approval(WorkCatalogue catalogue) {
        return catalogue.course().approval().stream().flatMap(approval -> {
            LocalDate end = catalogue.id().cycle().quarter().dayOfLastMonth(1);
            return Stream.concat(
                    approval.late() ? Stream.of(Warning.of(Warning.Code.APPROVED_LATE)) : Stream.empty(),
                    Legal.dayOf(approval.at()).isBefore(end) ? Stream.empty() : Stream.of(Warning.of(Warning.Code.APPROVED_AT_THE_END)));
        });
    }

    /** C-21: recorded, with a warning; what follows from it a person or the rating's reading decides. */
    private static Stream<Warning> degrees(WorkCatalogue catalogue) {
        return catalogue.items().stream().filter(WorkItem::key).flatMap(item -> catalogue.course().task(item.number()).result().stream()
                .flatMap(result -> result.degree().stream())
                .filter(degree -> degree != Degree.EFFECTIVE)
                .map(degree -> Warning.of(degree == Degree.NOT_MET ? Warning.Code.KEY_TASK_NOT_MET : Warning.Code.KEY_TASK_BASICALLY_MET, item.number())));
    }
}

package vn.danhgia.service.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.dossier.Dossier.Stage;
import vn.danhgia.domain.recompute.Recomputation;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.projections.dossierlist.DossierRow;

/** The list of dossiers against the states that their events fold to, part by part. */
final class FoldedRows {

    private FoldedRows() {
    }

    static List<String> differences(Recomputation quarter, DossierListQueries list, CycleId cycle) {
        List<String> wrong = new ArrayList<>();
        Map<String, DossierRow> rows = list.inCycle(cycle).stream().collect(Collectors.toMap(DossierRow::dossier, Function.identity()));
        for (Dossier dossier : quarter.recorded().dossiers()) {
            DossierRow row = rows.remove(dossier.id().toString());
            if (row == null) {
                wrong.add("the list lacks " + dossier.id());
                continue;
            }
            same(wrong, dossier, "stage", row.stage() == Stage.OPINION && dossier.route().opinion().isEmpty() ? Stage.DECISION : row.stage(), dossier.stage());
            same(wrong, dossier, "total", row.selfTotal().map(BigDecimal::stripTrailingZeros),
                    dossier.assessment().map(made -> made.total().value().stripTrailingZeros()));
            same(wrong, dossier, "own", row.ownLevel(), dossier.assessment().map(Dossier.Assessment::ownLevel));
            same(wrong, dossier, "proposed", row.proposedLevel(), dossier.proposal().map(Dossier.Proposal::level));
            same(wrong, dossier, "opinion", row.opinionLevel(), dossier.opinion());
            same(wrong, dossier, "decided", row.decidedLevel(), dossier.decided().map(Dossier.Outcome::level));
            same(wrong, dossier, "paper", row.decisionNumber(), dossier.paper().map(Dossier.Paper::number));
            same(wrong, dossier, "proposer", Optional.of(row.proposer()), Optional.of(dossier.proposer().toString()));
        }
        rows.keySet().forEach(surplus -> wrong.add("the list has " + surplus + ", which was never opened"));
        return wrong;
    }

    private static void same(List<String> wrong, Dossier dossier, String what, Object shown, Object folded) {
        if (!Objects.equals(shown, folded)) {
            wrong.add(dossier.id() + " " + what + ": the list shows " + shown + ", the events say " + folded);
        }
    }
}
